import type { TrueLine } from "./plan-truth.ts";
import type { Level, SheetStyle } from "./sheet-style.ts";

/** A row before it is written: a heading, a total or a line. */
export type RowModel =
  | {
      readonly kind: "heading";
      readonly level: Level;
      readonly depth: number;
      readonly name: string;
      readonly place: number;
      readonly lines: readonly number[] | null;
    }
  | {
      readonly kind: "total";
      readonly level: Level | "grand";
      readonly depth: number;
      readonly words: string;
      readonly lines: readonly number[];
    }
  | { readonly kind: "line"; readonly line: number; readonly depth: number; readonly place: number };

/** The name of a line at a level. */
export function nameAt(line: TrueLine, level: Level): string {
  return level === "activity" ? (line.activity ?? line.project) : line[level];
}

/** All rows of a sheet in order, lines grouped by the style's levels. */
export function rowModels(lines: readonly TrueLine[], style: SheetStyle): readonly RowModel[] {
  const all = lines.map((_, index) => index);
  const body =
    style.arrangement === "flat" || style.arrangement === "blocks" || style.arrangement === "merged"
      ? tableRows(lines, all, style)
      : grouped(lines, all, { style, depth: 0 });
  const grand: RowModel = { kind: "total", level: "grand", depth: 0, words: style.grand === "unnamed" ? "" : style.grandWords, lines: all };
  if (style.grand === "none") return body;
  return style.grand === "first" ? [grand, ...body] : [...body, grand];
}

/** Rows of a table with a column for each name; totals below each ministry when the style has them. */
function tableRows(lines: readonly TrueLine[], members: readonly number[], style: SheetStyle): readonly RowModel[] {
  const ordered = style.levels
    .slice(0, -1)
    .reduceRight<readonly number[]>((order, level) => stableGroups(lines, order, level).flatMap(([, group]) => group), members);
  const row = (line: number, place: number): RowModel => ({ kind: "line", line, depth: style.levels.length - 1, place });
  if (style.parents !== "total-below" || !style.levels.includes("ministry")) return ordered.map(row);
  return stableGroups(lines, ordered, "ministry").flatMap(([name, group]) => [
    ...group.map(row),
    { kind: "total" as const, level: "ministry" as const, depth: 0, words: `รวม${name}`, lines: group },
  ]);
}

function grouped(
  lines: readonly TrueLine[],
  members: readonly number[],
  at: { readonly style: SheetStyle; readonly depth: number },
): readonly RowModel[] {
  const { style, depth } = at;
  const level = style.levels[depth];
  if (level === undefined) return [];
  if (depth === style.levels.length - 1) return members.map((line, place) => ({ kind: "line", line, depth, place }));
  return stableGroups(lines, members, level).flatMap(([name, group], place): readonly RowModel[] => {
    const inner = grouped(lines, group, { style, depth: depth + 1 });
    const heading: RowModel = { kind: "heading", level, depth, name, place, lines: style.parents === "money-above" ? group : null };
    const total: RowModel = { kind: "total", level, depth, words: `รวม${name}`, lines: group };
    return style.parents === "label-and-total" && depth === 0 ? [heading, ...inner, total] : [heading, ...inner];
  });
}

function stableGroups(
  lines: readonly TrueLine[],
  members: readonly number[],
  level: Level,
): readonly (readonly [string, readonly number[]])[] {
  const groups = new Map<string, number[]>();
  for (const member of members) {
    const name = nameAt(lines[member]!, level);
    groups.set(name, [...(groups.get(name) ?? []), member]);
  }
  return [...groups];
}
