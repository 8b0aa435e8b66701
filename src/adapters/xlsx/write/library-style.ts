import type { CellStyle, CellStyleName } from "#sheet/cell-style.ts";
import { CELL_STYLES } from "#sheet/cell-style.ts";
import type { CellStyle as LibraryStyle } from "../hucre.ts";

/** The font of Thai government documents; where it is missing the program takes its own Thai font. */
const FONT = "TH Sarabun New";
/** TH Sarabun New is drawn small: 14 points of it read like 10 of others. */
const PLAIN_SIZE = 14;

/** A named look in the library's form; always the same object, since a report has many thousands of cells of a few looks. */
export function libraryStyle(name: CellStyleName): LibraryStyle {
  return LIBRARY_STYLES[name];
}

/** A look that follows the cell's value: only what a conditional format can change. */
export function conditionStyle(name: CellStyleName): LibraryStyle {
  const { bold, color, fill } = CELL_STYLES[name];
  return {
    font: { ...(bold === true ? { bold } : {}), ...(color === undefined ? {} : { color: { rgb: color } }) },
    ...(fill === undefined ? {} : { fill: solid(fill) }),
  };
}

/** Size in points. */
export function fontSize(style: CellStyle): number {
  return style.size === undefined ? PLAIN_SIZE : style.size + 4;
}

function fontOf(style: CellStyle): NonNullable<LibraryStyle["font"]> {
  return {
    name: FONT,
    size: fontSize(style),
    ...(style.bold === true ? { bold: true } : {}),
    ...(style.italic === true ? { italic: true } : {}),
    ...(style.underline === true ? { underline: true } : {}),
    ...(style.color === undefined ? {} : { color: { rgb: style.color } }),
  };
}

/** Cells take the first colour, conditional formats the second. */
function solid(rgb: string): NonNullable<LibraryStyle["fill"]> {
  return { type: "pattern", pattern: "solid", fgColor: { rgb }, bgColor: { rgb } };
}

function borderOf(kind: "thin" | "total"): NonNullable<LibraryStyle["border"]> {
  const thin = { style: "thin", color: { rgb: "A6A6A6" } } as const;
  const dark = { color: { rgb: "404040" } } as const;
  if (kind === "thin") return { top: thin, right: thin, bottom: thin, left: thin };
  return { top: { style: "thin", ...dark }, bottom: { style: "double", ...dark }, left: thin, right: thin };
}

function alignmentOf(style: CellStyle): NonNullable<LibraryStyle["alignment"]> {
  return {
    ...(style.horizontal === undefined ? {} : { horizontal: style.horizontal }),
    ...(style.indent === undefined ? {} : { horizontal: "left" as const, indent: style.indent }),
    vertical: style.vertical ?? "top",
    ...(style.wrap === true ? { wrapText: true } : {}),
  };
}

function styleOf(style: CellStyle): LibraryStyle {
  return {
    font: fontOf(style),
    ...(style.fill === undefined ? {} : { fill: solid(style.fill) }),
    ...(style.border === undefined ? {} : { border: borderOf(style.border) }),
    alignment: alignmentOf(style),
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
  };
}

const LIBRARY_STYLES = Object.fromEntries(Object.entries(CELL_STYLES).map(([name, style]) => [name, styleOf(style)])) as Readonly<
  Record<CellStyleName, LibraryStyle>
>;
