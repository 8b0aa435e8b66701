import type { OwnSheetId } from "#sheet/sheet-plan.ts";
import type { FindingsSheetWords } from "./report-findings-words.ts";
import type { MemoWords } from "./report-memo-words.ts";
import type { SetupSheetWords } from "./report-setup-words.ts";

/** Words of the budget-lines sheet. */
export interface LinesSheetWords {
  readonly title: string;
  readonly note: string;
  readonly titles: Readonly<Record<"number" | "table" | "source" | "tier" | "because" | "suggestion" | "flags" | "hash", string>>;
  readonly groupNumber: (group: string) => string;
  /** Header of a flag: first row of each thing, in each group where one is given. */
  readonly firstOf: (thing: string, within: string | null) => string;
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
  readonly allGood: string;
  readonly notGood: string;
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

/** Every word of the report workbook. */
export interface ReportWords {
  readonly sheetNames: Readonly<Record<OwnSheetId, string>>;
  readonly unitNote: string;
  /** At the foot of each page; the page number is added by the program that prints. */
  readonly footer: (checkedAt: string) => string;
  readonly notGiven: string;
  readonly lines: LinesSheetWords;
  readonly summary: SummarySheetWords;
  readonly findings: FindingsSheetWords;
  readonly setup: SetupSheetWords;
  readonly memo: MemoWords;
}
