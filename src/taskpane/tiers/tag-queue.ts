import type { Analysis } from "#core/analysis.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import type { TierId } from "#core/value-chain/tier-table.ts";
import type { SheetTags } from "../state/tagging-state.ts";

/** The lines a person still has to look at. */
export interface TagQueue {
  /** Every line without a tier, in sheet order. */
  readonly open: readonly TaggedLine[];
  /** The next one neither tagged nor skipped; null when all have been seen. */
  readonly current: TaggedLine | null;
  /** How many have been seen, counting from 1 for the current one. */
  readonly position: number;
}

/** Lines without a tier of an analysis, and the one to show. */
export function tagQueue(analysis: Analysis, tags: SheetTags): TagQueue {
  const open = analysis.lines.filter((line) => line.tier === null);
  const isSeen = ({ line }: TaggedLine): boolean => tags.given.has(line.row) || tags.skipped.has(line.row);
  const current = open.find((line) => !isSeen(line)) ?? null;
  return { open, current, position: open.filter(isSeen).length + (current === null ? 0 : 1) };
}

/** Suggestions sure enough to be taken all at once, of lines not dealt with yet. */
export function sureSuggestions(queue: TagQueue, tags: SheetTags): ReadonlyMap<number, TierId> {
  const sure = new Map<number, TierId>();
  for (const { line, suggestion } of queue.open) {
    if (suggestion?.confidence === "sure" && !tags.given.has(line.row)) sure.set(line.row, suggestion.tier);
  }
  return sure;
}
