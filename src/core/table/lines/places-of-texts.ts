import type { ColumnRole } from "../../budget/column-role.ts";
import type { TextPlaces } from "../../budget/text-places.ts";
import type { LineTexts } from "./sourced-text.ts";

const NO_ROWS: TextPlaces["rows"] = {};

/** Tells where the texts of each line stand. A line that is laid out like the one before it shares its places. */
export function placesOfTexts(): (texts: LineTexts, row: number) => TextPlaces {
  let last: TextPlaces = { columns: {}, rows: NO_ROWS };
  return (texts, row) => {
    if (!areAlike(texts, last)) last = placesOf(texts, row);
    return last;
  };
}

/** Whether all texts stand in the line's own row, in the very columns of the places given. */
function areAlike(texts: LineTexts, { columns, rows }: TextPlaces): boolean {
  if (rows !== NO_ROWS) return false;
  for (const role in texts) {
    const text = texts[role as ColumnRole];
    if (text?.row !== null || columns[role as ColumnRole] !== text.column) return false;
  }
  for (const role in columns) if (texts[role as ColumnRole] === undefined) return false;
  return true;
}

function placesOf(texts: LineTexts, row: number): TextPlaces {
  const columns: Partial<Record<ColumnRole, number>> = {};
  const rows: Partial<Record<ColumnRole, number>> = {};
  let hasRows = false;
  for (const role in texts) {
    const text = texts[role as ColumnRole];
    if (text === undefined) continue;
    columns[role as ColumnRole] = text.column;
    if (text.row === null || text.row === row) continue;
    rows[role as ColumnRole] = text.row;
    hasRows = true;
  }
  return { columns, rows: hasRows ? rows : NO_ROWS };
}
