import { type CellRange, type CellRef, parseRangeAddress } from "#sheet/cell-address.ts";
import type { BudgetLine } from "../../budget/budget-line.ts";
import type { Unit } from "../../budget/unit.ts";
import { projectNameOf } from "../../line-index/line-index.ts";
import { addMoney, type Money, negateMoney, sumMoney, ZERO } from "../../money/money.ts";
import { roundMoney } from "../../money/round-money.ts";
import { isWithinTolerance } from "../../money/tolerance.ts";
import type { BudgetTable } from "../../table/budget-table.ts";
import {
  openClaims,
  sumsOfReadings,
  type JudgedClaim,
  type JudgingContext,
  judgingContext,
  type OffClaim,
  type OpenClaim,
  unitOfClaims,
  type UnreadAmount,
  type Verdict,
} from "./claim.ts";

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
  if (claims.length === 0) return [];
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

/** The gap is what one reading each of the unreadable amounts would add. */
export function judgeUnread(claim: OffClaim, { unread }: JudgingContext): Verdict | null {
  if (claim.total.columnRole !== "amount") return null;
  const rows = new Set(claim.total.covers);
  const here = unread.filter((one) => rows.has(one.row));
  return readingsReach(here, claim.gap) ? { kind: "unread", cells: here.map((one) => one.cell) } : null;
}

