import type { CellValue } from "./cell.ts";
import { rowPrint } from "./content-print.ts";
import { sameSnapshotCell } from "./snapshot-cell.ts";
import type { SnapshotArea } from "./workbook.ts";

/** Where a cell that we wrote stands now; null: it is as before already, or gone. */
export type FoundCell =
  | { readonly kind: "ours"; readonly row: number; readonly column: number }
  | { readonly kind: "as-before" }
  | { readonly kind: "changed"; readonly row: number; readonly column: number };

/** One written cell of a snapshot. */
interface Wanted {
  readonly area: SnapshotArea;
  readonly print: string;
  readonly written: CellValue;
  readonly before: CellValue;
}

/**
 * Finds cells that we wrote by what else stands in their rows: rows and columns may have been inserted, deleted or sorted
 * since. Among rows that are all alike the place decides; where even that does not, the cell counts as changed and is left
 * alone. `rows` is the sheet from A1 in snapshot form. Answers in the order of `areas`.
 */
export function findWrittenCells(rows: readonly (readonly CellValue[])[], areas: readonly SnapshotArea[]): readonly FoundCell[] {
  const wanted = areas.map(wantedOf);
  const places = placesByPrint(rows, wanted);
  const found: FoundCell[] = [];
  wanted.forEach((one, index) => {
    const alike = wanted.filter((other) => keyOf(other) === keyOf(one)).length;
    const { ours, others } = places.get(keyOf(one)) ?? { ours: [], others: [] };
    const position = wanted.slice(0, index).filter((other) => keyOf(other) === keyOf(one)).length;
    const at = ours.length <= alike ? (ours[position] ?? null) : placeAsWritten(one, ours);
    if (at !== null) found.push({ kind: "ours", ...at });
    else found.push(notOurs(one, others));
  });
  return found;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where more rows fit than were written, only the very place it was written to. */
function placeAsWritten({ area }: Wanted, ours: readonly Place[]): Place | null {
  return ours.find(({ row, column }) => row === area.range.firstRow && column === area.range.firstColumn) ?? null;
}

function notOurs({ area, before }: Wanted, others: readonly (Place & { readonly cell: CellValue })[]): FoundCell {
  const { firstRow: row, firstColumn: column } = area.range;
  if (others.some((other) => sameSnapshotCell(other.cell, before))) return { kind: "as-before" };
  return { kind: "changed", row: others[0]?.row ?? row, column: others[0]?.column ?? column };
}

function wantedOf(area: SnapshotArea): Wanted {
  return { area, print: area.rowPrint ?? "", written: area.written[0]?.[0] ?? null, before: area.before?.[0]?.[0] ?? null };
}

function keyOf({ print, written }: Wanted): string {
  return `${print} ${JSON.stringify(written)}`;
}

/** Rows that fit a fingerprint: those that hold what we wrote, and those that hold something else in its place. */
interface Places {
  readonly ours: Place[];
  readonly others: (Place & { readonly cell: CellValue })[];
}

function placesByPrint(rows: readonly (readonly CellValue[])[], wanted: readonly Wanted[]): ReadonlyMap<string, Places> {
  const places = new Map<string, Places>(wanted.map((one) => [keyOf(one), { ours: [], others: [] }]));
  const byPrint = new Map<string, Wanted[]>();
  for (const one of new Map(wanted.map((each) => [keyOf(each), each])).values())
    byPrint.set(one.print, [...(byPrint.get(one.print) ?? []), one]);
  const texts = new Set(wanted.map((one) => one.written));
  const columns = new Set(wanted.map((one) => one.area.range.firstColumn));
  rows.forEach((cells, row) => {
    // The column it was written to, and any other that holds such a text: columns may have moved.
    const likely = new Set([...columns, ...cells.flatMap((cell, column) => (texts.has(cell) ? [column] : []))]);
    for (const column of likely) {
      const cell = cells[column] ?? null;
      for (const one of byPrint.get(rowPrint(cells, column)) ?? []) {
        const place = places.get(keyOf(one));
        if (sameSnapshotCell(cell, one.written)) place?.ours.push({ row, column });
        else place?.others.push({ row, column, cell });
      }
    }
  });
  return places;
}
