import { valueAt } from "#sheet/grid.ts";
import type { BudgetLine } from "../../budget/budget-line.ts";
import type { ColumnRole } from "../../budget/column-role.ts";
import { fiscalYearOf } from "../../budget/fiscal-year.ts";
import type { ExpenditureCategory } from "../../budget/expenditure-category.ts";
import type { Money } from "../../money/money.ts";
import { isAdded, type MoneyColumn } from "../columns/table-columns.ts";
import { cellText } from "../cell-text.ts";
import { readAmountCell } from "../rows/amount-cell.ts";
import { BANNER_PLACE } from "../rows/body-row.ts";
import type { TablePlace } from "../rows/table-place.ts";
import { labelClass, numberingOf } from "../words/label-words.ts";
import { plainName, tierBehind } from "../words/plain-name.ts";
import { textsOfRows } from "./line-texts.ts";
import { placesOfTexts } from "./places-of-texts.ts";
import type { PlacedRow } from "./placed-row.ts";
import { sourcedText, type LineTexts, type NumberedTexts } from "./sourced-text.ts";
import { bannerContext, tierNamed, titleContext } from "./title-context.ts";
import type { UnitOfCell } from "./units-by-row.ts";

/** Makes the budget lines of the rows that were placed as lines, in sheet order. */
export function buildLines(table: NumberedTexts, placed: readonly PlacedRow[], unitOf: UnitOfCell): readonly BudgetLine[] {
  const { place } = table;
  const textsOf = textsOfRows(table, placed);
  const building: Building = {
    place,
    unitOf,
    plainOf: plainNames(),
    placesOf: placesOfTexts(),
    amountColumn: place.columns.amount?.column ?? 0,
    hasBothNames: namesBoth(place),
    tierOfSheet: tierOfSheet(place),
    previous: place.columns.money.find((column) => column.role === "previousAmount"),
    categories: place.columns.money.filter((column) => isCategoryOfYear(column, place.columns.fiscalYear)),
  };
  const lines: BudgetLine[] = [];
  let above = titleContext(place);
  for (const row of placed) {
    const texts = textsOf(row);
    if (row.kind === "line") addLines(lines, building, { row, texts: withProject(withTitles(texts, above), row) });
    else if (row.body.place === BANNER_PLACE || isTierHeading(row)) above = { ...above, ...bannerContext(row, place) };
  }
  return lines;
}

/** A row that names a tier and no money, in whatever column: it heads the rows up to the next. */
function isTierHeading({ body }: PlacedRow): boolean {
  return body.look?.class === "tier" && body.total === null && !body.hasMoney;
}

interface Building {
  readonly place: TablePlace;
  readonly unitOf: UnitOfCell;
  readonly plainOf: (text: string, role: ColumnRole) => string;
  readonly placesOf: ReturnType<typeof placesOfTexts>;
  readonly amountColumn: number;
  readonly previous: MoneyColumn | undefined;
  readonly categories: readonly MoneyColumn[];
  /** One column names agency and project together, `กรมประมง : โครงการท่าเรือ`. */
  readonly hasBothNames: boolean;
  /** The tier that the sheet is named by, where no column says any. */
  readonly tierOfSheet: string | null;
}

interface NamesTogether {
  readonly agency: string | null;
  readonly project: string | null;
}

const NOT_TOGETHER: NamesTogether = { agency: null, project: null };

/** Agency and project of a name that holds both, parted by a colon, a dash or a line break. */
function namedTogether(text: string): NamesTogether {
  const match = /^([^:：\n]{3,80}?)\s*(?:[:：\n]|\s[-–—]\s)\s*(\S.*)$/s.exec(text.slice(numberingOf(text).length));
  const [, agency, project] = match ?? [];
  if (agency === undefined || project === undefined) return NOT_TOGETHER;
  const first = labelClass(agency);
  return first === "project" || first === "activity" || first === "plan" ? NOT_TOGETHER : { agency, project };
}

function namesBoth({ columns }: TablePlace): boolean {
  const [only, ...others] = columns.names;
  return others.length === 0 && only !== undefined && only.levels.includes("agency") && only.levels.includes("project");
}

