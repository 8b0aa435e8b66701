import type { CellRef } from "#sheet/cell-address.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import { cleanText } from "../text/clean-text.ts";
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
  readonly key: string;
  readonly cells: CellRef[];
  times: number;
  last: CellRef | null;
}

/** All bodies of one column by identity, whatever the order of the lines; a merged cell counts once. */
export function namedBodies(lines: readonly BudgetLine[], field: "agency" | "ministry", index: AgencyIndex): readonly NamedBody[] {
  const spellingOf = spellings(field, index);
  for (const line of lines) {
    const name = line[field];
    if (name !== null) countCell(spellingOf(name, field === "agency" ? line.ministry : null), line.cells[field] ?? line.amountCell);
  }
  const bodies = new Map<string, Spelling[]>();
  for (const spelling of spellingOf.all()) {
    const before = bodies.get(spelling.key);
    if (before === undefined) bodies.set(spelling.key, [spelling]);
    else before.push(spelling);
  }
  return [...bodies].map(([key, all]) => ({
    key,
    spellings: [...all].sort((a, b) => b.times - a.times || byPlace(a.cells[0], b.cells[0])),
  }));
}

interface Spellings {
  (name: string, ministry: string | null): Spelling;
  readonly all: () => Iterable<Spelling>;
}

/** Remembers the spelling of every name as written under every ministry; names that differ in layout only share one. */
function spellings(field: "agency" | "ministry", index: AgencyIndex): Spellings {
  const written = new Map<string, Map<string | null, Spelling>>();
  const shared = new Map<string, Map<string, Spelling>>();
  const judge = (name: string, ministry: string | null): Spelling => {
    const text = cleanText(name).replace(LAYOUT, "");
    const key = index.keyOf(name, field === "agency" ? ministry : null);
    const texts = within(shared, key);
    const spelling = texts.get(text) ?? { text, key, cells: [], times: 0, last: null };
    texts.set(text, spelling);
    return spelling;
  };
  const look = (name: string, ministry: string | null): Spelling => {
    const byMinistry = within(written, name);
    const before = byMinistry.get(ministry);
    if (before !== undefined) return before;
    const made = judge(name, ministry);
    byMinistry.set(ministry, made);
    return made;
  };
  return Object.assign(look, { all: () => [...shared.values()].flatMap((texts) => [...texts.values()]) });
}

function within<Key, Value>(maps: Map<string, Map<Key, Value>>, key: string): Map<Key, Value> {
  const before = maps.get(key);
  if (before !== undefined) return before;
  const made = new Map<Key, Value>();
  maps.set(key, made);
  return made;
}

/** Rows that share a merged cell follow each other, so looking at the last one is enough. */
function countCell(spelling: Spelling, cell: CellRef): void {
  if (byPlace(spelling.last ?? undefined, cell) === 0 && spelling.last !== null) return;
  spelling.last = cell;
  spelling.times += 1;
  const { cells } = spelling;
  if (cells.length === MOST_CELLS && byPlace(cells.at(-1), cell) <= 0) return;
  const at = cells.findIndex((one) => byPlace(one, cell) > 0);
  cells.splice(at < 0 ? cells.length : at, 0, cell);
  cells.length = Math.min(cells.length, MOST_CELLS);
}

function byPlace(a: CellRef | undefined, b: CellRef | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return a.row - b.row || a.column - b.column;
}
