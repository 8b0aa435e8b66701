import type { BudgetLine } from "../budget/budget-line.ts";
import { comparisonKey } from "../text/comparison-key.ts";
import type { DirectEvidence } from "./direct-evidence.ts";
import { bareKey, goalTexts } from "./read-goal-text.ts";
import type { TierId, TierTable } from "./tier-table.ts";

/** The tier a line takes from its project: from its siblings' own statements, or from a name that is a guideline's; null when there is none. */
export type ProjectGroup = (line: BudgetLine) => TierId | null;

/**
 * Activities and line items take the tier that the other rows of their project (same agency) state, if these agree;
 * any row takes the tier of the goal or guideline whose text is its project's name.
 */
export function projectGroup(lines: readonly BudgetLine[], direct: readonly DirectEvidence[], table: TierTable): ProjectGroup {
  const stated = statedTiers(lines, direct);
  const groups = groupNames(table);
  const nameTier = new Map<string, TierId | null>();
  const ofName = (project: string): TierId | null => {
    const before = nameTier.get(project);
    if (before !== undefined) return before;
    const tier = groups.get(bareKey(project)) ?? null;
    nameTier.set(project, tier);
    return tier;
  };
  return (line) => {
    if (line.project === null) return null;
    const siblings = isPartOfProject(line) ? stated.get(projectKey(line)) : undefined;
    const [only] = siblings ?? [];
    if (siblings !== undefined && siblings.size > 1) return null;
    return only ?? ofName(line.project);
  };
}

/** Agency × project as one exact key. */
export function projectKey(line: BudgetLine): string {
  return JSON.stringify([comparisonKey(line.agency ?? ""), comparisonKey(line.project ?? "")]);
}

/** Whether the row is an activity or a line item of a project that has a name of its own. */
function isPartOfProject(line: BudgetLine): boolean {
  const own = line.description ?? line.activity;
  return own !== null && line.project !== null && comparisonKey(own) !== comparisonKey(line.project);
}

function statedTiers(lines: readonly BudgetLine[], direct: readonly DirectEvidence[]): ReadonlyMap<string, ReadonlySet<TierId>> {
  const stated = new Map<string, Set<TierId>>();
  if (!lines.some(isPartOfProject)) return stated;
  lines.forEach((line, index) => {
    const tier = direct[index]?.voices[0]?.tier;
    if (tier === undefined || line.project === null) return;
    const key = projectKey(line);
    const tiers = stated.get(key) ?? new Set<TierId>();
    stated.set(key, tiers.add(tier));
  });
  return stated;
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
