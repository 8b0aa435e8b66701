import type { PersonDecisions } from "#core/analyze-options.ts";
import { NO_DECISIONS } from "#core/analyze-options.ts";
import type { ReferenceData } from "#core/reference-data.ts";
import type { SetupContent } from "./setup-content.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import { comparisonKey } from "#core/text/comparison-key.ts";
import { hashText } from "../hash-text.ts";

/** What a person decided for one sheet, as a run takes it; `signature` is the form's, where the sheet was read before. */
export function decisionsForSheet(setup: SetupContent, sheet: string, signature: string | null): PersonDecisions {
  const { frameworkId, range, unit, fiscalYear, rows, tiersByRow } = setup.sheets.find((one) => one.sheet === sheet) ?? NO_DECISIONS;
  const { columnRoles } = NO_DECISIONS;
  const template = setup.templates.find((one) => one.signature === signature);
  return {
    frameworkId,
    range,
    unit,
    fiscalYear,
    rows,
    tiersByRow,
    columnRoles: template?.roles ?? columnRoles,
    aliases: setup.aliases,
    taggingRules: setup.taggingRules,
    tierTable: setup.tierTable,
  };
}

/** The reference data with the workbook's own framework in place of the shipped one of the same id. */
export function referenceWithSetup(reference: ReferenceData, setup: SetupContent): ReferenceData {
  const { framework } = setup;
  if (framework === null) return reference;
  return { ...reference, frameworks: [framework, ...reference.frameworks.filter((one) => one.id !== framework.id)] };
}

/** The framework that a person named for all of these sheets; null where they named none, or different ones. */
export function namedFramework(setup: SetupContent, sheets: readonly string[]): string | null {
  const named = new Set(sheets.map((name) => setup.sheets.find((one) => one.sheet === name)?.frameworkId ?? null));
  const [only = null] = named;
  return named.size === 1 ? only : null;
}

/** Knows a form again by its columns' headers; digits do not count, so next year's form is the same form. */
export function templateSignature(table: Pick<BudgetTable, "columns">): string {
  return hashText(JSON.stringify(table.columns.map(({ column, header }) => [column, comparisonKey(header).replaceAll(/\d+/g, "#")])));
}
