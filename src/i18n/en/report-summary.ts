import type { LinesSheetWords, SummarySheetWords } from "../report-words.ts";
import { counted } from "./counted.ts";
import { inNumber } from "./in-number.ts";

/** The budget-lines sheet, in English. */
export const linesSheetEn: LinesSheetWords = {
  title: "Budget lines",
  note: "The lines read from the source sheet, in their order, ready for your own PivotTables. The last columns hold numbers and counters that the summary's formulas use.",
  titles: {
    number: "No.",
    table: "Table",
    source: "Source",
    tier: "Value-chain tier",
    because: "Tier from",
    suggestion: "Suggested tier",
    flags: "Remarks",
    hash: "Row check code",
  },
  groupNumber: (group) => `${group} number`,
  firstOf: (thing, within) => (within === null ? `${thing} counter` : `${thing} counter by ${within.toLowerCase()}`),
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
  allGood: "All agree",
  notGood: "Differs: please check",
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
