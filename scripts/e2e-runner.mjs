import { mkdirSync } from "node:fs";
import { build } from "vite";
import { fromRoot } from "../config/vite-builds.mjs";

/** Builds the browser tests into out/e2e/runner/run.mjs. */
export async function buildRunner() {
  mkdirSync(fromRoot("out/e2e"), { recursive: true });
  await build({
    configFile: false,
    logLevel: "warn",
    ssr: { noExternal: [/./], external: ["playwright-core"] },
    build: {
      ssr: true,
      target: "node20",
      outDir: "out/e2e/runner",
      minify: false,
      rolldownOptions: { input: { run: fromRoot("test/e2e/run.ts") }, output: { entryFileNames: "run.mjs", codeSplitting: false } },
    },
  });
}
