import type { SheetOutcome } from "#core/analysis.ts";
import { NO_DECISIONS } from "#core/analyze-options.ts";
import { combinePlan } from "#core/plan/combine-plan.ts";
import type { PlanAnalysis } from "#core/plan/plan-analysis.ts";
import type { ReferenceData } from "#core/reference-data.ts";
import { namedFramework, referenceWithSetup } from "#report/setup/setup-content.ts";
import type { SetupContent } from "#report/setup/setup-content.ts";

/** Several tables as one plan, as the workbook's setup says, against the framework named for all of them; null for one table or none. */
export function planOf(outcomes: readonly SheetOutcome[], reference: ReferenceData, setup: SetupContent): PlanAnalysis | null {
  const sheets = outcomes.flatMap((outcome) => (outcome.kind === "read" ? [outcome.analysis.table.sheet] : []));
  if (sheets.length < 2) return null;
  const { aliases, taggingRules, tierTable } = setup;
  return combinePlan(outcomes, {
    reference: referenceWithSetup(reference, setup),
    decisions: { ...NO_DECISIONS, aliases, taggingRules, tierTable, frameworkId: namedFramework(setup, sheets) },
    expectedAgencies: setup.expectedAgencies,
  });
}
