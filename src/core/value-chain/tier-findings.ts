import type { Finding } from "../finding.ts";
import type { DirectEvidence } from "./direct-evidence.ts";
import type { JudgedLine } from "./judged-line.ts";
import type { TaggedLine } from "./tagged-line.ts";
import { cellFindings } from "./tier-cell-findings.ts";
import { tierCellPlace } from "./tier-cell-place.ts";
import { conflictFindings } from "./tier-conflict-findings.ts";
import { missingFindings } from "./tier-missing-findings.ts";
import type { TierTable } from "./tier-table.ts";
import { suggestedFindings } from "./tier-suggested-findings.ts";

/** What a person must look at: cells that name no tier or several, conflicts, money without a tier, suggestions. */
export function tierFindings(tagged: readonly TaggedLine[], direct: readonly DirectEvidence[], table: TierTable): readonly Finding[] {
  const open: JudgedLine[] = [];
  tagged.forEach((one, index) => {
    const evidence = direct[index];
    if (evidence !== undefined && isOpen(one, evidence)) open.push({ tagged: one, line: one.line, evidence });
  });
  if (open.length === 0) return [];
  const isTierPlan = table.goals.length > 0 || direct.some((evidence) => evidence.cell.kind !== "blank" || evidence.voices.length > 0);
  const judged = { open, all: tagged.length, isTierPlan, place: tierCellPlace(tagged) };
  return [...cellFindings(judged), ...conflictFindings(judged), ...missingFindings(judged), ...suggestedFindings(judged)];
}

function isOpen(tagged: TaggedLine, { cell, strangeTier, isAtOdds }: DirectEvidence): boolean {
  return tagged.tier === null || isAtOdds || strangeTier !== null || cell.kind === "unknown" || cell.kind === "ambiguous";
}
