import { cellKey } from "#sheet/grid.ts";
import { makeFinding, type Finding } from "../../finding.ts";
import { cellIn, columnPlace, type Noticing } from "./notice.ts";

/** Formulas of this year's money that the file holds without their results: their lines have no amount until the file is calculated. */
export function uncalculatedAmounts(noticing: Noticing): readonly Finding[] {
  const { amount, spread } = noticing.read.place.columns;
  const columns = spread === null ? [amount] : spread.parts;
  return columns.flatMap((column) => (column === null ? [] : uncalculatedIn(noticing, column.column)));
}

function uncalculatedIn(noticing: Noticing, column: number): readonly Finding[] {
  const rows = noticing.read.placed
    .filter((row) => row.kind === "line" && lacksResult(noticing, row.body.row, column))
    .map((row) => row.body.row);
  if (rows.length === 0) return [];
  const evidence = rows.map((row) => cellIn(noticing, row, column));
  return [makeFinding("amount-not-calculated", columnPlace(noticing, column, rows), { facts: { cells: rows.length }, evidence })];
}

/** Whether a cell has a formula and no value. */
export function lacksResult(noticing: Noticing, row: number, column: number): boolean {
  const { grid } = noticing.read.place;
  return (grid.values[row]?.[column] ?? null) === null && grid.formulas.has(cellKey(row, column));
}
