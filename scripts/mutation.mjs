/**
 * Changes one place of the core at a time and sees whether a test notices (mutation testing, with Stryker's mutants):
 *   npm run mutation [-- --folders money,summary] [--sample 400] [--seed 1] [--files 12] [--minutes N] [--workers N]
 *   npm run mutation -- --short      30 mutants of money, tried with money's own tests only
 * A seeded sample of each folder is tried, not every mutant: one line of the core is reached by hundreds of tests. Of the test
 * files that reach a mutant those that kill most in the least time go first, and `--files` of them at most (0: all): so the
 * share found is one that holds at least. What was tried is kept in out/mutation/ and not tried again for the same
 * sources, so a run that was broken off (Ctrl+C, --minutes) goes on where it stopped. A folder's true share lies in the
 * interval given (95 %, Wilson). Ends with code 1 where even the interval's upper end is below 85 %.
 */
import { fork, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { randomFrom } from "./fuzz/random.mjs";
import { makeSandbox } from "./mutation/sandbox.mjs";

const FOLDERS = ["table", "money", "checks", "explain", "summary"];
const LEAST = 0.85;
const HOME = path.resolve("out/mutation");
/** Mutants after which a process starts anew: test files leave memory behind. */
const MUTANTS_A_PROCESS = 40;
/** So many times a test file's hits of a mutant: an endless loop. So many times its seconds, and some: hung. */
const HITS = 100;
const PATIENCE = { times: 20, seconds: 120 };

const { values: given } = parseArgs({
  options: {
    folders: { type: "string", default: FOLDERS.join(",") },
    sample: { type: "string", default: "400" },
    seed: { type: "string", default: "1" },
    files: { type: "string", default: "12" },
    minutes: { type: "string", default: "0" },
    workers: { type: "string", default: "1" },
    short: { type: "boolean", default: false },
  },
});
const asked = given.short ? ["money"] : given.folders.split(",");
const tests = given.short ? "test/core/money" : "";
const most = given.short ? 30 : Number(given.sample);
const endsAt = Number(given.minutes) > 0 ? Date.now() + Number(given.minutes) * 60_000 : Infinity;
if (!asked.every((folder) => FOLDERS.includes(folder)) || !(most > 0)) {
  console.error(`--folders takes ${FOLDERS.join(", ")}; --sample, --seed, --files, --minutes and --workers take whole numbers`);
  process.exit(2);
}

const { at, mutants, hash } = await makeSandbox(path.join(HOME, "sandbox"), FOLDERS);
const reached = whatTestsReach();
const kept = path.join(HOME, `tried-${hash}-${given.short ? "short" : "whole"}.jsonl`);
const known = new Map(linesOf(kept).map((one) => [one.id, one]));
/** What each test file has killed so far of each folder, and the seconds it was run for. */
const records = new Map();
for (const one of known.values()) note(one);

const samples = new Map(asked.map((folder) => [folder, sampleOf(folder)]));
const queue = [...samples.values()].flat().filter(({ id }) => !known.has(id));
await Promise.all(Array.from({ length: Number(given.workers) }, work));
report();

/** The first `most` mutants of a folder in a seeded order: a larger sample holds the smaller one. */
function sampleOf(folder) {
  const random = randomFrom(Number(given.seed));
  const all = mutants.filter((mutant) => mutant.folder === folder);
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [all[last], all[other]] = [all[other], all[last]];
  }
  return all.slice(0, most);
}

/** Test files by the mutants they reach, with hits and seconds, from one run in which all mutants sleep. */
function whatTestsReach() {
  const folder = path.join(HOME, `reached-${hash}-${given.short ? "short" : "whole"}`);
  const results = path.join(folder, "results.json");
  if (!existsSync(results)) {
    mkdirSync(folder, { recursive: true });
    console.log(`${String(mutants.length)} mutants; running the tests once to see which of them each test reaches`);
    const args = ["--config", "scripts/mutation/jest.config.cjs", "--rootDir", ".", "--silent", "--json", `--outputFile=${results}`, tests];
    const env = { ...process.env, MUTANT_COVERAGE: folder };
    const run = spawnSync(process.execPath, ["node_modules/jest/bin/jest.js", ...args.filter(Boolean)], {
      cwd: at,
      env,
      stdio: ["ignore", "ignore", "pipe"],
    });
    if (run.status !== 0) {
      console.error(`tests fail before anything is changed:\n${run.stderr.toString().slice(-4000)}`);
      process.exit(1);
    }
  }
  const { testResults } = JSON.parse(readFileSync(results, "utf8"));
  const seconds = new Map(testResults.map((one) => [path.relative(at, one.name), (one.endTime - one.startTime) / 1000]));
  return readdirSync(folder)
    .filter((name) => name !== "results.json")
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")))
    .map((one) => ({ ...one, seconds: seconds.get(one.file) ?? 1 }));
}

