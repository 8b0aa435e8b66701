/**
 * Lets LibreOffice calculate the report of the sample workbooks (or of those named) and compares every formula cell with
 * what the report expects: `node scripts/recalculate-report.mjs [FILE.xlsx …]`. LibreOffice: soffice or the path in SOFFICE.
 */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { fromRoot } from "../config/vite-builds.mjs";

const soffice = process.env.SOFFICE ?? "soffice";
if (spawnSync(soffice, ["--version"]).error !== undefined) {
  console.error(`No LibreOffice at ${soffice}. Install it or name its path in SOFFICE.`);
  process.exit(1);
}
const named = process.argv.slice(2).map((file) => resolve(file));
const samples = ["fy2567-illustrative.xlsx", "fy2567-illustrative-faulty.xlsx"].map((name) => fromRoot(`assets/samples/${name}`));

await build({
  configFile: false,
  root: fromRoot("."),
  logLevel: "warn",
  ssr: { noExternal: [/./] },
  build: {
    ssr: true,
    target: "node20",
    outDir: fromRoot("out/recalculate/runner"),
    minify: false,
    rolldownOptions: {
      input: { recalculate: fromRoot("test/report/recalculate.ts") },
      output: { entryFileNames: "recalculate.mjs", codeSplitting: false },
    },
  },
});

const { recalculate } = await import(pathToFileURL(fromRoot("out/recalculate/runner/recalculate.mjs")).href);
let failed = 0;
for (const file of named.length > 0 ? named : samples) {
  for (const { name, formulas, wrong } of await recalculate(file, soffice, fromRoot("out/recalculate"))) {
    console.log(`${name}: ${formulas} formulas calculated, ${wrong.length} wrong`);
    for (const one of wrong.slice(0, 20)) console.log(`  ${one}`);
    failed += wrong.length + (formulas === 0 ? 1 : 0);
  }
}
process.exit(failed === 0 ? 0 : 1);
