import { writtenWords } from "../text/word-key.ts";
import type { LearnedName } from "./learned-names.ts";
import { learnedNames } from "./learned-names.ts";
import { nearNameFinder } from "./near-names.ts";
import type { SpokenPart } from "./spoken-parts.ts";
import type { TaggedLine, TierSuggestion } from "./tagged-line.ts";
import type { TierId } from "./tier-table.ts";

/** What rows tagged before teach about names. `at-odds`: equal names stand in several tiers, so nothing may be suggested. */
export type LearnedReading =
  { readonly kind: "suggestion"; readonly suggestion: TierSuggestion } | { readonly kind: "at-odds" } | { readonly kind: "nothing" };

/** Twice the lines of the largest plan: a longer list is no plan that an officer tags by hand. */
const MOST_LINES = 20_000;

/** Makes the reader over the rows of the same table that have a tier. The most special name that teaches something decides. */
export function learnedReader(tagged: readonly TaggedLine[]): (parts: readonly SpokenPart[]) => LearnedReading {
  if (tagged.length > MOST_LINES) return () => ({ kind: "nothing" });
  const learned = learnedNames(tagged);
  const near = nearNameFinder(learned);
  return (parts) => {
    for (const part of [...parts].reverse()) {
      const same = learned.get(part.key);
      if (same !== undefined) return equalName(part, same);
    }
    for (const part of [...parts].reverse()) {
      const alike = near(part.key);
      if (alike === null) continue;
      const words = writtenWords(part.name, alike.stretch);
      return taught({ tier: alike.tier, name: alike.name, words, isSame: false });
    }
    return { kind: "nothing" };
  };
}

function equalName(part: SpokenPart, same: LearnedName): LearnedReading {
  const [only, ...others] = same.rowsByTier.keys();
  if (only === undefined || others.length > 0) return { kind: "at-odds" };
  return taught({ tier: only, name: same, words: part.name, isSame: true });
}

function taught(found: {
  readonly tier: TierId;
  readonly name: LearnedName;
  readonly words: string;
  readonly isSame: boolean;
}): LearnedReading {
  const suggestion: TierSuggestion = {
    tier: found.tier,
    confidence: found.isSame ? "sure" : "fairly-sure",
    expectedAccuracy: found.isSame ? 0.97 : 0.95,
    matchedWords: [found.words],
    ruleIds: [],
    learnedFromRows: found.name.rowsByTier.get(found.tier) ?? [],
  };
  return { kind: "suggestion", suggestion };
}
