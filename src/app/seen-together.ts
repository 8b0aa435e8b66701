import { agencyKnowledge } from "#core/agencies/agency-knowledge.ts";
import type { SheetOutcome } from "#core/analysis.ts";
import { NO_DECISIONS } from "#core/analyze-options.ts";
import { withOtherSheets } from "#core/explain/other-sheets.ts";
import { combinePlan } from "#core/plan/combine-plan.ts";
import { withAgenciesMissing } from "#core/plan/agencies-missing.ts";
import { withTotalsOfSheets } from "#core/plan/totals-of-sheets.ts";
import type { PlanAnalysis } from "#core/plan/plan-analysis.ts";
import type { ReferenceData } from "#core/reference-data.ts";
import { namedFramework, referenceWithSetup } from "#report/setup/setup-content.ts";
import type { SetupContent } from "#report/setup/setup-content.ts";

/** Sheets that were checked one by one, looked at together. */
export interface SeenTogether {
  /** The same, with what the other sheets tell of a gap. */
  readonly outcomes: readonly SheetOutcome[];
  /** The tables as one plan, as the workbook's setup says, against the framework named for all of them; null for one table or none. */
  readonly plan: PlanAnalysis | null;
}

/** Looks at sheets together that were checked one by one. */
export function seenTogether(checked: readonly SheetOutcome[], reference: ReferenceData, setup: SetupContent): SeenTogether {
  const sheets = checked.flatMap((outcome) => (outcome.kind === "read" ? [outcome.analysis.table.sheet] : []));
  const { aliases, taggingRules, tierTable } = setup;
  const own = referenceWithSetup(reference, setup);
  const { agencies } = agencyKnowledge(own, aliases);
  if (sheets.length < 2) return { outcomes: withAgenciesMissing(checked, setup.expectedAgencies, agencies), plan: null };
  const outcomes = withOtherSheets(withTotalsOfSheets(checked), agencies);
  const plan = combinePlan(outcomes, {
    reference: own,
    decisions: { ...NO_DECISIONS, aliases, taggingRules, tierTable, frameworkId: namedFramework(setup, sheets) },
    expectedAgencies: setup.expectedAgencies,
  });
  return { outcomes, plan };
}
