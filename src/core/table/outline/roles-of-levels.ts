import type { ColumnRole } from "../../budget/column-role.ts";
import type { NameColumn } from "../columns/table-columns.ts";
import type { BodyRow } from "../rows/body-row.ts";
import type { LabelClass } from "../words/label-words.ts";
import type { Nesting } from "./nest-rows.ts";

const ROLE_OF_CLASS: Partial<Record<LabelClass, ColumnRole>> = {
  tier: "tier",
  goal: "goal",
  guideline: "guideline",
  ministry: "ministry",
  agency: "agency",
  plan: "budgetPlan",
  output: "output",
  project: "project",
  activity: "activity",
  category: "category",
  item: "description",
};

/** Roles in the order in which they usually hang below each other. */
const USUAL_ORDER: readonly ColumnRole[] = ["tier", "goal", "guideline", "ministry", "agency", "budgetPlan", "output", "project", "activity", "description"];

/**
 * What the name of each row names. A column of its own says it; in a label column the words say it, level by level, and
 * where the words of a level say nothing, the levels that the header lists, or the usual order around it.
 */
export function rolesOfRows(rows: readonly BodyRow[], nesting: Nesting, names: readonly NameColumn[]): readonly ColumnRole[] {
  const levels = [...new Set(nesting.keys)];
  const depths = depthOfKeys(nesting);
  const roleOfLevel = new Map(levels.map((key) => [key, roleOfVotes(rows.filter((_, index) => nesting.keys[index] === key), names)]));
  fillUnknownLevels(roleOfLevel, depths, names);
  return rows.map((row, index) => roleOfRow(row, roleOfLevel.get(nesting.keys[index] ?? "") ?? "project", names));
}

function roleOfRow(row: BodyRow, ofLevel: ColumnRole, names: readonly NameColumn[]): ColumnRole {
  const column = names[row.place];
  const ofClass = row.look === null ? undefined : ROLE_OF_CLASS[row.look.class];
  if (column === undefined) return ofClass ?? "label";
  if (isOwnColumn(column)) return row.filled === 1 && ofClass !== undefined && isWider(ofClass, column.role) ? ofClass : column.role;
  return ofClass === "category" || ofClass === "tier" ? ofClass : ofLevel;
}

/** A column that names one kind of thing. */
function isOwnColumn(column: NameColumn): boolean {
  return column.role !== "label" && column.role !== "description" && column.levels.length <= 1;
}

function isWider(a: ColumnRole, b: ColumnRole): boolean {
  return USUAL_ORDER.indexOf(a) < USUAL_ORDER.indexOf(b);
}

function roleOfVotes(rows: readonly BodyRow[], names: readonly NameColumn[]): ColumnRole | null {
  const votes = new Map<ColumnRole, number>();
  for (const row of rows) {
    const role = row.look === null ? undefined : ROLE_OF_CLASS[row.look.class];
    if (role !== undefined) votes.set(role, (votes.get(role) ?? 0) + 1);
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0];
  if (best !== undefined && best[1] * 3 >= rows.length) return best[0];
  const column = names[rows[0]?.place ?? -1];
  return column !== undefined && isOwnColumn(column) ? column.role : null;
}

function depthOfKeys(nesting: Nesting): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  const depthOfRow: number[] = [];
  nesting.parents.forEach((parent, row) => {
    const depth = parent < 0 ? 0 : (depthOfRow[parent] ?? 0) + 1;
    depthOfRow.push(depth);
    const key = nesting.keys[row] ?? "";
    if (!depths.has(key)) depths.set(key, depth);
  });
  return depths;
}

function fillUnknownLevels(roles: Map<string, ColumnRole | null>, depths: ReadonlyMap<string, number>, names: readonly NameColumn[]): void {
  const ordered = [...roles.keys()].sort((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0));
  const listed = names.find((name) => name.levels.length > 1)?.levels ?? [];
  const deepest = ordered.at(-1);
  for (const key of [...ordered].reverse()) {
    if (roles.get(key) !== null) continue;
    const depth = depths.get(key) ?? 0;
    const ofHeader = listed.length > 0 && listed.length === new Set(depths.values()).size ? listed[depth] : undefined;
    roles.set(key, ofHeader ?? (key === deepest ? lowestRole(roles, listed) : roleAbove(key, { ordered, roles, listed })));
  }
}

/** The innermost level names projects unless another level does already. */
function lowestRole(roles: ReadonlyMap<string, ColumnRole | null>, listed: readonly ColumnRole[]): ColumnRole {
  const taken = new Set(roles.values());
  if (!taken.has("project")) return "project";
  return listed.at(-1) === "description" || taken.has("activity") ? "description" : "activity";
}

function roleAbove(key: string, context: { readonly ordered: readonly string[]; readonly roles: ReadonlyMap<string, ColumnRole | null>; readonly listed: readonly ColumnRole[] }): ColumnRole {
  const hasProject = [...context.roles.values()].includes("project");
  const below = context.ordered[context.ordered.indexOf(key) + 1];
  const role = below === undefined ? null : (context.roles.get(below) ?? null);
  if (role === "project") return context.ordered.some((other) => context.roles.get(other) === "agency") ? "label" : "agency";
  if (role === "agency") return context.listed.length > 1 && !context.listed.includes("ministry") ? "label" : context.listed.length > 1 || hasProject ? "ministry" : "project";
  if (role === "activity" || role === "description") return "project";
  return "label";
}
