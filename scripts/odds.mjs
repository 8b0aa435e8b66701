/**
 * How often the search for the cause of a gap names the right one: `node scripts/odds.mjs [--quick] [--seed N] [--only WORDS] [--details]`.
 * Faults are seeded into made-up lists, each list goes through the whole run, and what stands first at the grand total is compared
 * with the fault. Whether it can be told at all is worked out by odds/tellable.mjs and not by the search that is measured.
 * `--only`: only the rows of the table whose name has these words, and no unrelated gaps.
 */
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { coreBuild, fromRoot } from "../config/vite-builds.mjs";
import { buildNodeModule } from "./build-node-module.mjs";
import { MARKED, OF_A_ROW, SINGLE } from "./odds/faults.mjs";
import { FIRST_ROW, gridOf, makeList, MILLION, placeOf, below, seeded, sum } from "./odds/lists.mjs";
import { canPairBeTold, canSingleBeTold } from "./odds/tellable.mjs";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    seed: { type: "string", default: "2567" },
    details: { type: "boolean", default: false },
    only: { type: "string", default: "" },
  },
});
await buildNodeModule("core.mjs", coreBuild);
const core = await import(pathToFileURL(fromRoot("dist/core.mjs")).href);
const OPTIONS = { reference: { frameworks: [], taggingRules: [], agencyAliases: [], knownAgencies: [] }, decisions: core.NO_DECISIONS };

/** Rows, and how many lists of each kind of fault: fewer where a run takes longer. */
const SIZES = values.quick
  ? [
      [40, 4],
      [78, 4],
      [300, 2],
      [5_000, 1],
    ]
  : [
      [40, 20],
      [78, 20],
      [300, 10],
      [5_000, 3],
    ];
const DECIMALS = [4, 2];
const UNRELATED = values.only !== "" ? 0 : values.quick ? 100 : 400;
/** Lines of an agency where each has a subtotal. */
const ROWS_OF_AGENCY = 8;
/** Faults that are also made under a subtotal. */
const UNDER_SUBTOTAL = [
  "digits of the total swapped",
  "a row left out",
  "a row counted twice",
  "a row in thousands",
  "a sign turned",
  "last year's figure of a row",
  "digits of a row swapped",
  "the point of a row misplaced",
];
/** Whether a row of the table is asked for. */
const isAsked = (name) => name.includes(values.only);

/** What the run says of the grand total, or of an agency's subtotal: each cause with its kind and its rows (from 0, in the list), the first one first. */
function causesOf(seededList, rowsShown, agency = null) {
  const grid = gridOf(core, seededList);
  const lineRows = grid.values.flatMap((row, at) => (at >= FIRST_ROW && typeof row[0] === "number" ? [at] : []));
  const subtotalRow = lineRows[seededList.rows.findLastIndex((row) => row.agency === agency)] + 1;
  const startedAt = process.cpuUsage();
  const outcome = core.analyze(grid, OPTIONS);
  const { user, system } = process.cpuUsage(startedAt);
  const milliseconds = (user + system) / 1_000;
  if (outcome.kind !== "read") throw new Error("The list was not read.");
  const totalRow = agency === null ? grid.values.length - 1 : subtotalRow;
  const at = outcome.analysis.findings.filter(
    ({ place, code }) =>
      place.range?.firstRow === totalRow &&
      (code.startsWith("total-") ||
        code === "subtotal-mismatch" ||
        code === "rounding-mismatch" ||
        code === "heading-equals-one-descendant"),
  );
  const rowsOf = (cells) => cells.map(({ row }) => lineRows.indexOf(row)).filter((row) => row >= 0);
  const causes = at.flatMap(({ code, explanations, evidence }) =>
    code === "total-mismatch" || code === "subtotal-mismatch"
      ? explanations.map(({ kind, cells, parts }) => ({ kind, rows: rowsOf(cells), parts: parts.map((part) => part.kind) }))
      : [{ kind: code, rows: rowsOf(evidence), parts: [] }],
  );
  const isMisread = outcome.analysis.lines.length !== rowsShown;
  return { causes, milliseconds, isMisread, search: at.find(({ code }) => code.endsWith("total-mismatch"))?.search ?? null };
}

const same = (some, others) => some.length === others.length && new Set([...some, ...others]).size === some.length;

function isNamed(cause, { kinds, rows }) {
  if (cause === undefined || !same(cause.rows, rows)) return false;
  if (kinds.length === 1) return cause.kind === kinds[0];
  return same2(cause.parts, kinds);
}

