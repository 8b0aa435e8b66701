import type { Analysis } from "#core/analysis.ts";
import type { Finding } from "#core/finding.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import type { FindingKey } from "#report/findings/finding-key.ts";
import { findingKeys } from "#report/findings/finding-key.ts";
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

/** All findings of a result: those of the plan as a whole, then sheet by sheet. */
export function listFindings({ outcomes, plan }: Pick<RunResult, "outcomes" | "plan">): readonly FindingItem[] {
  const ofPlan = plan === null ? [] : itemsOf({ source: "plan", findings: plan.findings, lines: plan.lines, analysis: null });
  const ofSheets = outcomes.flatMap((outcome, sheet) => {
    const source = String(sheet);
    if (outcome.kind === "skipped") return itemsOf({ source, findings: outcome.skipped.findings, lines: [], analysis: null });
    const { analysis } = outcome;
    return itemsOf({ source, findings: analysis.findings, lines: analysis.lines, analysis });
  });
  return [...ofPlan, ...ofSheets];
}

interface FindingSource {
  readonly source: string;
  readonly findings: readonly Finding[];
  readonly lines: readonly TaggedLine[];
  readonly analysis: Analysis | null;
}

function itemsOf({ source, findings, lines, analysis }: FindingSource): readonly FindingItem[] {
  const keys = findingKeys(findings, lines);
  return findings.flatMap((finding, index) => {
    const key = keys[index];
    return key === undefined ? [] : [{ id: `${source}-${String(index)}`, finding, key, analysis }];
  });
}
