import type { AnalyzeOptions } from "../analyze-options.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import { valueAt } from "#sheet/grid.ts";
import type { BudgetTable, RowKind } from "./budget-table.ts";
import { buildLines } from "./lines/build-lines.ts";
import type { PlacedRow } from "./lines/placed-row.ts";
import { unitOfTable } from "./lines/unit-of-table.ts";
import { unitsByRow, type StatedUnit, type UnitOfCell } from "./lines/units-by-row.ts";
import { buildTotals } from "./outline/build-totals.ts";
import { placeRows } from "./outline/place-rows.ts";
import { resolveTotals, type ResolvedTotal } from "./outline/resolve-totals.ts";
import { indexLines, type LineIndex } from "./outline/total-scopes.ts";
import { readAmountCell } from "./rows/amount-cell.ts";
import type { AsideKind, Body } from "./rows/body-row.ts";
import { readBody } from "./rows/read-body.ts";
import type { TablePlace } from "./rows/table-place.ts";
import { titlesAbove } from "./titles.ts";

/** A table read in full, with what its findings are made from. */
export interface ReadTable {
  readonly place: TablePlace;
  readonly body: Body;
  readonly unit: StatedUnit;
  readonly unitOf: UnitOfCell;
  readonly placed: readonly PlacedRow[];
  readonly lines: readonly BudgetLine[];
  readonly resolved: readonly ResolvedTotal[];
}

/** Reads the rows of a table: units, amounts, levels, lines, and the lines each total claims. */
export function readTable(place: TablePlace, options: AnalyzeOptions): ReadTable {
  const body = readBody(place);
  const unit = unitOfTable(place, body, options.decisions.unit);
  const unitOf = unitsByRow(place, body, unit);
  const amountColumn = place.columns.amount;
  const amounts = body.rows.map(({ row }) => readAmountCell(amountColumn === null ? null : valueAt(place.grid, row, amountColumn.column), amountColumn === null ? null : unitOf(row, amountColumn)));
  const first = placeRows({ rows: body.rows, amounts }, place.columns);
  const resolved = resolveTotals(first.filter((row) => row.kind === "total"), indexLines(buildLines(place, first, unitOf)));
  const placed = unresolvedAsLines(first, resolved);
  const lines = buildLines(place, placed, unitOf);
  return { place, body, unit, unitOf, placed, lines, resolved };
}

/** A row of money that turned out to be no total is a line: no money is dropped. */
function unresolvedAsLines(placed: readonly PlacedRow[], resolved: readonly ResolvedTotal[]): readonly PlacedRow[] {
  const known = new Set(resolved.map((total) => total.row));
  return placed.map((row) => (row.kind === "total" && !known.has(row) ? { ...row, kind: row.body.total === null ? ("line" as const) : ("label" as const) } : row));
}

/** The table as the rest of the product sees it. */
export function budgetTable(read: ReadTable): Omit<BudgetTable, "findings"> {
  const { place, lines } = read;
  const index: LineIndex = indexLines(lines);
  const resolved = resolveTotals(read.placed.filter((row) => row.kind === "total"), index);
  const { columns, grid } = place;
  const rows = [...place.header.rows, ...read.placed.map((row) => row.body.row)];
  const used = columns.readings.map((reading) => reading.column);
  return {
    workbook: grid.workbook,
    sheet: grid.sheet,
    range: { firstRow: Math.min(...place.header.rows), firstColumn: Math.min(...used), lastRow: rows.reduce((last, row) => Math.max(last, row), 0), lastColumn: Math.max(...used) },
    headerRows: place.header.rows,
    columns: columns.readings,
    unit: read.unit.unit,
    unitSource: read.unit.source,
    fiscalYear: columns.fiscalYear,
    stage: columns.stage,
    titles: titlesAbove(grid, place.header.rows[0] ?? 0),
    lines,
    totals: buildTotals(place, read.placed, { index, resolved }),
    rowKinds: rowKinds(read),
  };
}

function rowKinds(read: ReadTable): readonly RowKind[] {
  const { place, body, placed } = read;
  const top = place.header.rows[0] ?? 0;
  const kinds = Array.from({ length: place.lastRow + 1 }, (_, row): RowKind => (row < top && (place.grid.values[row] ?? []).length > 0 ? "title" : "blank"));
  for (const row of place.header.rows) kinds[row] = "header";
  for (const [row, kind] of body.aside) kinds[row] = KIND_OF_ASIDE[kind];
  for (const row of placed) kinds[row.body.row] = KIND_OF_PLACED[row.kind];
  return kinds;
}

const KIND_OF_ASIDE: Readonly<Record<AsideKind, RowKind>> = {
  blank: "blank",
  "repeated-header": "repeated-header",
  "unit-note": "note",
  note: "note",
  signature: "signature",
  indicator: "indicator",
  "off-budget": "indicator",
  "other-year": "indicator",
};
const KIND_OF_PLACED: Readonly<Record<PlacedRow["kind"], RowKind>> = { claim: "total", total: "total", line: "line", label: "label" };