const same2 = (some, others) => [...some].sort().join() === [...others].sort().join();

const pick = (random, items) => items[below(random, items.length)];

function tally() {
  return { cases: 0, tellable: 0, named: 0, claimedOther: 0, namedAnyway: 0 };
}

function count(into, { tellable, first, expected }) {
  into.cases += 1;
  const named = isNamed(first, expected);
  if (tellable) into.tellable += 1;
  if (tellable && named) into.named += 1;
  if (!tellable && named) into.namedAnyway += 1;
  if (!named && first !== undefined) into.claimedOther += 1;
}

const results = new Map();
const resultOf = (name, column) => {
  const row = results.get(name) ?? new Map();
  results.set(name, row);
  const known = row.get(column) ?? tally();
  row.set(column, known);
  return known;
};
const missed = [];
/** Lists of which a row was taken for a sum of others by accident: the fault of the reading, not of the search. */
let misread = 0;
/** Processor time of all runs of each size, in milliseconds. */
const times = new Map();

for (const [rows, lists] of SIZES) {
  for (const decimals of DECIMALS) {
    const column = `${rows} × ${decimals}`;
    SINGLE.forEach((fault, kind) => {
      if (!isAsked(fault.name)) return;
      for (let at = 0; at < lists; at += 1) {
        const random = seeded(Number(values.seed) + rows * 1_000 + decimals * 100 + kind * 17 + at * 7_919);
        const list = { rows: makeList(random, rows, decimals), decimals };
        const ways = fault.every(list);
        if (ways.length === 0) continue;
        const one = pick(random, ways);
        const made = one.make();
        if (made.total.amount === sum(made.rows)) continue;
        const { causes, milliseconds, isMisread } = causesOf({ ...made, decimals }, made.rows.length);
        if (isMisread) {
          misread += 1;
          continue;
        }
        times.set(rows, [...(times.get(rows) ?? []), milliseconds]);
        const expected = { kinds: [fault.kind], rows: one.rows };
        const tellable = canSingleBeTold(random, list, { fault, one });
        count(resultOf(fault.name, column), { tellable, first: causes[0], expected });
        if (tellable && !isNamed(causes[0], expected))
          missed.push({ column, fault: fault.name, gap: one.gap / MILLION, rows: one.rows, causes });
      }
    });
    seedUnderSubtotals(rows, lists, decimals);
    seedPairs({ rows, lists: lists * 4, decimals }, "two of the faults of a row together", OF_A_ROW);
    seedPairs({ rows, lists: lists * 4, decimals }, "a marked fault and one of a row together", MARKED);
  }
}

/** Two faults in one list, in rows of their own: the first a slip of one row, the second one of `seconds`. */
function seedPairs({ rows, lists, decimals }, name, seconds) {
  if (!isAsked(name)) return;
  const column = `${rows} × ${decimals}`;
  for (let at = 0; at < lists; at += 1) {
    const random = seeded(Number(values.seed) * 3 + rows * 1_000 + decimals * 100 + at * 104_729 + seconds.length);
    const pair = makePair(random, { rows: makeList(random, rows, decimals), decimals }, seconds);
    if (pair === null) continue;
    const { causes, milliseconds, isMisread } = causesOf({ ...pair.made, decimals }, pair.made.rows.length);
    if (isMisread) {
      misread += 1;
      continue;
    }
    times.set(rows, [...(times.get(rows) ?? []), milliseconds]);
    const expected = { kinds: pair.kinds.map(({ kind }) => kind), rows: pair.rows };
    const tellable = canPairBeTold({ rows: pair.made.rows, decimals }, pair);
    count(resultOf(name, column), { tellable, first: causes[0], expected });
    if (tellable && !isNamed(causes[0], expected))
      missed.push({ column, fault: `pair ${expected.kinds.join(" + ")}`, gap: pair.gap / MILLION, rows: pair.rows, causes });
  }
}

