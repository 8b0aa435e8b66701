import type { Choice, QuestionKind } from "#core/verdict/verdict.ts";
import type { ProofCode } from "../finding-groups.ts";
import type { SomeFindingWords } from "../finding-words.ts";
import type { Format } from "../format.ts";
import { fateReasonsEn, unitsEn } from "./labels.ts";

const ASKED: Readonly<Record<QuestionKind, string>> = {
  amount: "Which column is this year's money?",
  year: "Which year is meant?",
  unit: "Which unit are the amounts in?",
  rows: "Which rows count?",
};

const ANSWER: Readonly<Record<QuestionKind, string>> = {
  amount: "Choose the column, or run the check with --amount and its letter.",
  year: "Choose the year, or run the check with --year.",
  unit: "Choose the unit, or run the check with --unit.",
  rows: "Choose the rows, or run the check with --rows and their words.",
};

const READS = {
  "other-unit": "an amount in another unit",
  indicator: "an indicator",
  note: "a note",
  signature: "a signature",
  rejected: "an item that was cancelled or refused",
} as const;

function choiceText({ value, label, money }: Choice, format: Format): string {
  const name = label === "" || label === value ? value : `${value} “${label}”`;
  return money === null ? name : `${name} = ${format.money(money)}`;
}

/** Findings about which numbers count and whether the total is proved, in English. */
export const proofFindingsEn: SomeFindingWords<ProofCode> = {
  "reading-unsure": {
    title: "One question before the total is sure",
    message: ({ place, facts }, format) =>
      `${format.at(place)} can be read in ${format.count(facts.choices.length)} ways: ${facts.choices.map((choice) => choiceText(choice, format)).join(" · ")}. ${ASKED[facts.asks]}`,
    whatToDo: ({ facts }) => ANSWER[facts.asks],
    why: "Two readings of this sheet are close and give different totals; nobody but the person who knows the sheet can tell them apart.",
    example: "Column H “2564” adds up to 2,101.4341, column M “รวม” to 2,529.4523, and no title names the year.",
  },
  "money-left-aside": {
    title: "Money in no total",
    message: ({ place, found, facts }, format) =>
      `${format.at(place)} holds ${found === null ? "a number" : format.value(found)} that is in no total, because ${fateReasonsEn[facts.why]}.`,
    whatToDo: () => "Look whether the row belongs to the list; if it does, fill it in like the other lines.",
    why: "No money leaves a list in silence: what does not count is said with its amount and place.",
    example: "A row below the grand total says “framework 182.6656”.",
  },
  "money-set-apart": {
    title: "Money that the sheet itself sets apart",
    message: ({ place, found, facts }, format) =>
      `${format.at(place)} holds ${found === null ? "a number" : format.value(found)} that is in no total, because ${fateReasonsEn[facts.why]}.`,
    whatToDo: () => "Nothing needs doing if the sheet is right.",
    why: "Off-budget money and other years are listed beside the budget and never added to it.",
    example: "A row is called “เงินนอกงบประมาณ”.",
  },
  "line-below-total": {
    title: "A line below the total",
    message: ({ place, found, facts }, format) =>
      `${format.at(place)} is filled like a line and holds ${found === null ? "a number" : format.value(found)}, but stands below the total of ${format.money(facts.total)}, which does not hold it. It is in no total yet.`,
    whatToDo: () => "If the line belongs to the plan, move it above the total and correct the total; if not, take it out.",
    why: "Whether a line that was added below the total counts is a question that only its author can answer.",
    example: "Project 7 was typed in below the grand total of projects 1 to 6.",
  },
  "line-doubtful": {
    title: "A line that reads like something else",
    message: ({ place, found, facts }, format) =>
      `${format.at(place)} holds ${found === null ? "a number" : format.value(found)} and counts, though its words read like ${READS[facts.reads]}.`,
    whatToDo: () => "Look whether the row is a project. If it is none, take its amount out of the money column.",
    why: "The row is filled like the other lines, so its money is not left out for a word.",
    example: "A project is called “ตัวชี้วัดเศรษฐกิจดิจิทัลรายจังหวัด”.",
  },
  "sum-broken": {
    title: "A printed sum does not hold",
    message: (finding, format) =>
      `${format.at(finding.place)} is printed as the sum of ${finding.facts.parts.map((part) => format.range(part)).join(", ")}, but differs from it${format.bracketed(finding)}; the same sum holds in ${format.count(finding.facts.holds)} other places.`,
    whatToDo: (finding, format) => `Compare ${format.at(finding.place)} and its parts with the document they come from.`,
    why: "Where a sum holds in all lines but one, the one is a slip of the pen.",
    example: "Twelve columns of a table add up to their last row, one does not.",
  },
  "unit-implausible": {
    title: "Amounts cannot be in this unit",
    message: ({ place, found, facts }, format) =>
      `${format.at(place)} cannot be in ${unitsEn[facts.stated]}${found === null ? "" : `: ${format.value(found)}`}${facts.rows > 1 ? ` (${format.count(facts.rows)} rows)` : ""}.` +
      (facts.likely === null ? "" : ` It would make sense in ${unitsEn[facts.likely]}.`),
    whatToDo: () => "Correct the statement of the unit or the amounts, or choose the unit, then check again.",
    why: "A total above the whole state budget, a part of a satang, or an amount a million times its neighbours shows that the unit is wrong.",
    example: "A column under “ล้านบาท” holds 36,007,100.",
  },
  "name-is-error": {
    title: "An error instead of a name",
    message: ({ place, facts }, format) =>
      `${format.at(place)} shows ${facts.error} where a name should stand; the name of this line is lost.`,
    whatToDo: (finding, format) => `Type the name into ${format.at(finding.place)} or mend its formula.`,
    why: "A line without its name is counted under no project and no agency of another row.",
    example: "A lookup formula shows #N/A for a project.",
  },
  "currency-not-baht": {
    title: "Money of another currency",
    message: ({ place, facts }, format) =>
      `${format.at(place)} says that the money is in ${facts.currency}, not in baht. It is not read as baht.`,
    whatToDo: () => "Check a list in baht, or correct the header if it is in baht after all.",
    why: "A budget of the state is in baht; another currency is never converted or taken for it.",
    example: "A header says “ล้านดอลลาร์สหรัฐ”.",
  },
  "fiscal-year-not-listed": {
    title: "The year of the title stands over no column",
    message: ({ facts }) =>
      `The title says ${String(facts.year)}, the columns hold ${facts.years.map(String).join(", ")}. Which year is meant is open.`,
    whatToDo: () => "Correct the title or the headers, or choose the year, then check again.",
    why: "A column of another year is never taken for the year of the title.",
    example: "The title says 2568, the columns 2566 and 2567.",
  },
};
