import type { SheetOutcome } from "#core/analysis.ts";
import type { AnalyzeOptions } from "#core/analyze-options.ts";
import { analyze } from "#core/analyze.ts";
import type { ReferenceData } from "#core/reference-data.ts";
import type { SetupContent } from "#report/setup/setup-content.ts";
import { templateSignature } from "#report/setup/template-signature.ts";
import type { Grid } from "#sheet/grid.ts";
import { decisionsFor, templateRoles } from "../state/setup-edits.ts";

/** What a workbook's own setup makes of the reference data: its framework stands in for the shipped one of the same id. */
export function referenceWith(reference: ReferenceData, setup: SetupContent): ReferenceData {
  const own = setup.framework;
  if (own === null) return reference;
  return { ...reference, frameworks: [own, ...reference.frameworks.filter((framework) => framework.id !== own.id)] };
}

/**
 * Analyses one sheet as the workbook's setup says. A form whose columns a person named before is known only after it
 * has been read: it is then read a second time with those roles.
 */
export function analyzeWithSetup(grid: Grid, reference: ReferenceData, setup: SetupContent): SheetOutcome {
  const options: AnalyzeOptions = { reference: referenceWith(reference, setup), decisions: decisionsFor(setup, grid.sheet) };
  const outcome = analyze(grid, options);
  if (outcome.kind === "skipped") return outcome;
  const columnRoles = templateRoles(setup, templateSignature(outcome.analysis.table));
  if (columnRoles.size === 0) return outcome;
  return analyze(grid, { ...options, decisions: { ...options.decisions, columnRoles } });
}
