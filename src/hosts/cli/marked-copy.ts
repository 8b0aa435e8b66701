import { openFileWorkbook } from "#adapters/xlsx/file-workbook.ts";
import { findingHighlights } from "#app/highlight-findings.ts";
import { readDecisions } from "#app/read-decisions.ts";
import type { Finding } from "#core/finding.ts";
import type { PlanAnalysis } from "#core/plan/plan-analysis.ts";
import type { AcceptedFinding } from "#report/findings/finding-key.ts";
import { findingKeys, findingStatus } from "#report/findings/finding-key.ts";
import type { CheckedFile } from "./checked-file.ts";
import { refuseInputAsOutput, writeOutput } from "./write-output.ts";

/** How many cells a copy has highlighted, and how many kept a colour of their own; or of how many the highlight was taken away. */
export type MarkedCopy =
  | { readonly kind: "marked"; readonly path: string; readonly highlighted: number; readonly coloured: number }
  | { readonly kind: "unmarked"; readonly path: string; readonly cells: number };

/**
 * Writes a copy of a checked .xlsx file with the cells of its open findings highlighted, in place of earlier highlights. The file itself
 * stays as it is. Fails with a WorkbookError.
 */
export async function markedCopy(file: CheckedFile, plan: PlanAnalysis | null, path: string): Promise<MarkedCopy> {
  await refuseInputAsOutput(path, [file.input.path]);
  const workbook = await openFileWorkbook(file.input.bytes, file.input.name);
  const { accepted } = await readDecisions(workbook);
  const open = openFindings(file, plan, accepted);
  const { highlighted, coloured } = await workbook.highlight(findingHighlights(open, file.input.name));
  await writeOutput(path, workbook.bytes());
  return { kind: "marked", path, highlighted, coloured: coloured.length };
}

/** Findings of the sheets, and of all of them as one plan, that nobody accepted as they stand. */
function openFindings({ outcomes }: CheckedFile, plan: PlanAnalysis | null, accepted: readonly AcceptedFinding[]): readonly Finding[] {
  const before = new Map(accepted.map((one) => [one.subject, one]));
  const lists = outcomes.map((outcome) =>
    outcome.kind === "read"
      ? { findings: outcome.analysis.findings, lines: outcome.analysis.table.lines }
      : { findings: outcome.skipped.findings, lines: [] },
  );
  const ofPlan = plan === null ? [] : [{ findings: plan.findings, lines: lists.flatMap(({ lines }) => lines) }];
  return [...ofPlan, ...lists].flatMap(({ findings, lines }) => {
    const keys = findingKeys(findings, lines);
    return findings.filter((_, at) => {
      const key = keys[at];
      return key === undefined || findingStatus(key, before).kind !== "accepted";
    });
  });
}

/** Writes a copy of an .xlsx file without the highlights that an earlier run or the pane left in it. */
export async function unmarkedCopy(file: CheckedFile, path: string): Promise<MarkedCopy> {
  await refuseInputAsOutput(path, [file.input.path]);
  const workbook = await openFileWorkbook(file.input.bytes, file.input.name);
  const cells = await workbook.removeHighlights();
  await writeOutput(path, workbook.bytes());
  return { kind: "unmarked", path, cells };
}
