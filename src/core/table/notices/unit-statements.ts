import type { CellRef } from "#sheet/cell-address.ts";
import { valueAt } from "#sheet/grid.ts";
import type { Unit } from "../../budget/unit.ts";
import { makeFinding, placeOfCell, type Finding } from "../../finding.ts";
import { cellText } from "../cell-text.ts";
import { isSlippedUnit, unitIn, unitOfLine } from "../words/unit-words.ts";
import { cellIn, type Noticing } from "./notice.ts";

/** A unit as a cell around the table states it. */
interface Statement {
  readonly unit: Unit;
  readonly cell: CellRef;
}

/**
 * The header of this year's money names one unit, and a note or title another: the header counts, being nearer, and both
 * are said. A note is no contradiction where a money column has its unit, or has none of its own, which it then explains.
 */
export function unitStatements(noticing: Noticing): readonly Finding[] {
  const counted = unitOfHeader(noticing);
  if (counted === null) return [];
  const [first, ...others] = againstHeader(noticing, counted);
  if (first === undefined) return [];
  const evidence = [first, ...others].map(({ cell }) => cell);
  return [
    makeFinding("unit-stated-twice", placeOfCell(headerCell(noticing, counted)), { facts: { counted, other: first.unit }, evidence }),
  ];
}

/** The unit that the header gives this year's money, where nothing nearer does and no person has. */
function unitOfHeader({ read, table }: Noticing): Unit | null {
  const { amount, unitColumn } = read.place.columns;
  return unitColumn === null && table.unitSource === "column" ? (amount?.unit ?? null) : null;
}

function againstHeader(noticing: Noticing, counted: Unit): readonly Statement[] {
  const ofColumns = new Set(noticing.read.place.columns.money.map((column) => column.unit));
  const stated = statementsAround(noticing);
  if (ofColumns.has(null) || stated.some(({ unit }) => unit === counted)) return [];
  return stated.filter(({ unit }) => !ofColumns.has(unit));
}

/** Notes and titles above the table and notes between its rows, from the top. */
function statementsAround(noticing: Noticing): readonly Statement[] {
  const { place, body } = noticing.read;
  const above = Array.from({ length: place.header.rows[0] ?? place.firstRow }, (_, row) => row);
  return [...above, ...body.unitNotes.map(({ row }) => row)].flatMap((row) => statementsIn(noticing, row));
}

function statementsIn(noticing: Noticing, row: number): readonly Statement[] {
  return (noticing.read.place.grid.values[row] ?? []).flatMap((value, column) => {
    const unit = typeof value === "string" ? unitOfLine(cellText(value)) : null;
    return unit === null ? [] : [{ unit, cell: cellIn(noticing, row, column) }];
  });
}

/** The cell that names the unit of the table with a letter off, in the header or above it. */
export function misspeltUnit(noticing: Noticing): readonly Finding[] {
  const { place } = noticing.read;
  const { unit } = noticing.table;
  if (unit === null) return [];
  for (let row = place.firstRow - 1; row >= 0; row -= 1) {
    const cells = place.grid.values[row] ?? [];
    const column = cells.findIndex(
      (value) => typeof value === "string" && isSlippedUnit(cellText(value)) && unitIn(cellText(value)) === unit,
    );
    if (column >= 0)
      return [
        makeFinding("unit-misspelt", placeOfCell(cellIn(noticing, row, column)), {
          facts: { unit },
          found: cellText(cells[column] ?? null),
        }),
      ];
  }
  return [];
}

/** The header cell that names the unit: the lowest over the column, or what is merged over it. */
function headerCell(noticing: Noticing, counted: Unit): CellRef {
  const { header, columns, grid, merged } = noticing.read.place;
  const column = columns.amount?.column ?? 0;
  const cells = header.rows.map((row) => {
    const area = merged.areaOf(row, column);
    return { row: area?.firstRow ?? row, column: area?.firstColumn ?? column };
  });
  const naming = cells.findLast((cell) => unitIn(cellText(valueAt(grid, cell.row, cell.column))) === counted);
  return cellIn(noticing, naming?.row ?? header.rows.at(-1) ?? 0, naming?.column ?? column);
}
