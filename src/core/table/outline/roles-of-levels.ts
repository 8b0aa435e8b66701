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
export const USUAL_ORDER: readonly ColumnRole[] = [
  "tier",
  "goal",
  "guideline",
  "ministry",
  "agency",
  "budgetPlan",
  "output",
  "project",
  "activity",
  "description",
];

/**
 * What the name of each row names. A column of its own says it; in a label column the words say it, level by level, and
 * where the words of a level say nothing, the levels that the header lists, or the usual order around it.
 */
export function rolesOfRows(rows: readonly BodyRow[], nesting: Nesting, names: readonly NameColumn[]): readonly ColumnRole[] {
  const levels = new Map<string, BodyRow[]>();
  let level: BodyRow[] = [];
  let before: string | null = null;
  rows.forEach((row, index) => {
    const key = nesting.keys[index] ?? "";
    if (key !== before) {
      level = levels.get(key) ?? [];
      levels.set(key, level);
      before = key;
    }
    level.push(row);
  });
  const roleOfLevel = new Map([...levels].map(([key, members]) => [key, roleOfVotes(members, names)]));
  fillUnknownLevels(roleOfLevel, depthOfKeys(nesting), names);
  plansAsProjects(roleOfLevel, nesting);
  return rows.map((row, index) => roleOfRow(row, roleOfLevel.get(nesting.keys[index] ?? "") ?? "project", names));
}

/** Plans that stand among projects with nothing below them are projects, whatever they are called. */
function plansAsProjects(roles: Map<string, ColumnRole | null>, nesting: Nesting): void {
  const depths = depthOfKeys(nesting);
  const parents = new Set<string | undefined>();
  for (const parent of nesting.parents) if (parent >= 0) parents.add(nesting.keys[parent]);
  const ofProjects = new Set([...roles].filter(([, role]) => role === "project").map(([key]) => depths.get(key)));
  for (const [key, role] of roles) {
    if (role === "budgetPlan" && !parents.has(key) && ofProjects.has(depths.get(key))) roles.set(key, "project");
  }
}

function roleOfRow(row: BodyRow, ofLevel: ColumnRole, names: readonly NameColumn[]): ColumnRole {
  const column = names[row.place];
  const ofClass = roleByWords(row) ?? null;
  if (column === undefined) return ofClass ?? "label";
  const usual = isOwnColumn(column) ? column.role : ofLevel;
  if (ofClass === null) return usual;
  const speaks = isOwnColumn(column) ? isWiderHeading(row, ofClass, column.role) : SPEAKS_FOR_ITSELF.has(ofClass);
  return speaks ? ofClass : usual;
}

/** Roles that words alone decide, whatever else stands at their level. */
const SPEAKS_FOR_ITSELF: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["category", "tier"]);

function roleByWords(row: BodyRow): ColumnRole | undefined {
  return row.look === null ? undefined : ROLE_OF_CLASS[row.look.class];
}

/** A column that names one kind of thing. */
function isOwnColumn(column: NameColumn): boolean {
  return column.role !== "label" && column.role !== "description" && column.levels.length <= 1;
}

/** A row with nothing but a wider name in the column, such as a ministry over projects. */
function isWiderHeading(row: BodyRow, named: ColumnRole, column: ColumnRole): boolean {
  return row.filled === 1 && USUAL_ORDER.indexOf(named) < USUAL_ORDER.indexOf(column);
}

function roleOfVotes(rows: readonly BodyRow[], names: readonly NameColumn[]): ColumnRole | null {
  const [best] = votesOf(rows);
  return best !== undefined && best[1] * 3 >= rows.length ? best[0] : roleOfColumn(names[rows[0]?.place ?? -1]);
}

