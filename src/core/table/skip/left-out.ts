import type { ColumnRole } from "../../budget/column-role.ts";
import { makeFinding, type Finding } from "../../finding.ts";
import type { BudgetLine } from "../../budget/budget-line.ts";
import { GROUP_TEXTS, labelKey, textGroups } from "../../line-index/text-groups.ts";
import { sumMoney } from "../../money/money.ts";
import { comparisonKey } from "../../text/comparison-key.ts";
import { cellText } from "../cell-text.ts";
import { traitsOf } from "../header/header-traits.ts";
import { budgetTable, type ReadTable } from "../read-table.ts";
import type { TablePlace } from "../rows/table-place.ts";

const LISTED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["project", "agency"]);

/**
 * Says which lists of a sheet are in no total, each with what it holds: under another header it may be other money, so it is
 * never added unasked. A list whose columns have no money of this year is one too.
 */
export function leftOut(
  places: readonly TablePlace[],
  read: { readonly lists: readonly ReadTable[]; readonly best: ReadTable },
): readonly Finding[] {
  const others = read.lists.filter((list) => list !== read.best && !repeats(list, read.best)).map(ofList);
  return [...others, ...places.filter((place) => place.columns.amount === null).flatMap(ofOtherMoney)];
}

/** Whether every number of a small list is what the other list adds up to under the same name: a summary of it, which tells nothing new. */
function repeats(small: ReadTable, whole: ReadTable): boolean {
  if (small.lines.length < 2 || small.lines.length >= whole.lines.length) return false;
  const groups = textGroups(whole.lines);
  const isSum = (line: BudgetLine): boolean =>
    NAMES.some((name) => line[name] !== null && (groups.get(labelKey(line[name])) ?? []).some(({ sum }) => sum === line.amount));
  return small.lines.every(isSum);
}

const NAMES = [...GROUP_TEXTS, "project", "description"] as const;

function ofList(read: ReadTable): Finding {
  const { workbook, sheet, range } = budgetTable(read);
  const lines = read.lines.length;
  const isOfYear = read.place.columns.focus.missing === null;
  const amount = !isOfYear ? null : sumMoney(read.lines.map((line) => line.amount).filter((money) => money !== null));
  return makeFinding("table-left-out", { workbook, sheet, range }, { facts: { lines, amount }, found: lines });
}

/** A list of projects or agencies under headers of money, of which none is this year's. */
function ofOtherMoney({ grid, header, columns, firstRow, lastRow }: TablePlace): readonly Finding[] {
  const isMoney = header.rows.some((row) =>
    (grid.values[row] ?? []).some((value) => traitsOf(comparisonKey(cellText(value))).has("money")),
  );
  const names = columns.names.filter((name) => LISTED.has(name.role)).map((name) => name.column);
  const rows = grid.values
    .slice(firstRow, lastRow + 1)
    .map((cells) => names.some((name) => typeof cells[name] === "string") && cells.some((value) => typeof value === "number"));
  const lines = rows.filter(Boolean).length;
  if (!isMoney || lines === 0 || columns.side.has("indicator")) return [];
  const used = columns.readings.map((reading) => reading.column);
  const range = {
    firstRow: header.rows[0] ?? firstRow,
    firstColumn: Math.min(...used),
    lastRow: firstRow + rows.lastIndexOf(true),
    lastColumn: Math.max(...used),
  };
  return [
    makeFinding("table-left-out", { workbook: grid.workbook, sheet: grid.sheet, range }, { facts: { lines, amount: null }, found: lines }),
  ];
}