/** Faults of one row or of the total's own digits, made under the subtotal of one agency: the grand total is right. */
function seedUnderSubtotals(rows, lists, decimals) {
  const column = `${rows} × ${decimals}`;
  SINGLE.filter(({ name }) => UNDER_SUBTOTAL.includes(name)).forEach((fault, kind) => {
    if (!isAsked(`under a subtotal: ${fault.name}`)) return;
    for (let at = 0; at < lists; at += 1) {
      const random = seeded(Number(values.seed) * 5 + rows * 1_000 + decimals * 100 + kind * 31 + at * 6_700_417);
      const list = makeList(random, rows, decimals, ROWS_OF_AGENCY);
      const { agency } = pick(random, list);
      const first = list.findIndex((row) => row.agency === agency);
      const block = { rows: list.filter((row) => row.agency === agency), decimals };
      const ways = block.rows.length < 4 ? [] : fault.every(block);
      if (ways.length === 0) continue;
      const one = pick(random, ways);
      const made = one.make();
      if (made.total.amount === sum(made.rows)) continue;
      const shown = [...list.slice(0, first), ...made.rows, ...list.slice(first + block.rows.length)];
      const subtotals = new Map([...rightSubtotals(list), [agency, made.total.amount]]);
      const { causes, milliseconds, isMisread } = causesOf(
        { rows: shown, total: { amount: sum(list) }, decimals, subtotals },
        rows,
        agency,
      );
      if (isMisread) {
        misread += 1;
        continue;
      }
      times.set(rows, [...(times.get(rows) ?? []), milliseconds]);
      const expected = { kinds: [fault.kind], rows: one.rows.map((row) => row + first) };
      const tellable = canSingleBeTold(random, block, { fault, one });
      const name = `under a subtotal: ${fault.name}`;
      count(resultOf(name, column), { tellable, first: causes[0], expected });
      if (tellable && !isNamed(causes[0], expected))
        missed.push({ column, fault: name, gap: one.gap / MILLION, rows: expected.rows, causes });
    }
  });
  for (let at = 0; at < (isAsked("a subtotal counted as well") ? lists : 0); at += 1) {
    const random = seeded(Number(values.seed) * 11 + rows * 1_000 + decimals * 100 + at * 32_452_843);
    const list = makeList(random, rows, decimals, ROWS_OF_AGENCY);
    const subtotals = rightSubtotals(list);
    const gap = pick(random, [...subtotals.values()]);
    const { causes, isMisread } = causesOf({ rows: list, total: { amount: sum(list) + gap }, decimals, subtotals }, rows);
    if (isMisread) {
      misread += 1;
      continue;
    }
    const tellable = [...subtotals.values()].filter((one) => one === gap).length === 1;
    count(resultOf("a subtotal counted as well", column), {
      tellable,
      first: causes[0],
      expected: { kinds: ["subtotal-counted"], rows: [] },
    });
  }
}

function rightSubtotals(list) {
  const subtotals = new Map();
  for (const { agency, amount } of list) subtotals.set(agency, (subtotals.get(agency) ?? 0) + amount);
  return subtotals;
}

/** Gaps at a subtotal that nothing made, as those at the grand total below. */
function claimUnderSubtotals(rows, tries, decimals) {
  let claimed = 0;
  let counted = 0;
  for (let at = 0; at < tries; at += 1) {
    const random = seeded(Number(values.seed) * 13 + rows * 1_000 + decimals * 100 + at * 49_979_687);
    const list = makeList(random, rows, decimals, ROWS_OF_AGENCY);
    const { agency } = pick(random, list);
    const block = list.filter((row) => row.agency === agency);
    if (block.length < 4) continue;
    const gap = unrelatedGap(random, block, decimals);
    const right = rightSubtotals(list);
    const subtotals = new Map([...right, [agency, right.get(agency) + gap]]);
    const { causes, isMisread } = causesOf({ rows: list, total: { amount: sum(list) }, decimals, subtotals }, rows, agency);
    if (isMisread) continue;
    counted += 1;
    if (causes.length > 0) claimed += 1;
  }
  return { claimed, tries: counted };
}

/** The second fault is made on the list as the first one shows it; null where it meets the same row or nothing is off. */
function makePair(random, list, seconds) {
  const kinds = [pick(random, OF_A_ROW), pick(random, seconds)];
  const one = pick(random, kinds[0].every(list));
  if (one === undefined) return null;
  const shown = { ...list, rows: one.make().rows };
  const other = pick(random, kinds[1].every(shown));
  const gap = one.gap + (other?.gap ?? 0);
  if (other === undefined || other.rows.includes(one.rows[0]) || gap === 0) return null;
  const { rows } = other.make();
  // A line that is listed twice moves those below it down.
  const moved = rows.length > list.rows.length && other.rows[1] <= one.rows[0] ? 1 : 0;
  return { kinds, gap, rows: [one.rows[0] + moved, ...other.rows], made: { rows, total: { amount: sum(rows) + gap } } };
}

