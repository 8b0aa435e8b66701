import type { Finding } from "../finding.ts";
import type { DirectEvidence } from "./direct-evidence.ts";
import type { JudgedLine } from "./judged-line.ts";
import { cellFindings } from "./tier-cell-findings.ts";
import { conflictFindings } from "./tier-conflict-findings.ts";
import { missingFindings } from "./tier-missing-findings.ts";
import { suggestedFindings } from "./tier-suggested-findings.ts";
import type { TaggedLine } from "./tagged-line.ts";

/** What a person must look at: cells that name no tier or several, conflicts, money without a tier, suggestions. */
export function tierFindings(tagged: readonly TaggedLine[], direct: readonly DirectEvidence[]): readonly Finding[] {
  const judged = tagged.flatMap((one, index): readonly JudgedLine[] => {
    const evidence = direct[index];
    return evidence === undefined ? [] : [{ tagged: one, line: one.line, evidence }];
  });
  return [...cellFindings(judged), ...conflictFindings(judged), ...missingFindings(judged), ...suggestedFindings(judged)];
}
