import type { Analysis } from "#core/analysis.ts";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import { ZERO } from "#core/money/money.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import type { TierId } from "#core/value-chain/tier-table.ts";
import type { TaggingState } from "../state/tagging-state.ts";
import { tagsOf } from "../state/tagging-state.ts";

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
