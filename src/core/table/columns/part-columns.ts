import type { CellValue } from "#sheet/cell.ts";
import { looksNumeric } from "../header/column-content.ts";
import { markKind } from "../words/mark-words.ts";
import type { PartKind } from "../words/part-words.ts";
import type { SeenColumn } from "./seen-column.ts";

/** Columns beside each other for different parts of the plan, and what stands below them. */
export interface PartColumns {
  readonly by: PartKind;
  readonly holds: "money" | "marks";
  readonly columns: readonly SeenColumn[];
  /** Of marks: whether a cross says no, since ticks stand beside it. */
  readonly crossIsNo: boolean;
}

const KINDS: readonly PartKind[] = ["tier", "guideline", "goal", "agency", "ministry"];
/** Of the filled cells, this share must be marks; counts below them are the rest. */
const MOST = 0.75;

/** The columns that head tiers, guidelines or goals, two different ones at least, with money or with marks below; the first such kind only. */
export function partColumns(columns: readonly SeenColumn[], valuesIn: (column: number) => readonly CellValue[]): PartColumns | null {
  for (const by of KINDS) {
    const found = columns.filter((column) => column.part?.by === by && !isOtherKind(column));
    if (new Set(found.map((column) => column.part?.key)).size < 2) continue;
    const held = heldIn(
      found,
      found.map((column) => valuesIn(column.column)),
    );
    if (held !== null) return { by, columns: found, ...held };
  }
  return null;
}

function isOtherKind(column: SeenColumn): boolean {
  return (["percent", "change", "count", "off-budget"] as const).some((trait) => column.traits.has(trait));
}

function heldIn(
  columns: readonly SeenColumn[],
  values: readonly (readonly CellValue[])[],
): Pick<PartColumns, "holds" | "crossIsNo"> | null {
  const kinds = values.flatMap((cells) => cells.map(markKind)).filter((kind) => kind !== "none");
  const crosses = kinds.filter((kind) => kind === "cross").length;
  const ticks = kinds.filter((kind) => kind === "mark").length;
  const isMarked =
    kinds.length > 0 &&
    (crosses + ticks) / kinds.length >= MOST &&
    columns.every((column) => column.unit === null && !column.traits.has("money"));
  if (isMarked) return { holds: "marks", crossIsNo: crosses > 0 && ticks > 0 };
  const isMoney =
    columns.some(({ content }) => looksNumeric(content)) && columns.every(({ content }) => content.filled === 0 || looksNumeric(content));
  return isMoney ? { holds: "money", crossIsNo: false } : null;
}
