import type { AlignmentStyle, BorderSide, CellStyle, FontStyle, Color, BorderLineStyle } from "../hucre.ts";
import type { EdgeContent, LookContent } from "./book-content.ts";

const HORIZONTAL = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
} as const;

const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom", justify: "Justify", distributed: "Distributed" } as const;

/** The look that a file's style gives a cell. */
export function readLook(style: CellStyle | undefined, theme: readonly string[]): LookContent {
  if (style === undefined) return {};
  return {
    ...(style.font ? fontLook(style.font, theme) : {}),
    ...(style.alignment ? alignmentLook(style.alignment) : {}),
    ...edges(style, theme),
    ...fillLook(style, theme),
    ...(style.numFmt === undefined ? {} : { numberFormat: style.numFmt }),
    ...(style.protection?.locked === false ? { locked: false } : {}),
  };
}

function fillLook({ fill }: CellStyle, theme: readonly string[]): LookContent {
  const color = fill?.type === "pattern" && fill.pattern === "solid" ? colorText(fill.fgColor, theme) : null;
  return color === null ? {} : { fill: color };
}

function fontLook(font: FontStyle, theme: readonly string[]): LookContent {
  const color = colorText(font.color, theme);
  return {
    ...(font.bold === true ? { bold: true } : {}),
    ...(font.italic === true ? { italic: true } : {}),
    ...(font.underline === undefined || font.underline === false ? {} : { underline: "Single" }),
    ...(font.name === undefined ? {} : { fontName: font.name }),
    ...(font.size === undefined ? {} : { fontSize: font.size }),
    ...(color === null ? {} : { fontColor: color }),
  };
}

function alignmentLook({ horizontal, vertical, indent, wrapText }: AlignmentStyle): LookContent {
  return {
    ...(horizontal === undefined ? {} : { horizontal: HORIZONTAL[horizontal] }),
    ...(vertical === undefined ? {} : { vertical: VERTICAL[vertical] }),
    ...(indent === undefined ? {} : { indent }),
    ...(wrapText === true ? { wrap: true } : {}),
  };
}

function edges({ border }: CellStyle, theme: readonly string[]): LookContent {
  if (border === undefined) return {};
  const edge = (side: BorderSide | undefined): EdgeContent | null =>
    side === undefined ? null : edgeOfLine(side.style, colorText(side.color, theme) ?? "#000000");
  return { borderTop: edge(border.top), borderBottom: edge(border.bottom), borderLeft: edge(border.left), borderRight: edge(border.right) };
}

const FILE_HORIZONTAL = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;

const FILE_VERTICAL = { Top: "top", Center: "center", Bottom: "bottom", Justify: "justify", Distributed: "distributed" } as const;

/** The file's style for a look. */
export function writeLook(look: LookContent): CellStyle {
  return {
    font: fontOf(look),
    alignment: alignmentOf(look),
    border: {
      ...edge("top", look.borderTop),
      ...edge("bottom", look.borderBottom),
      ...edge("left", look.borderLeft),
      ...edge("right", look.borderRight),
    },
    ...(look.fill === undefined || look.fill === null
      ? {}
      : { fill: { type: "pattern", pattern: "solid", fgColor: fileColor(look.fill) } }),
    ...(look.numberFormat === undefined || look.numberFormat === "General" ? {} : { numFmt: look.numberFormat }),
    ...(look.locked === false ? { protection: { locked: false } } : {}),
  };
}

function fontOf({ bold, italic, underline, fontName, fontSize, fontColor }: LookContent): FontStyle {
  return {
    ...(bold === true ? { bold } : {}),
    ...(italic === true ? { italic } : {}),
    ...(underline === "Single" ? { underline: "single" } : {}),
    ...(fontName === undefined ? {} : { name: fontName }),
    ...(fontSize === undefined ? {} : { size: fontSize }),
    ...(fontColor === undefined ? {} : { color: fileColor(fontColor) }),
  };
}

function alignmentOf({ horizontal, vertical, indent, wrap }: LookContent): AlignmentStyle {
  return {
    ...(horizontal === undefined ? {} : { horizontal: FILE_HORIZONTAL[horizontal] }),
    ...(vertical === undefined ? {} : { vertical: FILE_VERTICAL[vertical] }),
    ...(indent === undefined || indent === 0 ? {} : { indent }),
    ...(wrap === true ? { wrapText: true } : {}),
  };
}

function edge(
  side: "top" | "bottom" | "left" | "right",
  content: EdgeContent | null | undefined,
): Partial<Record<typeof side, BorderSide>> {
  const style = content ? lineOfEdge(content) : null;
  return content && style ? { [side]: { style, color: fileColor(content.color) } } : {};
}

/** "#RRGGBB" as files write it. */
export function fileColor(color: string): Color {
  return { rgb: color.replace("#", "") };
}

type Line = Pick<EdgeContent, "style" | "weight">;

/** How files name lines, and how Office.js does. */
const LINES: Readonly<Record<BorderLineStyle, Line>> = {
  thin: { style: "Continuous", weight: "Thin" },
  hair: { style: "Continuous", weight: "Hairline" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  dotted: { style: "Dot", weight: "Thin" },
  dashed: { style: "Dash", weight: "Thin" },
  dashDot: { style: "DashDot", weight: "Thin" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
};

export function edgeOfLine(line: BorderLineStyle, color: string): EdgeContent {
  return { ...LINES[line], color };
}

/** The file's line for an edge: of that style and weight, or else the first of that style; null for no line. */
export function lineOfEdge(edge: EdgeContent): BorderLineStyle | null {
  let nearest: BorderLineStyle | null = null;
  for (const name in LINES) {
    if (!isLine(name) || LINES[name].style !== edge.style) continue;
    if (LINES[name].weight === edge.weight) return name;
    nearest ??= name;
  }
  return nearest;
}

function isLine(name: string): name is BorderLineStyle {
  return name in LINES;
}

/** Where a theme keeps the colour that a cell names by number: the first four stand in pairs. */
const THEME_ORDER: readonly number[] = [1, 0, 3, 2];

/** "#RRGGBB" of a file's colour; null when it names none that can be told. */
export function colorText(color: Color | undefined, theme: readonly string[]): string | null {
  if (color === undefined) return null;
  const rgb = color.rgb ?? (color.theme === undefined ? undefined : theme[THEME_ORDER[color.theme] ?? color.theme]);
  if (rgb === undefined || !/^[0-9a-f]{6,8}$/iu.test(rgb)) return null;
  return `#${tinted(rgb.slice(-6), color.tint ?? 0).toUpperCase()}`;
}

/** Lightens (tint above zero) or darkens a colour, channel by channel. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  const changed = channels.map((channel) => Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return changed.map((channel) => channel.toString(16).padStart(2, "0")).join("");
}
