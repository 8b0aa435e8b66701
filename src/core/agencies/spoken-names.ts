import type { CellRef } from "#sheet/cell-address.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import { textCell } from "../budget/text-places.ts";
import { cleanText } from "../text/clean-text.ts";
import { rememberedByTexts } from "../text/remembered-by-texts.ts";
import type { AgencyIndex } from "./agency-index.ts";

/** One way a body's name is written in a table, with the topmost cells that write it so. */
export interface WrittenName {
  readonly text: string;
  readonly cells: readonly CellRef[];
  /** In how many cells. */
  readonly times: number;
}

/** A body as the table names it. `spellings`: most used first, ties by row. */
export interface NamedBody {
  readonly key: string;
  readonly spellings: readonly WrittenName[];
}

/** Numbering before a name, `(ต่อ)` and the page number of a printed book behind it belong to the layout, not to the spelling. */
const LAYOUT = /^(?:\(?[\d๐-๙]+(?:\.[\d๐-๙]+)*[).]?|[-•*])\s+|\s*\((?:ต่อ|[\d๐-๙]{1,3})\)$/g;
/** So many cells are named as evidence. */
const MOST_CELLS = 20;

interface Spelling {
  readonly text: string;
  readonly cells: CellRef[];
  times: number;
  lastRow: number;
  lastColumn: number;
}

/** All bodies of one column by identity, whatever the order of the lines; a merged cell counts once. */
export function namedBodies(lines: readonly BudgetLine[], field: "agency" | "ministry", index: AgencyIndex): readonly NamedBody[] {
  const bodies = new Map<string, Map<string, Spelling>>();
  const spellingOf = rememberedByTexts(([name, ministry]) => spellingIn(bodies, name ?? "", index.keyOf(name ?? "", ministry ?? null)));
  const byName = new Map<string, Spelling | null>();
  for (const line of lines) {
    const name = line[field];
    if (name === null) continue;
    let spelling = byName.get(name);
    if (spelling === undefined) {
      spelling = field === "agency" && index.needsMinistry(name) ? null : spellingOf([name, null]);
      byName.set(name, spelling);
    }
    countCell(spelling ?? spellingOf([name, line.ministry]), line, field);
  }
  return [...bodies].map(([key, spellings]) => ({ key, spellings: [...spellings.values()].sort(byUse) }));
}

/** Names that differ in layout only share one spelling. */
function spellingIn(bodies: Map<string, Map<string, Spelling>>, name: string, key: string): Spelling {
  const text = cleanText(name).replace(LAYOUT, "");
  const spellings = bodies.get(key) ?? new Map<string, Spelling>();
  const spelling = spellings.get(text) ?? { text, cells: [], times: 0, lastRow: -1, lastColumn: -1 };
  bodies.set(key, spellings.set(text, spelling));
  return spelling;
}

function byUse(a: Spelling, b: Spelling): number {
  return b.times - a.times || byPlace(a.cells[0], b.cells[0]);
}

/** Rows that share a merged cell follow each other, so looking at the last one is enough. */
function countCell(spelling: Spelling, line: BudgetLine, field: "agency" | "ministry"): void {
  const { row, column } = placeOfName(line, field);
  if (spelling.lastRow === row && spelling.lastColumn === column) return;
  spelling.lastRow = row;
  spelling.lastColumn = column;
  spelling.times += 1;
  if (spelling.cells.length < MOST_CELLS || row <= (spelling.cells.at(-1)?.row ?? 0))
    keepCell(spelling.cells, textCell(line, field) ?? line.amountCell);
}

function placeOfName(
  { textPlaces: { columns, rows }, row, amountCell }: BudgetLine,
  field: "agency" | "ministry",
): Pick<CellRef, "row" | "column"> {
  return { row: rows[field] ?? row, column: columns[field] ?? amountCell.column };
}

/** Puts a cell among the topmost ones. */
function keepCell(cells: CellRef[], cell: CellRef): void {
  const at = cells.findIndex((one) => byPlace(one, cell) > 0);
  cells.splice(at < 0 ? cells.length : at, 0, cell);
  cells.length = Math.min(cells.length, MOST_CELLS);
}

function byPlace(a: CellRef | undefined, b: CellRef | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return a.row - b.row || a.column - b.column;
}