/** Gaps that nothing made: any size from a hundredth of a million to twice the largest row, to the list's last decimal. */
const claims = new Map();
const claimsUnderSubtotals = new Map();
for (const [rows, lists] of SIZES) {
  for (const decimals of DECIMALS) {
    const tries = rows > 1_000 ? Math.round(UNRELATED / 10) : UNRELATED;
    let claimed = 0;
    let list = null;
    for (let at = 0; at < tries; at += 1) {
      const random = seeded(Number(values.seed) * 7 + rows * 1_000 + decimals * 100 + at * 15_485_863);
      if (at % Math.max(1, Math.round(tries / lists)) === 0 || list === null) list = makeList(random, rows, decimals);
      const gap = unrelatedGap(random, list, decimals);
      const { causes } = causesOf({ rows: list, total: { amount: sum(list) + gap }, decimals }, rows);
      if (causes.length > 0) claimed += 1;
    }
    claims.set(`${rows} × ${decimals}`, { claimed, tries });
    if (rows <= 300) claimsUnderSubtotals.set(`${rows} × ${decimals}`, claimUnderSubtotals(rows, Math.round(tries / 2), decimals));
  }
}

function unrelatedGap(random, list, decimals) {
  const largest = Math.max(...list.map((row) => row.amount)) * 2;
  const size = Math.exp(Math.log(MILLION / 100) + random() * (Math.log(largest) - Math.log(MILLION / 100)));
  return Math.max(1, Math.round(size / placeOf(decimals))) * placeOf(decimals) * (random() < 0.5 ? 1 : -1);
}

const columns = [...claims.keys()];
const cell = (one) => (one === undefined ? "" : `${one.named}/${one.tellable} of ${one.cases}`);
const lines = [
  `| Fault | ${columns.join(" | ")} |`,
  `| --- |${columns.map(() => " ---: |").join("")}`,
  ...[...results].map(([name, row]) => `| ${name} | ${columns.map((column) => cell(row.get(column))).join(" | ")} |`),
  `| **all** | ${columns.map((column) => cell(total([...results.values()].map((row) => row.get(column))))).join(" | ")} |`,
  `| unrelated gaps at a subtotal with a claim | ${columns.map((column) => (claimsUnderSubtotals.has(column) ? `${claimsUnderSubtotals.get(column).claimed} of ${claimsUnderSubtotals.get(column).tries}` : "")).join(" | ")} |`,
  `| unrelated gaps with a claim | ${columns.map((column) => `${claims.get(column).claimed} of ${claims.get(column).tries}`).join(" | ")} |`,
];
function total(tallies) {
  return tallies
    .filter((one) => one !== undefined)
    .reduce(
      (all, one) => ({
        cases: all.cases + one.cases,
        tellable: all.tellable + one.tellable,
        named: all.named + one.named,
        claimedOther: all.claimedOther + one.claimedOther,
        namedAnyway: all.namedAnyway + one.namedAnyway,
      }),
      tally(),
    );
}
const all = total([...results.values()].flatMap((row) => [...row.values()]));
const allClaims = [...claims.values(), ...claimsUnderSubtotals.values()].reduce(
  (sums, one) => ({ claimed: sums.claimed + one.claimed, tries: sums.tries + one.tries }),
  {
    claimed: 0,
    tries: 0,
  },
);
process.stdout.write(`${lines.join("\n")}\n\n`);
process.stdout.write(
  `Can be told: ${all.tellable} of ${all.cases}; true cause first: ${all.named} (${((100 * all.named) / all.tellable).toFixed(1)} %).\n`,
);
process.stdout.write(
  `Cannot be told: ${all.cases - all.tellable}; named all the same: ${all.namedAnyway}. Another cause named first: ${all.claimedOther} of ${all.cases}.\n`,
);
process.stdout.write(
  `Unrelated gaps with a claim: ${allClaims.claimed} of ${allClaims.tries} (${((100 * allClaims.claimed) / allClaims.tries).toFixed(1)} %).\n`,
);
process.stdout.write(`Left out because a row was read as the sum of rows beside it: ${misread}.\n`);
const timesText = [...times].map(([rows, all]) => {
  const sorted = all.sort((a, b) => a - b);
  return `${rows} rows ${Math.round(sorted[sorted.length >> 1])} (slowest ${Math.round(sorted.at(-1))}) ms`;
});
process.stdout.write(`Processor time of a whole run, median: ${timesText.join(", ")}.\n`);
if (values.details) for (const one of missed) process.stdout.write(`${JSON.stringify(one)}\n`);
