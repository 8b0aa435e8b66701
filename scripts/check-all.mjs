/**
 * Everything a contributor checks before a commit, in one command: tests, types, lint, layers, unused code, build,
 * bundle size, browser tests, the package. Runs every step even after a failure, so that one run shows all that is wrong.
 * `--skip-tests` leaves out the first step (CI has run it as `npm test`).
 */
import { spawnSync } from "node:child_process";
import process from "node:process";

const STEPS = [
  { name: "tests", script: "test", args: ["--", "--silent"] },
  { name: "types", script: "types" },
  { name: "lint", script: "lint" },
  { name: "format", script: "format:check" },
  { name: "layers", script: "layers" },
  { name: "unused code", script: "unused" },
  { name: "build", script: "build" },
  { name: "bundle size", script: "size" },
  { name: "faults of Excel (a sample)", script: "faults", args: ["--", "--short"] },
  { name: "damaged files (300 cases)", script: "fuzz", args: ["--", "--cases", "300"] },
  { name: "exact figures (500 random plans)", script: "exact", args: ["--", "--plans", "500"] },
  { name: "report recalculated by LibreOffice", script: "recalculate" },
  { name: "browser tests", script: "e2e" },
  { name: "the package behind nginx", script: "e2e:package" },
];

const skipTests = process.argv.includes("--skip-tests");
const results = [];
for (const step of STEPS) {
  if (skipTests && step.name === "tests") continue;
  console.log(`\n=== ${step.name}: npm run ${step.script}`);
  const started = Date.now();
  const run = spawnSync("npm", ["run", "--silent", step.script, ...(step.args ?? [])], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  results.push({ name: step.name, ok: run.status === 0, seconds: Math.round((Date.now() - started) / 1000) });
}

console.log("\nSteps:");
for (const { name, ok, seconds } of results) console.log(`  ${ok ? "ok    " : "FAILED"} ${name} (${String(seconds)} s)`);
process.exitCode = results.every((result) => result.ok) ? 0 : 1;
