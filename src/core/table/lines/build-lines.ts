import type { CellRef } from "#sheet/cell-address.ts";
import { valueAt } from "#sheet/grid.ts";
import type { BudgetLine } from "../../budget/budget-line.ts";
import type { ColumnRole } from "../../budget/column-role.ts";
import { fiscalYearOf } from "../../budget/fiscal-year.ts";
import type { ExpenditureCategory } from "../../budget/expenditure-category.ts";
import type { Money } from "../../money/money.ts";
import type { MoneyColumn } from "../columns/table-columns.ts";
import { readAmountCell } from "../rows/amount-cell.ts";
import type { TablePlace } from "../rows/table-place.ts";
import { plainName } from "../words/plain-name.ts";
import { textsOfRows, type LineTexts } from "./line-texts.ts";
import type { PlacedRow } from "./placed-row.ts";
import { BANNER_PLACE } from "../rows/body-row.ts";
import { bannerContext, titleContext } from "./title-context.ts";
import type { UnitOfCell } from "./units-by-row.ts";

/** Makes the budget lines of the rows that were placed as lines, in sheet order. */
export function buildLines(place: TablePlace, placed: readonly PlacedRow[], unitOf: UnitOfCell): readonly BudgetLine[] {
  const textsOf = textsOfRows(place, placed);
  const building: Building = {
    place,
    unitOf,
    above: titleContext(place),
    plainOf: plainNames(),
    amountColumn: place.columns.amount?.column ?? 0,
    previous: place.columns.money.find((column) => column.role === "previousAmount"),
    categories: place.columns.money.filter((column) => isCategoryOfYear(column, place.columns.fiscalYear)),
  };
  const lines: BudgetLine[] = [];
  let { above } = building;
  for (const row of placed) {
    const texts = textsOf(row);
    if (row.kind === "line") lines.push(buildLine(building, row, withProject(withTitles(texts, above), row)));
    else if (row.body.place === BANNER_PLACE) above = { ...above, ...bannerContext(place, row) };
  }
  return lines;
}

interface Building {
  readonly place: TablePlace;
  readonly unitOf: UnitOfCell;
  readonly above: LineTexts;
  readonly plainOf: (text: string, role: ColumnRole) => string;
  readonly amountColumn: number;
  readonly previous: MoneyColumn | undefined;
  readonly categories: readonly MoneyColumn[];
}

/** Plain names, each distinct text worked out once for each role. */
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

function buildLine(building: Building, row: PlacedRow, texts: LineTexts): BudgetLine {
  const { place } = building;
  const { grid, columns } = place;
  const name = (role: ColumnRole): string | null => {
    const found = texts[role];
    return found === undefined ? null : building.plainOf(found.text, role);
  };
  const isBanner = isTierBanner(place, row, texts);
  return {
    workbook: grid.workbook,
    sheet: grid.sheet,
    row: row.body.row,
    fiscalYear: yearOfRow(place, row.body.row) ?? columns.fiscalYear,
    ministry: name("ministry"),
    agency: name("agency"),
    budgetPlan: name("budgetPlan"),
    output: name("output"),
    project: name("project"),
    activity: name("activity"),
    description: name("description"),
    goal: name("goal"),
    guideline: name("guideline"),
    category: name("category"),
    tierText: isBanner ? null : name("tier"),
    tierBanner: isBanner ? name("tier") : null,
    amount: row.amount.money,
    previousAmount: moneyIn(building, row, building.previous),
    categoryAmounts: categoryAmounts(building, row),
    amountCell: { workbook: grid.workbook, sheet: grid.sheet, row: row.body.row, column: building.amountColumn },
    cells: cellsOf(texts),
    isHidden: grid.hiddenRows.has(row.body.row) || grid.filteredRows.has(row.body.row),
  };
}

const NO_CATEGORIES: BudgetLine["categoryAmounts"] = [];

/** Ministry and agency of the titles, for a line whose row and headings name none. */
function withTitles(texts: LineTexts, above: LineTexts): LineTexts {
  return above.agency === undefined && above.ministry === undefined ? texts : { ...above, ...texts };
}

/** Whether the tier of a line was read from a row of its own above it. */
function isTierBanner(place: TablePlace, row: PlacedRow, texts: LineTexts): boolean {
  const cell = texts.tier?.cell;
  return cell !== undefined && cell.row !== row.body.row && !place.columns.tags.some((tag) => tag.column === cell.column);
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

function moneyIn(building: Building, row: PlacedRow, column: MoneyColumn | undefined): Money | null {
  if (column === undefined) return null;
  return readAmountCell(valueAt(building.place.grid, row.body.row, column.column), building.unitOf(row.body.row, column)).money;
}

function categoryAmounts(building: Building, row: PlacedRow): BudgetLine["categoryAmounts"] {
  if (building.categories.length === 0) return NO_CATEGORIES;
  const found: { category: ExpenditureCategory; amount: Money }[] = [];
  for (const column of building.categories) {
    const amount = moneyIn(building, row, column);
    if (amount !== null && column.category !== null) found.push({ category: column.category, amount });
  }
  return found;
}

function cellsOf(texts: LineTexts): BudgetLine["cells"] {
  const cells: Partial<Record<ColumnRole, CellRef>> = {};
  for (const role in texts) {
    const text = texts[role as ColumnRole];
    if (text !== undefined) cells[role as ColumnRole] = text.cell;
  }
  return cells;
}
