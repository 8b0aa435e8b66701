import type { ColumnRole } from "../../budget/column-role.ts";
import type { NameColumn } from "../columns/table-columns.ts";
import type { TextsOfColumn } from "../rows/column-texts.ts";
import { areBlankTogether, isBlankWith, isBlockColumn } from "./block-fill.ts";
import type { TablePlace } from "../rows/table-place.ts";
import { USUAL_ORDER } from "../outline/roles-of-levels.ts";
import { markedPart } from "./marked-part.ts";
import type { PlacedRow } from "./placed-row.ts";
import { fromRow, sourcedText, textsInColumn, type LineTexts, type NumberedTexts, type SourcedText } from "./sourced-text.ts";

/** A column of texts with the way to read it. */
interface ReadColumn extends NameColumn {
  readonly textIn: (row: number) => SourcedText | null;
  /** Its names are carried down to the rows of their block. */
  readonly isBlock: boolean;
}

/**
 * Collects the texts of each line: of its own cells and merged cells, of the rows it hangs under, and of the block it
 * stands in. The function returned must be asked for every row in order.
 */
export function textsOfRows(table: NumberedTexts, placed: readonly PlacedRow[]): (row: PlacedRow) => LineTexts {
  const { names } = table.place.columns;
  const columns = readColumns(table, placed);
  const hasBlocks = columns.some((column) => column.isBlock);
  const carried = new Map<number, SourcedText>();
  const textsAbove = ancestorTexts(table, placed);
  return (row) => {
    if (hasBlocks) carryDown(columns, carried, row.body.row);
    if (row.kind !== "line") return {};
    const texts: LineTexts = { ...textsAbove(row.parent) };
    const own = names[row.body.place]?.column;
    for (const column of columns) {
      const role = roleOfColumn(column, row, own);
      const text = column.textIn(row.body.row) ?? texts[role] ?? carried.get(column.column);
      if (text === undefined) continue;
      if (role === "tier" && texts.tier !== undefined) texts.tierAbove = texts.tier;
      texts[role] = text;
    }
    addMark(table.place, row, texts);
    return texts;
  };
}

/** Name columns first, then the tags that are none of them. */
function readColumns(table: NumberedTexts, placed: readonly PlacedRow[]): readonly ReadColumn[] {
  const { names, tags } = table.place.columns;
  const others = tags.filter((tag) => !names.some((name) => name.column === tag.column));
  const blocks = blockColumns(table.textsOf, placed, { names, tags: others });
  return [...names, ...others].map((column) => ({ ...column, textIn: textsInColumn(table, column), isBlock: blocks.has(column.column) }));
}

interface Named {
  readonly names: readonly NameColumn[];
  readonly tags: readonly NameColumn[];
}

/** Columns that name a block on its first row only, by sheet column. */
function blockColumns(textsOf: TextsOfColumn, placed: readonly PlacedRow[], { names, tags }: Named): ReadonlySet<number> {
  const lines = placed.filter((row) => row.kind === "line" && (row.parent === -1 || names.length > 1));
  const columns = names.map((name) => textsOf(name.column));
  const areTogether = areBlankTogether(lines, columns);
  const blocks = names.filter(
    (name, index) => (areTogether && index < names.length - 1) || isBlockColumn(lines, textsOf(name.column), columns.slice(0, index)),
  );
  const [first] = columns;
  return new Set(
    [...blocks, ...(first === undefined ? [] : tags.filter((tag) => isBlockTag(lines, textsOf(tag.column), first)))].map(
      (block) => block.column,
    ),
  );
}

/** A tag is carried down only where it stands as a block's label: blank together with the block's name, never as a slip in a filled column. */
function isBlockTag(lines: readonly PlacedRow[], tag: ReturnType<TextsOfColumn>, name: ReturnType<TextsOfColumn>): boolean {
  return isBlockColumn(lines, tag, []) && isBlankWith(lines, tag, name);
}

