/**
 * A process that tries mutants: for each it runs the test files given, in their order, until one fails. Tells the file that
 * killed it, or null. Its parent ends it where a mutant takes too long.
 */
import { runCLI } from "jest";
import process from "node:process";

const config = process.argv[2];
const root = process.cwd();

process.on("message", async ({ id, files, hitLimit }) => {
  process.env.__STRYKER_ACTIVE_MUTANT__ = id;
  process.env.MUTANT_HIT_LIMIT = String(hitLimit);
  const killers = [];
  const seconds = {};
  for (const file of files) {
    const startedAt = performance.now();
    const failed = await fails(file);
    seconds[file] = (performance.now() - startedAt) / 1000;
    if (failed) killers.push(file);
    if (failed) break;
  }
  process.send({ id, killer: killers[0] ?? null, seconds });
});

async function fails(file) {
  const options = { _: [file], $0: "", config, runTestsByPath: true, runInBand: true, silent: true, reporters: [], watchman: false };
  const { results } = await runCLI(options, [root]);
  return !results.success || results.numTotalTests === 0;
}

process.send({ ready: true });
