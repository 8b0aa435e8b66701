import type { BudgetStage } from "../../budget/budget-stage.ts";
import type { ExpenditureCategory } from "../../budget/expenditure-category.ts";
import type { Unit } from "../../budget/unit.ts";
import { cleanText } from "../../text/clean-text.ts";
import { comparisonKey } from "../../text/comparison-key.ts";
import { categoryIn } from "../words/category-words.ts";
import { labelClass, type LabelClass } from "../words/label-words.ts";
import { partIn, type PartName } from "../words/part-words.ts";
import { stageIn } from "../words/stage-words.ts";
import { totalWords } from "../words/total-words.ts";
import { isBareUnit, unitIn } from "../words/unit-words.ts";
import { yearsIn, type YearSpan } from "../words/year-words.ts";
import { roleOfPart, type NamedRoleMatch } from "./header-role.ts";
import { traitsOf, type HeaderTrait } from "./header-traits.ts";

/** What one header cell says by its words. */
export interface HeaderMeaning {
  readonly text: string;
  /** Roles of text columns, in the order named; several for `กระทรวง - หน่วยงาน - โครงการ`. */
  readonly roles: readonly NamedRoleMatch[];
  readonly traits: ReadonlySet<HeaderTrait>;
  readonly years: readonly YearSpan[];
  readonly unit: Unit | null;
  readonly stage: BudgetStage | null;
  readonly category: ExpenditureCategory | null;
  /** The tier, goal or guideline it stands for where several such cells stand beside each other. */
  readonly part: PartName | null;
}

const YEAR_WORDS = /(?:ประจำ)?(?:ปีงบประมาณ|ปีงบ|ปี)?(?:พ\.?ศ\.?|ค\.?ศ\.?)?(?:25|20)\d\d(?:-(?:25|20)?\d\d)?(?:-จบ)?/g;
/** `หรือเทียบเท่า` beside a name adds no level of its own. */
const EQUIVALENT = /^(?:หรือ)?(?:หน่วยงาน|ส่วนราชการ)?(?:ที่)?(?:หรือ)?เทียบเท่า/;
const SEPARATORS = /[/|>•→]|\s[-–—]\s|\s?[–—]\s?|และ(?=\S)|,/;

/** Reads one header cell. */
export function headerMeaning(text: string): HeaderMeaning {
  const words = spaced(text);
  const plain = withoutAside(words);
  const roles = rolesIn(words);
  return {
    text,
    roles,
    traits: traitsOf(comparisonKey(words)),
    years: yearsIn(words),
    unit: unitIn(words),
    stage: stageIn(words),
    category: categoryIn(plain),
    part: partIn(plain) ?? bodyIn(plain, roles),
  };
}

/** A body by its own name, as over columns of what each one gets; `หน่วยงาน` names the column of them. */
function bodyIn(plain: string, roles: readonly NamedRoleMatch[]): PartName | null {
  if (roles.some(({ fit }) => fit !== "head")) return null;
  const kind = labelClass(cleanText(plain));
  return kind === "agency" || kind === "ministry" ? { by: kind, key: comparisonKey(plain), word: null } : null;
}

/** The words of `amount_thb`, as exports from databases name their columns. */
function spaced(text: string): string {
  return text.replace(/(?<=[\p{L}\p{M}\d])_+(?=[\p{L}\d])/gu, " ");
}

/** Whether the words mean anything a budget table puts over a column. */
export function isMeaningful(meaning: HeaderMeaning): boolean {
  if (meaning.roles.length > 0 || meaning.category !== null) return true;
  if (meaning.traits.size > 0 && meaning.text.length <= 60) return true;
  return meaning.years.length > 0 && meaning.text.length <= 30;
}

/** Whether a cell is sure to be a header word: a role in its own words, or a short word over money, a lone year, a category or a unit. */
export function isSureHeader(meaning: HeaderMeaning): boolean {
  if (meaning.roles.some((match) => match.fit !== "head")) return true;
  if (isName(meaning)) return false;
  if (isBareUnit(meaning.text)) return true;
  return meaning.text.length <= 40 && (meaning.years.length > 0 || meaning.category !== null || meaning.traits.size > 0);
}

/** Whether the cell reads as the name of a body or a piece of work, which stands in a table's body and not over it. */
export function isName(meaning: HeaderMeaning): boolean {
  if (meaning.roles.some((match) => match.fit !== "head")) return false;
  const text = cleanText(meaning.text);
  return NAME_CLASSES.has(labelClass(text)) || NAME_CLASSES.has(totalWords(text)?.targetClass ?? "other");
}

const NAME_CLASSES: ReadonlySet<LabelClass> = new Set<LabelClass>([
  "project",
  "agency",
  "ministry",
  "activity",
  "goal",
  "guideline",
  "plan",
  "output",
  "tier",
  "item",
]);

function rolesIn(text: string): readonly NamedRoleMatch[] {
  const whole = roleOfPart(nameKey(text));
  if (whole?.fit === "exact") return [whole];
  const plain = withoutAside(text);
  if (SEPARATORS.test(plain)) {
    const parts = plain
      .split(SEPARATORS)
      .map(nameKey)
      .filter((part) => part !== "" && !EQUIVALENT.test(part));
    return rolesOfParts(parts, parts.length > 1 ? whole : null);
  }
  const both = namedTogether(plain);
  if (both.length === 2) return both;
  const lines = plain.split(/[\r\n]+/).map(nameKey);
  const named = rolesOfParts(lines, null);
  if (lines.length > 1 && named.length === lines.length) return named;
  return whole === null ? [] : [whole];
}

/** `หน่วยงาน : โครงการ`: one column for both. */
function namedTogether(plain: string): readonly NamedRoleMatch[] {
  const parts = plain.split(/[:：]/).map(nameKey);
  return parts.length === 2 ? rolesOfParts(parts, null) : [];
}

/** Roles of the parts of a header such as `กระทรวง - หน่วยงาน`; where some part is unknown, that of the whole comes first. */
function rolesOfParts(parts: readonly string[], whole: NamedRoleMatch | null): readonly NamedRoleMatch[] {
  const named = parts.map(roleOfPart);
  const matches = named.filter((match): match is NamedRoleMatch => match !== null);
  const isSaid =
    whole === null || matches.length === parts.length || matches.some(({ role, fit }) => role === whole.role && fit === "exact");
  return distinct(isSaid ? matches : [whole, ...matches]);
}

function distinct(matches: readonly NamedRoleMatch[]): readonly NamedRoleMatch[] {
  return matches.filter((match, index) => matches.findIndex((other) => other.role === match.role) === index);
}

function nameKey(text: string): string {
  return comparisonKey(withoutAside(text))
    .replace(YEAR_WORDS, "")
    .replace(/[:：*]+/g, "");
}

/** A header without what stands in brackets. */
export function withoutAside(text: string): string {
  const plain = text.replace(/[([（].*?[)\]）]/gs, " ").trim();
  return plain === "" ? text.replace(/[()（）[\]]/g, " ").trim() : plain;
}
