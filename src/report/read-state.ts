import type { Analysis } from "#core/analysis.ts";
import type { Finding } from "#core/finding.ts";
import type { CellRange, CellRef } from "#sheet/cell-address.ts";

/** What became of a line's amount: read, nothing in its cell, or something that is no amount. */
export type AmountState =
  { readonly kind: "read" } | { readonly kind: "blank" } | { readonly kind: "unreadable"; readonly found: string | null };

const READ: AmountState = { kind: "read" };
const BLANK: AmountState = { kind: "blank" };

/** The state of each line's amount, by position. A line without an amount that no finding calls missing cannot be read. */
export function amountStates({ lines, findings }: Analysis): readonly AmountState[] {
  if (lines.every(({ line }) => line.amount !== null)) return lines.map(() => READ);
  const missing = findings.filter(({ code }) => code === "amount-missing");
  const others = findings.filter(({ code, found }) => code !== "amount-missing" && typeof found === "string");
  return lines.map(({ line }) => {
    if (line.amount !== null) return READ;
    if (missing.some((finding) => speaksOf(finding, line.amountCell))) return BLANK;
    const found = others.find((finding) => isAt(finding, line.amountCell))?.found;
    return { kind: "unreadable", found: typeof found === "string" ? found : null };
  });
}

function speaksOf(finding: Finding, cell: CellRef): boolean {
  return (
    isAt(finding, cell) || finding.evidence.some((one) => one.row === cell.row && one.column === cell.column && one.sheet === cell.sheet)
  );
}

function isAt({ place }: Finding, cell: CellRef): boolean {
  return place.workbook === cell.workbook && place.sheet === cell.sheet && place.range !== null && holds(place.range, cell);
}

function holds({ firstRow, lastRow, firstColumn, lastColumn }: CellRange, { row, column }: CellRef): boolean {
  return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}
