import { parseRangeAddress, type CellRange } from "#sheet/cell-address.ts";

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
