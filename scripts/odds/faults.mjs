/**
 * Faults as people make them. Each kind lists every way in which it can be made on a list, as {gap, rows, make}: the gap that it leaves
 * between the printed total and the sum of the lines, the rows to blame (empty: the total's own cell), and how the sheet then looks.
 * Written apart from the search that is measured, so that it is a second opinion on what makes which gap.
 */
import { placeOf, rounded, sum } from "./lists.mjs";

const only = (rows, at, change) => rows.map((row, position) => (position === at ? { ...row, ...change(row) } : row));

/** The right total beside lines of which one is shown wrong. `rightOf`: what may stand there rightly, of what is shown. */
function shownWrong(kind, shownOf, rightOf) {
  return {
    kind,
    seen: ({ rows, decimals }) =>
      rows.flatMap((row, at) =>
        rightOf(row.amount, decimals)
          .filter((right) => Number.isInteger(right) && right !== row.amount)
          .map((right) => ({ gap: right - row.amount, rows: [at] })),
      ),
    every: ({ rows, decimals }) =>
      rows.flatMap((row, at) =>
        shownOf(row.amount, decimals)
          .filter((shown) => shown !== row.amount)
          .map((shown) => ({
            gap: row.amount - shown,
            rows: [at],
            make: () => ({ rows: only(rows, at, () => ({ amount: shown })), total: { amount: sum(rows) } }),
          })),
      ),
  };
}

/** A total that is wrong over right lines. */
function totalWrong(kind, gapsOf) {
  return {
    kind,
    every: (list) =>
      gapsOf(list)
        .filter(({ gap }) => gap !== 0)
        .map(({ gap, rows = [], total = {} }) => ({
          gap,
          rows,
          make: () => ({ rows: list.rows, total: { amount: sum(list.rows) + gap, ...total } }),
        })),
  };
}

/** What a slip of the fingers makes of a number with so many decimals: no zeros behind that nobody writes. */
function mistyped(slip) {
  return (steps, decimals) => {
    const text = (steps / 10_000_000).toFixed(decimals).replace(/0+$/, "");
    const [whole, fraction = ""] = text.replace(/\.$/, "").split(".");
    return slip(whole, fraction)
      .filter((digits) => /^\d*\.?\d{0,7}$/.test(digits) && /\d/.test(digits))
      .map((digits) => Math.round(Number(digits) * 10_000_000));
  };
}

const positions = (digits) => Array.from(digits, (_, at) => at);
const cut = (digits, at) => digits.slice(0, at) + digits.slice(at + 1);
const twice = (digits, at) => digits.slice(0, at + 1) + digits.slice(at);

const swapped = mistyped((whole, fraction) => {
  const digits = whole + fraction;
  return positions(digits.slice(1)).map((at) => {
    const other = digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2);
    return `${other.slice(0, whole.length)}.${other.slice(whole.length)}`;
  });
});
const doubled = mistyped((whole, fraction) => [
  ...positions(whole).map((at) => `${twice(whole, at)}.${fraction}`),
  ...positions(fraction).map((at) => `${whole}.${twice(fraction, at)}`),
]);
const dropped = mistyped((whole, fraction) => [
  ...positions(whole).map((at) => `${cut(whole, at)}.${fraction}`),
  ...positions(fraction).map((at) => `${whole}.${cut(fraction, at)}`),
]);
/** One of two equal neighbours left out: in a line the digit that is gone can only be told when its twin is still there. */
const droppedTwin = mistyped((whole, fraction) => [
  ...positions(whole)
    .filter((at) => whole[at] === whole[at + 1])
    .map((at) => `${cut(whole, at)}.${fraction}`),
  ...positions(fraction)
    .filter((at) => fraction[at] === fraction[at + 1])
    .map((at) => `${whole}.${cut(fraction, at)}`),
]);
const pointed = mistyped((whole, fraction) => {
  const digits = whole + fraction.padEnd(2, "0");
  return [-2, -1, 1, 2]
    .map((by) => whole.length + by)
    .filter((at) => at > 0)
    .map((at) => `${digits.slice(0, at)}.${digits.slice(at)}`);
});

