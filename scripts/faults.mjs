/**
 * Runs every task of the pane against a simulated Excel in which requests fail, the connection goes and people act between
 * any two requests: `npm run faults [-- --short] [--json] [--minutes 30]`. Prints what was tried and what was lost; with --json the last
 * line is one object. Exit code 1 where anything was lost, was silently stale, or kept the next run from working. The work
 * is shared among as many processes as there are processors (or as --processes says). --minutes begins no case after so
 * many: what was tried by then is spread over the whole matrix.
 */
import { fork } from "node:child_process";
import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "vite";
import { fromRoot } from "../config/vite-builds.mjs";

const { values: options } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    processes: { type: "string", default: String(availableParallelism()) },
    minutes: { type: "string", default: "1440" },
    until: { type: "string" },
    part: { type: "string" },
    runner: { type: "string" },
  },
});
const parts = Number(options.processes);
const until = options.until === undefined ? Date.now() + Number(options.minutes) * 60_000 : Number(options.until);
let done = 0;

if (options.part !== undefined) {
  const { runFaults } = await import(pathToFileURL(options.runner).href);
  const onCase = (losses) => process.send({ losses });
  process.send({ result: await runFaults({ short: options.short, part: Number(options.part), parts, until, onCase }) }, () =>
    process.exit(0),
  );
} else {
  // A folder of its own: two runs beside each other do not take each other's modules away.
  const folder = fromRoot(`out/faults-${String(process.pid)}`);
  try {
    await buildRunner(folder);
    report(await Promise.all(Array.from({ length: parts }, (_, part) => runPart(part, `${folder}/faults.mjs`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function buildRunner(outDir) {
  await build({
    configFile: false,
    root: fromRoot("."),
    logLevel: "warn",
    ssr: { noExternal: [/./] },
    build: {
      ssr: true,
      target: "node20",
      outDir,
      minify: false,
      rolldownOptions: { input: { faults: fromRoot("test/faults/run.ts") }, output: { entryFileNames: "faults.mjs" } },
    },
  });
}

/** One part of the matrix in a process of its own. */
function runPart(part, runner) {
  const flags = [
    `--part=${String(part)}`,
    `--runner=${runner}`,
    `--processes=${String(parts)}`,
    `--until=${String(until)}`,
    ...(options.short ? ["--short"] : []),
  ];
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), flags, { cwd: fromRoot("."), execArgv: ["--max-semi-space-size=64"] });
    child.on("message", (message) => {
      if (message.result !== undefined) resolve(message.result);
      else {
        done += 1;
        for (const { kind, task, trouble, what } of message.losses) console.log(`${kind}: ${task}, ${trouble}\n    ${what}`);
        if (done % 250 === 0) console.log(`${String(done)} cases so far, ${String(Math.round(process.uptime()))} s`);
      }
    });
    child.on("exit", (code) => reject(new Error(`a process ended with ${String(code)} before its part was done`)));
  });
}

function report(results) {
  const sum = (name) => {
    const totals = {};
    for (const result of results) for (const [key, value] of Object.entries(result[name])) totals[key] = (totals[key] ?? 0) + value;
    return totals;
  };
  for (const [task, count] of Object.entries(results[0].requests)) console.log(`${task}: ${String(count)} requests`);
  for (const [kind, count] of Object.entries(sum("counts"))) console.log(`${kind}: ${String(count)} cases`);
  const losses = results.flatMap((result) => result.losses);
  const count = (kind) => losses.filter((one) => one.kind === kind).length;
  const cases = results.reduce((all, result) => all + result.cases, 0);
  const totals = { cases, lost: count("lost"), stale: count("stale"), nextFailed: count("nextFailed") };
  console.log(
    `${String(cases)} of ${String(results[0].planned)} cases: ${String(totals.lost)} lost, ${String(totals.stale)} stale in silence, ${String(totals.nextFailed)} where the next run failed`,
  );
  if (options.json) console.log(JSON.stringify(totals));
  process.exitCode = losses.length === 0 ? 0 : 1;
}
