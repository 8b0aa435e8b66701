import type { CellRange } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import { cellKey, emptyGrid, type CellLook, type Grid } from "#sheet/grid.ts";
import type { TrueLine } from "./plan-truth.ts";
import { claimCells } from "./claim-words.ts";
import { nameAt, rowModels, type RowModel } from "./row-models.ts";
import { columnsOf, type RenderColumn } from "./sheet-columns.ts";
import type { SheetStyle } from "./sheet-style.ts";
import { unitWords } from "./write-amount.ts";

/** A sheet with where its lines and totals stand. */
export interface Rendered {
  readonly grid: Grid;
  /** Sheet row of each line of the truth. */
  readonly rowOfLine: ReadonlyMap<number, number>;
  readonly totalRows: readonly { readonly row: number; readonly lines: readonly number[]; readonly depth: number }[];
  readonly amountColumn: number;
  readonly columnOf: ReadonlyMap<string, number>;
  readonly headerRow: number;
  /** Row of the words that state counts and amount; null where none do. */
  readonly claimRow: number | null;
}

/** A grid being written. */
export interface Sheet {
  readonly rows: CellValue[][];
  readonly merges: CellRange[];
  readonly looks: Map<number, CellLook>;
  readonly formats: Map<number, string>;
}

/** Writes a plan as a sheet of the given style. */
export function renderSheet(lines: readonly TrueLine[], style: SheetStyle): Rendered {
  const sheet: Sheet = { rows: [], merges: [], looks: new Map(), formats: new Map() };
  const columns = columnsOf(style, lines);
  const first = style.origin.column;
  writeTitles(sheet, style, columns.length);
  const claimAbove = writeClaim(sheet, { lines, style, isAbove: true });
  const headerRow = sheet.rows.length;
  writeHeader(sheet, style, columns);
  const rowOfLine = new Map<number, number>();
  const totalRows: { row: number; lines: readonly number[]; depth: number }[] = [];
  rowModels(lines, style).forEach((model, index) => {
    if (style.page > 0 && index > 0 && index % style.page === 0) writeHeader(sheet, style, columns);
    const row = sheet.rows.length;
    sheet.rows.push([...blanks(first), ...columns.map((column) => column.cell(model, index))]);
    markRow(sheet, { model, row, columns, style });
    if (model.kind === "line") rowOfLine.set(model.line, row);
    else if (model.lines !== null && model.lines.length > 0)
      totalRows.push({ row, lines: model.lines, depth: model.kind === "total" && model.level === "grand" ? -1 : model.depth });
  });
  if (style.arrangement === "merged") mergeGroups(sheet, { style, columns, lines, rowOfLine });
  const claimBelow = writeClaim(sheet, { lines, style, isAbove: false });
  if (style.tail) writeTail(sheet, first);
  const grid: Grid = { ...emptyGrid("แผ่นงาน"), values: sheet.rows, merges: sheet.merges, looks: sheet.looks, numberFormats: sheet.formats };
  const columnOf = new Map(columns.map((column, index) => [column.key, first + index]));
  return {
    grid,
    rowOfLine,
    totalRows,
    amountColumn: columnOf.get("amount") ?? -1,
    columnOf,
    headerRow,
    claimRow: claimAbove ?? claimBelow,
  };
}

function blanks(count: number): CellValue[] {
  return new Array<CellValue>(count).fill(null);
}

function writeTitles(sheet: Sheet, style: SheetStyle, width: number): void {
  const first = style.origin.column;
  for (let row = 0; row < style.origin.row; row += 1) sheet.rows.push([]);
  const thai = style.language === "thai";
  const unit = style.unitPlace === "title" ? ` (${unitWords(style)})` : "";
  sheet.rows.push([
    ...blanks(first),
    thai
      ? `สรุปงบประมาณแผนงานบูรณาการพัฒนาบริการภาครัฐ ประจำปีงบประมาณ พ.ศ. ${String(style.year)}${unit}`
      : `Integrated plan for public services, fiscal year ${String(style.year - 543)}${unit}`,
  ]);
  if (style.unitPlace === "note")
    sheet.rows.push([...blanks(first + width - 1), thai ? `หน่วย : ${unitWords(style)}` : `Unit: ${unitWords(style)}`]);
  sheet.rows.push([]);
}

