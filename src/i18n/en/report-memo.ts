import type { MemoFacts, MemoWords } from "../report-memo-words.ts";
import { counted } from "./counted.ts";

/** The memo's sentence, in English. */
export const memoEn: MemoWords = {
  sentence: (facts) =>
    [
      `${[facts.plan, facts.fiscalYear, facts.stage === null ? null : `(${facts.stage})`].filter((part) => part !== null).join(", ")}: ${facts.total} million baht${facts.inWords === null ? "" : ` (${facts.inWords})`} in all, for ${counted(facts.projects, "project")} of ${counted(facts.agencies, "agency", "agencies")} in ${counted(facts.ministries, "ministry", "ministries")}.`,
      tiers(facts),
      framework(facts),
      facts.errors === 0
        ? ""
        : `${counted(String(facts.errors), "error is", "errors are")} still to be mended before these figures are quoted.`,
    ]
      .filter((part) => part !== "")
      .join(" "),
  targets: {
    total: () => "the whole plan",
    framework: () => "the framework",
    tier: (name) => name,
    "previous-total": () => "last year's total",
    change: () => "the change from last year",
    goal: (name) => `goal “${name}”`,
    guideline: (name) => `guideline “${name}”`,
    ministry: (name) => `ministry “${name}”`,
    agency: (name) => `agency “${name}”`,
    project: (name) => `project “${name}”`,
    listed: () => "the number listed",
  },
  matched: (target) => `Equals ${target}`,
  rounded: (target) => `Equals ${target} when rounded`,
  misplaced: (target, expected) => `Equals ${target}, not what the text speaks of${expected === null ? "" : ` (should be ${expected})`}`,
  different: (nearest) =>
    nearest === null ? "Equals no figure of the workbook" : `Equals no figure of the workbook; the nearest is ${nearest}`,
  malformed: (reason, readings, meant) =>
    `Cannot be read as a number, because ${reason}.${readings.length === 0 ? "" : ` It may mean ${readings.join(" or ")}.`}${meant === null ? "" : ` The workbook has ${meant}.`}`,
  unchecked: "No unit is given, so it was not compared",
};

function tiers(facts: MemoFacts): string {
  if (facts.tiers.length === 0) return "";
  const each = facts.tiers.map(
    (tier) =>
      `${tier.label} ${tier.amount} million baht (${counted(tier.projects, "project")}${tier.share === null ? "" : `, ${tier.share} %`})`,
  );
  const untagged =
    facts.untagged === null ? [] : [`no tier yet ${facts.untagged.amount} million baht (${counted(facts.untagged.projects, "project")})`];
  return `By value chain: ${[...each, ...untagged].join("; ")}.`;
}

function framework({ framework: standing }: MemoFacts): string {
  if (standing === null) return "";
  if (!standing.amountMet) return `This does not meet the approved ${standing.amount} million baht (${standing.difference}).`;
  return `This meets the approved ${standing.amount} million baht${standing.countsMet ? "" : ", but not its number of projects or agencies"}.`;
}
