import type { OwnSheetId } from "#sheet/sheet-plan.ts";
import { reduceBy } from "./pane-store.ts";

/** Our sheets in the order they are offered. */
export const REPORT_SHEETS = ["form-tiers", "summary", "findings", "budget-lines", "setup"] as const satisfies readonly OwnSheetId[];

/** What a report of several tables is made of: all as one plan, each table for itself, or the table in view. */
export const REPORT_SCOPES = ["plan", "each-table", "table-in-view"] as const;

/** One of them. */
export type ReportScope = (typeof REPORT_SCOPES)[number];

/** What goes into the report. */
export interface ReportChoice {
  readonly sheets: ReadonlySet<OwnSheetId>;
  /** Where several tables were read. */
  readonly scope: ReportScope;
}

/** What a person chooses. */
export type ReportAction =
  | { readonly type: "report/sheet-toggled"; readonly sheet: OwnSheetId; readonly isOn: boolean }
  | { readonly type: "report/scope-chosen"; readonly scope: ReportScope }
  | { readonly type: "report/brought-back"; readonly choice: ReportChoice };

/** All sheets of ours; several tables as one plan, as they were checked. */
export const FIRST_REPORT_CHOICE: ReportChoice = { sheets: new Set(REPORT_SHEETS), scope: "plan" };

/** The working papers' formulas read the lines, the findings and the set-up: none of them is written without the others. */
const LINKED: readonly OwnSheetId[] = ["summary", "findings", "budget-lines", "setup"];

function toggled(sheets: ReadonlySet<OwnSheetId>, sheet: OwnSheetId, isOn: boolean): ReadonlySet<OwnSheetId> {
  const next = new Set(sheets);
  for (const one of LINKED.includes(sheet) ? LINKED : [sheet]) {
    if (isOn) next.add(one);
    else next.delete(one);
  }
  return next;
}

/** The choice after an action. */
export const reduceReportChoice = reduceBy<ReportChoice, ReportAction>({
  "report/sheet-toggled": (choice, { sheet, isOn }) => ({ ...choice, sheets: toggled(choice.sheets, sheet, isOn) }),
  "report/scope-chosen": (choice, { scope }) => ({ ...choice, scope }),
  "report/brought-back": (_, { choice }) => choice,
});