/** Says in words what the list holds. */
function writeClaim(
  sheet: Sheet,
  { lines, style, isAbove }: { readonly lines: readonly TrueLine[]; readonly style: SheetStyle; readonly isAbove: boolean },
): number | null {
  if (style.claim === "none" || (style.claim === "signature") === isAbove) return null;
  const row = sheet.rows.length;
  sheet.rows.push([...blanks(style.origin.column), ...claimCells(lines, style)], []);
  return row;
}

function writeHeader(sheet: Sheet, style: SheetStyle, columns: readonly RenderColumn[]): void {
  const first = style.origin.column;
  const top = sheet.rows.length;
  const height = columns.reduce((most, column) => Math.max(most, column.header.length), 1);
  for (let level = 0; level < height; level += 1) {
    sheet.rows.push([
      ...blanks(first),
      ...columns.map((column, index) => (level > 0 && level >= column.header.length ? null : headerCell(columns, index, level))),
    ]);
  }
  if (height === 1) return;
  columns.forEach((column, index) => {
    if (column.header.length === 1)
      sheet.merges.push({ firstRow: top, lastRow: top + height - 1, firstColumn: first + index, lastColumn: first + index });
    const group = column.header[0];
    if (column.header.length === 1 || columns[index - 1]?.header[0] === group) return;
    let last = index;
    while (columns[last + 1]?.header[0] === group) last += 1;
    if (last > index) sheet.merges.push({ firstRow: top, lastRow: top, firstColumn: first + index, lastColumn: first + last });
  });
}

/** A wide header cell holds its words in its first column only. */
function headerCell(columns: readonly RenderColumn[], index: number, level: number): CellValue {
  const header = columns[index]!.header;
  const text = header[level] ?? null;
  if (level < header.length - 1 && columns[index - 1]?.header[level] === text) return null;
  return text;
}

function markRow(
  sheet: Sheet,
  at: { readonly model: RowModel; readonly row: number; readonly columns: readonly RenderColumn[]; readonly style: SheetStyle },
): void {
  const { model, row, columns, style } = at;
  const label = columns.findIndex((column) => column.key === "label");
  const depth = model.depth;
  if (label !== -1 && style.marks === "indent" && depth > 0)
    sheet.looks.set(cellKey(row, style.origin.column + label), { bold: false, indent: depth });
  if (label !== -1 && style.marks === "bold" && model.kind !== "line")
    sheet.looks.set(cellKey(row, style.origin.column + label), { bold: true, indent: 0 });
  const amount = columns.findIndex((column) => column.key === "amount");
  if (style.unitPlace === "number-format")
    sheet.formats.set(cellKey(row, style.origin.column + amount), `#,##0.0000 "${unitWords(style)}"`);
}

function mergeGroups(
  sheet: Sheet,
  given: {
    readonly style: SheetStyle;
    readonly columns: readonly RenderColumn[];
    readonly lines: readonly TrueLine[];
    readonly rowOfLine: ReadonlyMap<number, number>;
  },
): void {
  const { style, columns, lines, rowOfLine } = given;
  const byRow = [...rowOfLine].sort((a, b) => a[1] - b[1]);
  style.levels.slice(0, -1).forEach((level, depth) => {
    const column = style.origin.column + columns.findIndex((one) => one.key === level);
    const keyOf = (line: number): string =>
      style.levels
        .slice(0, depth + 1)
        .map((one) => nameAt(lines[line]!, one))
        .join("|");
    for (let start = 0; start < byRow.length;) {
      let end = start;
      while (end + 1 < byRow.length && keyOf(byRow[end + 1]![0]) === keyOf(byRow[start]![0]) && byRow[end + 1]![1] === byRow[end]![1] + 1)
        end += 1;
      if (end > start) {
        sheet.merges.push({ firstRow: byRow[start]![1], lastRow: byRow[end]![1], firstColumn: column, lastColumn: column });
        for (let row = byRow[start]![1] + 1; row <= byRow[end]![1]; row += 1) sheet.rows[row]![column] = null;
      }
      start = end + 1;
    }
  });
}

function writeTail(sheet: Sheet, first: number): void {
  sheet.rows.push(
    [],
    [...blanks(first), "หมายเหตุ : ข้อมูล ณ วันที่ 15 มกราคม"],
    [...blanks(first), "ที่มา : หน่วยรับงบประมาณที่เกี่ยวข้อง"],
    [],
    [...blanks(first + 2), "ลงชื่อ ......................... ผู้รายงาน"],
    [...blanks(first + 2), "(นางสาวตัวอย่าง ทดสอบ)"],
  );
}
