import type { CellRef } from "#sheet/cell-address.ts";
import { isBlank } from "#sheet/cell.ts";
import type { ColumnRole } from "../../budget/column-role.ts";
import { cellText } from "../cell-text.ts";
import type { NameColumn } from "../columns/table-columns.ts";
import { columnValue, type TablePlace } from "../rows/table-place.ts";
import { isBlankWith, isBlockColumn } from "./block-fill.ts";
import type { PlacedRow } from "./placed-row.ts";

/** A text and the cell it was taken from. */
export interface SourcedText {
  readonly text: string;
  readonly cell: CellRef;
}

/** The texts of one line by role, its own and those carried down to it. */
export type LineTexts = Partial<Record<ColumnRole, SourcedText>>;

/**
 * Collects the texts of each line: of its own cells and merged cells, of the rows it hangs under, and of the block it
 * stands in. The function returned must be asked for every row in order.
 */
export function textsOfRows(place: TablePlace, placed: readonly PlacedRow[]): (row: PlacedRow) => LineTexts {
  const { names } = place.columns;
  const lines = placed.filter((row) => row.kind === "line" && (row.parent === -1 || names.length > 1));
  const tags = place.columns.tags.filter((tag) => !names.some((name) => name.column === tag.column));
  const columns = [...names, ...tags];
  const blocks = new Set([...blockNames(place, lines, names), ...blockTags(place, lines, tags)]);
  const carried = new Map<number, SourcedText>();
  const textIn = (row: PlacedRow, column: number, above: SourcedText | undefined): SourcedText | undefined =>
    sourced(place, row.body.row, column) ?? above ?? (blocks.has(column) ? carried.get(column) : undefined);
  return (row) => {
    if (blocks.size > 0) carryDown({ place, columns, blocks, carried }, row.body.row);
    if (row.kind !== "line") return {};
    const texts: LineTexts = row.parent === -1 ? {} : ancestorTexts(place, placed, row);
    for (const column of columns) {
      const role = roleOfColumn(column, row, names[row.body.place]);
      const text = textIn(row, column.column, texts[role]);
      if (text !== undefined) texts[role] = text;
    }
    return texts;
  };
}

function blockNames(place: TablePlace, lines: readonly PlacedRow[], names: readonly NameColumn[]): readonly number[] {
  return names.filter((column, index) => isBlockColumn(place, lines, { column: column.column, outer: outerColumns(names, index) })).map((column) => column.column);
}

/** A tag is carried down only where it stands as a block's label: blank together with the block's name, never as a slip in a filled column. */
function blockTags(place: TablePlace, lines: readonly PlacedRow[], tags: readonly NameColumn[]): readonly number[] {
  const first = place.columns.names[0]?.column;
  if (first === undefined) return [];
  return tags.filter((tag) => isBlockColumn(place, lines, { column: tag.column, outer: [] }) && isBlankWith(place, lines, { column: tag.column, name: first })).map((tag) => tag.column);
}

/** Name columns left of one, whose new names begin a block. */
function outerColumns(columns: readonly NameColumn[], index: number): readonly number[] {
  return columns.slice(0, index).map((column) => column.column);
}

interface Carrying {
  readonly place: TablePlace;
  readonly columns: readonly NameColumn[];
  readonly blocks: ReadonlySet<number>;
  readonly carried: Map<number, SourcedText>;
}

/** Remembers the names of a block's first row; a new name in an outer column ends those of the columns right of it. */
function carryDown(carrying: Carrying, row: number): void {
  const { place, columns, blocks, carried } = carrying;
  columns.forEach((column, index) => {
    if (!blocks.has(column.column)) return;
    const own = sourced(place, row, column.column);
    if (own === undefined) return;
    for (const inner of columns.slice(index + 1)) carried.delete(inner.column);
    carried.set(column.column, own);
  });
}

/** What a column names on a row. Beside the row's own name, a column of several levels names the innermost that it lists. */
function roleOfColumn(column: NameColumn, row: PlacedRow, own: NameColumn | undefined): ColumnRole {
  const beside = column === own || column.levels.length < 2 ? undefined : column.levels.findLast((level) => level !== row.role);
  if (beside !== undefined) return beside;
  return column.role === "label" || column.levels.length > 1 || column.role === "description" ? roleOfLabel(column, row) : column.role;
}

function roleOfLabel(column: NameColumn, row: PlacedRow): ColumnRole {
  return column.role === "description" && row.role === "label" ? "description" : row.role;
}

/** Names of the rows above, the nearest winning; those of the innermost columns do not reach outwards. */
function ancestorTexts(place: TablePlace, placed: readonly PlacedRow[], row: PlacedRow): LineTexts {
  const chain: PlacedRow[] = [];
  for (let parent = placed[row.parent]; parent !== undefined; parent = placed[parent.parent]) chain.unshift(parent);
  const texts: LineTexts = {};
  for (const above of chain) Object.assign(texts, ownTexts(place, above));
  return texts;
}

/** What a heading row itself says: its name, and whatever its other name columns hold. */
function ownTexts(place: TablePlace, row: PlacedRow): LineTexts {
  const texts: LineTexts = {};
  for (const column of [...place.columns.tags, ...place.columns.names]) {
    const own = sourced(place, row.body.row, column.column);
    if (own !== undefined) texts[place.columns.names[row.body.place] === column ? row.role : column.role] = own;
  }
  if (row.body.place < 0 && row.body.look !== null) texts[row.role] = { text: row.body.look.name, cell: { workbook: place.grid.workbook, sheet: place.grid.sheet, row: row.body.row, column: 0 } };
  return texts;
}

function sourced(place: TablePlace, row: number, column: number): SourcedText | undefined {
  const value = columnValue(place, row, column);
  if (isBlank(value) || (typeof value !== "string" && typeof value !== "number")) return undefined;
  const area = place.grid.merges.length === 0 ? null : place.merged.areaOf(row, column);
  return { text: cellText(value), cell: { workbook: place.grid.workbook, sheet: place.grid.sheet, row: area?.firstRow ?? row, column } };
}
