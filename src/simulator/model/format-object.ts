import type { Area } from "../store/area.ts";
import { intersection } from "../store/area.ts";
import type { Border, CellFormat } from "../store/stored-cell.ts";
import { booleanValue, numberValue, oneOf, textValue } from "./arguments.ts";
import { colorValue } from "./color.ts";
import { guardSheet, sheetStore } from "./host.ts";
import type { ModelHost } from "./host.ts";
import { invalidArgument } from "./host-error.ts";
import type { ModelObject } from "./model-object.ts";

/** The areas of one sheet that a format object stands for. */
export interface FormatTarget {
  readonly host: ModelHost;
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** Cells looked at to tell whether a property is the same everywhere. */
const MOST_COMPARED = 200_000;

function common<T>(target: FormatTarget, pick: (format: CellFormat) => T): T | null {
  const sheet = sheetStore(target.host, target.sheetId);
  const used = sheet.usedArea(false);
  let found: T | undefined;
  let compared = 0;
  for (const area of target.areas) {
    const looked = used === null ? null : intersection(area, used);
    const cells = looked ?? { ...area, lastRow: area.firstRow, lastColumn: area.firstColumn };
    for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
      for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
        compared += 1;
        if (compared > MOST_COMPARED) throw invalidArgument("too many cells to compare in the simulation");
        const value = pick(sheet.format(row, column));
        if (found !== undefined && JSON.stringify(found) !== JSON.stringify(value)) return null;
        found = value;
      }
    }
  }
  return found ?? null;
}

async function lay(target: FormatTarget, patch: Partial<CellFormat>): Promise<void> {
  guardSheet(target.host, target.sheetId);
  const sheet = sheetStore(target.host, target.sheetId);
  for (const area of target.areas) await sheet.applyFormat(area, patch);
}

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

/** `Range.format`. */
export function formatObject(target: FormatTarget): ModelObject {
  return {
    className: "RangeFormat",
    navigate: { Font: () => fontObject(target), Fill: () => fillObject(target), Borders: () => bordersObject(target) },
    get: {
      HorizontalAlignment: () => common(target, (format) => format.horizontal),
      VerticalAlignment: () => common(target, (format) => format.vertical),
      IndentLevel: () => common(target, (format) => format.indent),
      WrapText: () => common(target, (format) => format.wrap),
      ColumnWidth: () => commonSize(target, "column"),
      RowHeight: () => commonSize(target, "row"),
    },
    set: {
      HorizontalAlignment: (value) => lay(target, { horizontal: oneOf(value, HORIZONTAL, "horizontalAlignment") }),
      VerticalAlignment: (value) => lay(target, { vertical: oneOf(value, VERTICAL, "verticalAlignment") }),
      IndentLevel: (value) => lay(target, { indent: indentValue(value) }),
      WrapText: (value) => lay(target, { wrap: booleanValue(value, "wrapText") }),
      ColumnWidth: (value) => resize(target, "column", numberValue(value, "columnWidth")),
      RowHeight: (value) => resize(target, "row", numberValue(value, "rowHeight")),
    },
    call: { AutofitColumns: () => autofit(target, "column"), AutofitRows: () => autofit(target, "row") },
  };
}

function indentValue(value: unknown): number {
  const indent = numberValue(value, "indentLevel");
  if (indent < 0 || indent > 250 || !Number.isInteger(indent)) throw invalidArgument("indentLevel");
  return indent;
}

function span(area: Area, side: "row" | "column"): readonly [number, number] {
  return side === "row" ? [area.firstRow, area.lastRow] : [area.firstColumn, area.lastColumn];
}

function commonSize(target: FormatTarget, side: "row" | "column"): number | null {
  const sheet = sheetStore(target.host, target.sheetId);
  const sizes = new Set<number>();
  for (const area of target.areas) {
    const [first, last] = span(area, side);
    for (let index = first; index <= Math.min(last, first + MOST_COMPARED); index += 1) sizes.add(side === "row" ? sheet.rowHeight(index) : sheet.columnWidth(index));
  }
  return sizes.size === 1 ? ([...sizes][0] ?? null) : null;
}

async function resize(target: FormatTarget, side: "row" | "column", points: number): Promise<void> {
  guardSheet(target.host, target.sheetId);
  if (points < 0 || points > (side === "row" ? 409.5 : 1800)) throw invalidArgument(`${side} size`);
  const sheet = sheetStore(target.host, target.sheetId);
  for (const area of target.areas) {
    const [first, last] = span(area, side);
    await (side === "row" ? sheet.setRowHeight(first, last, points) : sheet.setColumnWidth(first, last, points));
  }
}

