import type { ColumnRole } from "../../budget/column-role.ts";
import { cellText } from "../cell-text.ts";
import type { NameColumn } from "../columns/table-columns.ts";
import { judgedTexts, type TextsOfColumn } from "../rows/column-texts.ts";
import type { TablePlace } from "../rows/table-place.ts";

import { plainName } from "../words/plain-name.ts";
import { legendKey, tierLegend } from "./tier-legend.ts";

/** A text and the cell it was taken from. */
export interface SourcedText {
  readonly text: string;
  /** The text as a plain name of `role`, what its column usually names. */
  readonly name: string;
  readonly role: ColumnRole;
  /** Zero-based sheet row; null: the row of the line itself, so that equal texts of a column are one object. */
  readonly row: number | null;
  readonly column: number;
}

/** The texts of one line by role, its own and those carried down to it. */
export type LineTexts = Partial<Record<ColumnRole, SourcedText>> & {
  /** The tier of the headings above, where the row says one itself. */
  tierAbove?: SourcedText;
};

/** A text as a name of `role`, standing in a cell. */
export function sourcedText(text: string, role: ColumnRole, cell: Pick<SourcedText, "row" | "column">): SourcedText {
  return { text, name: plainName(text, role), role, row: cell.row, column: cell.column };
}

/** The text with its row said, for lines other than that of its own row. */
export function fromRow(text: SourcedText, row: number): SourcedText {
  return text.row === null ? { ...text, row } : text;
}

/** A table whose texts are numbered. */
export interface NumberedTexts {
  readonly place: TablePlace;
  readonly textsOf: TextsOfColumn;
}

const NO_LEGEND: ReadonlyMap<string, string> = new Map();

/** What a column says in each row: its own text, or what a legend says its code stands for, or that of the area merged downwards over it. */
export function textsInColumn({ place, textsOf }: NumberedTexts, { column, role }: NameColumn): (row: number) => SourcedText | null {
  const legend = role === "tier" ? tierLegend(place) : NO_LEGEND;
  const read = judgedTexts(textsOf(column), (text) =>
    sourcedText(legend.get(legendKey(text)) ?? cellText(text), role, { row: null, column }),
  );
  if (place.grid.merges.length === 0) return read;
  return (row) => {
    const text = read(row);
    const first = place.merged.areaOf(row, column)?.firstRow ?? row;
    return text === null || first === row ? text : { ...text, row: first };
  };
}