/** Remembers the names of a block's first row; a new name in an outer column ends those of the columns right of it. */
function carryDown(columns: readonly ReadColumn[], carried: Map<number, SourcedText>, row: number): void {
  columns.forEach((column, index) => {
    const own = column.isBlock ? column.textIn(row) : null;
    if (own === null) return;
    for (const inner of columns.slice(index + 1)) carried.delete(inner.column);
    carried.set(column.column, fromRow(own, row));
  });
}

/**
 * What a column names on a row. Beside the row's own name, a column of several levels names the innermost that it lists above what
 * the row names, or the outermost where all of them are below it: `โครงการ/รายการ` beside an agency is the project.
 */
function roleOfColumn(column: NameColumn, row: PlacedRow, own: number | undefined): ColumnRole {
  if (column.column === own && column.role === "project" && row.role === "activity") return "activity";
  const beside = column.column === own || column.levels.length < 2 ? undefined : levelBeside(column.levels, row.role);
  if (beside !== undefined) return beside;
  return column.role === "label" || column.levels.length > 1 || column.role === "description" ? roleOfLabel(column, row) : column.role;
}

function levelBeside(levels: readonly ColumnRole[], own: ColumnRole): ColumnRole | undefined {
  const others = levels.filter((level) => level !== own);
  const depth = USUAL_ORDER.indexOf(own);
  const above = others.findLast((level) => USUAL_ORDER.indexOf(level) < depth);
  return above ?? (depth < 0 ? others.at(-1) : others[0]);
}

function roleOfLabel(column: NameColumn, row: PlacedRow): ColumnRole {
  return column.role === "description" && row.role === "label" ? "description" : row.role;
}

/** Names of the rows above, the nearest winning, by place of the nearest; rows side by side share what stands above them. */
function ancestorTexts(table: NumberedTexts, placed: readonly PlacedRow[]): (parent: number) => LineTexts {
  const ownTexts = headingTexts(table);
  const known = new Map<number, LineTexts>();
  return (parent) => {
    const before = known.get(parent);
    if (before !== undefined) return before;
    const texts: LineTexts = {};
    for (const above of chainOf(placed, parent)) Object.assign(texts, ownTexts(above));
    known.set(parent, texts);
    return texts;
  };
}

/** A row and those it hangs under, outermost first. */
function chainOf(placed: readonly PlacedRow[], place: number): readonly PlacedRow[] {
  const chain: PlacedRow[] = [];
  for (let above = placed[place]; above !== undefined; above = placed[above.parent]) chain.push(above);
  return chain.reverse();
}

/** What a heading row itself says: its name, and whatever its other name columns hold. */
function headingTexts(table: NumberedTexts): (row: PlacedRow) => LineTexts {
  const { names, tags } = table.place.columns;
  const columns = [...tags, ...names].map((column) => ({
    ...column,
    isName: names.includes(column),
    textIn: textsInColumn(table, column),
  }));
  return (row) => {
    const { body, role } = row;
    const texts: LineTexts = {};
    for (const column of columns) {
      const own = column.textIn(body.row);
      const isOwn = column.isName && names[body.place]?.column === column.column;
      if (own !== null) texts[isOwn ? role : column.role] = fromRow(own, body.row);
    }
    addMark(table.place, row, texts);
    if (body.place < 0 && body.look !== null) texts[role] = sourcedText(body.look.name, role, { row: body.row, column: 0 });
    return texts;
  };
}

/** What a row ticks stands where no column of words says it already. */
function addMark(place: TablePlace, { kind, body }: PlacedRow, texts: LineTexts): void {
  const { marks } = place.columns;
  const marked = marks === null ? undefined : markedPart(place, body.row);
  if (marks === null || marked === undefined) return;
  const known = texts[marks.by];
  const isSaid = known !== undefined && (known.row === null || known.row === body.row);
  if (!isSaid) texts[marks.by] = kind === "line" ? marked : fromRow(marked, body.row);
}
