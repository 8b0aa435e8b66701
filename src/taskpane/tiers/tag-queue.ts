import type { Analysis } from "#core/analysis.ts";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import { ZERO, addMoney } from "#core/money/money.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import type { TierId } from "#core/value-chain/tier-table.ts";
import type { TaggingState } from "../state/tagging-state.ts";
import { tagsOf } from "../state/tagging-state.ts";
import type { Money } from "#core/money/money.ts";
import { comparisonKey } from "#core/text/comparison-key.ts";

/** The lines a person still has to look at. */
export interface TagQueue {
  /** Every line with money and without a tier, sheet by sheet. */
  readonly open: readonly TaggedLine[];
  /** The next one neither tagged nor skipped; null when all have been seen. */
  readonly current: TaggedLine | null;
  /** How many have been seen, counting from 1 for the current one. */
  readonly position: number;
}

/** Lines without a tier of a table, or of a whole plan, and the one to show. A line without money needs no tier. */
export function tagQueue(analysis: Analysis, tagging: TaggingState): TagQueue {
  const open = analysis.lines.filter(({ tier, line }) => tier === null && line.amount !== ZERO);
  const isSeen = ({ line }: TaggedLine): boolean => {
    const { given, skipped } = tagsOf(tagging, line.sheet);
    return given.has(line.row) || skipped.has(line.row);
  };
  const current = open.find((line) => !isSeen(line)) ?? null;
  return { open, current, position: open.filter(isSeen).length + (current === null ? 0 : 1) };
}

/** Suggestions sure enough to be taken all at once, of lines not dealt with yet, by sheet and row. */
export function sureSuggestions(queue: TagQueue, tagging: TaggingState): ReadonlyMap<string, ReadonlyMap<number, TierId>> {
  const bySheet = new Map<string, Map<number, TierId>>();
  for (const { line, suggestion } of queue.open) {
    if (suggestion?.confidence !== "sure" || tagsOf(tagging, line.sheet).given.has(line.row)) continue;
    const sure = bySheet.get(line.sheet) ?? new Map<number, TierId>();
    bySheet.set(line.sheet, sure.set(line.row, suggestion.tier));
  }
  return bySheet;
}

/** The most telling name of a line: its project, else the nearest thing to one. */
export function lineName(line: BudgetLine): string {
  return line.project ?? line.activity ?? line.description ?? line.output ?? "";
}

/** By what lines without a tier are taken together. */
export type BatchBy = "agency" | "project" | "suggestion" | "selection" | "known";

/** Lines that one press gives a tier. */
export interface TagBatch {
  readonly key: string;
  /** The agency, the project's name, or empty. */
  readonly name: string;
  /** What is suggested for every line of it; null where nothing is, or not one tier. */
  readonly suggested: TierId | null;
  readonly lines: readonly TaggedLine[];
  readonly amount: Money;
}

/** The lines of a queue that nobody has dealt with. */
export function untouched(queue: TagQueue, tagging: TaggingState): readonly TaggedLine[] {
  return queue.open.filter(({ line }) => !tagsOf(tagging, line.sheet).given.has(line.row));
}

/**
 * The lines not dealt with yet, taken together by agency, by the same project name, by the same suggestion, or those of the
 * rows selected in the grid; the largest batch first. Those of another list are laid beside that list instead. No batch says a tier by itself: a person chooses it for all its lines.
 */
export function tagBatches(by: BatchBy, queue: TagQueue, tagging: TaggingState): readonly TagBatch[] {
  if (by === "known") return [];
  const batches = new Map<string, { name: string; lines: TaggedLine[] }>();
  for (const line of untouched(queue, tagging)) {
    const place = placeIn(by, line, tagging);
    if (place === null) continue;
    const batch = batches.get(place.key) ?? { name: place.name, lines: [] };
    batch.lines.push(line);
    batches.set(place.key, batch);
  }
  return [...batches].map(([key, { name, lines }]) => batchOf(key, name, lines)).sort((a, b) => b.lines.length - a.lines.length);
}

function placeIn(by: BatchBy, line: TaggedLine, { selected }: TaggingState): { readonly key: string; readonly name: string } | null {
  const { agency, sheet, row } = line.line;
  if (by === "selection") return selected?.sheet === sheet && selected.rows.includes(row) ? { key: "selection", name: "" } : null;
  if (by === "suggestion") return line.suggestion === null ? null : { key: line.suggestion.tier, name: "" };
  const name = by === "agency" ? (agency ?? "") : lineName(line.line);
  return name === "" ? null : { key: comparisonKey(name), name };
}

function batchOf(key: string, name: string, lines: readonly TaggedLine[]): TagBatch {
  const [first, ...others] = new Set(lines.map(({ suggestion }) => suggestion?.tier ?? null));
  const amount = lines.reduce((sum, { line }) => (line.amount === null ? sum : addMoney(sum, line.amount)), ZERO);
  return { key, name, suggested: others.length === 0 ? (first ?? null) : null, lines, amount };
}
