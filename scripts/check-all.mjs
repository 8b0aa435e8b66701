/**
 * Everything a contributor checks before a commit, in one command: tests, types, lint, layers, unused code, build,
 * bundle size, browser tests, the package. Runs every step even after a failure, so that one run shows all that is wrong.
 * Steps that need nothing of each other run side by side, each printed whole when it ends. `--skip-tests` leaves out the
 * first step (CI has run it as `npm test`).
 */
import { spawn } from "node:child_process";
import process from "node:process";

/** Groups follow each other; within one, `LANES` steps run at a time. */
const GROUPS = [
  [{ name: "tests", script: "test", args: ["--", "--silent"] }],
  [
    { name: "lint", script: "lint" },
    { name: "types", script: "types" },
    { name: "format", script: "format:check" },
    { name: "layers", script: "layers" },
    { name: "unused code", script: "unused" },
  ],
  [{ name: "build", script: "build" }],
  [
    { name: "faults of Excel (a sample)", script: "faults", args: ["--", "--short"] },
    { name: "bundle size", script: "size" },
    { name: "damaged files (300 cases)", script: "fuzz", args: ["--", "--cases", "300"] },
    { name: "exact figures (500 random plans)", script: "exact", args: ["--", "--plans", "500"] },
    { name: "report recalculated by LibreOffice", script: "recalculate" },
  ],
  [{ name: "browser tests", script: "e2e" }],
  [{ name: "the package behind nginx", script: "e2e:package" }],
];
const LANES = 2;

/** Runs one step. A step that is alone in its group prints as it goes. */
function run({ name, script, args = [] }, isAlone) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", script, ...args], {
      stdio: ["ignore", isAlone ? "inherit" : "pipe", isAlone ? "inherit" : "pipe"],
      shell: process.platform === "win32",
    });
    const printed = [];
    child.stdout?.on("data", (part) => printed.push(part));
    child.stderr?.on("data", (part) => printed.push(part));
    if (isAlone) console.log(`\n=== ${name}: npm run ${script}`);
    child.on("close", (code) => {
      if (!isAlone) console.log(`\n=== ${name}: npm run ${script}\n${Buffer.concat(printed).toString()}`);
      resolve({ name, ok: code === 0, seconds: Math.round((Date.now() - started) / 1000) });
    });
  });
}

const skipTests = process.argv.includes("--skip-tests");
const results = [];
for (const group of GROUPS) {
  const waiting = group.filter((step) => !skipTests || step.name !== "tests");
  const isAlone = group.length === 1;
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) results.push(await run(step, isAlone));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

console.log("\nSteps:");
for (const { name, ok, seconds } of results) console.log(`  ${ok ? "ok    " : "FAILED"} ${name} (${String(seconds)} s)`);
process.exitCode = results.every((result) => result.ok) ? 0 : 1;
