/**
 * Measures the calculation core: `npm run bench -- [--rows N] [--json]` (default 100,000 rows).
 * Builds the core, makes its own rows from a fixed seed, runs everything one after another in this process, checks every
 * result against an independent exact sum and prints medians of three runs. With --json the last line is one object.
 * npm gives Node a heap of up to 8 GB: the text, the values read from it and a million lines stand side by side.
 */
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { coreBuild } from "../config/vite-builds.mjs";
import { buildNodeModule } from "./build-node-module.mjs";
import { makeRows } from "./bench/rows.mjs";
import { PEERS } from "./bench/peers.mjs";
import { loadReference } from "./bench/reference.mjs";

const RUNS = 3;
const { values: options } = parseArgs({
  options: { rows: { type: "string", default: "100000" }, json: { type: "boolean", default: false } },
});
const rowCount = Number(options.rows);
if (!Number.isInteger(rowCount) || rowCount < 10) {
  console.error("--rows takes a whole number from 10 up");
  process.exit(2);
}

await buildNodeModule("core.mjs", coreBuild);
const core = await import(pathToFileURL(path.resolve("dist/core.mjs")).href);
const { bytes, truth, columns } = makeInput();
const settings = { reference: loadReference(core), decisions: core.NO_DECISIONS };

/** The rows as the JSON that a host hands over, and what they add up to; the rows themselves are let go. */
function makeInput() {
  const { values, ...truth } = makeRows(rowCount);
  return { bytes: Buffer.from(JSON.stringify(values), "utf8"), truth, columns: values[1].length };
}

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
function timed(work) {
  const times = [];
  let result;
  for (let run = 0; run < RUNS; run += 1) {
    result = undefined;
    globalThis.gc?.();
    const started = performance.now();
    result = work();
    times.push(performance.now() - started);
  }
  return { ms: median(times), result };
}

const decode = timed(() => JSON.parse(bytes.toString("utf8")));
const grid = { ...core.emptyGrid("bench"), values: decode.result };
globalThis.gc?.();
const before = process.memoryUsage();
let peak = 0;
const analysis = timed(() => {
  const outcome = core.analyze(grid, settings);
  const now = process.memoryUsage();
  peak = Math.max(peak, now.heapUsed + now.arrayBuffers);
  return outcome;
});
const extraMB = (peak - before.heapUsed - before.arrayBuffers) / 2 ** 20;

const summary = analysis.result.kind === "read" ? analysis.result.analysis.summary : null;
const groups = new Map();
for (const row of summary?.agenciesByTier ?? []) for (const [tier, amount] of row.byTier) groups.set(`${tier}\u0000${row.agency}`, amount);
let exact = summary !== null && core.bahtText(summary.total) === truth.totalBaht && analysis.result.analysis.lines.length === rowCount;
for (const [key, hundreds] of truth.groups) if ((groups.get(key) ?? 0n) !== BigInt(hundreds) * 100n * 1_000_000_000n) exact = false;

const peersMs = {};
const rows = [["analyze, everything", analysis.ms, exact]];
rows.push(["decoding the rows' JSON", decode.ms, true]);
for (const peer of PEERS) {
  const run = timed(() => peer.groupSums(decode.result));
  peersMs[peer.name] = Math.round(run.ms);
  rows.push([`${peer.name}, group sums only`, run.ms, peer.isExact(run.result, truth.groups)]);
}

console.log(`${rowCount.toLocaleString("en")} rows x ${String(columns)} columns, median of ${String(RUNS)} runs, Node ${process.version}`);
for (const [name, ms, isExact] of rows) {
  console.log(
    `  ${name.padEnd(34)} ${ms.toFixed(1).padStart(9)} ms ${((ms * 1e6) / rowCount).toFixed(0).padStart(7)} ns/row  ${isExact ? "exact" : "NOT EXACT"}`,
  );
}
console.log(`  memory on top of the input: ${extraMB.toFixed(0)} MB`);
if (options.json) {
  console.log(
    JSON.stringify({
      rows: rowCount,
      analyzeMs: Math.round(analysis.ms),
      decodeMs: Math.round(decode.ms),
      exact,
      extraMB: Math.round(extraMB),
      peersMs,
    }),
  );
}
if (!exact) process.exitCode = 1;