async function autofit(target: FormatTarget, side: "row" | "column"): Promise<void> {
  guardSheet(target.host, target.sheetId);
  const sheet = sheetStore(target.host, target.sheetId);
  for (const area of target.areas) {
    const [first, last] = span(area, side);
    await (side === "row" ? sheet.autofitRows(first, last) : sheet.autofitColumns(first, last));
  }
}

function fontObject(target: FormatTarget): ModelObject {
  return {
    className: "RangeFont",
    get: {
      Bold: () => common(target, (format) => format.bold),
      Italic: () => common(target, (format) => format.italic),
      Underline: () => common(target, (format) => format.underline),
      Name: () => common(target, (format) => format.fontName),
      Size: () => common(target, (format) => format.fontSize),
      Color: () => common(target, (format) => format.fontColor) ?? "",
    },
    set: {
      Bold: (value) => lay(target, { bold: booleanValue(value, "bold") }),
      Italic: (value) => lay(target, { italic: booleanValue(value, "italic") }),
      Underline: (value) => lay(target, { underline: oneOf(value, UNDERLINES, "underline") }),
      Name: (value) => lay(target, { fontName: textValue(value, "font name") }),
      Size: (value) => lay(target, { fontSize: numberValue(value, "font size") }),
      Color: (value) => lay(target, { fontColor: colorValue(value) }),
    },
  };
}

function fillObject(target: FormatTarget): ModelObject {
  return {
    className: "RangeFill",
    get: { Color: () => common(target, (format) => format.fill ?? "#FFFFFF") ?? "" },
    set: { Color: (value) => lay(target, { fill: colorValue(value) }) },
    call: { Clear: () => lay(target, { fill: null }) },
  };
}

const STYLES = ["None", "Continuous", "Double", "Dash", "DashDot", "DashDotDot", "Dot", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
type Edge = (typeof EDGES)[number];
type Side = "borderTop" | "borderBottom" | "borderLeft" | "borderRight";

function bordersObject(target: FormatTarget): ModelObject {
  return {
    className: "RangeBorderCollection",
    item: (key) => borderObject(target, oneOf(key, EDGES, "border index")),
  };
}

/** Strips of cells whose one side lies on the edge of an area. */
function strips(area: Area, edge: Edge): readonly (readonly [Area, Side])[] {
  switch (edge) {
    case "EdgeTop":
      return [[{ ...area, lastRow: area.firstRow }, "borderTop"]];
    case "EdgeBottom":
      return [[{ ...area, firstRow: area.lastRow }, "borderBottom"]];
    case "EdgeLeft":
      return [[{ ...area, lastColumn: area.firstColumn }, "borderLeft"]];
    case "EdgeRight":
      return [[{ ...area, firstColumn: area.lastColumn }, "borderRight"]];
    case "InsideHorizontal":
      return area.lastRow > area.firstRow ? [[{ ...area, lastRow: area.lastRow - 1 }, "borderBottom"]] : [];
    case "InsideVertical":
      return area.lastColumn > area.firstColumn ? [[{ ...area, lastColumn: area.lastColumn - 1 }, "borderRight"]] : [];
  }
}

const PLAIN_BORDER: Border = { style: "Continuous", weight: "Thin", color: "#000000" };

function borderObject(target: FormatTarget, edge: Edge): ModelObject {
  const change = async (patch: Partial<Border>): Promise<void> => {
    guardSheet(target.host, target.sheetId);
    const sheet = sheetStore(target.host, target.sheetId);
    for (const area of target.areas) {
      for (const [cells, side] of strips(area, edge)) {
        const now = sheet.format(cells.firstRow, cells.firstColumn)[side] ?? PLAIN_BORDER;
        const next = { ...now, ...patch };
        await sheet.applyFormat(cells, { [side]: next.style === "None" ? null : next });
      }
    }
  };
  const now = (): Border | null => {
    const [first] = target.areas.flatMap((area) => strips(area, edge));
    return first === undefined ? null : sheetStore(target.host, target.sheetId).format(first[0].firstRow, first[0].firstColumn)[first[1]];
  };
  return {
    className: "RangeBorder",
    id: edge,
    get: { SideIndex: () => edge, Style: () => now()?.style ?? "None", Weight: () => now()?.weight ?? "Thin", Color: () => now()?.color ?? "#000000" },
    set: {
      Style: (value) => change({ style: oneOf(value, STYLES, "border style") }),
      Weight: (value) => change({ weight: oneOf(value, WEIGHTS, "border weight") }),
      Color: (value) => change({ color: colorValue(value) }),
    },
  };
}
