/**
 * Whether a fault can be told at all from what the sheet shows: worked out here, apart from the search that is measured.
 *
 * One fault can be told when no plainer fault makes the same gap, and fewer than 5 of 100 unrelated gaps of its size and last decimal
 * would be made by a fault of its kind or a plainer one. Two faults together can be told when no single fault makes their gap, when of
 * all pairs that make it theirs is the likeliest (kinds are taken to be equally common, so a pair of kinds that can be made on this list in fewer ways
 * is the likelier), and when fewer than 2 of 100 unrelated gaps would be made by pairs as likely or likelier, or by a single fault.
 */
import { MARKED, OF_A_ROW, roundnessOf, SINGLE } from "./faults.mjs";
import { below, placeOf } from "./lists.mjs";

const HIGHEST_CHANCE = 0.05;
/** Two faults at once are rarer than one: they must fit better. */
const HIGHEST_CHANCE_OF_PAIRS = 0.02;

/** Gaps of the size and last decimal of another, which no fault made. */
function unrelatedGaps(random, gap, { decimals, count }) {
  const { place, least, most } = neighbourhoodOf(gap, decimals);
  return Array.from({ length: count }, () => Math.sign(gap) * place * (least + below(random, most - least + 1)));
}

/** Gaps of half to twice the size, in places of the gap's last decimal. */
function neighbourhoodOf(gap, decimals) {
  const place = roundnessOf(gap, decimals);
  return { place, least: Math.ceil(Math.abs(gap) / 2 / place), most: Math.floor((Math.abs(gap) * 2) / place) };
}

/** Gaps that faults up to a kind make, with the rows to blame (null: several). Marked rows are known by their mark; nothing else is like them. */
function gapsUpTo(list, last) {
  const gaps = new Map();
  for (const fault of SINGLE.slice(0, last + 1)) {
    for (const one of fault.every(list)) {
      if (one.isMarked) continue;
      const key = one.rows.join();
      const known = gaps.get(one.gap);
      gaps.set(one.gap, known === undefined || known === key ? key : null);
    }
  }
  return gaps;
}

/** Whether the list as shown, where one row is blurred by rounding, tells that row apart: few unrelated gaps are within any row's bound. */
function canBlurredBeTold(random, { rows, decimals }, { gap, bound, rows: [at] }) {
  const shown = rows.map((row, position) => (position === at ? { ...row, amount: row.amount - gap } : row));
  const fits = (other) => shown.filter((row) => Math.abs(other - row.amount * 999) <= bound).length;
  if (fits(gap) !== 1) return false;
  const unrelated = unrelatedGaps(random, gap, { decimals, count: 200 });
  return unrelated.filter((other) => fits(other) > 0).length < unrelated.length * HIGHEST_CHANCE;
}

/** A total finer than its lines that is off by no more than three standard deviations of what rounding them leaves. */
function isAsRoundingLeaves({ rows, decimals }, { gap, rows: blamed }) {
  const place = placeOf(decimals);
  return blamed.length === 0 && gap % place !== 0 && Math.abs(gap) <= 3 * Math.sqrt(rows.length / 12) * place;
}

/** Whether one fault can be told. */
export function canSingleBeTold(random, list, { fault, one }) {
  if (one.isMarked) return true;
  if (one.bound !== undefined) return canBlurredBeTold(random, list, one);
  if (isAsRoundingLeaves(list, one)) return false;
  const gaps = gapsUpTo(list, SINGLE.indexOf(fault));
  if (gaps.get(one.gap) !== one.rows.join()) return false;
  const unrelated = unrelatedGaps(random, one.gap, { decimals: list.decimals, count: 200 });
  return unrelated.filter((gap) => gaps.has(gap)).length < unrelated.length * HIGHEST_CHANCE;
}

const seenOf = (fault, list) => (fault.seen ?? fault.every)(list);

/** Whether two faults together can be told from a list as it is shown: `kinds` are their faults, `rows` all rows to blame. */
export function canPairBeTold(shown, { kinds, rows, gap }) {
  const singles = SINGLE.flatMap((fault) =>
    MARKED.includes(fault) || fault.seen !== undefined ? seenOf(fault, shown) : fault.every(shown),
  );
  if (singles.some((one) => one.gap === gap && !one.isMarked)) return false;
  const families = new Map([...MARKED, ...OF_A_ROW].map((fault) => [fault, familyOf(seenOf(fault, shown))]));
  const classes = classesOf([...families.values()]);
  const [one, other] = kinds.map((fault) => families.get(fault));
  const most = waysOf(one, other);
  const likely = classes.filter((pair) => waysOf(...pair) <= most);
  const fits = likely.flatMap(([a, b]) => pairsMaking(gap, a, b));
  const blamed = [...rows].sort((a, b) => a - b).join();
  // The pair itself, told by one or more ways of the same kinds (`11` doubled at either digit).
  if (fits.some((rowsOfOne) => rowsOfOne !== blamed)) return false;
  const { place, least, most: largest } = neighbourhoodOf(gap, shown.decimals);
  let left = (largest - least + 1) * HIGHEST_CHANCE_OF_PAIRS;
  const range = [least, largest].map((steps) => steps * place * Math.sign(gap)).sort((a, b) => a - b);
  left -= new Set(singles.map((single) => single.gap).filter((of) => of >= range[0] && of <= range[1] && of % place === 0)).size;
  for (const [a, b] of likely) {
    left -= sumsWithin(range, place, { a, b, left });
    if (left <= 0) return false;
  }
  return true;
}

function familyOf(ways) {
  const sorted = [...ways].sort((a, b) => a.gap - b.gap);
  const byGap = new Map();
  for (const way of sorted) byGap.set(way.gap, [...(byGap.get(way.gap) ?? []), way]);
  return { gaps: sorted.map(({ gap }) => gap), byGap };
}

const waysOf = (one, other) => (one === other ? (one.gaps.length * (one.gaps.length - 1)) / 2 : one.gaps.length * other.gaps.length);

function classesOf(families) {
  const known = families.filter(({ gaps }) => gaps.length > 0);
  return known.flatMap((one, at) => known.slice(at).map((other) => [one, other]));
}

/** The rows of each pair of ways that make a gap together, in rows of their own. */
function pairsMaking(gap, one, other) {
  const found = [];
  for (const [first, ways] of one.byGap) {
    for (const second of other.byGap.get(gap - first) ?? []) {
      for (const way of ways) {
        const rows = [...way.rows, ...second.rows].sort((a, b) => a - b);
        if (new Set(rows).size === rows.length) found.push(rows.join());
      }
    }
  }
  return found;
}

/** How many sums of two gaps lie in a range and are multiples of a place; stops above `left`. */
function sumsWithin([least, most], place, { a, b, left }) {
  const rest = (gap) => ((gap % place) + place) % place;
  const groups = new Map();
  for (const gap of b.gaps) {
    const group = groups.get(rest(gap));
    if (group === undefined) groups.set(rest(gap), [gap]);
    else group.push(gap);
  }
  let count = 0;
  for (const gap of a.gaps) {
    const group = groups.get(rest(-gap)) ?? [];
    count += (countUpTo(group, most - gap) - countUpTo(group, least - gap - 1)) / (a === b ? 2 : 1);
    if (count > left) break;
  }
  return count;
}

function countUpTo(sorted, most) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
