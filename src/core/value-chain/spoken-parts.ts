import type { BudgetLine } from "../budget/budget-line.ts";
import type { WordKey } from "../text/word-key.ts";
import { wordKey } from "../text/word-key.ts";
import { isGenericKey } from "./generic-item.ts";
import type { Texts } from "./remembered-by-texts.ts";

/** A name that may say something about the tier: of the project, the activity or the item. */
export interface SpokenPart {
  readonly name: string;
  /** Key with the agency's own name blanked out: it says who, not what for. */
  readonly word: WordKey;
}

const SHORTEST_AGENCY = 8;

/** The agency's name and then the names that may speak of the tier, from the project down. */
export function namesOf(line: BudgetLine): Texts {
  return [line.agency, line.project, line.activity, line.description];
}

/** The names that say something, of those `namesOf` gives; expense items and repetitions say nothing. */
export function spokenParts([agencyName, ...names]: Texts): readonly SpokenPart[] {
  const agency = typeof agencyName !== "string" ? "" : wordKey(agencyName.replace(/\(.*\)\s*$/, "")).key;
  const seen = new Set<string>();
  const parts: SpokenPart[] = [];
  for (const name of names) {
    if (name === null) continue;
    const word = wordKey(name);
    if (word.key === "" || seen.has(word.key) || isGenericKey(word.key)) continue;
    seen.add(word.key);
    const key = agency.length < SHORTEST_AGENCY ? word.key : word.key.replaceAll(agency, "|".repeat(agency.length));
    parts.push({ name, word: { ...word, key } });
  }
  return parts;
}
