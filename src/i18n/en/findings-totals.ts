import type { Money } from "#core/money/money.ts";
import type { TotalCode } from "../finding-groups.ts";
import type { SomeFindingWords } from "../finding-words.ts";
import { refusalsEn } from "./amounts.ts";
import { levelsEn, measuresEn, stagesEn } from "./labels.ts";
import { counted } from "./counted.ts";

const SEE_EXPLANATIONS = "Look first at the rows that may be the cause, then mend the row or the total by the source document.";

/** Findings about totals and counts, in English. */
export const totalFindingsEn: SomeFindingWords<TotalCode> = {
  "total-mismatch": {
    title: "Grand total does not add up",
    message: (finding, format) =>
      `${format.quote(finding.facts.label)} in ${format.at(finding.place)} is not the sum of its ${counted(format.count(finding.facts.lines), "line", "lines")}: ${format.comparison(finding)}.`,
    whatToDo: (finding, format) =>
      finding.explanations.length > 0
        ? SEE_EXPLANATIONS
        : `Compare the lines with the source document, then mend the line or the total in ${format.at(finding.place)}.`,
    why: "The grand total must equal the sum of all lines at four decimals, with no difference at all.",
    example: "Grand total 2,529.4523, lines add up to 2,519.4523: over by 10.0000 million baht.",
  },
  "subtotal-mismatch": {
    title: "Subtotal does not add up",
    message: (finding, format) =>
      `The ${levelsEn[finding.facts.level]} ${format.quote(finding.facts.label)} in ${format.at(finding.place)} is not the sum of its ${counted(format.count(finding.facts.lines), "line", "lines")}: ${format.comparison(finding)}.`,
    whatToDo: (finding, format) =>
      finding.explanations.length > 0
        ? SEE_EXPLANATIONS
        : `Compare the lines of this group with the source document, then mend the line or the subtotal in ${format.at(finding.place)}.`,
    why: "What is printed for a ministry, an agency or a group must equal the sum of its lines.",
    example: "Ministry total 120.0000, its agencies add up to 125.0000: short by 5.0000 million baht.",
  },
  "heading-equals-one-descendant": {
    title: "Heading equals a single entry",
    message: (finding, format) =>
      `${format.quote(finding.facts.label)} in ${format.at(finding.place)} equals just ${format.quote(finding.facts.descendant)}, one of ${format.count(finding.facts.descendants)} entries under it: ${format.comparison(finding)}.`,
    whatToDo: (finding, format) => `Replace ${format.at(finding.place)} by the sum of all its entries.`,
    why: "A heading over several entries that equals one of them was most likely copied from the wrong line.",
    example: "The ministry's figure is that of its first agency, though it has three.",
  },
  "total-range-short": {
    title: "Formula misses rows",
    message: (finding, format) =>
      `The formula of ${format.quote(finding.facts.label)} in ${format.at(finding.place)} adds only ${format.range(finding.facts.covered)} and misses rows ${format.rows(finding.facts.missed)}${format.bracketed(finding)}.`,
    whatToDo: (finding, format) => `Extend the formula in ${format.at(finding.place)} over rows ${format.rows(finding.facts.missed)}.`,
    why: "Rows inserted later often stay outside the range of a SUM.",
    example: "=SUM(I6:I40) while the last line stands in row 46.",
  },
  "total-visible-only": {
    title: "Total of visible rows only",
    message: (finding, format) =>
      `The formula of ${format.quote(finding.facts.label)} in ${format.at(finding.place)} adds visible rows only (SUBTOTAL)${format.bracketed(finding)}.`,
    whatToDo: (finding, format) => `Clear the filter or unhide the rows, or use SUM in ${format.at(finding.place)}.`,
    why: "SUBTOTAL changes with filters and hidden rows, so it cannot be a plan's total.",
    example: "=SUBTOTAL(109,I6:I46) while one ministry is filtered.",
  },
  "total-typed-over": {
    title: "Total typed over its formula",
    message: (finding, format) =>
      `${format.quote(finding.facts.label)} in ${format.at(finding.place)} is a typed number where its neighbours are formulas${format.bracketed(finding)}.`,
    whatToDo: (finding, format) => `Put the sum back as a formula in ${format.at(finding.place)}, so that it follows its lines.`,
    why: "A typed total does not change when its lines do.",
    example: "The other ministries have =SUM(…), this one holds 120.0000.",
  },
  "stated-count-mismatch": {
    title: "Stated count differs from the list",
    message: (finding, format) =>
      `${format.quote(finding.facts.label)} in ${format.at(finding.place)} states another ${measuresEn[finding.facts.measure]} than the list has with money: ${format.comparison(finding)} (${format.count(finding.facts.listed)} listed).`,
    whatToDo: (finding, format) =>
      `Look for missing or extra lines and for one name spelled two ways, then mend the list or the words in ${format.at(finding.place)}.`,
    why: "A count in a title or note is a claim as a total is: it must equal what the list holds.",
    example: "The title states 78 projects of 51 agencies, the list has 77: short by 1.",
  },
  "stated-figure-differs": {
    title: "Figure in words may not agree with the list",
    message: (finding, format) =>
      `${format.quote(finding.facts.label)} in ${format.at(finding.place)} states another ${measuresEn[finding.facts.measure]} than the list: ${format.comparison(finding)}.`,
    whatToDo: () =>
      "If these words speak of the list, make the two agree. If they speak of something else, accept this finding with a reason.",
    why: "The words do not say for certain that they speak of the whole list, so this is a question and no error.",
    example: "The title says “34.5000 million baht”, the lines add up to 33.5000.",
  },
  "total-malformed": {
    title: "Malformed total",
    message: (finding, format) =>
      `${format.quote(finding.facts.label)} in ${format.at(finding.place)}${finding.found === null ? "" : ` reads ${format.value(finding.found)} and`} cannot be read as an amount, because ${refusalsEn[finding.facts.reason]}.` +
      (finding.readings.length === 0 ? "" : ` It may mean ${finding.readings.join(" or ")}.`) +
      (finding.expected === null ? "" : ` (The lines add up to ${format.value(finding.expected)}.)`) +
      (finding.evidence.length === 0 ? "" : ` The same stands in ${format.cells(finding.evidence, finding.place.sheet)}.`),
    whatToDo: (finding, format) => `Mend ${format.at(finding.place)} by the source document, and do not quote it before that.`,
    why: "The possible readings may be ten thousand times apart; none is chosen.",
    example: "A headline “5,523,9110 million baht” may mean 5,523.9110 or 55,239,110.",
  },
  "framework-mismatch": {
    title: "Total differs from the framework",
    message: (finding, format) =>
      `The total is not the ${stagesEn[finding.facts.stage]} of ${finding.facts.plan.en}, ${format.fiscalYear(finding.facts.fiscalYear)}: ${format.comparison(finding)}.`,
    whatToDo: (finding) =>
      finding.difference !== null && finding.difference > 0
        ? "Look for the lines that exceed it, or choose the framework of the stage that this document is at."
        : "Check that every agency's data has come, or choose the framework of the stage that this document is at.",
    why: "A plan's total must equal what the committee or parliament approved at that stage, at four decimals.",
    example: "Framework 5,523.9110, lines 5,523.8110: short by 0.1000 million baht.",
  },
  "framework-not-to-the-baht": {
    title: "Framework met, but for less than 100 baht",
    message: (finding, format) =>
      `The list and the framework ${format.quote(finding.facts.plan.en)} ${String(finding.facts.fiscalYear)} agree at four decimals of a million baht, and differ by ${finding.difference === null ? "less than 100 baht" : format.baht(finding.difference as Money)}${format.bracketed(finding)}.`,
    whatToDo: () => "Look for an amount that is no multiple of 100 baht, and correct it if it is a slip.",
    why: "Frameworks are printed with four decimals of a million baht, so that less than 100 baht cannot be seen in them.",
    example: "The list adds up to 183.66564, the framework says 183.6656: 40 baht over.",
  },
  "project-count-mismatch": {
    title: "Number of projects differs",
    message: (finding, format) => `The number of funded projects differs from the framework: ${format.comparison(finding)}.`,
    whatToDo: () => "Look for missing or extra projects, and for one project spelled two ways within an agency.",
    why: "A project is counted per agency, and only with money: the same name in two agencies is two projects.",
    example: "The framework states 78 projects, the table has 77: short by 1.",
  },
  "agency-count-mismatch": {
    title: "Number of agencies differs",
    message: (finding, format) =>
      `The number of funded agencies differs from the framework: ${format.comparison(finding)} (${counted(format.count(finding.facts.listed), "agency is", "agencies are")} listed).`,
    whatToDo: () => "Look for agencies that have not sent yet, and for one agency spelled two ways.",
    why: "One agency under two names counts as two; one that has not sent is missing.",
    example: "The framework states 51 agencies, the table has 52 because one is spelled two ways.",
  },
  "commitment-total-mismatch": {
    title: "Commitment is not the sum of its years",
    message: (finding, format) =>
      `The commitment in ${format.at(finding.place)} is not the sum of its years (${format.list(finding.facts.years.map(String))}): ${format.comparison(finding)}.`,
    whatToDo: (finding, format) => `Check the amount of each year and the total in ${format.at(finding.place)}.`,
    why: "The total of a multi-year commitment must equal the sum of its years.",
    example: "Total 100.0000, three years add up to 99.0000.",
  },
  "total-rounded-for-display": {
    title: "Total rounded for display",
    message: (finding, format) =>
      `${format.quote(finding.facts.label)} in ${format.at(finding.place)} is the sum rounded to ${counted(format.count(finding.facts.decimals), "decimal", "decimals")}: ${format.comparison(finding)}.`,
    whatToDo: () => "Nothing needs to be mended. To show every digit, print the total with four decimals.",
    why: "A total printed with fewer decimals than its lines differs from their sum by no more than half of its last place.",
    example: "The lines add up to 2,529.4523, the total is printed as 2,529.45.",
  },
  "rounding-mismatch": {
    title: "Differs by rounding",
    message: (finding, format) =>
      `${format.quote(finding.facts.label)} in ${format.at(finding.place)} differs from the sum because each row was rounded to ${counted(format.count(finding.facts.decimals), "decimal", "decimals")} first: ${format.comparison(finding)}.`,
    whatToDo: () => "Add the full amounts first and round last, or note that figures may not add up because of rounding.",
    why: "The sum of rounded values may differ from the rounded sum.",
    example: "0.04 + 0.04 rounds to 0.0 + 0.0 = 0.0, but 0.08 rounds to 0.1.",
  },
};
