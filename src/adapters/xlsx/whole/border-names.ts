import type { BorderLineStyle } from "../hucre.ts";
import type { EdgeContent } from "./book-content.ts";

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
