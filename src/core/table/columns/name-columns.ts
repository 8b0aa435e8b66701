import type { ColumnRole } from "../../budget/column-role.ts";
import type { ColumnDraft } from "./seen-column.ts";
import type { NameColumn } from "./table-columns.ts";

const LEVEL_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "ministry",
  "agency",
  "budgetPlan",
  "output",
  "project",
  "activity",
  "description",
  "label",
]);
/** Roles that may head a block of rows, as a goal heads its projects. */
const HEADING_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["tier", "goal", "guideline"]);
const TAG_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["tier", "goal", "guideline", "category"]);

/**
 * Columns whose texts make the levels of the table, left to right. Tier, goal and guideline stand among them where they
 * come before the first name: such a column heads its rows, be it on a row of its own or on the first of a block.
 */
export function nameColumns(drafts: readonly ColumnDraft[]): readonly NameColumn[] {
  const levels = drafts.filter((draft) => draft.given !== null && LEVEL_ROLES.has(draft.given.role));
  const names = withCategoryLevel(levels, drafts).map(nameColumn);
  const [first] = names;
  if (first !== undefined)
    return [...tagColumns(drafts).filter((tag) => HEADING_ROLES.has(tag.role) && tag.column < first.column), ...names];
  return drafts
    .filter((draft) => draft.given !== null && (draft.given.role === "goal" || draft.given.role === "guideline"))
    .map(nameColumn);
}

/** A column of categories names the rows where nearly every row has one and few have another name, as below headings of agencies. */
function withCategoryLevel(levels: readonly ColumnDraft[], drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const named = Math.max(0, ...levels.map(({ column }) => column.content.texts));
  const numbers = Math.max(0, ...drafts.filter(({ given }) => given?.role === "amount").map(({ column }) => column.content.numbers));
  const category = drafts.find(({ given }) => given?.role === "category");
  if (category === undefined || levels.length === 0 || named * 10 > numbers * 7 || category.column.content.texts * 10 < numbers * 9)
    return levels;
  return drafts.filter((draft) => levels.includes(draft) || draft === category);
}

/** Columns that describe a row: tier, goal, guideline, category. */
export function tagColumns(drafts: readonly ColumnDraft[]): readonly NameColumn[] {
  return drafts.filter((draft) => draft.given !== null && TAG_ROLES.has(draft.given.role)).map(nameColumn);
}

function nameColumn(draft: ColumnDraft): NameColumn {
  return {
    column: draft.column.column,
    role: draft.given?.role ?? "label",
    levels: draft.column.roles.map((match) => match.role),
  };
}
