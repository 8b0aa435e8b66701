import type { AlignmentStyle, BorderSide, CellStyle, Color, FontStyle } from "../hucre.ts";
import type { EdgeContent, LookContent } from "./book-content.ts";
import { lineOfEdge } from "./border-names.ts";

const HORIZONTAL = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;

const VERTICAL = { Top: "top", Center: "center", Bottom: "bottom", Justify: "justify", Distributed: "distributed" } as const;

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
    ...(horizontal === undefined ? {} : { horizontal: HORIZONTAL[horizontal] }),
    ...(vertical === undefined ? {} : { vertical: VERTICAL[vertical] }),
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
