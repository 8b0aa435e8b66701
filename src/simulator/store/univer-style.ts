import type { IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { Border, CellFormat, HorizontalAlignment, VerticalAlignment } from "./stored-cell.ts";
import { PLAIN_FORMAT } from "./stored-cell.ts";

/** Pixels that one indent level and the edge of a cell take. */
const INDENT = 9;
const EDGE = 2;

/** The grid has fewer ways to place a text than Excel; the nearest stands for the rest. */
const HORIZONTAL: Readonly<Record<HorizontalAlignment, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
  Fill: HorizontalAlign.LEFT,
  CenterAcrossSelection: HorizontalAlign.CENTER,
};
const VERTICAL: Readonly<Record<VerticalAlignment, VerticalAlign>> = {
  Bottom: VerticalAlign.BOTTOM,
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Justify: VerticalAlign.TOP,
  Distributed: VerticalAlign.MIDDLE,
};

type Edge = Pick<Border, "style" | "weight">;

/** The grid's borders as Office.js tells them. */
const BORDERS: readonly (readonly [BorderStyleTypes, Edge])[] = [
  [BorderStyleTypes.THIN, { style: "Continuous", weight: "Thin" }],
  [BorderStyleTypes.HAIR, { style: "Continuous", weight: "Hairline" }],
  [BorderStyleTypes.MEDIUM, { style: "Continuous", weight: "Medium" }],
  [BorderStyleTypes.THICK, { style: "Continuous", weight: "Thick" }],
  [BorderStyleTypes.DOTTED, { style: "Dot", weight: "Thin" }],
  [BorderStyleTypes.DASHED, { style: "Dash", weight: "Thin" }],
  [BorderStyleTypes.DASH_DOT, { style: "DashDot", weight: "Thin" }],
  [BorderStyleTypes.DASH_DOT_DOT, { style: "DashDotDot", weight: "Thin" }],
  [BorderStyleTypes.DOUBLE, { style: "Double", weight: "Thick" }],
  [BorderStyleTypes.MEDIUM_DASHED, { style: "Dash", weight: "Medium" }],
  [BorderStyleTypes.MEDIUM_DASH_DOT, { style: "DashDot", weight: "Medium" }],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, { style: "DashDotDot", weight: "Medium" }],
  [BorderStyleTypes.SLANT_DASH_DOT, { style: "SlantDashDot", weight: "Medium" }],
];

/** What a change of looks means to the grid: only the properties given. Null takes a property away. */
export function gridStyle(patch: Partial<CellFormat>): IStyleData {
  const style: IStyleData = {};
  for (const part of STYLE_PARTS) Object.assign(style, part(patch));
  return style;
}

type StylePart = (patch: Partial<CellFormat>) => IStyleData;

const STYLE_PARTS: readonly StylePart[] = [
  ({ bold }) => (bold === undefined ? {} : { bl: flag(bold) }),
  ({ italic }) => (italic === undefined ? {} : { it: flag(italic) }),
  ({ underline }) => (underline === undefined ? {} : { ul: { s: flag(underline !== "None") } }),
  ({ fontName }) => (fontName === undefined ? {} : { ff: fontName }),
  ({ fontSize }) => (fontSize === undefined ? {} : { fs: fontSize }),
  ({ fontColor }) => (fontColor === undefined ? {} : { cl: { rgb: fontColor } }),
  ({ fill }) => (fill === undefined ? {} : { bg: fill === null ? null : { rgb: fill } }),
  ({ horizontal }) => (horizontal === undefined ? {} : { ht: HORIZONTAL[horizontal] }),
  ({ vertical }) => (vertical === undefined ? {} : { vt: VERTICAL[vertical] }),
  ({ wrap }) => (wrap === undefined ? {} : { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  ({ indent }) => (indent === undefined ? {} : { pd: indent === 0 ? null : { l: EDGE + indent * INDENT } }),
  ({ numberFormat }) => (numberFormat === undefined ? {} : { n: numberFormat === "General" ? null : { pattern: numberFormat } }),
  borders,
];

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function borders(patch: Partial<CellFormat>): IStyleData {
  const edges = { t: patch.borderTop, b: patch.borderBottom, l: patch.borderLeft, r: patch.borderRight };
  const given = Object.entries(edges).filter(([, border]) => border !== undefined);
  if (given.length === 0) return {};
  return { bd: Object.fromEntries(given.map(([edge, border]) => [edge, border ? gridBorder(border) : null])) };
}

function gridBorder(border: Border): IBorderStyleData | null {
  const ofStyle = BORDERS.filter(([, edge]) => edge.style === border.style);
  const [kind] = ofStyle.find(([, edge]) => edge.weight === border.weight) ?? ofStyle[0] ?? [];
  return kind === undefined ? null : { s: kind, cl: { rgb: border.color } };
}

/** The look that a style of the grid stands for. */
export function cellFormat(style: Nullable<IStyleData>, locked: boolean): CellFormat {
  if (!style) return locked ? PLAIN_FORMAT : { ...PLAIN_FORMAT, locked };
  return {
    ...fontOf(style),
    ...placeOf(style),
    ...bordersOf(style),
    fill: colorOf(style.bg?.rgb) ?? null,
    numberFormat: style.n?.pattern ?? "General",
    locked,
  };
}

type Font = Pick<CellFormat, "bold" | "italic" | "underline" | "fontName" | "fontSize" | "fontColor">;

function fontOf(style: IStyleData): Font {
  return {
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: style.ul?.s === BooleanNumber.TRUE ? "Single" : "None",
    fontName: style.ff ?? PLAIN_FORMAT.fontName,
    fontSize: style.fs ?? PLAIN_FORMAT.fontSize,
    fontColor: colorOf(style.cl?.rgb) ?? PLAIN_FORMAT.fontColor,
  };
}

type Place = Pick<CellFormat, "horizontal" | "vertical" | "indent" | "wrap">;

function placeOf(style: IStyleData): Place {
  return {
    horizontal: nameOf(HORIZONTAL, style.ht) ?? "General",
    vertical: nameOf(VERTICAL, style.vt) ?? "Bottom",
    indent: Math.max(0, Math.round(((style.pd?.l ?? EDGE) - EDGE) / INDENT)),
    wrap: style.tb === WrapStrategy.WRAP,
  };
}

/** The first name that stands for a value of the grid. */
function nameOf<Name extends string, Value>(names: Readonly<Record<Name, Value>>, value: Value | null | undefined): Name | null {
  for (const name in names) if (names[name] === value) return name;
  return null;
}

type Borders = Pick<CellFormat, "borderTop" | "borderBottom" | "borderLeft" | "borderRight">;

function bordersOf({ bd }: IStyleData): Borders {
  return { borderTop: borderOf(bd?.t), borderBottom: borderOf(bd?.b), borderLeft: borderOf(bd?.l), borderRight: borderOf(bd?.r) };
}

function borderOf(data: Nullable<IBorderStyleData>): Border | null {
  const edge = BORDERS.find(([kind]) => kind === data?.s)?.[1];
  return edge === undefined ? null : { ...edge, color: colorOf(data?.cl.rgb) ?? "#000000" };
}

/** "#RRGGBB" of a colour as the grid keeps it, which may also be rgb(1, 2, 3). */
function colorOf(rgb: Nullable<string>): string | null {
  if (!rgb) return null;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/u.exec(rgb);
  if (parts === null) return rgb.toUpperCase();
  return `#${parts
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}
