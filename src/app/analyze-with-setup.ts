import type { SheetOutcome } from "#core/analysis.ts";
import type { AnalyzeOptions, PersonDecisions } from "#core/analyze-options.ts";
import { analyze } from "#core/analyze.ts";
import { decisionsForSheet, referenceWithSetup, templateSignature } from "#report/setup/setup-content.ts";
import type { SetupContent } from "#report/setup/setup-content.ts";
import type { Grid } from "#sheet/grid.ts";

/**
 * Analyses one sheet with what the workbook's setup sheet remembers; what a person says with this very run
 * (framework, unit, year, rows, columns) overrules what is remembered; agencies expected are those of both. A form whose columns a person named before is known only after it has been read: it is then read a
 * second time with those roles.
 */
export function analyzeWithSetup(grid: Grid, options: AnalyzeOptions, setup: SetupContent): SheetOutcome {
  const withSetup = (signature: string | null): AnalyzeOptions => {
    const decisions = decisionsForSheet(setup, grid.sheet, signature);
    return {
      reference: referenceWithSetup(options.reference, setup),
      decisions: overruled(decisions, options.decisions),
      expectedAgencies: [...new Set([...setup.expectedAgencies, ...(options.expectedAgencies ?? [])])],
    };
  };
  const outcome = analyze(grid, withSetup(null));
  if (outcome.kind === "skipped") return outcome;
  const signature = templateSignature(outcome.analysis.table);
  return setup.templates.some((one) => one.signature === signature) ? analyze(grid, withSetup(signature)) : outcome;
}

/** What is said with this run comes before what the workbook remembers. */
function overruled(remembered: PersonDecisions, said: PersonDecisions): PersonDecisions {
  return {
    ...remembered,
    frameworkId: said.frameworkId ?? remembered.frameworkId,
    unit: said.unit ?? remembered.unit,
    fiscalYear: said.fiscalYear ?? remembered.fiscalYear,
    rows: said.rows ?? remembered.rows,
    columnRoles: said.columnRoles.size > 0 ? said.columnRoles : remembered.columnRoles,
  };
}
