import type { FindingFacts } from "#core/finding-facts.ts";
import type { Format } from "../format.ts";
import type { TierCode } from "../finding-groups.ts";
import type { SomeFindingWords } from "../finding-words.ts";
import { confidencesEn, evidenceEn } from "./labels.ts";
import { counted } from "./counted.ts";

/** Findings about tiers, in English. */
export const tierFindingsEn: SomeFindingWords<TierCode> = {
  "tier-missing": {
    title: "No tier given",
    message: (finding, format) =>
      finding.facts.lines === 1
        ? `${format.at(finding.place)} has no tier yet (${format.money(finding.facts.amount)}).`
        : `${counted(format.count(finding.facts.lines), "line has", "lines have")} no tier yet, ${format.money(finding.facts.amount)} in all.`,
    whatToDo: () => "Give them a tier in the pane's “Tiers” view, or in the tier column of the source sheet.",
    why: "An integrated plan shows where in the value chain each project stands; money without a tier keeps a line of its own so that the table adds up.",
    example: "The tier cell is blank and there is no goal to go by.",
  },
  "tier-unknown": {
    title: "Tier cannot be read",
    message: (finding, format) => `${format.quote(finding.facts.text)} in ${format.at(finding.place)} is no tier of this plan.`,
    whatToDo: (finding, format) => `Mend ${format.at(finding.place)}, or add the word as a synonym in the tier table of the setup sheet.`,
    why: "Words in the tier column must be those defined for the year; none is guessed.",
    example: "“ช่วงกลาง” is written for “กลางน้ำ”.",
  },
  "tier-ambiguous": {
    title: "More than one tier",
    message: (finding, format) =>
      `${format.quote(finding.facts.text)} in ${format.at(finding.place)} names ${format.list(finding.facts.tiers.map(format.tier))} in one cell.`,
    whatToDo: (finding, format) =>
      `Choose one tier in ${format.at(finding.place)}, or split the project into rows with the amount of each tier.`,
    why: "The money of a row counts in one tier; where two are named, none is chosen.",
    example: "“ต้นน้ำ/กลางน้ำ” in one cell.",
  },
  "tier-conflict": {
    title: "Tiers contradict each other",
    message: (finding, format) =>
      `${format.at(finding.place)}: ${conflict(finding.facts, format)}. It counts as ${format.tier(finding.facts.chosen.tier)} for now.`,
    whatToDo: () => "Check the project's goal and tier, and make them agree.",
    why: "Each goal of the year belongs to one tier, so the two must agree.",
    example: "The column says downstream, but the project stands under goal 1, which is upstream.",
  },
  "tier-suggested": {
    title: "Tier suggested",
    message: (finding, format) =>
      `${format.tier(finding.facts.suggestion.tier)} is suggested for ${format.at(finding.place)} (${confidencesEn[finding.facts.suggestion.confidence]}) by ${because(finding.facts.suggestion, format)}` +
      (finding.facts.lines > 1 ? `, ${format.count(finding.facts.lines)} lines in all` : "") +
      ". It does not count until an officer accepts it.",
    whatToDo: () => "Accept or change the suggestion in the pane's “Tiers” view.",
    why: "Words in a project's name suggest; they prove nothing.",
    example: "The name says “แพลตฟอร์มกลาง”, so midstream is suggested.",
  },
};

function because(
  suggestion: { readonly matchedWords: readonly string[]; readonly learnedFromRows: readonly number[] },
  format: { readonly quotes: (texts: readonly string[]) => string; readonly rows: (rows: readonly number[]) => string },
): string {
  const words = suggestion.matchedWords.length > 0 ? `the words ${format.quotes(suggestion.matchedWords)}` : "its name";
  return suggestion.learnedFromRows.length > 0 ? `${words} and the tagged rows ${format.rows(suggestion.learnedFromRows)}` : words;
}

/** Two voices; of one kind, such as a tier column beside a column of money for each tier, they need no names. */
function conflict({ chosen, other }: FindingFacts["tier-conflict"], format: Format): string {
  const [counted, besides] = [format.tier(chosen.tier), format.tier(other.tier)];
  return chosen.because === other.because
    ? `two statements of its ${evidenceEn[chosen.because].toLowerCase()} differ, ${counted} and ${besides}`
    : `${counted} by its ${evidenceEn[chosen.because].toLowerCase()}, but ${besides} by its ${evidenceEn[other.because].toLowerCase()}`;
}
