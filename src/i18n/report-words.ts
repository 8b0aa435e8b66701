import type { OwnSheetId } from "#sheet/sheet-plan.ts";
import type { FindingsSheetWords } from "./report-findings-words.ts";
import type { FormWords } from "./report-form-words.ts";
import type { MemoWords } from "./report-memo-words.ts";
import type { SetupSheetWords } from "./report-setup-words.ts";

/** Words of the budget-lines sheet. */
export interface LinesSheetWords {
  /** What stands over a PivotTable of the lines, and the name of its sums, which no column has. */
  readonly pivotNote: string;
  readonly pivotSum: string;
  readonly title: string;
  readonly note: string;
  readonly titles: Readonly<
    Record<
      | "number"
      | "table"
      | "source"
      | "sheet"
      | "tier"
      | "because"
      | "suggestion"
      | "flags"
      | "asWritten"
      | "funded"
      | "withoutAmount"
      | "hash",
      string
    >
  >;
  /** Header of a counter: each line's part of the thing, in each group where one is given. */
  readonly partOf: (thing: string, within: string | null) => string;
  /** In the amount's cell where it cannot be read: what the source's cell holds. */
  readonly unreadable: (found: string | null) => string;
  readonly blankAmount: string;
  readonly dataCode: string;
}

/** Words of the summary sheet. */
export interface SummarySheetWords {
  readonly title: string;
  readonly checkedAt: (when: string, source: string) => string;
  readonly foundLine: (
    found: { readonly errors: number; readonly warnings: number },
    withoutAmount: number,
    listed: { readonly agencies: number; readonly lines: number } | null,
  ) => string;
  readonly topLine: {
    readonly ministries: string;
    readonly agencies: string;
    readonly projects: string;
    readonly total: string;
    readonly million: string;
  };
  readonly control: string;
  readonly controlItem: string;
  readonly now: string;
  readonly asChecked: string;
  readonly framework: string;
  readonly differenceFromFramework: string;
  readonly check: string;
  readonly equal: string;
  readonly parted: string;
  readonly verdict: string;
  /** In a check's cell: an amount of that row cannot be read. */
  readonly unreadable: string;
  /** In place of an amount where no line of a group has one. */
  readonly noAmount: string;
  readonly rows: string;
  readonly linesWithoutAmount: string;
  readonly blankAsChecked: string;
  readonly dataCode: string;
  readonly settings: string;
  readonly toLines: string;
  /** Sheet rows of the budget-lines sheet, as people number them. */
  readonly linesOf: (first: number, last: number) => string;
  readonly filterBy: string;
  readonly countedInSeveral: (projects: number, agencies: number) => string;
  readonly otherCategories: string;
  /** A plan of many sheets, sheet by sheet. */
  readonly sheets: Readonly<Record<"title" | "sheet" | "lines" | "repeated" | "status" | "sent" | "proved" | "off" | "unsent", string>>;
  readonly ministries: string;
  readonly agencies: string;
  readonly projects: string;
  readonly amount: string;
  readonly share: string;
  readonly change: string;
  readonly changePercent: string;
  readonly sum: string;
  readonly total: string;
  /** Header of a money column of a fiscal year; `isPrevious` where the year is unknown. */
  readonly amountOf: (year: number | null, isPrevious?: boolean) => string;
  /** Header of the stamped copy of a column. */
  readonly stamped: (column: string) => string;
  readonly byTier: string;
  readonly byAgency: string;
  readonly byMinistry: string;
  readonly byGoal: string;
  readonly byGuideline: string;
  readonly byCategory: string;
  readonly projectsLeftOut: string;
  readonly chartTitle: string;
  readonly goalChartTitle: string;
}

/** Why the printed totals and the framework do not prove the sum. */
export type TotalsDoubt =
  | { readonly kind: "missed"; readonly findings: number }
  | { readonly kind: "unreadable"; readonly lines: number }
  /** Two readings of the sheet are close: a person has to tell which is meant. */
  | { readonly kind: "question" }
  /** A person named the unit, and nothing of known size confirms it: printed totals stand in the same unit. */
  | { readonly kind: "unit-unconfirmed" }
  /** No printed total and no framework to hold the sum against. */
  | { readonly kind: "unproved" };

/** Words of the verdict: three tests, each a sentence that ends well or not, and one word over them. */
export interface VerdictWords {
  readonly title: string;
  readonly passed: string;
  readonly failed: string;
  readonly allGood: string;
  readonly notGood: string;
  readonly live: {
    readonly title: string;
    readonly passed: (cells: number, lines: number) => string;
    /** Around the number of cells that part. */
    readonly failedBefore: string;
    readonly failedBehind: string;
  };
  readonly totals: {
    readonly title: string;
    readonly met: (by: "framework" | "witnesses") => string;
    readonly not: (doubt: TotalsDoubt) => string;
    /** Met when it was checked, but no more. */
    readonly moved: string;
  };
  /** Sentences around numbers: "no error is open (", 2, " accepted with a reason)". */
  readonly open: {
    readonly title: string;
    readonly none: string;
    readonly some: string;
    readonly andAccepted: string;
    readonly accepted: string;
  };
}

/** Every word of the report workbook. */
export interface ReportWords {
  readonly sheetNames: Readonly<Record<OwnSheetId, string>>;
  readonly unitNote: string;
  /** At the foot of each page; the page number is added by the program that prints. */
  readonly footer: (checkedAt: string) => string;
  readonly notGiven: string;
  readonly lines: LinesSheetWords;
  readonly summary: SummarySheetWords;
  readonly verdict: VerdictWords;
  readonly form: FormWords;
  readonly findings: FindingsSheetWords;
  readonly setup: SetupSheetWords;
  readonly memo: MemoWords;
}