function tierOfSheet({ columns, grid }: TablePlace): string | null {
  const isSaid = columns.tags.some((tag) => tag.role === "tier") || columns.marks !== null || columns.spread?.by === "tier";
  return !isSaid && labelClass(grid.sheet) === "tier" ? grid.sheet : null;
}

/** Plain names of texts that name something else than their column does, each distinct text worked out once for each role. */
function plainNames(): (text: string, role: ColumnRole) => string {
  const known = new Map<ColumnRole, Map<string, string>>();
  return (text, role) => {
    const ofRole = known.get(role) ?? new Map<string, string>();
    if (ofRole.size === 0) known.set(role, ofRole);
    const before = ofRole.get(text);
    if (before !== undefined) return before;
    const name = plainName(text, role);
    ofRole.set(text, name);
    return name;
  };
}

function isCategoryOfYear(column: MoneyColumn, fiscalYear: number | null): boolean {
  return column.role === "categoryAmount" && column.category !== null && (column.fiscalYear === null || column.fiscalYear === fiscalYear);
}

interface ReadRow {
  readonly row: PlacedRow;
  readonly texts: LineTexts;
}

/** Adds the lines of a row: one, or one for each tier, goal or guideline whose cell holds money (rule R18). Last year's money and the categories stand with the first. */
function addLines(lines: BudgetLine[], building: Building, { row, texts }: ReadRow): void {
  const { spread } = building.place.columns;
  const { parts } = row.amount;
  if (spread === null || isAdded(spread.by) || parts === undefined) {
    lines.push(buildLine(building, row, texts));
    return;
  }
  const { by } = spread;
  // The column of the money decides; what the row says of its tier besides is heard as a second voice.
  const besides = by === "tier" ? { tierBanner: nameIn(texts, "tier", building.plainOf) } : {};
  parts.forEach(({ column, amount }, at) => {
    const own = { ...texts, [by]: sourcedText(column.part?.words ?? "", by, { row: null, column: column.column }) };
    const line = buildLine(building, row, own);
    const rest = at === 0 ? {} : { previousAmount: null, categoryAmounts: NO_CATEGORIES };
    lines.push({ ...line, ...rest, ...besides, amount: amount.money, amountCell: { ...line.amountCell, column: column.column } });
  });
}

function namesTogether({ hasBothNames, place }: Building, row: PlacedRow): NamesTogether {
  if (!hasBothNames) return NOT_TOGETHER;
  const value = valueAt(place.grid, row.body.row, place.columns.names[0]?.column ?? 0);
  return typeof value === "string" ? namedTogether(value.trim()) : NOT_TOGETHER;
}

/** The tier that a goal, a guideline or the heading of a body names in its own words, `เป้าหมายที่ 1 (ต้นน้ำ)`, `กรมประมง (กลางน้ำ)`. */
function tierOfHeading({ goal, guideline, tier, agency }: LineTexts): string | null {
  if (tier !== undefined) return null;
  const ofGoal = (goal === undefined ? null : tierNamed(goal.text)) ?? (guideline === undefined ? null : tierNamed(guideline.text));
  return ofGoal ?? (agency === undefined ? null : tierBehind(agency.text));
}

/** The tier of the sheet's name, for a line that says none itself. */
function sheetTier({ tierOfSheet }: Building, own: string | null): string | null {
  return own === null ? tierOfSheet : null;
}

/** What headings, the sheet's name or a goal say of the tier, beside the row's own word for it. */
function tierAround(building: Building, texts: LineTexts, own: string | null): string | null {
  return texts.tierAbove?.name ?? sheetTier(building, own) ?? tierOfHeading(texts);
}

