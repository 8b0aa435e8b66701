/**
 * Adds up what the runners reported: `node ci-counts.mjs FAILED_STEPS RESULT.json…`. Each file holds jest's own JSON
 * (numPassedTests, numFailedTests, numRuntimeErrorTestSuites); the browser runner writes the same fields. A file that
 * is missing counts as one failure: a runner that never ran proves nothing.
 */
import { existsSync, readFileSync } from "node:fs";
import process from "node:process";

const [failedSteps, ...files] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const file of files) {
  if (!existsSync(file)) {
    console.log(`${file} was not written: its runner did not finish`);
    failed += 1;
    continue;
  }
  const counts = JSON.parse(readFileSync(file, "utf8"));
  passed += counts.numPassedTests;
  failed += counts.numFailedTests + (counts.numRuntimeErrorTestSuites ?? 0);
}
// A step without counts of its own (types, lint, layers, build, size) that failed still fails the run.
if (Number(failedSteps) > 0 && failed === 0) failed = Number(failedSteps);
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