const wrongDigits = (mistyping) => (list) => mistyping(sum(list.rows), list.decimals).map((shown) => ({ gap: shown - sum(list.rows) }));

/** Lines of agencies with several of them. */
function blocks({ rows }) {
  const groups = new Map();
  rows.forEach((row, at) => groups.set(row.agency, [...(groups.get(row.agency) ?? []), at]));
  return [...groups.values()].filter((block) => block.length > 1 && block.length < rows.length);
}

const amountOf = (rows, block) => block.reduce((total, at) => total + rows[at].amount, 0);

/** Faults that mark their rows or touch the whole total, then those of one row, the plainest first. */
export const SINGLE = [
  marked("rows-hidden", { isHidden: true }),
  marked("text-amount-left-out", { isText: true }),
  totalWrong("total-unit-slip", ({ rows, decimals }) =>
    [1_000, 1_000_000].map((by) => ({ gap: rounded(sum(rows) / by, Math.max(4, decimals)) - sum(rows) })),
  ),
  totalWrong("last-year-left", ({ rows }) => [{ gap: rows.reduce((total, row) => total + (row.previous ?? 0), 0) - sum(rows) }]),
  totalWrong("digits-swapped", wrongDigits(swapped)),
  totalWrong("digit-doubled", wrongDigits(doubled)),
  totalWrong("digit-dropped", wrongDigits(dropped)),
  totalWrong("point-misplaced", wrongDigits(pointed)),
  twinLine(),
  underTwoAgencies(),
  rangeShort(),
  totalWrong("block-missing", (list) => blocks(list).map((block) => ({ gap: -amountOf(list.rows, block), rows: block }))),
  blockInThousands(),
  totalWrong("row-missing", ({ rows }) => rows.map((row, at) => ({ gap: -row.amount, rows: [at] }))),
  totalWrong("row-duplicated", ({ rows }) => rows.map((row, at) => ({ gap: row.amount, rows: [at] }))),
  shownWrong(
    "row-unit-slip",
    (amount) => [amount * 1_000],
    (shown) => [shown / 1_000],
  ),
  shownWrong(
    "sign-flipped",
    (amount) => [-amount],
    (shown) => [-shown],
  ),
  totalWrong("last-year-left", ({ rows }) =>
    rows.flatMap((row, at) => (row.previous === null ? [] : [{ gap: row.previous - row.amount, rows: [at] }])),
  ),
  shownWrong("digits-swapped", swapped, swapped),
  shownWrong("point-misplaced", pointed, pointed),
  shownWrong("digit-doubled", doubled, droppedTwin),
  shownWrong("digit-dropped", droppedTwin, doubled),
  roundedUnitSlip(),
].map((fault, at) => ({ ...fault, name: NAMES()[at] }));

/** Slips of one row, of which two are seeded together: each in a row of its own. */
export const OF_A_ROW = named([
  "a row left out",
  "a row counted twice",
  "a row in thousands",
  "a sign turned",
  "last year's figure of a row",
  "digits of a row swapped",
  "the point of a row misplaced",
  "a digit of a row doubled",
  "a digit of a row dropped",
]);

/** Faults that mark their rows, seeded together with a slip of another row. */
export const MARKED = named(["hidden rows left out", "text amounts left out", "a line listed twice", "a project under two agencies"]);

function named(names) {
  return SINGLE.filter(({ name }) => names.includes(name));
}

function NAMES() {
  return [
    "hidden rows left out",
    "text amounts left out",
    "the total in another unit, rounded",
    "last year's total",
    "digits of the total swapped",
    "a digit of the total doubled",
    "a digit of the total dropped",
    "the point of the total misplaced",
    "a line listed twice",
    "a project under two agencies",
    "a formula that misses the last row",
    "an agency left out",
    "an agency in thousands",
    "a row left out",
    "a row counted twice",
    "a row in thousands",
    "a sign turned",
    "last year's figure of a row",
    "digits of a row swapped",
    "the point of a row misplaced",
    "a digit of a row doubled",
    "a digit of a row dropped",
    "a row in billions, rounded",
  ];
}

