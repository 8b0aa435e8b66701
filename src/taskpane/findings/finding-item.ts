import type { Analysis, SheetOutcome } from "#core/analysis.ts";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import type { Finding } from "#core/finding.ts";
import type { PlanAnalysis } from "#core/plan/plan-analysis.ts";
import type { FindingKey } from "#report/findings/finding-key.ts";
import { findingKeys } from "#report/findings/finding-key.ts";
import { planAsAnalysis } from "#report/plan-as-analysis.ts";
import type { RunResult } from "../state/run-state.ts";

/** A finding in the pane's list. */
export interface FindingItem {
  /** Stable within one result. */
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
  const ofSheets = outcomes.flatMap((outcome, sheet): readonly FindingItem[] => {
    const source = String(sheet);
    if (outcome.kind === "skipped") return itemsOf({ source, findings: outcome.skipped.findings, lines: [], analysisOf: () => null });
    if (plan !== null) return [];
    const { analysis } = outcome;
    return itemsOf({ source, findings: analysis.findings, lines: analysis.table.lines, analysisOf: () => analysis });
  });
  return plan === null ? ofSheets : [...ofPlan(plan, outcomes), ...ofSheets];
}

function ofPlan(plan: PlanAnalysis, outcomes: readonly SheetOutcome[]): readonly FindingItem[] {
  const bySheet = new Map(
    outcomes.flatMap((outcome) => (outcome.kind === "read" ? [[outcome.analysis.table.sheet, outcome.analysis] as const] : [])),
  );
  return itemsOf({
    source: "plan",
    findings: planAsAnalysis(plan).findings,
    lines: plan.members.flatMap(({ analysis }) => analysis.table.lines),
    analysisOf: ({ place }) => bySheet.get(place.sheet) ?? null,
  });
}

interface FindingSource {
  readonly source: string;
  readonly findings: readonly Finding[];
  readonly lines: readonly BudgetLine[];
  readonly analysisOf: (finding: Finding) => Analysis | null;
}

function itemsOf({ source, findings, lines, analysisOf }: FindingSource): readonly FindingItem[] {
  const keys = findingKeys(findings, lines);
  return findings.flatMap((finding, index) => {
    const key = keys[index];
    return key === undefined ? [] : [{ id: `${source}-${String(index)}`, finding, key, analysis: analysisOf(finding) }];
  });
}
