import type { BudgetLine } from "../budget/budget-line.ts";
import type { Finding } from "../finding.ts";
import { comparisonKey } from "../text/comparison-key.ts";
import { rememberedByTexts, type Texts } from "../text/remembered-by-texts.ts";
import { type DirectEvidence, directEvidenceReader, type TaggingContext } from "./direct-evidence.ts";
import { bareKey, goalTexts } from "./read-goal-text.ts";
import { suggestTiers, type TierSuggester } from "./suggest-tiers.ts";
import type { TaggedLine } from "./tagged-line.ts";
import { tierFindings } from "./tier-findings.ts";
import type { TierId, TierTable } from "./tier-table.ts";

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

/** The tier a line takes from its project: from its siblings' own statements, or from a name that is a guideline's; null when there is none. */
export type ProjectGroup = (line: BudgetLine) => TierId | null;

/**
 * Activities and line items take the tier that the other rows of their project (same agency) state, if these agree;
 * any row takes the tier of the goal or guideline whose text is its project's name.
 */
export function projectGroup(stated: readonly TaggedLine[], table: TierTable): ProjectGroup {
  const groups = groupNames(table);
  const ofName = rememberedByTexts(([project]): TierId | null => groups.get(bareKey(project ?? "")) ?? null);
  const siblings = siblingTiers(stated);
  return (line) => {
    if (line.project === null) return null;
    const tiers = isPartOfProject(line) ? siblings(line) : null;
    if (tiers !== null && tiers.size > 1) return null;
    const [only] = tiers ?? [];
    return only ?? ofName([line.project]);
  };
}

/** Whether the row is an activity or a line item of a project that has a name of its own. */
function isPartOfProject(line: BudgetLine): boolean {
  const own = line.description ?? line.activity;
  return own !== null && own !== line.project && comparisonKey(own) !== comparisonKey(line.project ?? "");
}

/** The tiers that the rows of a line's project state; built when first asked. */
function siblingTiers(stated: readonly TaggedLine[]): (line: BudgetLine) => ReadonlySet<TierId> {
  const keyOf = rememberedByTexts(([agency, project]: Texts) =>
    JSON.stringify([comparisonKey(agency ?? ""), comparisonKey(project ?? "")]),
  );
  let byProject: Map<string, Set<TierId>> | null = null;
  const gather = (): Map<string, Set<TierId>> => {
    const projects = new Map<string, Set<TierId>>();
    for (const { line, tier } of stated) {
      if (tier === null || line.project === null) continue;
      const key = keyOf([line.agency, line.project]);
      const tiers = projects.get(key);
      if (tiers === undefined) projects.set(key, new Set([tier]));
      else tiers.add(tier);
    }
    return projects;
  };
  return (line) => {
    byProject ??= gather();
    return byProject.get(keyOf([line.agency, line.project])) ?? new Set();
  };
}

/** Names of project groups: goal and guideline texts and tier names of that year's table; what two tiers share names none. */
function groupNames(table: TierTable): ReadonlyMap<string, TierId | null> {
  const names = new Map<string, TierId | null>(goalTexts(table));
  for (const tier of table.tiers) {
    for (const text of [tier.name.th, tier.name.en]) {
      const key = bareKey(text);
      const other = names.get(key);
      names.set(key, other === undefined || other === tier.id ? tier.id : null);
    }
  }
  for (const label of table.tiers.flatMap((tier) => [tier.label.th, tier.label.en])) names.delete(bareKey(label));
  names.delete("");
  return names;
}
