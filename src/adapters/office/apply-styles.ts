import { rangeAddress } from "#sheet/cell-address.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import { CELL_STYLES } from "#sheet/cell-style.ts";
import type { CellStyle, CellStyleName } from "#sheet/cell-style.ts";
import type { SheetPlan } from "#sheet/sheet-plan.ts";

/** The font of Thai government documents; where it is missing Excel takes its own Thai font. */
const FONT = "TH Sarabun New";
/** TH Sarabun New is drawn small: 14 points of it read like 10 of others. */
const PLAIN_SIZE = 14;

/** Excel cuts addresses at 8,192 characters. */
const MAX_ADDRESS = 8_000;

/** Lays every named look over all its cells: a handful of calls per look, whatever the number of cells. */
export function applyStyles(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const [name, areas] of areasByStyle(plan)) {
    for (const shape of shapes(areas)) {
      for (const address of addresses(shape.areas)) dress(sheet.getRanges(address).format, CELL_STYLES[name], shape);
    }
  }
}

function areasByStyle(plan: SheetPlan): ReadonlyMap<CellStyleName, readonly CellRange[]> {
  const columnsIn = (row: number): number => plan.rows[row]?.length ?? 0;
  const found = new Map<CellStyleName, CellRange[]>();
  for (const [name, area] of likeAreas<CellStyleName>(plan.rows.length, columnsIn, (row, column) => styleAt(plan, row, column))) {
    const areas = found.get(name) ?? [];
    areas.push(area);
    found.set(name, areas);
  }
  return found;
}

function styleAt(plan: SheetPlan, row: number, column: number): CellStyleName | null {
  const cell = plan.rows[row]?.[column] ?? null;
  return cell === null ? null : (cell.style ?? "plain");
}

/** Areas of one kind: inner borders exist only where there is more than one row or column. */
interface Shape {
  readonly hasRows: boolean;
  readonly hasColumns: boolean;
  readonly areas: readonly CellRange[];
}

function shapes(areas: readonly CellRange[]): readonly Shape[] {
  return [true, false].flatMap((hasRows) =>
    [true, false].flatMap((hasColumns) => {
      const alike = areas.filter((area) => area.lastRow > area.firstRow === hasRows && area.lastColumn > area.firstColumn === hasColumns);
      return alike.length === 0 ? [] : [{ hasRows, hasColumns, areas: alike }];
    }),
  );
}

function addresses(areas: readonly CellRange[]): readonly string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const address = rangeAddress(area);
    const last = lists.at(-1);
    if (last === undefined || last.length + address.length >= MAX_ADDRESS) lists.push(address);
    else lists[lists.length - 1] = `${last},${address}`;
  }
  return lists;
}

function dress(format: Excel.RangeFormat, style: CellStyle, shape: Shape): void {
  dressFont(format.font, style);
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  dressAlignment(format, style);
  if (style.border !== undefined) dressBorders(format.borders, style.border, shape);
}

function dressFont(font: Excel.RangeFont, style: CellStyle): void {
  font.name = FONT;
  font.size = style.size === undefined ? PLAIN_SIZE : style.size + 4;
  if (style.bold === true) font.bold = true;
  if (style.italic === true) font.italic = true;
  if (style.underline === true) font.underline = "Single";
  if (style.color !== undefined) font.color = `#${style.color}`;
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;

function dressAlignment(format: Excel.RangeFormat, style: CellStyle): void {
  format.verticalAlignment = style.vertical === "center" ? "Center" : "Top";
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.indent !== undefined) {
    format.horizontalAlignment = "Left";
    format.indentLevel = style.indent;
  }
  if (style.wrap === true) format.wrapText = true;
}

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

const THIN = "#A6A6A6";
const DARK = "#404040";

function dressBorders(borders: Excel.RangeBorderCollection, kind: "thin" | "total", shape: Shape): void {
  const draw = (edge: Edge, look: { readonly style: "Continuous" | "Double"; readonly color: string }): void => {
    const border = borders.getItem(edge);
    border.style = look.style;
    border.color = look.color;
  };
  const thin = { style: "Continuous", color: THIN } as const;
  draw("EdgeTop", kind === "total" ? { style: "Continuous", color: DARK } : thin);
  draw("EdgeBottom", kind === "total" ? { style: "Double", color: DARK } : thin);
  draw("EdgeLeft", thin);
  draw("EdgeRight", thin);
  if (shape.hasRows) draw("InsideHorizontal", thin);
  if (shape.hasColumns) draw("InsideVertical", thin);
}

/**
 * Rectangles of cells that share a key: runs along each row, joined downwards where the next row has the same run.
 * `keyAt` null: the cell belongs to none. Order is top to bottom, then left to right.
 */
export function likeAreas<K extends string>(
  rows: number,
  columnsIn: (row: number) => number,
  keyAt: (row: number, column: number) => K | null,
): readonly (readonly [K, CellRange])[] {
  const areas: [K, CellRange][] = [];
  let open = new Map<string, [K, CellRange]>();
  for (let row = 0; row < rows; row += 1) {
    const next = new Map<string, [K, CellRange]>();
    for (const [key, first, last] of runs(columnsIn(row), (column) => keyAt(row, column))) {
      const name = `${key} ${String(first)} ${String(last)}`;
      const above = open.get(name);
      const area: [K, CellRange] = above ?? [key, { firstRow: row, firstColumn: first, lastRow: row, lastColumn: last }];
      if (above === undefined) areas.push(area);
      else area[1] = { ...area[1], lastRow: row };
      next.set(name, area);
    }
    open = next;
  }
  return areas;
}

/** Runs of equal keys along one row. */
function runs<K extends string>(columns: number, keyAt: (column: number) => K | null): readonly (readonly [K, number, number])[] {
  const found: [K, number, number][] = [];
  for (let column = 0; column < columns; column += 1) {
    const key = keyAt(column);
    const last = found.at(-1);
    if (key === null) continue;
    if (last !== undefined && last[0] === key && last[2] === column - 1) last[2] = column;
    else found.push([key, column, column]);
  }
  return found;
}
