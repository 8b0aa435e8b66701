import type { SheetOutcome } from "#core/analysis.ts";
import type { AnalyzeOptions } from "#core/analyze-options.ts";
import { analyze } from "#core/analyze.ts";
import { decisionsForSheet, referenceWithSetup, templateSignature } from "#report/setup/decisions-for-sheet.ts";
import type { SetupContent } from "#report/setup/setup-content.ts";
import type { Grid } from "#sheet/grid.ts";

/**
 * Analyses one sheet with what the workbook's setup sheet remembers; a framework named in `options` overrules the
 * remembered one. A form whose columns a person named before is known only after it has been read: it is then read a
 * second time with those roles.
 */
export function analyzeWithSetup(grid: Grid, options: AnalyzeOptions, setup: SetupContent): SheetOutcome {
  const named = options.decisions.frameworkId;
  const withSetup = (signature: string | null): AnalyzeOptions => {
    const decisions = decisionsForSheet(setup, grid.sheet, signature);
    return {
      reference: referenceWithSetup(options.reference, setup),
      decisions: named === null ? decisions : { ...decisions, frameworkId: named },
    };
  };
  const outcome = analyze(grid, withSetup(null));
  if (outcome.kind === "skipped") return outcome;
  const signature = templateSignature(outcome.analysis.table);
  return setup.templates.some((one) => one.signature === signature) ? analyze(grid, withSetup(signature)) : outcome;
}
