import type { LinesSheetWords, SummarySheetWords, VerdictWords } from "../report-words.ts";
import { counted } from "./counted.ts";
import { inNumber } from "./in-number.ts";

/** The budget-lines sheet, in English. */
export const linesSheetEn: LinesSheetWords = {
  title: "Budget lines",
  pivotNote:
    "This PivotTable is made from the table BvcBudgetLines. It is no part of the checked report: arrange it as you like; it is refreshed when the report is written again.",
  pivotSum: "Sum (million baht)",
  note: "The lines read from the source sheet, in their order, ready for your own PivotTables. Names are those that the formulas add up by. The last columns are counters that the working papers use.",
  titles: {
    number: "No.",
    table: "Table",
    source: "Source",
    sheet: "Sheet",
    tier: "Value-chain tier",
    because: "Tier from",
    suggestion: "Suggested tier",
    flags: "Remarks",
    asWritten: "Name as written",
    funded: "Has money",
    withoutAmount: "No amount",
    hash: "Row check code",
  },
  partOf: (thing, within) => (within === null ? `${thing} counter` : `${thing} counter by ${within.toLowerCase()}`),
  unreadable: (found) => (found === null ? "unreadable" : `unreadable: ${found}`),
  blankAmount: "no amount",
  dataCode: "Data code",
};

/** The summary sheet, in English. */
export const summarySheetEn: SummarySheetWords = {
  title: "Budget by value-chain tier",
  checkedAt: (when, source) => `Checked ${when} from ${source}`,
  foundLine: (found, withoutAmount, listed) =>
    [
      found.errors + found.warnings === 0
        ? "Nothing to mend or to look at was found"
        : `${counted(String(found.errors), "error", "errors")} and ${counted(String(found.warnings), "warning", "warnings")} found (see the findings sheet)`,
      withoutAmount === 0
        ? ""
        : `${counted(String(withoutAmount), "line has", "lines have")} no amount that can be read and ${inNumber(withoutAmount, "is", "are")} in no total`,
      listed === null
        ? ""
        : `${counted(String(listed.agencies), "agency", "agencies")} and ${counted(String(listed.lines), "line", "lines")} are listed; the figures above count those with money`,
    ]
      .filter((part) => part !== "")
      .join(" · "),
  topLine: { ministries: "ministries,", agencies: "agencies,", projects: "projects,", total: "total", million: "million baht" },
  control: "Control of totals",
  controlItem: "Figure",
  now: "Now (formula)",
  asChecked: "As checked",
  framework: "Framework",
  differenceFromFramework: "Over (+) / short (-)",
  check: "Comparison",
  equal: "equal",
  parted: "differs",
  verdict: "Verdict",
  unreadable: "unreadable amount",
  noAmount: "no readable amount",
  rows: "Lines (rows)",
  linesWithoutAmount: "Lines without amount",
  blankAsChecked: "Blank lines\nas checked",
  dataCode: "Data code",
  settings: "Range, unit, year and framework in the setup",
  toLines: "Lines",
  linesOf: (first, last) => (first === last ? `line ${String(first)}` : `lines ${String(first)}–${String(last)}`),
  filterBy: "filter by header",
  countedInSeveral: (projects, agencies) =>
    `The groups count ${[projects > 0 ? counted(String(projects), "project", "projects") : "", agencies > 0 ? counted(String(agencies), "agency", "agencies") : ""].filter((part) => part !== "").join(" and ")} more than the total, because what stands in several groups is counted in each`,
  otherCategories: "Not split by category",
  sheets: {
    title: "Sheet by sheet",
    sheet: "Sheet",
    lines: "Lines counted",
    repeated: "Repeated, not counted",
    status: "Status",
    sent: "sent",
    proved: "sent and proved",
    off: "not what its totals say",
    unsent: "not sent yet",
  },
  ministries: "Ministries",
  agencies: "Agencies",
  projects: "Projects",
  amount: "Amount",
  share: "Share %",
  change: "Change",
  changePercent: "Change %",
  sum: "Sum",
  total: "Total",
  amountOf: (year, isPrevious) => (year === null ? (isPrevious === true ? "Last year" : "Amount") : `Amount ${String(year)}`),
  stamped: (column) => `${column}\nas checked`,
  byTier: "By value-chain tier",
  byAgency: "By agency and tier",
  byMinistry: "By ministry, agency and project",
  byGoal: "By goal",
  byGuideline: "By guideline",
  byCategory: "By expenditure category",
  projectsLeftOut: "There are too many projects to list here; see the budget-lines sheet.",
  chartTitle: "Budget by value-chain tier (million baht)",
  goalChartTitle: "Budget by goal (million baht)",
};

/** The verdict, in English. */
export const verdictEn: VerdictWords = {
  title: "Verdict in three tests",
  passed: "Passed",
  failed: "Failed",
  allGood: "All three tests are passed",
  notGood: "Not to be used yet: see the test that failed",
  live: {
    title: "1. Live figures are those checked",
    passed: (cells, lines) =>
      `All ${String(cells)} comparisons are equal, and there are still the ${counted(String(lines), "line", "lines")} that were checked`,
    failedBefore: "Cells that differ, cannot be read or show an error: ",
    failedBehind: ". Check again before use",
  },
  totals: {
    title: "2. Printed totals and framework are met",
    met: (by) =>
      by === "framework"
        ? "Total and counts are those of the framework, and no printed total is wrong"
        : "At least two witnesses in the source sheet speak for the total, and every number of its column is accounted for (see the evidence)",
    not: (doubt) => {
      if (doubt.kind === "missed")
        return `${counted(String(doubt.findings), "printed total or framework is", "printed totals or frameworks are")} missed (see the findings sheet)`;
      if (doubt.kind === "unreadable")
        return `${counted(String(doubt.lines), "line has", "lines have")} an amount that cannot be read and ${inNumber(doubt.lines, "is", "are")} in no total`;
      if (doubt.kind === "question") return "The source sheet can be read in more than one way: choose first which is meant";
      if (doubt.kind === "unit-unconfirmed") return "The unit was set by a person, and no framework confirms the size of the total";
      return "Too little speaks for this total and there is no framework: it is not proved yet";
    },
    moved: "The total is no longer that of the framework. Check again",
  },
  open: {
    title: "3. No error is open",
    none: "No error is open (accepted with a reason: ",
    some: "Open errors: ",
    andAccepted: " (accepted with a reason: ",
    accepted: ")",
  },
};
