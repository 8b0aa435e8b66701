import type { Money } from "../../money/money.ts";
import { ZERO, addMoney, sumMoney } from "../../money/money.ts";
import type { BodyRow } from "../rows/body-row.ts";
import type { LabelClass } from "../words/label-words.ts";
import { childrenOf, type Nesting } from "./nest-rows.ts";

/** The rows to nest with this year's money of each; null where there is none. */
export interface ScoredRows {
  readonly rows: readonly BodyRow[];
  readonly amounts: readonly (Money | null)[];
  /** Rows whose amount cannot be read: what stands above them can be neither right nor wrong. */
  readonly unread: readonly boolean[];
}

const MATCHED = 2;
const MATCHED_ONE_CHILD = 0.75;
const MISMATCHED = -2;
/** More than a wrong sum costs: headings named as such are never added to what stands below them. */
const NAMED_ABOVE = 2.25;
const OPEN_LABEL = 0.5;
const EMPTY_LABEL = -1;

/**
 * How well a nesting explains the amounts: each parent that equals its children speaks for it, each that does not against
 * it, labels with nothing below a little against it. Parents whose words stand above those of their children are believed
 * even when the sum is off: a wrong total is still a total.
 */
export function scoreNesting(nesting: Nesting, scored: ScoredRows): number {
  const children = childrenOf(nesting.parents);
  const sums = effectiveSums(children, scored.amounts);
  const isOpen = openRows(children, scored);
  const proven = provenKeys(nesting, children, { scored, sums });
  let score = 0;
  for (let row = 0; row < scored.rows.length; row += 1) {
    const below = children[row] ?? [];
    score +=
      scored.rows[row]?.hasMoney === true
        ? parentScore(row, below, { scored, sums, isOpen, isProven: proven.has(nesting.keys[row] ?? "") })
        : below.length > 0
          ? OPEN_LABEL
          : EMPTY_LABEL;
  }
  return score;
}

/** Rows whose money cannot be proved, since their own or that of a row below them cannot be read. */
function openRows(children: readonly (readonly number[])[], { unread, amounts }: ScoredRows): readonly boolean[] {
  const open = [...unread];
  for (let row = open.length - 1; row >= 0; row -= 1)
    open[row] ||= (amounts[row] ?? null) === null && (children[row] ?? []).some((child) => open[child] === true);
  return open;
}

/** The money of a row as its parent sees it: its own, or for a label what stands below it. */
function effectiveSums(children: readonly (readonly number[])[], amounts: readonly (Money | null)[]): readonly Money[] {
  const sums: Money[] = new Array<Money>(amounts.length).fill(ZERO);
  for (let row = amounts.length - 1; row >= 0; row -= 1) {
    const own = amounts[row];
    sums[row] = own ?? (children[row] ?? []).reduce<Money>((sum, child) => addMoney(sum, sums[child] ?? ZERO), ZERO);
  }
  return sums;
}

/** Levels two of whose headings at least are the sums of what stands below them, more than are not: another heading of the level is a wrong sum, and no line. */
function provenKeys(
  nesting: Nesting,
  children: readonly (readonly number[])[],
  { scored, sums }: Pick<Sums, "scored" | "sums">,
): ReadonlySet<string> {
  const balance = new Map<string, { right: number; wrong: number }>();
  for (let row = 0; row < children.length; row += 1) {
    const own = scored.amounts[row] ?? null;
    const below = children[row] ?? [];
    if (own === null || below.length === 0) continue;
    const key = nesting.keys[row] ?? "";
    const tally = balance.get(key) ?? { right: 0, wrong: 0 };
    balance.set(key, tally);
    if (sumMoney(below.map((child) => sums[child] ?? ZERO)) === own) tally.right += 1;
    else tally.wrong += 1;
  }
  return new Set([...balance].filter(([, { right, wrong }]) => right >= 2 && right > wrong).map(([key]) => key));
}

interface Sums {
  readonly scored: ScoredRows;
  readonly sums: readonly Money[];
  readonly isOpen: readonly boolean[];
}

interface Context extends Sums {
  /** Other headings of the same level are sums. */
  readonly isProven: boolean;
}

function parentScore(row: number, below: readonly number[], { scored, sums, isOpen, isProven }: Context): number {
  const own = scored.amounts[row] ?? null;
  const [first] = below;
  if (first === undefined || own === null) return 0;
  const money = below.map((child) => sums[child] ?? ZERO);
  const named = standsAbove(scored.rows[row], scored.rows[first]) ? NAMED_ABOVE : 0;
  if (sumMoney(money) === own) return matchedScore(money.filter((amount) => amount !== ZERO).length) + named / 4;
  return (below.some((child) => isOpen[child]) ? 0 : MISMATCHED) + Math.max(named, isProven ? NAMED_ABOVE : 0);
}

function matchedScore(funded: number): number {
  return funded > 1 ? MATCHED : funded * MATCHED_ONE_CHILD;
}

const RANK: Partial<Record<LabelClass, number>> = {
  tier: 1,
  goal: 1,
  guideline: 2,
  ministry: 3,
  agency: 4,
  plan: 5,
  output: 6,
  project: 7,
  activity: 8,
  category: 9,
  item: 9,
};

/** Whether one row names a wider thing than the other: a ministry above an agency, a project above an activity, 1 above 1.1. */
function standsAbove(parent: BodyRow | undefined, child: BodyRow | undefined): boolean {
  if (parent === undefined || child === undefined) return false;
  const above = rankOf(parent);
  const below = rankOf(child);
  return isNumberedAbove(parent, child) || (parent.filled <= 1 && above !== null && below !== null && above < below);
}

/** Numbers with dots tell their depth: in the sequence column, or before the name. */
function isNumberedAbove(parent: BodyRow, child: BodyRow): boolean {
  return isShallower(parent.sequence, child.sequence) || isShallower(parent.look?.numbering ?? "", child.look?.numbering ?? "");
}

function isShallower(above: string, below: string): boolean {
  return DOTTED.test(above) && DOTTED.test(below) && Number(above.slice(1)) < Number(below.slice(1));
}

const DOTTED = /^n\d+$/;

function rankOf(row: BodyRow | undefined): number | null {
  const look = row?.look ?? null;
  return look === null ? null : (RANK[look.class] ?? null);
}
