import type { AgencyIndex } from "../agencies/agency-index.ts";
import type { SheetOutcome } from "../analysis.ts";
import { sortFindings } from "../sort-findings.ts";
import { unsentFindings } from "./plan-findings.ts";
import { unsentAgencies } from "./unsent-agencies.ts";

/** Adds to the only table that was read the expected agencies that it does not name; several tables are a plan, which says it of all of them together. */
export function withAgenciesMissing(
  outcomes: readonly SheetOutcome[],
  expected: readonly string[],
  agencies: AgencyIndex,
): readonly SheetOutcome[] {
  const [only, ...more] = outcomes.flatMap((outcome) => (outcome.kind === "read" ? [outcome] : []));
  if (expected.length === 0 || only === undefined || more.length > 0) return outcomes;
  const { analysis } = only;
  const { workbook, sheet, range } = analysis.table;
  const missing = unsentFindings(unsentAgencies([analysis], expected, agencies), { workbook, sheet, range });
  const found: SheetOutcome = { ...only, analysis: { ...analysis, findings: sortFindings([...analysis.findings, ...missing]) } };
  return outcomes.map((outcome) => (outcome === only ? found : outcome));
}
