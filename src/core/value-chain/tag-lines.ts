import type { BudgetLine } from "../budget/budget-line.ts";
import type { Finding } from "../finding.ts";
import type { DirectEvidence } from "./direct-evidence.ts";
import { directEvidenceReader } from "./direct-evidence.ts";
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
  const read = directEvidenceReader(context);
  const direct = lines.map(read);
  const stated = lines.map((line, index) => fromVoice(line, direct[index]));
  const tagged = stated.some((one) => one.tier === null) ? completed(stated, direct, context) : stated;
  return { lines: tagged, findings: tierFindings(tagged, direct, context.tierTable) };
}

function withoutTier(line: BudgetLine): TaggedLine {
  return { line, tier: null, because: "none", suggestion: null };
}

function fromVoice(line: BudgetLine, evidence: DirectEvidence | undefined): TaggedLine {
  const voice = evidence?.voices[0];
  return voice === undefined ? withoutTier(line) : { line, tier: voice.tier, because: voice.because, suggestion: null };
}

/** Lines that state nothing take their project's tier; those left get a suggestion. */
function completed(stated: readonly TaggedLine[], direct: readonly DirectEvidence[], context: TaggingContext): readonly TaggedLine[] {
  const group = projectGroup(stated, context.tierTable);
  const grouped = stated.map((one, index) => fromProject(one, direct[index], group));
  if (grouped.every((one) => one.tier !== null)) return grouped;
  const suggest = suggestTiers(grouped, context);
  return grouped.map((one, index) => withSuggestion(one, direct[index], suggest));
}

function fromProject(stated: TaggedLine, evidence: DirectEvidence | undefined, group: ProjectGroup): TaggedLine {
  if (stated.tier !== null || evidence?.cell.kind === "ambiguous") return stated;
  const tier = group(stated.line);
  return tier === null ? stated : { line: stated.line, tier, because: "project", suggestion: null };
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
