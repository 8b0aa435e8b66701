import type { CategoryWords, LevelWords, MeasureWords } from "../category-words.ts";
import type { ColumnReasonWords, ColumnWords, FateReasonWords } from "../column-words.ts";
import type { ConfidenceWords, EvidenceWords } from "../evidence-words.ts";
import type { SeverityWords } from "../severity-words.ts";
import type { StageWords } from "../stage-words.ts";
import type { UnitSourceWords, UnitWords } from "../unit-words.ts";

/** What columns hold, in English. */
export const columnsEn: ColumnWords = {
  sequence: "No.",
  ministry: "Ministry",
  agency: "Agency",
  budgetPlan: "Budget plan",
  output: "Output",
  project: "Project",
  activity: "Activity",
  description: "Line item",
  goal: "Goal",
  guideline: "Guideline",
  tier: "Value-chain tier",
  category: "Expenditure category",
  fiscalYear: "Fiscal year",
  unit: "Unit of money",
  amount: "This year's amount",
  previousAmount: "Last year's amount",
  categoryAmount: "Amount by expenditure category",
  partAmount: "This year's amount of one tier, goal or guideline",
  partMark: "Tick box of one tier, goal or guideline",
  commitmentTotal: "Commitment, all years",
  commitmentYear: "Commitment of one year",
  otherStageAmount: "Amount at another stage",
  twinAmount: "Same amount in another unit",
  offBudgetAmount: "Off-budget money",
  change: "Change",
  changePercent: "Change in percent",
  indicator: "Indicator or target",
  note: "Note",
  page: "Page",
  label: "Other text",
};

/** Why a column has its role, in English. */
export const columnReasonsEn: ColumnReasonWords = {
  header: "named by its header",
  content: "shown by its content",
  person: "chosen by a person",
  template: "remembered for this form",
};

/** Why a number counts, is a total or is set aside, in English; each ends a sentence "… because". */
export const fateReasonsEn: FateReasonWords = {
  listed: "it is filled like the lines of the list",
  "sum-of-rows": "it is the sum of other rows",
  "total-by-words": "its words announce a total",
  heading: "it states the sum of the rows below it",
  breakdown: "it repeats money that the list holds already",
  "below-total": "it stands below the total that ends the list",
  derived: "it is worked out from this list, as a mean or a largest line, or is a frame with what is left of it",
  "line-below-total": "it stands below the total that ends the list, which does not hold it",
  "indicator-row": "its words or its unit are those of an indicator",
  "other-unit": "its unit is not one of money",
  "off-budget": "the sheet says that it is not money of the budget",
  "other-year": "the sheet says that it is of another year",
  "other-rows": "the sheet marks it differently from the rows that count",
  rejected: "the sheet says that it was refused, cancelled or withdrawn",
  "not-of-plan": "its title or its sheet's name says that it is no part of the plan's money",
  "of-which": "it is a part of the amount above it",
  note: "it stands in a note",
  signature: "it stands among signatures",
  "repeated-header": "it stands in a header printed again",
  "no-name": "no name stands beside it",
};

/** Units of money, in English. */
export const unitsEn: UnitWords = { baht: "baht", "thousand-baht": "thousand baht", "million-baht": "million baht" };

/** Where the unit was taken from, in English. */
export const unitSourcesEn: UnitSourceWords = {
  cell: "the unit written in the cell",
  column: "the column's header",
  "number-format": "the cell's number format",
  note: "the note above the table",
  title: "the table's title",
  person: "a person's choice",
  none: "no statement found",
};

/** Stages of the budget calendar, in English. */
export const stagesEn: StageWords = {
  request: "request",
  framework: "budget framework",
  "draft-bill": "draft bill",
  "second-reading": "after the second reading",
  act: "Act",
  adjusted: "after transfers",
};

/** Severities, in English. */
export const severitiesEn: SeverityWords = {
  error: { name: "Error", meaning: "a total cannot be trusted until this is mended" },
  warning: { name: "Warning", meaning: "a person should look before the data is used" },
  info: { name: "Note", meaning: "said for the record, needs nothing" },
};

/** What a tier rests on, in English. */
export const evidenceEn: EvidenceWords = {
  column: "Tier column",
  goal: "Goal or guideline",
  project: "Its project",
  words: "Words in the name (suggestion)",
  person: "Set by an officer",
  none: "No tier yet",
};

/** How sure a suggestion is, in English. */
export const confidencesEn: ConfidenceWords = { sure: "sure", "fairly-sure": "fairly sure", unsure: "unsure" };

/** Expenditure categories, in English. */
export const categoriesEn: CategoryWords = {
  personnel: "Personnel",
  operating: "Operations",
  investment: "Investment",
  subsidy: "Subsidies",
  other: "Other expenditure",
};

/** Levels of stated totals, in English. */
export const levelsEn: LevelWords = {
  grand: "grand total",
  tier: "tier total",
  goal: "goal total",
  guideline: "guideline total",
  ministry: "ministry total",
  agency: "agency total",
  project: "project total",
  activity: "activity total",
  group: "group total",
};

/** What figures in words measure, in English. */
export const measuresEn: MeasureWords = {
  amount: "amount",
  projects: "number of projects",
  agencies: "number of agencies",
  ministries: "number of ministries",
};