/** Whether one reading of each of some amounts adds up to `gap`. */
export function readingsReach(unread: readonly UnreadAmount[], gap: Money): boolean {
  return sumsOfReadings(unread).includes(gap);
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

/**
 * Totals beside each other on a row that are off for one reason (rule R15). A sum of spread money is off just as its parts
 * are, or adds up its own column, whose rows have findings of their own; a total of other money is off together with this
 * year's, as when a row is missing, and one of commitments by the rows that are not the sum of their years.
 */
function judgeBeside(claim: OffClaim, context: JudgingContext): Verdict | null {
  const beside = (context.byRow.get(claim.total.cell.row) ?? []).filter(({ total }) => total !== claim.total);
  return isInherited(claim, beside, context) ? { kind: "inherited" } : null;
}

function isInherited(claim: OffClaim, beside: readonly OpenClaim[], context: JudgingContext): boolean {
  const role = claim.total.columnRole;
  if (role === "amount") return isOffAsParts(claim, beside) || isSumOfColumn(claim, context);
  if (role === "partAmount") return false;
  if (role === "commitmentTotal" && isOffAsCommitments(claim, context)) return true;
  if (role === "categoryAmount" && isOffAsAmounts(claim, context)) return true;
  return beside.some((other) => other.total.columnRole === "amount" && isOff(other, context));
}

function isOffAsParts(claim: OffClaim, beside: readonly OpenClaim[]): boolean {
  const gaps = beside.filter(({ total }) => total.columnRole === "partAmount").map(({ gap }) => gap ?? ZERO);
  return gaps.some((gap) => gap !== ZERO) && sumMoney(gaps) === claim.gap;
}

/** Commitments below it are off by just as much, which is said at their rows: the total adds up what their years get. */
function isOffAsCommitments(claim: OffClaim, context: JudgingContext): boolean {
  const wrong = gapOfRows(context.offRows.commitments, claim);
  return wrong !== ZERO && sumMoney([wrong, claim.gap]) === ZERO;
}

/** Rows below it whose categories are not their amounts are off by just as much, which is said at them. */
function isOffAsAmounts(claim: OffClaim, context: JudgingContext): boolean {
  const wrong = gapOfRows(context.offRows.categories, claim);
  return wrong !== ZERO && wrong === claim.gap;
}

/** By how much the rows below a total are off in themselves, together. */
function gapOfRows(offRows: ReadonlyMap<number, Money>, { total }: OffClaim): Money {
  return offRows.size === 0 ? ZERO : sumMoney(total.covers.map((row) => offRows.get(row) ?? ZERO));
}

/** The column of the sum adds up in itself: rows whose parts differ from it are said on their own. */
function isSumOfColumn({ total, stated }: OffClaim, { ownAmounts }: JudgingContext): boolean {
  return ownAmounts !== null && sumMoney(total.covers.map((row) => ownAmounts.get(row) ?? ZERO)) === stated;
}

function isOff({ total, gap }: OpenClaim, { table }: JudgingContext): boolean {
  return gap !== null && !isWithinTolerance(gap, unitOfClaims(table, total));
}

/** What the total's own formula tells about the gap: it adds visible rows only, or its range misses lines. */
function judgeByFormula(claim: OffClaim, context: JudgingContext): Verdict | null {
  const added = claim.total.formula === null ? null : addedRanges(claim.total.formula);
  if (added === null) return null;
  return (added.visibleOnly ? visibleOnly(claim) : null) ?? rangeShort(claim, added, context);
}

function visibleOnly(claim: OffClaim): Verdict | null {
  const hidden = claim.lines.filter((line) => line.isHidden);
  const unseen = sumMoney(claim.amounts.filter((amount, at): amount is Money => amount !== null && claim.lines[at]?.isHidden === true));
  const isAllOfIt = hidden.length > 0 && negateMoney(unseen) === claim.gap;
  return isAllOfIt ? { kind: "visible-only", hidden: hidden.map((line) => line.amountCell) } : null;
}

/** Lines with money that no range of the formula reaches, neither themselves nor through a total that stands for them. */
function rangeShort(claim: OffClaim, added: AddedRanges, { byRow }: JudgingContext): Verdict | null {
  const column = claim.total.cell.column;
  const ranges = added.ranges.filter((range) => range.firstColumn <= column && column <= range.lastColumn);
  const [first] = ranges;
  if (first === undefined || ranges.length < added.ranges.length) return null;
  const isInside = (row: number): boolean => ranges.some((range) => range.firstRow <= row && row <= range.lastRow);
  const outside = claim.lines.filter((line, at) => !isInside(line.row) && (claim.amounts[at] ?? ZERO) !== 0n);
  if (outside.length === 0) return null;
  const reached = new Set(
    totalsInside(ranges, byRow).flatMap(({ total }) => (total.cell.column === column && total !== claim.total ? total.covers : [])),
  );
  const missed = outside.filter((line) => !reached.has(line.row));
  return missed.length === 0 ? null : { kind: "range-short", covered: hull(ranges, first), missed: missed.map((line) => line.row) };
}

/** The totals that stand in some rows. */
function totalsInside(ranges: readonly CellRange[], byRow: JudgingContext["byRow"]): readonly OpenClaim[] {
  const rows = [...byRow.keys()].filter((row) => ranges.some((range) => range.firstRow <= row && row <= range.lastRow));
  return rows.flatMap((row) => byRow.get(row) ?? []);
}

function hull(ranges: readonly CellRange[], first: CellRange): CellRange {
  return ranges.reduce(
    (all, range) => ({
      ...all,
      firstRow: Math.min(all.firstRow, range.firstRow),
      lastRow: Math.max(all.lastRow, range.lastRow),
    }),
    { ...first, firstColumn: first.firstColumn, lastColumn: first.lastColumn },
  );
}

/** What a formula that only adds cells of its own sheet adds. */
export interface AddedRanges {
  readonly ranges: readonly CellRange[];
  /** Hidden or filtered rows are left out. */
  readonly visibleOnly: boolean;
}

const SUBTOTAL = /^SUBTOTAL\((?:9|109),(.*)\)$/;
const AGGREGATE = /^AGGREGATE\(9,([0-7]),(.*)\)$/;
const SUM = /^SUM\((.*)\)$/;
/** Options of AGGREGATE that leave hidden rows out. */
const AGGREGATE_VISIBLE = ["1", "3", "5", "7"];

/**
 * The cells that a formula adds: SUM, SUBTOTAL and AGGREGATE of ranges, or cells joined by +. Null for any other
 * formula, also one that looks at other sheets: then nothing is said about it.
 */
export function addedRanges(formula: string): AddedRanges | null {
  const body = formula.replace(/^=\+?/, "").replace(/[\s$]/g, "").toUpperCase();
  const subtotal = SUBTOTAL.exec(body);
  if (subtotal !== null) return rangesOf(subtotal[1], true);
  const aggregate = AGGREGATE.exec(body);
  if (aggregate !== null) return rangesOf(aggregate[2], AGGREGATE_VISIBLE.includes(aggregate[1] ?? ""));
  return rangesOf((SUM.exec(body)?.[1] ?? body).replaceAll("+", ","), false);
}

function rangesOf(list: string | undefined, visibleOnly: boolean): AddedRanges | null {
  const ranges = (list ?? "").split(",").map(parseRangeAddress);
  return ranges.every((range) => range !== null) ? { ranges, visibleOnly } : null;
}
