import type { BudgetLine } from "../budget/budget-line.ts";
import { wordKey } from "../text/word-key.ts";
import { isGenericKey } from "./generic-item.ts";
import type { Texts } from "../text/remembered-by-texts.ts";

/** A name that may say something about the tier: of the project, the activity or the item. */
export interface SpokenPart {
  readonly name: string;
  /** Word key with the agency's own name blanked out: it says who, not what for. */
  readonly key: string;
}

const SHORTEST_AGENCY = 8;

/** The agency's name and then the names that may speak of the tier, from the project down. */
export function namesOf(line: BudgetLine): Texts {
  return [line.agency, line.project, line.activity, line.description];
}

/** The names that say something, of those `namesOf` gives; expense items and repetitions say nothing. */
export function spokenParts([agencyName, ...names]: Texts): readonly SpokenPart[] {
  const agency = typeof agencyName !== "string" ? "" : wordKey(agencyName.replace(/\(.*\)\s*$/, ""));
  const seen = new Set<string>();
  const parts: SpokenPart[] = [];
  for (const name of names) {
    if (name === null) continue;
    const key = wordKey(name);
    if (key === "" || seen.has(key) || isGenericKey(key)) continue;
    seen.add(key);
    parts.push({ name, key: agency.length < SHORTEST_AGENCY ? key : key.replaceAll(agency, "|".repeat(agency.length)) });
  }
  return parts;
}