/** Field by field and without closures: a table may have a million lines. */
function buildLine(building: Building, row: PlacedRow, texts: LineTexts): BudgetLine {
  const { plainOf, place } = building;
  const { grid, columns } = place;
  const sheetRow = row.body.row;
  const tier = nameIn(texts, "tier", plainOf);
  const isBanner = tier !== null && isTierBanner(place, row, texts);
  const both = namesTogether(building, row);
  return {
    workbook: grid.workbook,
    sheet: grid.sheet,
    row: sheetRow,
    fiscalYear: yearOfRow(place, sheetRow) ?? columns.fiscalYear,
    ministry: nameIn(texts, "ministry", plainOf),
    agency: both.agency ?? nameIn(texts, "agency", plainOf),
    budgetPlan: nameIn(texts, "budgetPlan", plainOf),
    output: nameIn(texts, "output", plainOf),
    project: both.project ?? nameIn(texts, "project", plainOf),
    activity: nameIn(texts, "activity", plainOf),
    description: nameIn(texts, "description", plainOf),
    goal: nameIn(texts, "goal", plainOf),
    guideline: nameIn(texts, "guideline", plainOf),
    category: nameIn(texts, "category", plainOf),
    tierText: isBanner ? null : tier,
    tierBanner: isBanner ? tier : tierAround(building, texts, tier),
    besides: besidesOf(place, sheetRow),
    amount: row.amount.money,
    previousAmount: moneyIn(building, sheetRow, building.previous),
    categoryAmounts: categoryAmounts(building, sheetRow),
    amountCell: { workbook: grid.workbook, sheet: grid.sheet, row: sheetRow, column: building.amountColumn },
    textPlaces: building.placesOf(texts, sheetRow),
    isHidden: grid.hiddenRows.has(sheetRow) || grid.filteredRows.has(sheetRow),
  };
}

function nameIn(texts: LineTexts, role: ColumnRole, plainOf: Building["plainOf"]): string | null {
  const found = texts[role];
  if (found === undefined) return null;
  return found.role === role ? found.name : plainOf(found.text, role);
}

function besidesOf({ grid, columns }: TablePlace, row: number): string | null {
  let found: string | null = null;
  for (const column of columns.besides) {
    const text = cellText(valueAt(grid, row, column));
    if (text !== "") found = found === null ? text : `${found} · ${text}`;
  }
  return found;
}

const NO_CATEGORIES: BudgetLine["categoryAmounts"] = [];

/** Ministry and agency of the titles, for a line whose row and headings name none. */
function withTitles(texts: LineTexts, above: LineTexts): LineTexts {
  return above.agency === undefined && above.ministry === undefined && above.tier === undefined ? texts : { ...above, ...texts };
}

/** Whether the tier of a line was read from a row of its own above it. */
function isTierBanner(place: TablePlace, row: PlacedRow, { tier }: LineTexts): boolean {
  const isOwn = tier === undefined || tier.row === null || tier.row === row.body.row;
  return !isOwn && !place.columns.tags.some((tag) => tag.column === tier.column);
}

/** The project of a line: its own, that of the row it hangs under, or, where the table knows no other, what the line itself is called. */
function withProject(texts: LineTexts, row: PlacedRow): LineTexts {
  if (texts.project !== undefined) return texts;
  const standIn = texts.output ?? texts.activity ?? texts.description ?? texts.label;
  return standIn === undefined || row.role === "ministry" || row.role === "agency" ? texts : { ...texts, project: standIn };
}

function yearOfRow(place: TablePlace, row: number): number | null {
  if (place.columns.fiscalYearColumn === null) return null;
  const value = valueAt(place.grid, row, place.columns.fiscalYearColumn);
  return typeof value === "number" || typeof value === "string" ? fiscalYearOf(value) : null;
}

function moneyIn(building: Building, row: number, column: MoneyColumn | undefined): Money | null {
  if (column === undefined) return null;
  return readAmountCell(valueAt(building.place.grid, row, column.column), building.unitOf(row, column)).money;
}

function categoryAmounts(building: Building, row: number): BudgetLine["categoryAmounts"] {
  if (building.categories.length === 0) return NO_CATEGORIES;
  const found: { category: ExpenditureCategory; amount: Money }[] = [];
  for (const column of building.categories) {
    const amount = moneyIn(building, row, column);
    if (amount !== null && column.category !== null) found.push({ category: column.category, amount });
  }
  return found;
}
