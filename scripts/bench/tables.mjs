/** Sums, counts and findings of made tables against a slow, plain reference (test/core/plain-reference.ts), many times. */
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { fromRoot } from "../../config/vite-builds.mjs";

export async function compareTables(count) {
  await build({
    configFile: false,
    logLevel: "warn",
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: "node20",
      outDir: fromRoot("out/bench"),
      minify: false,
      rolldownOptions: {
        input: { tables: fromRoot("test/core/plain-reference.ts") },
        output: { entryFileNames: "tables.mjs", codeSplitting: false },
      },
    },
  });
  const { bothFigures } = await import(pathToFileURL(fromRoot("out/bench/tables.mjs")).href);
  const different = Array.from({ length: count }, (_, seed) => ({ seed, ...bothFigures(seed) })).filter(
    ({ plain, program }) => JSON.stringify(plain) !== JSON.stringify(program),
  );
  console.log(`${count.toLocaleString("en")} made tables: ${different.length} differ from the plain reference`);
  for (const one of different.slice(0, 5)) console.log(JSON.stringify(one, null, 1));
  if (different.length > 0) process.exitCode = 1;
}
