import { booleanValue, numberValue, oneOf, textValue } from "./arguments.ts";
import type { Area } from "../store/area.ts";
import { bordersObject } from "./borders-object.ts";
import { colorValue } from "./color.ts";
import { commonFormat, layFormat, MOST_COMPARED } from "./format-target.ts";
import type { FormatTarget } from "./format-target.ts";
import { guardSheet, sheetStore } from "./host.ts";
import { invalidArgument } from "./host-error.ts";
import type { ModelObject } from "./model-object.ts";

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

/** `Range.format`. */
export function formatObject(target: FormatTarget): ModelObject {
  return {
    className: "RangeFormat",
    navigate: { Font: () => fontObject(target), Fill: () => fillObject(target), Borders: () => bordersObject(target) },
    get: {
      HorizontalAlignment: () => commonFormat(target, (format) => format.horizontal),
      VerticalAlignment: () => commonFormat(target, (format) => format.vertical),
      IndentLevel: () => commonFormat(target, (format) => format.indent),
      WrapText: () => commonFormat(target, (format) => format.wrap),
      ColumnWidth: () => commonSize(target, "column"),
      RowHeight: () => commonSize(target, "row"),
    },
    set: {
      HorizontalAlignment: (value) => layFormat(target, { horizontal: oneOf(value, HORIZONTAL, "horizontalAlignment") }),
      VerticalAlignment: (value) => layFormat(target, { vertical: oneOf(value, VERTICAL, "verticalAlignment") }),
      IndentLevel: (value) => layFormat(target, { indent: indentValue(value) }),
      WrapText: (value) => layFormat(target, { wrap: booleanValue(value, "wrapText") }),
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
    for (let index = first; index <= Math.min(last, first + MOST_COMPARED); index += 1)
      sizes.add(side === "row" ? sheet.rowHeight(index) : sheet.columnWidth(index));
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
      Bold: () => commonFormat(target, (format) => format.bold),
      Italic: () => commonFormat(target, (format) => format.italic),
      Underline: () => commonFormat(target, (format) => format.underline),
      Name: () => commonFormat(target, (format) => format.fontName),
      Size: () => commonFormat(target, (format) => format.fontSize),
      Color: () => commonFormat(target, (format) => format.fontColor) ?? "",
    },
    set: {
      Bold: (value) => layFormat(target, { bold: booleanValue(value, "bold") }),
      Italic: (value) => layFormat(target, { italic: booleanValue(value, "italic") }),
      Underline: (value) => layFormat(target, { underline: oneOf(value, UNDERLINES, "underline") }),
      Name: (value) => layFormat(target, { fontName: textValue(value, "font name") }),
      Size: (value) => layFormat(target, { fontSize: numberValue(value, "font size") }),
      Color: (value) => layFormat(target, { fontColor: colorValue(value) }),
    },
  };
}

function fillObject(target: FormatTarget): ModelObject {
  return {
    className: "RangeFill",
    get: { Color: () => commonFormat(target, (format) => format.fill ?? "#FFFFFF") ?? "" },
    set: { Color: (value) => layFormat(target, { fill: colorValue(value) }) },
    call: { Clear: () => layFormat(target, { fill: null }) },
  };
}