/** Two or three rows with a mark that the total leaves out together. */
function marked(kind, mark) {
  const [flag] = Object.keys(mark);
  return {
    kind,
    seen: ({ rows }) => {
      const chosen = [...rows.keys()].filter((at) => rows[at][flag]);
      return chosen.length === 0 ? [] : [{ gap: -amountOf(rows, chosen), rows: chosen }];
    },
    every: ({ rows }) =>
      rows.slice(3).map((_, at) => {
        const chosen = [at, at + 3];
        const shown = rows.map((row, position) => (chosen.includes(position) ? { ...row, ...mark } : row));
        const gap = -amountOf(rows, chosen);
        return { gap, rows: chosen, isMarked: true, make: () => ({ rows: shown, total: { amount: sum(rows) + gap } }) };
      }),
  };
}

/** A line written in too large a unit and rounded to what its cell shows: what it should be is known within half of the last digit, times a thousand. */
function roundedUnitSlip() {
  return {
    kind: "row-unit-slip",
    every: ({ rows, decimals }) =>
      rows.flatMap((row, at) => {
        const shown = rounded(row.amount / 1_000, decimals);
        if (shown === 0 || shown === row.amount) return [];
        return [
          {
            gap: row.amount - shown,
            rows: [at],
            centre: row.amount * 999,
            bound: 500 * placeOf(decimals),
            make: () => ({ rows: only(rows, at, () => ({ amount: shown })), total: { amount: sum(rows) } }),
          },
        ];
      }),
  };
}

function twinLine() {
  return {
    kind: "row-duplicated",
    seen: ({ rows }) => toldTwice(rows, (one, other) => one.agency === other.agency),
    every: ({ rows }) =>
      rows.map((row, at) => ({
        gap: -row.amount,
        rows: [at, at + 1],
        isMarked: true,
        make: () => ({ rows: [...rows.slice(0, at + 1), { ...row }, ...rows.slice(at + 1)], total: { amount: sum(rows) } }),
      })),
  };
}

/** Two lines of one project with one amount. */
function toldTwice(rows, isSo) {
  const firsts = new Map();
  return rows.flatMap((row, at) => {
    const first = firsts.get(row.project);
    if (first === undefined) firsts.set(row.project, at);
    return first !== undefined && rows[first].amount === row.amount && isSo(rows[first], row)
      ? [{ gap: -row.amount, rows: [first, at] }]
      : [];
  });
}

function underTwoAgencies() {
  return {
    kind: "project-under-two-agencies",
    seen: ({ rows }) => toldTwice(rows, (one, other) => one.agency !== other.agency),
    every: ({ rows }) =>
      rows
        .slice(0, -1)
        .map((row, at) => ({
          gap: -row.amount,
          rows: [at, rows.length],
          isMarked: true,
          make: () => ({ rows: [...rows, { ...row, agency: rows.at(-1).agency }], total: { amount: sum(rows) } }),
        }))
        .filter((_, at) => rows[at].agency !== rows.at(-1).agency),
  };
}

function rangeShort() {
  return {
    kind: "total-range-short",
    every: ({ rows }) => [
      {
        gap: -rows.at(-1).amount,
        rows: [rows.length - 1],
        isMarked: true,
        make: () => ({
          rows,
          total: { amount: sum(rows) - rows.at(-1).amount, formula: (first, total) => `=SUM(E${first + 1}:E${total - 1})` },
        }),
      },
    ],
  };
}

function blockInThousands() {
  return {
    kind: "block-unit-slip",
    every: (list) =>
      blocks(list).map((block) => ({
        gap: amountOf(list.rows, block) * -999,
        rows: block,
        make: () => ({
          rows: list.rows.map((row, at) => (block.includes(at) ? { ...row, amount: row.amount * 1_000 } : row)),
          total: { amount: sum(list.rows) },
        }),
      })),
  };
}

/** The last decimal of a gap, in steps. */
export function roundnessOf(gap, decimals) {
  let place = placeOf(Math.max(4, decimals));
  while (place < 10 ** 12 && gap % (place * 10) === 0) place *= 10;
  return place;
}