/** Tries mutants until none is left or the time is up, in a process that is made anew now and then. */
async function work() {
  let worker = null;
  for (let tried = 0; queue.length > 0 && Date.now() < endsAt; tried += 1) {
    if (worker === null || tried % MUTANTS_A_PROCESS === 0) {
      worker?.kill("SIGKILL");
      worker = await newWorker();
    }
    const outcome = await tryOne(worker, queue.shift());
    if (outcome.way === "stopped") worker = null;
    keep(outcome);
  }
  worker?.kill("SIGKILL");
}

function newWorker() {
  const worker = fork(path.join(at, "scripts/mutation/worker.mjs"), ["scripts/mutation/jest.config.cjs"], { cwd: at, silent: true });
  return new Promise((resolve) => worker.once("message", () => resolve(worker)));
}

/** How a mutant ended: killed by a test file, stopped (endless, or too much memory), survived, or reached by no test. */
function tryOne(worker, mutant) {
  const all = reached.filter(({ hits }) => hits[mutant.id] !== undefined);
  const files = all.sort((a, b) => worth(b, mutant) - worth(a, mutant)).slice(0, Number(given.files) || all.length);
  if (files.length === 0) return { ...mutant, way: "unreached", seconds: {} };
  const patience = files.reduce((sum, { seconds }) => sum + seconds, 0) * PATIENCE.times + PATIENCE.seconds;
  return new Promise((resolve) => {
    const stop = () => {
      clearTimeout(timer);
      worker.removeAllListeners();
      worker.kill("SIGKILL");
      resolve({ ...mutant, way: "stopped", seconds: {} });
    };
    const timer = setTimeout(stop, patience * 1000);
    worker.once("exit", stop);
    worker.once("message", ({ killer, seconds }) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      resolve({ ...mutant, way: killer === null ? "survived" : "killed", killer, seconds });
    });
    const hitLimit = Math.max(...files.map(({ hits }) => hits[mutant.id])) * HITS + HITS;
    worker.send({ id: mutant.id, files: files.map(({ file }) => file), hitLimit });
  });
}

/** Kills that a second of this test file has brought in the mutant's folder, or may bring: tests of the folder itself, most. */
function worth({ file, seconds }, { folder }) {
  const { kills, runs, spent } = records.get(`${folder} ${file}`) ?? { kills: 0, runs: 0, spent: 0 };
  const hoped = file.includes(`/core/${folder}/`) ? 4 : 1;
  return ((kills + hoped) / (runs + 4)) * ((runs + 1) / (spent + seconds));
}

function note({ folder, killer, seconds }) {
  for (const [file, spent] of Object.entries(seconds)) {
    const place = `${folder} ${file}`;
    const record = records.get(place) ?? { kills: 0, runs: 0, spent: 0 };
    records.set(place, { kills: record.kills + (file === killer ? 1 : 0), runs: record.runs + 1, spent: record.spent + spent });
  }
}

function keep(outcome) {
  known.set(outcome.id, outcome);
  note(outcome);
  appendFileSync(kept, `${JSON.stringify(outcome)}\n`);
}

function linesOf(file) {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean).map(JSON.parse) : [];
}

/** Ends of Wilson's interval for a share, 95 %. */
function interval(part, whole) {
  const z = 1.96;
  const share = part / whole;
  const middle = share + (z * z) / (2 * whole);
  const reach = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  return [middle - reach, middle + reach].map((end) => end / (1 + (z * z) / whole));
}

function report() {
  const percent = (share) => `${(share * 100).toFixed(1)} %`;
  console.log("\nfolder    mutants  tried  killed  stopped  survived  unreached  share found (95 %)");
  const alive = [];
  for (const [folder, sample] of samples) {
    const tried = sample.flatMap(({ id }) => known.get(id) ?? []);
    const count = (way) => tried.filter((one) => one.way === way).length;
    const found = count("killed") + count("stopped");
    const [low, high] = interval(found, Math.max(1, tried.length));
    const all = mutants.filter((mutant) => mutant.folder === folder).length;
    const numbers = [all, tried.length, count("killed"), count("stopped"), count("survived"), count("unreached")];
    const cells = numbers.map((number, index) => String(number).padStart([7, 7, 8, 9, 10, 11][index]));
    console.log(
      `${folder.padEnd(9)}${cells.join("")}  ${percent(found / Math.max(1, tried.length))} (${percent(low)} to ${percent(high)})`,
    );
    if (tried.length > 0 && high < LEAST) process.exitCode = 1;
    alive.push(...tried.filter(({ way }) => way === "survived" || way === "unreached"));
  }
  const list = path.join(HOME, "survivors.txt");
  const lines = alive.map(({ file, line, kind, way, was, now }) => `${file}:${String(line)} ${kind} ${way}\n  - ${was}\n  + ${now}\n`);
  writeFileSync(list, lines.join("\n"));
  console.log(`\n${String(alive.length)} that no test noticed: ${path.relative(process.cwd(), list)}`);
}
