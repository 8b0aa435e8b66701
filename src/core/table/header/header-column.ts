import type { BudgetStage } from "../../budget/budget-stage.ts";
import type { ExpenditureCategory } from "../../budget/expenditure-category.ts";
import type { Unit } from "../../budget/unit.ts";
import { cleanText } from "../../text/clean-text.ts";
import { comparisonKey } from "../../text/comparison-key.ts";
import type { PartName } from "../words/part-words.ts";
import type { YearSpan } from "../words/year-words.ts";
import type { HeaderBlock } from "./find-headers.ts";
import { headerCells, type HeaderSearch } from "./header-cell.ts";
import { withoutAside, type HeaderMeaning } from "./header-meaning.ts";
import type { NamedRoleMatch } from "./header-role.ts";
import type { HeaderTrait } from "./header-traits.ts";

/** What the header rows together say of one column; the lowest row speaks last. */
export interface HeaderColumn {
  readonly column: number;
  /** As written, joined over the rows. */
  readonly header: string;
  /** First column of the merged header cell that names it; the column itself when it stands alone. */
  readonly group: number;
  readonly roles: readonly NamedRoleMatch[];
  readonly traits: ReadonlySet<HeaderTrait>;
  readonly years: readonly YearSpan[];
  readonly unit: Unit | null;
  readonly stage: BudgetStage | null;
  readonly category: ExpenditureCategory | null;
  /** The tier, goal or guideline it stands for, with its words; null for none. */
  readonly part: NamedPart | null;
}

/** A part of the plan as a header names it. */
export interface NamedPart extends PartName {
  readonly words: string;
}

interface Naming {
  readonly meaning: HeaderMeaning;
  readonly group: number;
  /** It names several columns at once. */
  readonly isWide: boolean;
}

/** The header of every column of the content, top to bottom, wide header cells counting for each column below them. */
export function headerColumns(search: HeaderSearch, block: HeaderBlock): readonly HeaderColumn[] {
  const rows = block.rows.map((row) => namingsOfRow(search, row, block));
  const columns: HeaderColumn[] = [];
  for (let column = search.content.firstColumn; column <= search.content.lastColumn; column += 1) {
    columns.push(
      joinNamings(
        column,
        rows.map((row) => row.get(column)).filter((naming) => naming !== undefined),
      ),
    );
  }
  return columns;
}

/** Which header cell names each column in one row: merged cells name all they cover; without a merge a cell also names empty neighbours to its right that have a part of their own below. */
function namingsOfRow(search: HeaderSearch, row: number, block: HeaderBlock): ReadonlyMap<number, Naming> {
  const namings = new Map<number, Naming>();
  for (const cell of headerCells(search, row) ?? []) {
    for (let column = cell.column; column <= cell.lastColumn; column += 1)
      namings.set(column, { meaning: cell.meaning, group: cell.column, isWide: cell.lastColumn > cell.column });
  }
  const below = block.rows.find((other) => other > row);
  if (below !== undefined && search.grid.merges.length === 0) spreadRight(search, namings, below);
  return namings;
}

function spreadRight(search: HeaderSearch, namings: Map<number, Naming>, below: number): void {
  const parts = new Set((headerCells(search, below) ?? []).map((cell) => cell.column));
  for (let column = search.content.firstColumn + 1; column <= search.content.lastColumn; column += 1) {
    const left = namings.get(column - 1);
    if (namings.has(column) || left === undefined || !parts.has(column) || !parts.has(column - 1)) continue;
    namings.set(column - 1, { ...left, isWide: true });
    namings.set(column, { ...left, isWide: true });
  }
}

function joinNamings(column: number, namings: readonly Naming[]): HeaderColumn {
  const distinct = namings.filter((naming, index) => namings[index - 1]?.meaning !== naming.meaning);
  const meanings = distinct.map((naming) => naming.meaning);
  const last = <T>(pick: (meaning: HeaderMeaning) => T | null): T | null =>
    meanings.reduce<T | null>((found, meaning) => pick(meaning) ?? found, null);
  return {
    column,
    header: meanings.map((meaning) => meaning.text.replace(/\s+/g, " ")).join(" / "),
    group: namings.at(-1)?.group ?? column,
    roles: lowestRoles(distinct),
    traits: new Set(meanings.flatMap((meaning) => [...meaning.traits])),
    years: last((meaning) => (meaning.years.length > 0 ? meaning.years : null)) ?? [],
    unit: last((meaning) => meaning.unit),
    stage: last((meaning) => meaning.stage),
    category: last((meaning) => meaning.category),
    part: partOf(distinct),
  };
}

/** The part that the lowest naming cell names; below a wide `ห่วงโซ่คุณค่า` every name of its own is that of a tier. */
function partOf(namings: readonly Naming[]): NamedPart | null {
  const own = namings.map(namedPart).findLast((part) => part !== null) ?? null;
  const lowest = namings.at(-1);
  if (own !== null || lowest === undefined || lowest.isWide) return own;
  if (!namings.some(isWideTier) || !mayNamePart(lowest.meaning)) return null;
  return { by: "tier", key: comparisonKey(lowest.meaning.text), word: null, words: withoutAside(cleanText(lowest.meaning.text)) };
}

function namedPart({ meaning: { part, text } }: Naming): NamedPart | null {
  return part === null ? null : { ...part, words: part.word ?? withoutAside(cleanText(text)) };
}

function isWideTier({ isWide, meaning }: Naming): boolean {
  return isWide && meaning.roles.some((match) => match.role === "tier");
}

function mayNamePart(meaning: HeaderMeaning): boolean {
  return (
    meaning.roles.length === 0 &&
    meaning.category === null &&
    !["total", "percent", "change", "count"].some((trait) => meaning.traits.has(trait as HeaderTrait))
  );
}

/** Roles of the lowest row that names any, joined with those of the rows above for labels stacked in one column; a money word below a name takes the column for money. */
function lowestRoles(namings: readonly Naming[]): readonly NamedRoleMatch[] {
  const named = namings.filter(({ meaning }) => meaning.roles.length > 0 && meaning.category === null);
  const lowest = named.at(-1);
  if (lowest === undefined) return [];
  if (namings.slice(namings.indexOf(lowest) + 1).some(({ meaning }) => namesMoney(meaning))) return [];
  const all = named.filter((naming) => naming === lowest || !naming.isWide).flatMap(({ meaning }) => meaning.roles);
  return all.filter((match, index) => all.findIndex((other) => other.role === match.role) === index);
}

function namesMoney(meaning: HeaderMeaning): boolean {
  return meaning.traits.has("money") || meaning.traits.has("total") || meaning.category !== null;
}
