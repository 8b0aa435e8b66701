/**
 * Damages small files at random and watches what the program makes of them:
 *   npm run fuzz [-- --cases N] [--seed N] [--keep FOLDER]
 * Every case ends in one of these ways. Bad ones make the run fail and are kept (by default in out/fuzz/) to be repeated:
 *   same     the total is the one of the whole file
 *   refused  a WorkbookError says why the file is not read, or no table is found on it
 *   said     another total, with a finding of severity error or warning, or the verdict that nothing proves it
 *   silent   BAD: another total and nothing said
 *   crash    BAD: anything thrown but a WorkbookError, or a failure that names no cause
 *   slow     BAD: more than five seconds
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { cliBuild, fuzzBuild } from "../config/vite-builds.mjs";
import { buildNodeModule } from "./build-node-module.mjs";
import { TEXT_FILES, WORKBOOKS } from "./fuzz/corpus.mjs";
import { damagedBytes, damagedJson, damagedLines, damagedParts } from "./fuzz/damage.mjs";
import { randomFrom } from "./fuzz/random.mjs";

const SLOW = 5000;
const WAYS = ["same", "refused", "said", "silent", "crash", "slow"];
const BAD = ["silent", "crash", "slow"];

const { values: given } = parseArgs({
  options: {
    cases: { type: "string", default: "3000" },
    seed: { type: "string", default: "1" },
    keep: { type: "string", default: "out/fuzz" },
  },
});
const cases = Number(given.cases);
const seed = Number(given.seed);
if (!Number.isInteger(cases) || cases < 1 || !Number.isInteger(seed)) {
  console.error("--cases and --seed take whole numbers");
  process.exit(2);
}

await buildNodeModule("fuzz.mjs", fuzzBuild);
const program = await import(pathToFileURL(path.resolve("dist/fuzz.mjs")).href);
const options = { reference: program.parseReference(program.EMBEDDED_ASSETS), decisions: program.NO_DECISIONS };
const random = randomFrom(seed);
const counts = new Map();
const bad = [];

/** Total of the first table, whether anything is said about it, and nothing where no table is read. */
async function readTotal(bytes, name) {
  const workbook = await program.readWorkbookFile(bytes, name);
  const outcomes = await program.analyzeWorkbook(workbook, { source: { kind: "all-sheets" }, options });
  const read = outcomes.find((outcome) => outcome.kind === "read");
  if (read === undefined) return null;
  const { summary, findings, verdict } = read.analysis;
  const isFound = findings.some(({ code }) => program.SEVERITY[code] !== "info");
  return { total: program.bahtText(summary.total), isSaid: isFound || verdict.kind !== "proved" };
}

async function zip(parts) {
  const entries = [];
  for (const [name, content] of parts) entries.push(await program.newEntry(name, content));
  return program.writeZip(entries);
}

/** How one damaged file ended. */
async function wayOf(file, whole) {
  const read = await readTotal(file.bytes, file.name);
  if (read === null) return "refused";
  if (read.total === whole) return "same";
  return read.isSaid ? "said" : "silent";
}

async function judged(kind, file, work) {
  const startedAt = performance.now();
  let way;
  let why = "";
  try {
    way = await work();
  } catch (error) {
    const isKnown = error instanceof program.WorkbookError && error.problem !== "file-unreadable";
    way = isKnown ? "refused" : "crash";
    why = String(error?.cause?.stack ?? error?.stack ?? error);
  }
  if (performance.now() - startedAt > SLOW) way = "slow";
  const row = counts.get(kind) ?? Object.fromEntries(WAYS.map((one) => [one, 0]));
  row[way] += 1;
  counts.set(kind, row);
  if (!BAD.includes(way)) return;
  mkdirSync(given.keep, { recursive: true });
  const kept = path.join(given.keep, `${String(seed)}-${String(bad.length)}-${way}-${file.name}`);
  writeFileSync(kept, file.bytes);
  bad.push({ kind, way, how: file.how, kept, why });
}

