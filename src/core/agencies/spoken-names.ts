import type { CellRef } from "#sheet/cell-address.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import { cleanText } from "../text/clean-text.ts";
import type { AgencyIndex } from "./agency-index.ts";

/** One way a body's name is written in a table, with the cells that write it so, top first. */
export interface WrittenName {
  readonly text: string;
  readonly cells: readonly CellRef[];
}

/** A body as the table names it. `spellings`: most used first, ties by row. */
export interface NamedBody {
  readonly key: string;
  readonly spellings: readonly WrittenName[];
}

/** Numbering before and `(ต่อ)` behind a name belong to the layout, not to the spelling. */
const LAYOUT = /^(?:\(?[\d๐-๙]+(?:\.[\d๐-๙]+)*[).]?|[-•*])\s+|\s*\(ต่อ\)$/g;

/** All bodies of one column by identity, whatever the order of the lines; a merged cell counts once. */
export function namedBodies(lines: readonly BudgetLine[], field: "agency" | "ministry", index: AgencyIndex): readonly NamedBody[] {
  const bodies = new Map<string, Map<string, Map<string, CellRef>>>();
  for (const line of lines) {
    const name = line[field];
    if (name === null) continue;
    const text = cleanText(name).replace(LAYOUT, "");
    const key = index.keyOf(name, field === "agency" ? line.ministry : null);
    const spellings = mapIn(bodies, key);
    const cell = line.cells[field] ?? line.amountCell;
    mapIn(spellings, text).set(`${String(cell.row)}:${String(cell.column)}`, cell);
  }
  return [...bodies].map(([key, spellings]) => ({ key, spellings: written(spellings) }));
}

function mapIn<Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const before = maps.get(key);
  if (before !== undefined) return before;
  const made = new Map<string, Value>();
  maps.set(key, made);
  return made;
}

function written(spellings: ReadonlyMap<string, ReadonlyMap<string, CellRef>>): readonly WrittenName[] {
  const all = [...spellings].map(([text, cells]) => ({ text, cells: [...cells.values()].sort(byPlace) }));
  return all.sort((a, b) => b.cells.length - a.cells.length || byPlace(a.cells[0], b.cells[0]));
}

function byPlace(a: CellRef | undefined, b: CellRef | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return a.row - b.row || a.column - b.column;
}
