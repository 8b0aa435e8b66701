import { cellCount } from "../store/area.ts";
import type { Area } from "../store/area.ts";
import type { SheetStore } from "../store/sheet-store.ts";
import type { CellFormat } from "../store/stored-cell.ts";
import { recordOf } from "./arguments.ts";
import { MAX_READ_CELLS } from "./host.ts";
import { invalidArgument, notImplemented } from "./host-error.ts";

/** The cells whose looks are asked for in one call. */
export interface PropertyTarget {
  readonly sheet: () => SheetStore;
  readonly area: Area;
}

type Reader = (format: CellFormat) => unknown;

/** What `getCellProperties` can tell, by the path in its options. */
const READERS: Readonly<Record<string, Reader>> = {
  "format.font.bold": (format) => format.bold,
  "format.font.italic": (format) => format.italic,
  "format.font.underline": (format) => format.underline,
  "format.font.name": (format) => format.fontName,
  "format.font.size": (format) => format.fontSize,
  "format.font.color": (format) => format.fontColor,
  "format.fill.color": (format) => format.fill ?? "#FFFFFF",
  "format.indentLevel": (format) => format.indent,
  "format.horizontalAlignment": (format) => format.horizontal,
  "format.verticalAlignment": (format) => format.vertical,
  "format.wrapText": (format) => format.wrap,
};

/** Paths that the options ask for: `{ format: { font: { bold: true } } }` asks for format.font.bold. */
function askedPaths(options: unknown, prefix: readonly string[]): readonly string[] {
  return Object.entries(recordOf(options, "property options")).flatMap(([name, asked]) => {
    if (asked === true) return [[...prefix, name].join(".")];
    return asked === false || asked === null || asked === undefined ? [] : askedPaths(asked, [...prefix, name]);
  });
}

function nested(paths: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [path, value] of paths) {
    const names = path.split(".");
    const last = names.pop() ?? "";
    let place = result;
    for (const name of names) {
      const next = (place[name] ?? {}) as Record<string, unknown>;
      place[name] = next;
      place = next;
    }
    place[last] = value;
  }
  return result;
}

/** `getCellProperties`: the looks of every cell, in the shape that was asked for. */
export function readCellProperties(target: PropertyTarget, options: unknown): unknown {
  const { area } = target;
  if (cellCount(area) > MAX_READ_CELLS) throw invalidArgument("too many cells");
  const asked = askedPaths(options, []).map((path) => {
    const read = READERS[path];
    if (read === undefined) throw notImplemented(`Range.GetCellProperties ${path}`);
    return [path, read] as const;
  });
  const sheet = target.sheet();
  return lines(area.firstRow, area.lastRow, (row) =>
    lines(area.firstColumn, area.lastColumn, (column) => {
      const format = sheet.format(row, column);
      return nested(asked.map(([path, read]) => [path, read(format)] as const));
    }),
  );
}

function lines<T>(first: number, last: number, make: (index: number) => T): T[] {
  return Array.from({ length: last - first + 1 }, (_, index) => make(first + index));
}

/** `getRowProperties` and `getColumnProperties`. */
export function readLineProperties(target: PropertyTarget, options: unknown, side: "row" | "column"): unknown {
  const sheet = target.sheet();
  const hidden = side === "row" ? new Set([...sheet.hiddenRows(), ...sheet.filteredRows()]) : sheet.hiddenColumns();
  const readers: Readonly<Record<string, (index: number) => unknown>> = {
    [`${side}Hidden`]: (index) => hidden.has(index),
    [`${side}Index`]: (index) => index,
  };
  const asked = askedPaths(options, []).map((path) => {
    const read = readers[path];
    if (read === undefined) throw notImplemented(`Range.Get${side === "row" ? "Row" : "Column"}Properties ${path}`);
    return [path, read] as const;
  });
  const [first, last] = side === "row" ? [target.area.firstRow, target.area.lastRow] : [target.area.firstColumn, target.area.lastColumn];
  return lines(first, last, (index) => nested(asked.map(([path, read]) => [path, read(index)] as const)));
}
