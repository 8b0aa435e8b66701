import type { Reported } from "#report/report-table.ts";
import { LANGUAGES } from "#i18n/language.ts";
import type { ReferenceData } from "#core/reference-data.ts";
import { linesPivot } from "#report/lines/lines-pivot.ts";
import { LINES_TABLE } from "#report/lines/lines-layout.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { OpenWorkbook, PivotPlace } from "#sheet/workbook.ts";
import type { SetupContent } from "#report/setup/setup-content.ts";
import type { Language } from "#i18n/language.ts";

/** What a PivotTable's fields are told from. */
export interface PivotContext {
  readonly language: Language;
  readonly reference: ReferenceData;
  readonly setup: SetupContent;
}

/**
 * Makes a PivotTable over the budget lines that stand in the workbook, in the language they were written in; refreshes the one that stands
 * there. Fails with table-missing where no budget lines were written, and with pivot-refused where Excel makes none.
 */
export async function makePivot(
  workbook: Pick<OpenWorkbook, "readTable" | "addPivot">,
  reported: readonly Reported[],
  context: PivotContext,
): Promise<PivotPlace> {
  const { values } = await workbook.readTable(LINES_TABLE);
  const header = new Set((values.find((row) => row.some((value) => value !== null)) ?? []).map(String));
  const inOrder = [context.language, ...LANGUAGES.filter((language) => language !== context.language)];
  const plans = inOrder.map((language) => linesPivot(reported, { ...context, language }));
  const plan = plans.find(({ rows, columns, sum }) => [...rows, ...columns, sum.field].every((field) => header.has(field)));
  if (plan === undefined) throw new WorkbookError("table-missing", LINES_TABLE);
  return workbook.addPivot(plan);
}
