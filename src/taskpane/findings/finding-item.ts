import type { Analysis, SheetOutcome } from "#core/analysis.ts";
import type { Finding } from "#core/finding.ts";
import type { FindingKey } from "#report/findings/finding-key.ts";
import { findingKeys } from "#report/findings/finding-key.ts";

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

/** All findings of a result in the order of its sheets. */
export function listFindings(outcomes: readonly SheetOutcome[]): readonly FindingItem[] {
  return outcomes.flatMap((outcome, sheet) => {
    const analysis = outcome.kind === "read" ? outcome.analysis : null;
    const findings = outcome.kind === "read" ? outcome.analysis.findings : outcome.skipped.findings;
    const keys = findingKeys(findings, analysis?.lines ?? []);
    return findings.flatMap((finding, index) => {
      const key = keys[index];
      return key === undefined ? [] : [{ id: `${String(sheet)}-${String(index)}`, finding, key, analysis }];
    });
  });
}
