import type { CellRef } from "#sheet/cell-address.ts";
import type { ColumnRole } from "./column-role.ts";

/** Where the texts of a line stand, zero-based. Lines that are laid out alike share one object: a table may have a million. */
export interface TextPlaces {
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>;
  /** The rows of texts that were carried down to the line; all others stand in its own. */
  readonly rows: Readonly<Partial<Record<ColumnRole, number>>>;
}

/** As much of a line as tells where its texts stand. */
export interface PlacedTexts {
  readonly workbook: string | null;
  readonly sheet: string;
  readonly row: number;
  readonly textPlaces: TextPlaces;
}

/** The cell that a text of a line was taken from; undefined where the line has none. */
export function textCell(line: PlacedTexts, role: ColumnRole): CellRef | undefined {
  const column = line.textPlaces.columns[role];
  if (column === undefined) return undefined;
  return { workbook: line.workbook, sheet: line.sheet, row: line.textPlaces.rows[role] ?? line.row, column };
}
