import type { ColumnRole } from "../../budget/column-role.ts";
import { looksNumeric } from "../header/column-content.ts";
import { TRUST_OF_FIT } from "../header/header-role.ts";
import type { LabelClass } from "../words/label-words.ts";
import { isSatang, type GivenRole, type SeenColumn } from "./seen-column.ts";

/** Roles whose columns may well hold numbers. */
const NUMBER_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "sequence",
  "page",
  "note",
  "unit",
  "indicator",
  "tier",
  "goal",
  "guideline",
]);
/** Roles that name a body, a plan or a piece of work: several in one header make a label column. */
const ENTITY_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "ministry",
  "agency",
  "budgetPlan",
  "output",
  "project",
  "activity",
  "description",
  "goal",
  "guideline",
  "tier",
  "category",
]);
const WORK_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["project", "activity", "description", "output"]);

const ROLE_OF_CLASS: Partial<Record<LabelClass, ColumnRole>> = {
  ministry: "ministry",
  agency: "agency",
  project: "project",
  activity: "activity",
  plan: "budgetPlan",
  output: "output",
  goal: "goal",
  guideline: "guideline",
  tier: "tier",
  category: "category",
};

/** The role of a column that holds words, by its header first and its content second; null when it holds money or nothing known. */
export function textRole(column: SeenColumn): GivenRole | null {
  if (isSatang(column)) return { role: "note", confidence: 0.9, reason: "header" };
  return looksNumeric(column.content) ? roleOfNumbers(column) : roleOfTexts(column);
}

/** Places in the list, codes, pages and the like; null where the numbers may be money. */
function roleOfNumbers(column: SeenColumn): GivenRole | null {
  if (isPlaceInList(column)) return { role: "sequence", confidence: 0.9, reason: "content" };
  if (isCode(column)) return { role: "note", confidence: 0.9, reason: "content" };
  const [first] = column.roles;
  if (first !== undefined && !column.traits.has("off-budget") && mayBeNumbers(column, first.role))
    return namedRole(column, TRUST_OF_FIT[first.fit]);
  return numberedRole(column);
}

function roleOfTexts(column: SeenColumn): GivenRole | null {
  if (holdsPersons(column)) return { role: "note", confidence: 0.9, reason: "content" };
  const [first] = column.roles;
  if (first === undefined) return unitRole(column) ?? roleByContent(column);
  return first.role === "unit" && namesBodies(column) ? roleByContent(column) : namedRole(column, TRUST_OF_FIT[first.fit]);
}

/** Under `หน่วย` may stand units of money or of count, or whoever gets the money. */
function namesBodies({ content }: SeenColumn): boolean {
  const bodies = (content.classes.get("agency") ?? 0) + (content.classes.get("ministry") ?? 0);
  return content.units === 0 && bodies >= 2 && bodies * 2 >= content.texts;
}

/** Numbers that count 1, 2, 3, from the start or in each group, are places in the list, whatever but a tier stands over them: `ลด.`, `Item`. */
function isPlaceInList({ content, unit, years, stage, traits, roles }: SeenColumn): boolean {
  if (roles[0]?.role === "tier") return false;
  const saysAmount = unit !== null || years.length > 0 || stage !== null || traits.has("money") || traits.has("total");
  return !saysAmount && content.numbers >= 3 && content.ordinals === content.numbers && content.running > 0;
}

const CODE_WORDS = /(?:^|[\s_-])(?:id|code|ref|serial)(?:$|[\s_.-])|รหัส|เลขที่|หมายเลข|ลำดับ/i;

/** Numbers that name their row: they run on by one, or their header says code, and nothing over them says year or unit. */
function isCode({ header, content, unit, years, roles }: SeenColumn): boolean {
  if (roles[0]?.role === "sequence" || unit !== null || years.length > 0 || content.numbers < 2) return false;
  return CODE_WORDS.test(header) && content.running * 10 >= (content.numbers - 1) * 6;
}

/** Whoever is responsible may be named by unit or by person; a person is no agency. */
function holdsPersons({ content, roles }: SeenColumn): boolean {
  const persons = content.classes.get("person") ?? 0;
  return roles[0]?.role === "agency" && persons > 0 && persons * 2 >= content.texts;
}

/** Whether a column of numbers can have a role of words: a sequence, a page; a year only where years stand. */
function mayBeNumbers(column: SeenColumn, role: ColumnRole): boolean {
  const { years, shortYears, numbers, texts } = column.content;
  const found = Math.max(years, shortYears);
  return NUMBER_ROLES.has(role) || (role === "fiscalYear" && column.years.length === 0 && found * 10 >= Math.max(numbers, texts) * 8);
}

function namedRole(column: SeenColumn, strength: number): GivenRole {
  const entities = column.roles.filter((match) => ENTITY_ROLES.has(match.role));
  const isLabel = entities.length > 1 && entities.some((match) => !WORK_ROLES.has(match.role));
  if (isLabel) return { role: "label", confidence: 0.95 * strength, reason: "header" };
  const work = entities.find((match) => match.role === "project") ?? column.roles[0];
  return { role: work?.role ?? "note", confidence: 0.98 * strength, reason: "header" };
}

/** A column without a header that counts its rows. */
function numberedRole(column: SeenColumn): GivenRole | null {
  const counts = column.header === "" && column.content.counting >= 3 && column.content.counting * 2 > column.content.numbers;
  return counts ? { role: "sequence", confidence: 0.7, reason: "content" } : null;
}

function unitRole(column: SeenColumn): GivenRole | null {
  const { units, texts } = column.content;
  return texts > 0 && units * 10 >= texts * 8 ? { role: "unit", confidence: 0.9, reason: "content" } : null;
}

/** What the texts look like, where the header says nothing of money. */
function roleByContent(column: SeenColumn): GivenRole | null {
  if (column.category !== null || (column.traits.size > 0 && !namesBodies(column))) return null;
  const { classes, texts } = column.content;
  const known = [...classes].filter(([name, count]) => ROLE_OF_CLASS[name] !== undefined && count >= 2 && count * 2 >= texts);
  const [best] = known.sort((a, b) => b[1] - a[1]);
  if (best === undefined) return labelByContent(column);
  return { role: ROLE_OF_CLASS[best[0]] ?? "note", confidence: (0.8 * best[1]) / texts, reason: "content" };
}

/** A column of ministries, agencies and projects one below the other. */
function labelByContent(column: SeenColumn): GivenRole | null {
  const { classes, texts } = column.content;
  const known = [...classes].reduce((sum, [name, count]) => sum + (ROLE_OF_CLASS[name] === undefined ? 0 : count), 0);
  return texts >= 3 && known * 3 >= texts ? { role: "label", confidence: 0.6, reason: "content" } : null;
}
