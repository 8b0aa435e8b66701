/** Writes docs/findings.th.md and docs/findings.en.md from the code: `npm run guides`. */
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import prettier from "prettier";
import { build } from "vite";
import { fromRoot } from "../config/vite-builds.mjs";

await build({
  configFile: false,
  root: fromRoot("."),
  logLevel: "warn",
  ssr: { noExternal: [/./] },
  build: {
    ssr: true,
    target: "node20",
    outDir: fromRoot("out/finding-guide"),
    minify: false,
    rolldownOptions: {
      input: { guide: fromRoot("test/i18n/finding-guide.ts") },
      output: { entryFileNames: "guide.mjs", codeSplitting: false },
    },
  },
});
const { findingGuide } = await import(pathToFileURL(fromRoot("out/finding-guide/guide.mjs")).href);
const options = await prettier.resolveConfig(fromRoot("docs/findings.th.md"), { config: fromRoot("config/prettier.json") });
for (const language of ["th", "en"]) {
  const file = fromRoot(`docs/findings.${language}.md`);
  writeFileSync(file, await prettier.format(findingGuide(language), { ...options, filepath: file }));
}
