import type { ReferenceData } from "#core/reference-data.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import type { Language } from "#i18n/language.ts";
import type { PivotPlan } from "#sheet/workbook.ts";
import type { Reported } from "../report-table.ts";
import { reportTable } from "../report-table.ts";
import type { SetupContent } from "../setup/setup-content.ts";
import { hasTiers } from "../summary/summary-context.ts";
import { LINES_TABLE, linesTitle } from "./lines-layout.ts";

/** Ministries and agencies down, tiers across where the plan has any, amounts added up: over the table of budget lines, by its headers. */
export function linesPivot(
  reported: readonly Reported[],
  { language, reference, setup }: { readonly language: Language; readonly reference: ReferenceData; readonly setup: SetupContent },
): PivotPlan {
  const words = dictionaryOf(language);
  const aliases = [...reference.agencyAliases, ...setup.aliases];
  const tables = reported.map((one, at) => reportTable(one, at + 1, { language, aliases }));
  const title = (key: "ministry" | "agency" | "tier" | "amount"): string => linesTitle(key, tables, words);
  const hasMinistries = tables.some(({ analysis }) => analysis.summary.ministries > 0);
  return {
    sheet: words.report.sheetNames.pivot,
    note: words.report.lines.pivotNote,
    table: LINES_TABLE,
    rows: [...(hasMinistries ? [title("ministry")] : []), title("agency")],
    columns: tables.some(hasTiers) ? [title("tier")] : [],
    sum: { field: title("amount"), label: words.report.lines.pivotSum },
  };
}
