import type { Analysis, SheetOutcome } from "#core/analysis.ts";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import type { Finding, Place, Severity } from "#core/finding.ts";
import type { PlanAnalysis } from "#core/plan/plan-analysis.ts";
import type { AcceptedFinding, FindingKey } from "#report/findings/finding-key.ts";
import { findingKeys, findingStatus } from "#report/findings/finding-key.ts";
import { planAsAnalysis } from "#report/plan-as-analysis.ts";
import type { CellRef } from "#sheet/cell-address.ts";
import type { RunResult } from "../state/run-state.ts";

/** A finding in the pane's list. */
export interface FindingItem {
  /** The same in every result that has this finding: its subject. */
  readonly id: string;
  readonly finding: Finding;
  /** By which it is known again after a re-run, and on the findings sheet. */
  readonly key: FindingKey;
  /** The analysis it belongs to; null for a sheet that was skipped. */
  readonly analysis: Analysis | null;
}

/**
 * All findings of a result, sheet by sheet. Of several tables: those that a report of the whole plan has, so that what is
 * accepted here is accepted there.
 */
export function listFindings({ outcomes, plan }: Pick<RunResult, "outcomes" | "plan">): readonly FindingItem[] {
  const ofSheets = outcomes.flatMap((outcome): readonly FindingItem[] => {
    if (outcome.kind === "skipped") return itemsOf({ findings: outcome.skipped.findings, lines: [], analysisOf: () => null });
    if (plan !== null) return [];
    const { analysis } = outcome;
    return itemsOf({ findings: analysis.findings, lines: analysis.table.lines, analysisOf: () => analysis });
  });
  return plan === null ? ofSheets : [...ofPlan(plan, outcomes), ...ofSheets];
}

function ofPlan(plan: PlanAnalysis, outcomes: readonly SheetOutcome[]): readonly FindingItem[] {
  const bySheet = new Map(
    outcomes.flatMap((outcome) => (outcome.kind === "read" ? [[outcome.analysis.table.sheet, outcome.analysis] as const] : [])),
  );
  return itemsOf({
    findings: planAsAnalysis(plan).findings,
    lines: plan.members.flatMap(({ analysis }) => analysis.table.lines),
    analysisOf: ({ place }) => bySheet.get(place.sheet) ?? null,
  });
}

interface FindingSource {
  readonly findings: readonly Finding[];
  readonly lines: readonly BudgetLine[];
  readonly analysisOf: (finding: Finding) => Analysis | null;
}

function itemsOf({ findings, lines, analysisOf }: FindingSource): readonly FindingItem[] {
  const keys = findingKeys(findings, lines);
  return findings.flatMap((finding, index) => {
    const key = keys[index];
    return key === undefined ? [] : [{ id: key.subject, finding, key, analysis: analysisOf(finding) }];
  });
}

/** Whether one finding stands accepted. */
export function isAcceptedNow({ key }: Pick<FindingItem, "key">, accepted: readonly AcceptedFinding[]): boolean {
  return accepted.some(({ subject }) => subject === key.subject) && acceptedTest(accepted)({ key });
}

/** Whether a finding stands accepted: one whose value changed since is open again. */
export function acceptedTest(accepted: readonly AcceptedFinding[]): (item: Pick<FindingItem, "key">) => boolean {
  const bySubject = new Map(accepted.map((one) => [one.subject, one]));
  return (item) => findingStatus(item.key, bySubject).kind === "accepted";
}

/** The acceptance that names a finding, whatever its value was then. */
export function acceptanceOf({ key }: Pick<FindingItem, "key">, accepted: readonly AcceptedFinding[]): AcceptedFinding | null {
  return accepted.find(({ subject }) => subject === key.subject) ?? null;
}

/** The cell to jump to for a place: its first one, or the sheet's. */
export function firstCell(place: Place): CellRef {
  return { workbook: place.workbook, sheet: place.sheet, row: place.range?.firstRow ?? 0, column: place.range?.firstColumn ?? 0 };
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[SEVERITY[finding.code]] += 1;
  return counts;
}