/** How many rows name each role by their words, the most first; what is called a plan among projects is one of them. */
function votesOf(rows: readonly BodyRow[]): readonly (readonly [ColumnRole, number])[] {
  const hasProjects = rows.some((row) => roleByWords(row) === "project");
  const votes = new Map<ColumnRole, number>();
  for (const row of rows) {
    const role = roleByWords(row);
    if (role === undefined) continue;
    const voted = hasProjects && role === "budgetPlan" ? "project" : role;
    votes.set(voted, (votes.get(voted) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1]);
}

function roleOfColumn(column: NameColumn | undefined): ColumnRole | null {
  return column !== undefined && isOwnColumn(column) ? column.role : null;
}

function depthOfKeys(nesting: Nesting): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  const depthOfRow: number[] = [];
  let before: string | null = null;
  nesting.parents.forEach((parent, row) => {
    const depth = parent < 0 ? 0 : (depthOfRow[parent] ?? 0) + 1;
    depthOfRow.push(depth);
    const key = nesting.keys[row] ?? "";
    if (key === before) return;
    before = key;
    if (!depths.has(key)) depths.set(key, depth);
  });
  return depths;
}

function fillUnknownLevels(roles: Map<string, ColumnRole | null>, depths: ReadonlyMap<string, number>, names: readonly NameColumn[]): void {
  const depthOf = (key: string): number => depths.get(key) ?? 0;
  const ordered = [...roles.keys()].sort((a, b) => depthOf(a) - depthOf(b));
  const listed = names.find((name) => name.levels.length > 1)?.levels ?? [];
  const fitsHeader = isHeaderOfLevels(listed, roles, depths);
  let below: ColumnRole | null = null;
  for (const key of ordered.reverse()) {
    const depth = depthOf(key);
    const known = roles.get(key) ?? (fitsHeader ? listed[depth] : undefined) ?? roleBeside(roles, depths, depth);
    const role: ColumnRole = overActivities(known, below) ?? roleBetween(below, new Set(roles.values()), listed);
    roles.set(key, role);
    below = role;
  }
}

/** Whether a header lists the levels one for one: as many as there are, and none that the words of its level contradict. */
function isHeaderOfLevels(
  listed: readonly ColumnRole[],
  roles: ReadonlyMap<string, ColumnRole | null>,
  depths: ReadonlyMap<string, number>,
): boolean {
  if (listed.length !== new Set(depths.values()).size) return false;
  return [...roles].every(([key, role]) => role === null || role === listed[depths.get(key) ?? 0]);
}

/** What stands over activities is a project, though its words name a purchase. */
function overActivities(known: ColumnRole | null | undefined, below: ColumnRole | null): ColumnRole | null | undefined {
  return known === "description" && below === "activity" ? "project" : known;
}

/** What other levels at the same depth name. */
function roleBeside(roles: ReadonlyMap<string, ColumnRole | null>, depths: ReadonlyMap<string, number>, depth: number): ColumnRole | null {
  for (const [key, role] of roles) if (role !== null && depths.get(key) === depth) return role;
  return null;
}

/** The innermost level names projects unless another level does already. */
function lowestRole(taken: ReadonlySet<ColumnRole | null>, listed: readonly ColumnRole[]): ColumnRole {
  if (!taken.has("project")) return "project";
  return listed.at(-1) === "description" || taken.has("activity") ? "description" : "activity";
}

/** What hangs above a level (or stands at the bottom), when its own words do not say. */
function roleBetween(below: ColumnRole | null, taken: ReadonlySet<ColumnRole | null>, listed: readonly ColumnRole[]): ColumnRole {
  if (below === null) return lowestRole(taken, listed);
  if (below === "project") return taken.has("agency") ? "label" : "agency";
  if (below === "agency") return roleAboveAgencies(taken, listed);
  return below === "activity" || below === "description" ? "project" : "label";
}

/** Above agencies stand ministries or the projects they share. */
function roleAboveAgencies(taken: ReadonlySet<ColumnRole | null>, listed: readonly ColumnRole[]): ColumnRole {
  if (listed.length > 1) return listed.includes("ministry") ? "ministry" : "label";
  return taken.has("project") ? "ministry" : "project";
}
