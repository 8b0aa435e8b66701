import { createAgencyIndex } from "#core/agencies/agency-index.ts";
import type { AgencyAlias } from "#core/agencies/agency-alias.ts";
import type { Analysis } from "#core/analysis.ts";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import type { LineIndex } from "#core/line-index/line-index.ts";
import { indexLines } from "#core/line-index/line-index.ts";
import { joinByKey, textColumn } from "#core/line-index/text-column.ts";
import { tierColumn } from "#core/summary/tier-groups.ts";
import { comparisonKey } from "#core/text/comparison-key.ts";
import type { PlanAnalysis } from "#core/plan/plan-analysis.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import { planAsAnalysis } from "./plan-as-analysis.ts";
import { formatFor } from "#i18n/format-for.ts";
import type { Format } from "#i18n/format.ts";
import type { Language } from "#i18n/language.ts";

/** Ways the lines of a table are grouped, by the summary's own numbering. */
export type Grouping = "ministry" | "agency" | "project" | "tier" | "goal" | "guideline" | "category";

/** Group number of each line, from 0, in the order of the summary's groups; null when no line has such a group. */
export type GroupIds = Readonly<Record<Grouping, Int32Array | null>>;

/** One analysed table on its way into the report. */
export interface ReportTable {
  /** 1 for the first; lines of several tables share one sheet. */
  readonly number: number;
  readonly analysis: Analysis;
  /** The sheets and ranges it was read from, in words. */
  readonly source: string;
  /** Whether cells are named with their file: they come from several. */
  readonly namesFiles: boolean;
  /** The tables read, for what is said of each: more than one for a plan of many sheets. */
  readonly read: readonly BudgetTable[];
  readonly index: LineIndex;
  readonly ids: GroupIds;
  /** Formats with this table's tier names. */
  readonly format: Format;
}

/** What a report can be made of: one table, or many sheets read as one plan. */
export type Reported = Analysis | PlanAnalysis;

/** Numbers the groups of an analysis exactly as its summary did. */
export function reportTable(
  reported: Reported,
  number: number,
  context: { readonly language: Language; readonly aliases: readonly AgencyAlias[] },
): ReportTable {
  const analysis = "members" in reported ? planAsAnalysis(reported) : reported;
  const read = "members" in reported ? reported.members.map((member) => member.analysis.table) : [analysis.table];
  const format = formatFor(context.language, analysis.tierTable);
  const lines = analysis.lines.map(({ line }) => line);
  const index = indexLines(lines, createAgencyIndex(context.aliases));
  const named = (nameOf: (line: BudgetLine) => string | null): Int32Array | null =>
    lines.every((line) => nameOf(line) === null) ? null : joinByKey(textColumn(lines, nameOf), comparisonKey).ids;
  const ids: GroupIds = {
    ministry: index.ministry.ids,
    agency: index.agency.ids,
    project: index.project.ids,
    tier: tierColumn(analysis.lines, analysis.tierTable).ids,
    goal: named((line) => line.goal),
    guideline: named((line) => line.guideline),
    category: named((line) => line.category),
  };
  const namesFiles = new Set(read.map((table) => table.workbook)).size > 1;
  return { number, analysis, source: sourceText(read, format), namesFiles, read, index, ids, format };
}

function sourceText(read: readonly BudgetTable[], format: Format): string {
  const places = read.map(({ workbook, sheet, range }) =>
    [workbook ?? "", format.sheet(sheet), format.at({ workbook, sheet, range })].filter((part) => part !== "").join(" "),
  );
  return format.list(places);
}
