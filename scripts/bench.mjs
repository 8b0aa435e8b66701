/**
 * Measures the calculation core: `npm run bench -- [--rows N] [--json] [--growth] [--files] [--tables N]`.
 * Builds the core, makes its own rows from a fixed seed (100,000 unless told), runs everything one after another in this
 * process, checks the sums of every run against an independent exact one and prints medians. With --json the
 * last line is one object. --growth measures 1,000 to 1,000,000 rows and draws docs/performance-growth.svg; --files measures
 * the command line on a workbook of 50,000 x 20 cells; --tables compares sums and findings with a slow, plain reference on
 * so many generated tables. npm gives Node a heap of up to 8 GB: the text, the values read from it and a million lines
 * stand side by side.
 */
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { coreBuild } from "../config/vite-builds.mjs";
import { buildNodeModule } from "./build-node-module.mjs";
import { databasePeers, installPeers } from "./bench/database-peers.mjs";
import { measureFiles } from "./bench/files.mjs";
import { measureGrowth } from "./bench/growth.mjs";
import { medianOfRuns, runsFor } from "./bench/median-of-runs.mjs";
import { PEERS } from "./bench/peers.mjs";
import { loadReference } from "./bench/reference.mjs";
import { makeRows } from "./bench/rows.mjs";
import { compareTables } from "./bench/tables.mjs";

const { values: options } = parseArgs({
  options: {
    rows: { type: "string", default: "100000" },
    json: { type: "boolean", default: false },
    growth: { type: "boolean", default: false },
    files: { type: "boolean", default: false },
    tables: { type: "string" },
  },
});
const rowCount = Number(options.rows);
if (!Number.isInteger(rowCount) || rowCount < 10) {
  console.error("--rows takes a whole number from 10 up");
  process.exit(2);
}
if (options.files || options.tables !== undefined) {
  if (options.files) await measureFiles();
  if (options.tables !== undefined) await compareTables(Number(options.tables));
  process.exit(process.exitCode ?? 0);
}

await buildNodeModule("core.mjs", coreBuild);
const core = await import(pathToFileURL(path.resolve("dist/core.mjs")).href);
const settings = { reference: loadReference(core), decisions: core.NO_DECISIONS };
if (options.growth) {
  await measureGrowth(core, settings);
  process.exit(process.exitCode ?? 0);
}
const { bytes, truth, columns } = makeInput();

/** The rows as the JSON that a host hands over, and what they add up to; the rows themselves are let go. */
function makeInput() {
  const { values, ...truth } = makeRows(rowCount);
  return { bytes: Buffer.from(JSON.stringify(values), "utf8"), truth, columns: values[1].length };
}

/** Whether every sum of tier and agency, the total and the number of lines are what they should be. */
function isExact(outcome) {
  if (outcome.kind !== "read") return false;
  const { summary, lines } = outcome.analysis;
  const groups = new Map();
  for (const row of summary.agenciesByTier) for (const [tier, amount] of row.byTier) groups.set(`${tier}\u0000${row.agency}`, amount);
  const areSame = [...truth.groups].every(([key, hundreds]) => (groups.get(key) ?? 0n) === BigInt(hundreds) * 100n * 1_000_000_000n);
  return areSame && core.bahtText(summary.total) === truth.totalBaht && lines.length === rowCount;
}

const runs = runsFor(rowCount);
const decode = await medianOfRuns(() => JSON.parse(bytes.toString("utf8")), { runs });
const values = decode.result;
const grid = { ...core.emptyGrid("bench"), values };
globalThis.gc?.();
const before = process.memoryUsage();
let exact = true;
const extraMBs = [];
const analysis = await medianOfRuns(() => core.analyze(grid, settings), {
  runs,
  check: (outcome) => {
    const now = process.memoryUsage();
    extraMBs.push((now.heapUsed + now.arrayBuffers - before.heapUsed - before.arrayBuffers) / 2 ** 20);
    exact &&= isExact(outcome);
  },
});
analysis.result = null;
const extraMB = Math.max(...extraMBs);

const peersMs = {};
const table = [
  ["analyze, everything", analysis, exact],
  ["decoding the rows' JSON", decode, true],
];
installPeers();
for (const peer of [...PEERS, ...(await databasePeers())]) {
  let areExact = true;
  const run = await medianOfRuns(() => peer.groupSums(values), {
    check: (groups) => {
      areExact &&= peer.isExact(groups, truth.groups);
    },
  });
  peersMs[peer.name] = Math.round(run.ms);
  table.push([`${peer.name}, group sums only`, run, areExact]);
}

console.log(`${rowCount.toLocaleString("en")} rows x ${String(columns)} columns, medians of ${String(runs)} runs, Node ${process.version}`);
for (const [name, { ms, cpuMs }, areExact] of table) {
  const [time, perRow, ratio] = [ms.toFixed(1), ((cpuMs * 1e6) / rowCount).toFixed(0), (cpuMs / decode.cpuMs).toFixed(2)];
  console.log(
    `  ${name.padEnd(34)} ${time.padStart(9)} ms; processor ${perRow.padStart(7)} ns/row, ${ratio.padStart(6)} x decoding  ${areExact ? "exact" : "NOT EXACT"}`,
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