/** The kinds of cases: what is damaged and how it is read. */
async function kindsOfCases() {
  const texts = [];
  for (const file of TEXT_FILES) texts.push({ ...file, whole: (await readTotal(file.bytes, file.name)).total });
  const workbooks = [];
  for (const file of WORKBOOKS) {
    const bytes = await zip(file.parts);
    workbooks.push({ ...file, bytes, whole: (await readTotal(bytes, file.name)).total });
  }
  const lines = texts.filter(({ name }) => name.endsWith(".csv") && name !== "thai.csv");
  const setup = await setupReport();
  const totals = (list, damage) => async (kind) => {
    const file = random.of(list);
    const damaged = { name: file.name, ...(await damage(file)) };
    await judged(kind, damaged, () => wayOf(damaged, file.whole));
  };
  return {
    "text, bytes": totals(texts, (file) => damagedBytes(file.bytes, random)),
    "text, lines": totals(lines, (file) => damagedLines(file.bytes, random)),
    "workbook, bytes": totals(workbooks, (file) => damagedBytes(file.bytes, random)),
    "workbook, XML": totals(workbooks, async (file) => {
      const { how, parts } = damagedParts(file.parts, ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"], random);
      return { how, bytes: await zip(parts) };
    }),
    "setup sheet": async (kind) => {
      const { how, parts } = damagedParts(setup.parts, [setup.path], random);
      const file = { name: "report.xlsx", how, bytes: await zip(parts) };
      await judged(kind, file, async () => {
        await program.readDecisions(await program.openFileWorkbook(file.bytes, file.name));
        return "same";
      });
    },
    "JSON imports": async (kind) => {
      const [name, json, parse] = random.of(jsonImports());
      const damaged = damagedJson(json, random);
      const file = { name, how: damaged.how, bytes: JSON.stringify(damaged.json) ?? "" };
      await judged(kind, file, () => ("ok" in parse(damaged.json) ? "same" : "refused"));
    },
  };
}

function jsonImports() {
  const { frameworks, taggingRules, agencies } = program.EMBEDDED_ASSETS;
  return [
    ["framework.json", frameworks[0], program.parseFramework],
    ["tiers.json", frameworks[0].tierTable, program.parseTierTable],
    ["rules.json", taggingRules[0], program.parseTaggingRules],
    ["agencies.json", agencies[0], program.parseAgencyNames],
  ];
}

/** The parts of a report that the command line writes, and the path of its setup sheet. */
async function setupReport() {
  const folder = mkdtempSync(path.join(tmpdir(), "fuzz-"));
  try {
    await buildNodeModule("cli.mjs", cliBuild);
    const input = path.join(folder, "list.csv");
    const out = path.join(folder, "report.xlsx");
    writeFileSync(input, TEXT_FILES[0].bytes);
    spawnSync(process.execPath, ["dist/cli.mjs", input, "--out", out]);
    const parts = new Map();
    for (const [name, entry] of program.readDirectory(readFileSync(out)))
      parts.set(name, new TextDecoder().decode(await program.expandEntry(entry)));
    const sheets = [...parts.keys()].filter((name) => name.startsWith("xl/worksheets/sheet"));
    return { parts, path: sheets.sort().at(-1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const kinds = await kindsOfCases();
const names = Object.keys(kinds);
const startedAt = performance.now();
for (let number = 0; number < cases; number += 1) {
  const kind = names[number % names.length];
  await kinds[kind](kind);
}
const width = Math.max(...names.map((name) => name.length));
console.log(`${"".padEnd(width)} ${WAYS.map((way) => way.padStart(8)).join("")}`);
for (const [kind, row] of counts) console.log(`${kind.padEnd(width)} ${WAYS.map((way) => String(row[way]).padStart(8)).join("")}`);
for (const { kind, way, how, kept, why } of bad.slice(0, 20))
  console.log(`\n${way}: ${kind}, ${how}: ${kept}\n${why.split("\n").slice(0, 6).join("\n")}`);
console.log(
  `\n${String(cases)} cases from seed ${String(seed)} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s: ${bad.length === 0 ? "none bad" : `${String(bad.length)} BAD`}`,
);
process.exitCode = bad.length === 0 ? 0 : 1;
