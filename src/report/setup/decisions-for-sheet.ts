import type { PersonDecisions } from "#core/analyze-options.ts";
import { NO_DECISIONS } from "#core/analyze-options.ts";
import type { ReferenceData } from "#core/reference-data.ts";
import type { SetupContent } from "./setup-content.ts";

/** What a person decided for one sheet, as a run takes it; `signature` is the form's, where the sheet was read before. */
export function decisionsForSheet(setup: SetupContent, sheet: string, signature: string | null): PersonDecisions {
  const own = setup.sheets.find((one) => one.sheet === sheet);
  const template = setup.templates.find((one) => one.signature === signature);
  return {
    ...NO_DECISIONS,
    frameworkId: own?.frameworkId ?? null,
    columnRoles: template?.roles ?? NO_DECISIONS.columnRoles,
    range: own?.range ?? null,
    unit: own?.unit ?? null,
    fiscalYear: own?.fiscalYear ?? null,
    aliases: setup.aliases,
    tiersByRow: own?.tiersByRow ?? NO_DECISIONS.tiersByRow,
    taggingRules: setup.taggingRules,
  };
}

/** The reference data with the workbook's own framework in place of the shipped one of the same id. */
export function referenceWithSetup(reference: ReferenceData, setup: SetupContent): ReferenceData {
  const { framework } = setup;
  if (framework === null) return reference;
  return { ...reference, frameworks: [framework, ...reference.frameworks.filter((one) => one.id !== framework.id)] };
}
