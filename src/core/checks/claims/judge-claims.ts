import type { CellRef } from "#sheet/cell-address.ts";
import type { BudgetLine } from "../../budget/budget-line.ts";
import type { Unit } from "../../budget/unit.ts";
import { projectNameOf } from "../../line-index/line-index.ts";
import { type Money, ZERO, addMoney, sumMoney } from "../../money/money.ts";
import { roundMoney } from "../../money/round-money.ts";
import { isWithinTolerance } from "../../money/tolerance.ts";
import type { BudgetTable } from "../../table/budget-table.ts";
import {
  type JudgedClaim,
  type JudgingContext,
  type OffClaim,
  type OpenClaim,
  type UnreadAmount,
  type Verdict,
  judgingContext,
  unitOfClaims,
} from "./claim.ts";
import { judgeBeside } from "./judge-beside.ts";
import { judgeByFormula } from "./judge-by-formula.ts";
import { openClaims } from "./open-claims.ts";

/** Ways a claim can be off, the most telling first. */
const JUDGES: readonly ((claim: OffClaim, context: JudgingContext) => Verdict | null)[] = [
  judgeUnread,
  judgeInherited,
  judgeBeside,
  judgeByFormula,
  judgeTextLeftOut,
  judgeOneDescendant,
  judgeRounded,
];

/**
 * Judges every stated total against the lines under it (rules R13, R15). Each is blamed for its own fault only: a total that is
 * off just by as much as the totals below it, or by an amount that cannot be read, is not said again.
 */
export function judgeClaims(table: BudgetTable, unread: readonly UnreadAmount[]): readonly JudgedClaim[] {
  const claims = openClaims(table);
  const context = judgingContext(table, claims, unread);
  return claims.map((claim) => ({ ...claim, verdict: judge(claim, context) }));
}

function judge(claim: OpenClaim, context: JudgingContext): Verdict {
  const { expected, gap } = claim;
  const stated = claim.total.amount;
  if (expected === null || gap === null || stated === null) return { kind: "unjudged" };
  if (isWithinTolerance(gap, unitOfClaims(context.table, claim.total))) return { kind: "met" };
  const off: OffClaim = { ...claim, expected, gap, stated };
  for (const ask of JUDGES) {
    const verdict = ask(off, context);
    if (verdict !== null) return verdict;
  }
  return { kind: "off" };
}

/** The totals directly below are off, together by exactly as much. */
function judgeInherited(claim: OffClaim, { claims }: JudgingContext): Verdict | null {
  const below = claim.total.children.map((child): Money => claims[child]?.gap ?? ZERO);
  return below.some((gap) => gap !== 0n) && sumMoney(below) === claim.gap ? { kind: "inherited" } : null;
}

/** More unreadable amounts than this make too many combinations to mean anything. */
const MOST_UNREAD = 4;

/** The gap is what one reading each of the unreadable amounts would add. */
export function judgeUnread(claim: OffClaim, { unread }: JudgingContext): Verdict | null {
  if (claim.total.columnRole !== "amount") return null;
  const rows = new Set(claim.total.covers);
  const here = unread.filter((one) => rows.has(one.row));
  return readingsReach(here, claim.gap) ? { kind: "unread", cells: here.map((one) => one.cell) } : null;
}

/** Whether one reading of each of some amounts adds up to `gap`. */
export function readingsReach(unread: readonly UnreadAmount[], gap: Money): boolean {
  if (unread.length === 0 || unread.length > MOST_UNREAD) return false;
  let sums: readonly Money[] = [ZERO];
  for (const one of unread) sums = sums.flatMap((sum) => one.readings.map((reading) => addMoney(sum, reading)));
  return sums.includes(gap);
}

/** The total leaves out just the amounts that stand in their cells as text: that says more than that it is one of the others. */
export function judgeTextLeftOut(claim: OffClaim, { textRows }: JudgingContext): Verdict | null {
  if (claim.total.columnRole !== "amount" || textRows.size === 0) return null;
  const texts = claim.amounts.filter((_, at) => textRows.has(claim.lines[at]?.row ?? -1));
  const sum = sumMoney(texts.map((amount) => amount ?? ZERO));
  return sum !== ZERO && addMoney(sum, claim.gap) === ZERO ? { kind: "off" } : null;
}

interface Descendant {
  readonly label: string;
  readonly amount: Money | null;
  readonly cell: CellRef;
}

/**
 * A heading over several amounts that repeats just one of them: a usual slip of printed books. Over equal amounts it is
 * rather a line that is in the list twice.
 */
export function judgeOneDescendant(claim: OffClaim, { claims }: JudgingContext): Verdict | null {
  if (claim.total.columnRole !== "amount" || claim.stated === 0n) return null;
  const lines = claim.lines.filter((line) => line.amount !== null && line.amount !== 0n);
  if (new Set(lines.map((line) => line.amount)).size < 2) return null;
  const below = claim.total.children.map((child) => claims[child]?.total).filter((total) => total !== undefined);
  const descendants: readonly Descendant[] = [...lines.map(asDescendant), ...below];
  const twin = descendants.find((descendant) => descendant.amount === claim.stated);
  return twin === undefined ? null : { kind: "one-descendant", descendant: twin.label, descendants: lines.length, cell: twin.cell };
}

function asDescendant(line: BudgetLine): Descendant {
  return { label: projectNameOf(line) ?? line.agency ?? "", amount: line.amount, cell: line.amountCell };
}

/** Decimals at which totals are printed. */
const DECIMALS = [4, 3, 2, 1, 0] as const;

/**
 * A sum printed with so few decimals is told from one that is off by a little: by two places less than its lines have, or one
 * total in ten would look rounded by accident.
 */
const PLACES_SHORT = 2;

/** The total is the sum of amounts rounded one by one, or the sum printed with fewer decimals. */
export function judgeRounded(claim: OffClaim, { table }: JudgingContext): Verdict | null {
  const unit = unitOfClaims(table, claim.total);
  const amounts = claim.amounts.filter((amount) => amount !== null);
  const mostShort = decimalsIn(amounts, unit) - PLACES_SHORT;
  for (const decimals of DECIMALS) {
    const place = { unit, decimals };
    const isPrintedShort = decimals <= mostShort && roundMoney(claim.expected, place) === claim.stated;
    if (isPrintedShort) return { kind: "rounded-for-display", decimals };
    if (sumMoney(amounts.map((amount) => roundMoney(amount, place))) === claim.stated) return { kind: "rounded", decimals };
  }
  return null;
}

/** Decimals that the amounts are written with in a unit; no more than four count. */
function decimalsIn(amounts: readonly Money[], unit: Unit): number {
  return (
    [...DECIMALS].reverse().find((decimals) => amounts.every((amount) => roundMoney(amount, { unit, decimals }) === amount)) ?? DECIMALS[0]
  );
}
