import { type CellRange, parseRangeAddress } from "#sheet/cell-address.ts";
import { type Money, ZERO, negateMoney, sumMoney } from "../../money/money.ts";
import type { JudgingContext, OffClaim, OpenClaim, Verdict } from "./claim.ts";

/** What the total's own formula tells about the gap: it adds visible rows only, or its range misses lines. */
export function judgeByFormula(claim: OffClaim, context: JudgingContext): Verdict | null {
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
