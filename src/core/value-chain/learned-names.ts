import { rememberedByTexts } from "../text/remembered-by-texts.ts";
import { namesOf, spokenParts } from "./spoken-parts.ts";
import type { TaggedLine } from "./tagged-line.ts";
import type { TierId } from "./tier-table.ts";

/** A name that rows with a tier have, with the topmost of those rows by tier, ascending. */
export interface LearnedName {
  readonly key: string;
  readonly rowsByTier: ReadonlyMap<TierId, readonly number[]>;
}

/** So many rows are kept as examples, the topmost. */
const MOST_ROWS = 5;

/** Names of rows that have a tier, by key, in order of key, so that the order of rows never matters. */
export function learnedNames(tagged: readonly TaggedLine[]): ReadonlyMap<string, LearnedName> {
  const names = new Map<string, Map<TierId, number[]>>();
  const partsOf = rememberedByTexts(spokenParts);
  for (const { line, tier } of tagged) {
    if (tier === null) continue;
    for (const { key } of partsOf(namesOf(line))) {
      let rowsByTier = names.get(key);
      if (rowsByTier === undefined) {
        rowsByTier = new Map<TierId, number[]>();
        names.set(key, rowsByTier);
      }
      const rows = rowsByTier.get(tier);
      if (rows === undefined) rowsByTier.set(tier, [line.row]);
      else keepTopmost(rows, line.row);
    }
  }
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([key, rowsByTier]) => [key, { key, rowsByTier }]));
}

function keepTopmost(rows: number[], row: number): void {
  if (rows.length === MOST_ROWS && row >= (rows.at(-1) ?? 0)) return;
  const at = rows.findIndex((one) => one > row);
  rows.splice(at < 0 ? rows.length : at, 0, row);
  rows.length = Math.min(rows.length, MOST_ROWS);
}
