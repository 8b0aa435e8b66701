import type { BudgetLine } from "../../budget/budget-line.ts";
import { comparisonKey } from "../../text/comparison-key.ts";
import { VALUE_CHAIN_SPELLINGS } from "../../value-chain/value-chain-spellings.ts";
import type { ReadTable } from "../read-table.ts";
import type { SubjectContext } from "./figure-subject.ts";

/** A shorter name may stand in any sentence. */
const SHORTEST_NAME = 5;
const NAMED_BY = ["agency", "ministry", "goal", "guideline"] as const;

/** What is known of a list that a line of words may speak of. */
export function listContext({ place, lines }: ReadTable): SubjectContext {
  const names = NAMED_BY.map((field) => distinctNames(lines, field));
  return {
    fiscalYear: place.columns.fiscalYear,
    stage: place.columns.stage,
    names: [...names, ...TIER_WORDS],
    isOfOneAgency: (names[0]?.length ?? 0) <= 1,
  };
}

function distinctNames(lines: readonly BudgetLine[], field: (typeof NAMED_BY)[number]): readonly string[] {
  const texts = new Set(lines.map((line) => line[field]));
  const keys = [...texts].map((text) => comparisonKey(text ?? ""));
  return [...new Set(keys.filter((key) => key.length >= SHORTEST_NAME))];
}

/** The tiers by their first word, and by their second: a line that names one of them speaks of a part. */
const TIER_WORDS: readonly (readonly string[])[] = [0, 1].map((at) =>
  [...VALUE_CHAIN_SPELLINGS.values()].map(({ words }) => comparisonKey(words[at] ?? "")),
);
