import type { AmountCode } from "../finding-groups.ts";
import type { SomeFindingWords } from "../finding-words.ts";
import { refusalsEn, repairsEn } from "./amounts.ts";
import { inNumber } from "./in-number.ts";

const PARTS = { category: "expenditure categories", period: "quarters or months" } as const;

/** Findings about one amount, in English. */
export const amountFindingsEn: SomeFindingWords<AmountCode> = {
  "amount-malformed": {
    title: "Malformed amount",
    message: (finding, format) =>
      `${finding.found === null ? "What stands" : format.value(finding.found)} in ${format.at(finding.place)} cannot be read as an amount, because ${refusalsEn[finding.facts.reason]}.` +
      (finding.readings.length === 0 ? "" : ` It may mean ${finding.readings.join(" or ")}.`) +
      " It is in no total yet.",
    whatToDo: (finding, format) => `Look it up in the source document and type the right amount into ${format.at(finding.place)}.`,
    why: "An amount that can be read in more than one way is for a person to decide; it is never chosen and never counted as zero.",
    example: "“5,523,9110” may mean 5,523.9110 or 55,239,110.",
  },
  "amount-with-remark": {
    title: "A remark behind the amount",
    message: ({ place, found, facts }, format) =>
      `${found === null ? "What stands" : format.value(found)} in ${format.at(place)} is read as ${facts.digits}: the printed total holds with this number and with no other. Excel's SUM passes over the cell.`,
    whatToDo: ({ place }, format) => `Leave the number alone in ${format.at(place)} and write the remark beside it.`,
    why: "A number with words behind it is text: formulas do not add it, though people do.",
    example: "“36.2600 (first year)” in a list whose total of 88.2600 includes 36.2600.",
  },
  "amount-not-a-number": {
    title: "Not an amount",
    message: (finding, format) =>
      `${finding.found === null ? "What stands" : format.value(finding.found)} in ${format.at(finding.place)} is no amount (${refusalsEn[finding.facts.reason]}). The row is in no total yet.`,
    whatToDo: (finding, format) => `Type the amount into ${format.at(finding.place)}; write 0 or “-” where there is no money.`,
    why: "A cell that should hold money and does not is not zero.",
    example: "“to be confirmed” stands in the budget column.",
  },
  "amount-is-error": {
    title: "Amount is a formula error",
    message: (finding, format) => `${format.at(finding.place)} shows ${finding.facts.error}, so there is no amount to count.`,
    whatToDo: (finding, format) => `Mend the formula in ${format.at(finding.place)}, then check again.`,
    why: "A formula error is not zero; a total without this row cannot be trusted.",
    example: "A formula points to a deleted sheet and shows #REF!.",
  },
  "amount-missing": {
    title: "No amount",
    message: (finding, format) => `${format.at(finding.place)} is blank: the row has a name but no amount and is in no total.`,
    whatToDo: (finding, format) => `Type the amount into ${format.at(finding.place)}; write 0 or “-” where there is no money.`,
    why: "A blank may mean “not filled in yet”; a dash means zero.",
    example: "A project whose agency has not sent its figure.",
  },
  "amount-not-calculated": {
    title: "Formulas without results",
    message: (finding, format) =>
      `${format.at(finding.place)} holds ${format.count(finding.facts.cells)} formulas whose results the file does not keep, so there is no amount to count.`,
    whatToDo: () => "Open the file in Excel, press F9 to calculate, save it, and check again.",
    why: "A file made by another program may hold formulas only; no total can be trusted before they are calculated.",
    example: "A cell =E6*F6 that Excel never opened.",
  },
  "amount-without-name": {
    title: "Number without a name",
    message: (finding, format) => `${format.at(finding.place)} holds a number below the grand total without any name; it is in no total.`,
    whatToDo: (finding, format) =>
      `Look at ${format.at(finding.place)}. If it is a project's money, name it and move it above the grand total.`,
    why: "Numbers below the grand total are mostly dates, telephone numbers or side calculations.",
    example: "The date of signing, kept as the number 45231.",
  },
  "amount-added-from-categories": {
    title: "Amounts added from several columns",
    message: (finding, format) =>
      `The table has no column of sums, so the amount of each row is the sum of its ${PARTS[finding.facts.by]} in columns ${format.columns(finding.facts.columns)}.`,
    whatToDo: () => "Nothing needs doing. If one of the columns must not be added, change what it is taken for.",
    why: "The expenditure categories of a row, or its quarters or months, make up its budget; each cell is added once.",
    example: "Columns for operating, investment and other expenditure, but none for their sum.",
  },
  "amount-negative": {
    title: "Negative amount",
    message: (finding, format) =>
      `${format.at(finding.place)} is negative${finding.found === null ? "" : ` (${format.value(finding.found)})`} and is counted as such.`,
    whatToDo: () => "Check whether it is a real reduction or a mistyped sign.",
    why: "A project's budget is rarely negative; often a column of changes got mixed in.",
    example: "(1,200.5000) in the budget column.",
  },
  "amount-float-residue": {
    title: "Binary residue",
    message: (finding, format) =>
      `${format.at(finding.place)}${finding.facts.cells > 1 ? ` and others, ${format.count(finding.facts.cells)} cells in all,` : ""} ${inNumber(finding.facts.cells, "carries", "carry")} the residue of a calculation; read as ${finding.facts.exact}.`,
    whatToDo: () => "Nothing needs doing; ROUND(…,4) in the formula makes it tidy.",
    why: "Spreadsheets keep numbers in binary, so sums of decimals carry tiny residues; they are rounded away before totals are compared.",
    example: "9887.608900000001 is read as 9887.6089.",
  },
  "amount-finer-than-100-baht": {
    title: "Finer than 100 baht",
    message: (finding, format) =>
      `${format.at(finding.place)}${finding.facts.cells > 1 ? ` and others, ${format.count(finding.facts.cells)} cells in all,` : ""} ${inNumber(finding.facts.cells, "holds", "hold")} less than 100 baht, which four decimals of a million do not show.`,
    whatToDo: () => "Know that a table with four decimals may seem not to add up in its last digit; sums use the full amounts.",
    why: "The smallest unit in budget work is 100 baht (0.0001 million).",
    example: "25,104,650 baht is 25.10465 million baht.",
  },
  "amount-beyond-excel-precision": {
    title: "More digits than Excel keeps",
    message: (finding, format) =>
      `${format.at(finding.place)} has ${format.count(finding.facts.digits)} digits, but Excel keeps only 15 of them right.`,
    whatToDo: (finding, format) => `Compare ${format.at(finding.place)} with the source document; store it as text if every digit matters.`,
    why: "Excel turns digits after the 15th into zeros without a word.",
    example: "1234567890123456789 is stored as 1234567890123450000.",
  },
  "number-stored-as-text": {
    title: "Number stored as text",
    message: (finding, format) =>
      `${format.at(finding.place)}${finding.facts.cells > 1 ? ` and others, ${format.count(finding.facts.cells)} cells in all,` : ""} ${inNumber(finding.facts.cells, "holds a number", "hold numbers")} as text, read as an amount and counted.`,
    whatToDo: () => "Turn them into numbers (select > Convert to Number), because Excel's SUM leaves text out.",
    why: "SUM skips cells that hold text, so totals in the sheet may be short.",
    example: "Cells with a green triangle in the corner.",
  },
  "text-repaired": {
    title: "Read after tidying",
    message: (finding, format) =>
      `${format.at(finding.place)}${finding.facts.cells > 1 ? ` and others, ${format.count(finding.facts.cells)} cells in all,` : ""} ${inNumber(finding.facts.cells, "is", "are")} read as “${finding.facts.repaired}” (${format.list(finding.facts.repairs.map((repair) => repairsEn[repair]))}).`,
    whatToDo: () => "Nothing needs doing, the source is unchanged; see that the reading is what was meant.",
    why: "Only what has one certain meaning is tidied, and it is always said.",
    example: "“๕,๕๒๓.๙๑๑๐” is read as 5,523.9110.",
  },
};
