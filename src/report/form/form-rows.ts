import type { PairColumn, TextColumn } from "#core/line-index/text-column.ts";
import { pairColumn } from "#core/line-index/text-column.ts";
import { groupFigures } from "#core/summary/group-figures.ts";
import type { GroupFigures } from "#core/summary/summary.ts";
import type { Grouping, ReportTable } from "../report-table.ts";

/** One row of the form: its name, how deep it stands, its figures, and how many of its lines have no amount. */
export interface FormRow {
  readonly depth: number;
  readonly label: string;
  readonly figures: GroupFigures;
  readonly withoutAmount: number;
  /** Tiers of its lines. */
  readonly tiers: ReadonlySet<number>;
  /** First line of the group, by position. */
  readonly first: number;
}

interface Level {
  readonly ids: Int32Array;
  /** Group above, and number of the group's own name, by id. */
  readonly parents: readonly number[];
  readonly names: readonly number[];
  readonly rows: readonly FormRow[];
}

/**
 * Groups within groups, each followed by what it holds: [ministry, agency] gives every ministry with its agencies below it. Shares of
 * each level add up to 100.00 over the whole table. Groups that no line is in are left out.
 */
export function nestedRows(table: ReportTable, groupings: readonly Grouping[]): readonly FormRow[] {
  const levels: Level[] = [];
  for (const grouping of groupings) {
    const ids = table.ids[grouping];
    if (ids === null) break;
    levels.push(levelUnder(levels.at(-1) ?? null, grouping, { table, ids, depth: levels.length }));
  }
  const below = (depth: number, parent: number): readonly FormRow[] => {
    const level = levels[depth];
    if (level === undefined) return [];
    return level.rows.flatMap((row, id) => (level.parents[id] !== parent || row.figures.lines === 0 ? [] : [row, ...below(depth + 1, id)]));
  };
  return below(0, 0);
}

interface LevelGiven {
  readonly table: ReportTable;
  readonly ids: Int32Array;
  readonly depth: number;
}

function levelUnder(above: Level | null, grouping: Grouping, { table, ids: own, depth }: LevelGiven): Level {
  const labels = table.labels[grouping]?.texts ?? [];
  const {
    ids,
    firsts: parents,
    seconds: names,
  } = above === null ? topLevel(own, labels.length) : pairColumn(unnamed(above.ids), unnamed(own));
  const figuresOf = groupFigures(table.index, ids, names.length);
  const labelOf = (name: number): string => labels[name] ?? "";
  const rows = seenIn(table, ids, names).map((seen, id): FormRow => ({
    ...seen,
    depth,
    label: labelOf(seen.name),
    figures: figuresOf(id),
  }));
  return { ids, parents, names, rows };
}

/** Groups under nothing. */
function topLevel(ids: Int32Array, groups: number): PairColumn {
  const seconds = Array.from({ length: groups }, (_, id) => id);
  return { ids, firsts: seconds.map(() => 0), seconds };
}

function unnamed(ids: Int32Array): TextColumn {
  return { ids, texts: [] };
}

interface Seen {
  readonly name: number;
  withoutAmount: number;
  readonly tiers: Set<number>;
  first: number;
}

function seenIn({ states, ids: { tier } }: ReportTable, ids: Int32Array, names: readonly number[]): readonly Seen[] {
  const seen = names.map((name): Seen => ({ name, withoutAmount: 0, tiers: new Set(), first: -1 }));
  ids.forEach((id, position) => {
    const group = seen[id];
    if (group === undefined) return;
    if (group.first < 0) group.first = position;
    if (states[position]?.kind !== "read") group.withoutAmount += 1;
    group.tiers.add(tier?.[position] ?? 0);
  });
  return seen;
}
