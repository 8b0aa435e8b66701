import type { BudgetLine } from "../budget/budget-line.ts";
import type { Finding } from "../finding.ts";
import type { DirectEvidence } from "./direct-evidence.ts";
import { directEvidence } from "./direct-evidence.ts";
import type { ProjectGroup } from "./project-group.ts";
import { projectGroup } from "./project-group.ts";
import type { TierSuggester } from "./suggest-tiers.ts";
import { suggestTiers } from "./suggest-tiers.ts";
import type { TaggedLine } from "./tagged-line.ts";
import type { TaggingContext } from "./tagging-context.ts";
import { tierFindings } from "./tier-findings.ts";

/** Lines with their tiers, in the order given, and what a person must look at. */
export interface TaggedLines {
  readonly lines: readonly TaggedLine[];
  readonly findings: readonly Finding[];
}

/**
 * Gives every line its tier by evidence, strongest first: person, tier column, goal or guideline, banner row, the
 * project's own group. Words and rows tagged before only suggest. A plan without tiers gets none and no finding.
 * Each line's result depends on the set of lines, never on their order.
 */
export function tagLines(lines: readonly BudgetLine[], context: TaggingContext): TaggedLines {
  if (context.tierTable.tiers.length === 0) return { lines: lines.map(withoutTier), findings: [] };
  const direct = directEvidence(lines, context);
  const group = projectGroup(lines, direct, context.tierTable);
  const decided = lines.map((line, index) => decide(line, direct[index], group));
  const tagged = decided.some((one) => one.tier === null) ? withSuggestions(decided, direct, context) : decided;
  return { lines: tagged, findings: tierFindings(tagged, direct) };
}

function withoutTier(line: BudgetLine): TaggedLine {
  return { line, tier: null, because: "none", suggestion: null };
}

function decide(line: BudgetLine, evidence: DirectEvidence | undefined, group: ProjectGroup): TaggedLine {
  const voice = evidence?.voices[0];
  if (voice !== undefined) return { line, tier: voice.tier, because: voice.because, suggestion: null };
  if (evidence?.cell.kind === "ambiguous") return withoutTier(line);
  const tier = group(line);
  return tier === null ? withoutTier(line) : { line, tier, because: "project", suggestion: null };
}

function withSuggestions(
  decided: readonly TaggedLine[],
  direct: readonly DirectEvidence[],
  context: TaggingContext,
): readonly TaggedLine[] {
  const suggest = suggestTiers(decided, context);
  return decided.map((line, index) => withSuggestion(line, direct[index], suggest));
}

/** Only lines without a tier get a suggestion; where the cell names two tiers, only one of these. */
function withSuggestion(tagged: TaggedLine, evidence: DirectEvidence | undefined, suggest: TierSuggester): TaggedLine {
  if (tagged.tier !== null) return tagged;
  const suggestion = suggest(tagged.line);
  if (suggestion === null) return tagged;
  const cell = evidence?.cell;
  if (cell?.kind === "ambiguous" && !cell.tiers.includes(suggestion.tier)) return tagged;
  return { ...tagged, suggestion };
}
