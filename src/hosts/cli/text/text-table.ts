import { cutToWidth, displayWidth } from "./display-width.ts";

/** One column of a terminal table. */
export interface TextColumn {
  readonly align: "left" | "right";
  /** Longer cells are cut. */
  readonly maxWidth: number;
}

/** Rows as lines of aligned text under a header with a rule; the last row has a rule above it when it is a sum. */
export function textTable(rows: readonly (readonly string[])[], columns: readonly TextColumn[], hasSum: boolean): readonly string[] {
  const cut = rows.map((row) => columns.map((column, index) => cutToWidth(oneLine(row[index] ?? ""), column.maxWidth)));
  const widths = columns.map((_, index) => Math.max(...cut.map((row) => displayWidth(row[index] ?? ""))));
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  const lines = cut.map((row) =>
    row
      .map((cell, index) => padded(cell, widths[index] ?? 0, columns[index]?.align ?? "left"))
      .join("  ")
      .trimEnd(),
  );
  const sum = hasSum ? lines.splice(-1) : [];
  return [...lines.slice(0, 1), rule, ...lines.slice(1), ...(hasSum ? [rule] : []), ...sum];
}

function padded(cell: string, width: number, align: TextColumn["align"]): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(cell)));
  return align === "left" ? cell + space : space + cell;
}

/** Cell texts may hold line breaks and control characters, which would break the table or play with the terminal. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
