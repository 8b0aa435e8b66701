import type { MemoFacts, MemoWords } from "../report-memo-words.ts";

/** The memo's sentence, in English. */
export const memoEn: MemoWords = {
  sentence: (facts) =>
    [
      `${[facts.plan, facts.fiscalYear, facts.stage === null ? null : `(${facts.stage})`].filter((part) => part !== null).join(", ")}: ${facts.total} million baht in all, for ${facts.projects} projects of ${facts.agencies} agencies in ${facts.ministries} ministries.`,
      tiers(facts),
      framework(facts),
      facts.errors === 0 ? "" : `${String(facts.errors)} errors are still to be mended before these figures are quoted.`,
    ]
      .filter((part) => part !== "")
      .join(" "),
};

function tiers(facts: MemoFacts): string {
  if (facts.tiers.length === 0) return "";
  const each = facts.tiers.map(
    (tier) => `${tier.label} ${tier.amount} million baht (${tier.projects} projects${tier.share === null ? "" : `, ${tier.share} %`})`,
  );
  const untagged =
    facts.untagged === null ? [] : [`no tier yet ${facts.untagged.amount} million baht (${facts.untagged.projects} projects)`];
  return `By value chain: ${[...each, ...untagged].join("; ")}.`;
}

function framework({ framework: standing }: MemoFacts): string {
  if (standing === null) return "";
  if (!standing.amountMet) return `This does not meet the approved ${standing.amount} million baht (${standing.difference}).`;
  return `This meets the approved ${standing.amount} million baht${standing.countsMet ? "" : ", but not its number of projects or agencies"}.`;
}
