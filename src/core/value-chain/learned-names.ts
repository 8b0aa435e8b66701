import type { SpokenPart } from "./spoken-parts.ts";
import { spokenParts } from "./spoken-parts.ts";
import type { TaggedLine } from "./tagged-line.ts";
import type { TierId } from "./tier-table.ts";

/** A name that rows with a tier have, with those rows by tier; rows ascending. */
export interface LearnedName {
  readonly key: string;
  readonly rowsByTier: ReadonlyMap<TierId, readonly number[]>;
}

/** Names of rows that have a tier, by key, in order of key, so that the order of rows never matters. */
export function learnedNames(tagged: readonly TaggedLine[]): ReadonlyMap<string, LearnedName> {
  const names = new Map<string, Map<TierId, number[]>>();
  const partsOf = new Map<string, readonly SpokenPart[]>();
  for (const { line, tier } of tagged) {
    if (tier === null) continue;
    const id = JSON.stringify([line.agency, line.project, line.activity, line.description]);
    const parts = partsOf.get(id) ?? spokenParts(line);
    partsOf.set(id, parts);
    for (const { word } of parts) {
      const rowsByTier = names.get(word.key) ?? new Map<TierId, number[]>();
      const rows = rowsByTier.get(tier) ?? [];
      rows.push(line.row);
      names.set(word.key, rowsByTier.set(tier, rows));
    }
  }
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    sorted.map(([key, rowsByTier]) => [
      key,
      { key, rowsByTier: new Map([...rowsByTier].map(([tier, rows]) => [tier, [...rows].sort((a, b) => a - b)])) },
    ]),
  );
}
