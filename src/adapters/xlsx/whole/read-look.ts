import type { AlignmentStyle, BorderSide, CellStyle, FontStyle } from "../hucre.ts";
import type { EdgeContent, LookContent } from "./book-content.ts";
import { edgeOfLine } from "./border-names.ts";
import { colorText } from "./color-text.ts";

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
