import { parseRangeAddress, type CellRange } from "#sheet/cell-address.ts";

/** What a formula that only adds cells of its own sheet adds. */
export interface AddedRanges {
  readonly ranges: readonly CellRange[];
  /** Hidden or filtered rows are left out. */
  readonly visibleOnly: boolean;
}

const SUBTOTAL = /^SUBTOTAL\((\d+),(.*)\)$/;
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
  const [, subtotal, subtotalList = ""] = SUBTOTAL.exec(body) ?? [];
  if (subtotal !== undefined) return ["9", "109"].includes(subtotal) ? rangesOf(subtotalList, true) : null;
  const [, option, list = ""] = AGGREGATE.exec(body) ?? [];
  if (option !== undefined) return rangesOf(list, AGGREGATE_VISIBLE.includes(option));
  return rangesOf((SUM.exec(body)?.[1] ?? body).replaceAll("+", ","), false);
}

function rangesOf(list: string, visibleOnly: boolean): AddedRanges | null {
  const ranges = list.split(",").map(parseRangeAddress);
  return ranges.every((range) => range !== null) ? { ranges, visibleOnly } : null;
}
