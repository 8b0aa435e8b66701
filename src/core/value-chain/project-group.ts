import type { BudgetLine } from "../budget/budget-line.ts";
import { comparisonKey } from "../text/comparison-key.ts";
import { bareKey, goalTexts } from "./read-goal-text.ts";
import type { Texts } from "../text/remembered-by-texts.ts";
import { rememberedByTexts } from "../text/remembered-by-texts.ts";
import type { TaggedLine } from "./tagged-line.ts";
import type { TierId, TierTable } from "./tier-table.ts";

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
