import { isCellError } from "#sheet/cell.ts";
import { valueAt } from "#sheet/grid.ts";
import { makeFinding, placeOfCell, type Finding } from "../../finding.ts";
import { subtractMoney, sumMoney, ZERO, type Money } from "../../money/money.ts";
import { isWithinTolerance } from "../../money/tolerance.ts";
import { isAdded, type MoneyColumn } from "../columns/table-columns.ts";
import type { PlacedRow } from "../lines/placed-row.ts";
import { readAmountCell, type AmountCell, type PartCell } from "../rows/amount-cell.ts";
import { cellIn, columnPlace, type Noticing } from "./notice.ts";
import { wrongRowSum } from "./row-sum.ts";

/** Lines whose cells by tier, goal or category are not what the column of their sum says: each at the cell of the sum. The parts count (rule R18). */
export function spreadSums(noticing: Noticing): readonly Finding[] {
  const { spread } = noticing.read.place.columns;
  const sum = spread?.sum ?? null;
  if (spread === null || sum === null) return [];
  return noticing.read.placed.flatMap((row) => (row.kind === "line" ? sumOfRow(noticing, row, sum) : []));
}

function sumOfRow(noticing: Noticing, row: PlacedRow, sum: MoneyColumn): readonly Finding[] {
  const { place, unitOf } = noticing.read;
  const { parts } = row.amount;
  if (parts === undefined) return [];
  const stated = readAmountCell(valueAt(place.grid, row.body.row, sum.column), unitOf(row.body.row, sum));
  const added = addedParts(parts);
  if (stated.refusal !== null || stated.kind === "error") return [unreadSum(noticing, row, { stated, sum, added })];
  if (added === null || isSum(stated, added)) return [];
  const cell = cellIn(noticing, row.body.row, sum.column);
  return [
    wrongRowSum(row, {
      cell,
      found: stated.money ?? ZERO,
      added,
      parts: parts.map((part) => cellIn(noticing, row.body.row, part.column.column)),
    }),
  ];
}

function isSum({ money, unit }: AmountCell, added: Money): boolean {
  return money === null || isWithinTolerance(subtractMoney(money, added), unit ?? "million-baht");
}

/** A sum that cannot be read beside parts that can. */
function unreadSum(
  noticing: Noticing,
  row: PlacedRow,
  given: { readonly stated: AmountCell; readonly sum: MoneyColumn; readonly added: Money | null },
): Finding {
  const place = placeOfCell(cellIn(noticing, row.body.row, given.sum.column));
  const value = valueAt(noticing.read.place.grid, row.body.row, given.sum.column);
  if (isCellError(value)) return makeFinding("amount-is-error", place, { facts: { error: value.error }, found: value.error });
  const { text = "", reason = "not-a-number", readings = [] } = given.stated.refusal ?? {};
  return makeFinding("total-malformed", place, {
    facts: { label: row.body.look?.name ?? "", reason },
    found: text,
    expected: given.added,
    readings,
  });
}

/** The sum of a row's filled parts; null where one cannot be read. */
function addedParts(parts: readonly PartCell[]): Money | null {
  const monies = parts.map((part) => part.amount.money).filter((money) => money !== null);
  return monies.length < parts.length ? null : sumMoney(monies);
}

/** Amounts that no column states: they were added from the expenditure categories or the quarters or months of each row. Said once for the table. */
export function addedFromCategories(noticing: Noticing): readonly Finding[] {
  const { spread } = noticing.read.place.columns;
  if (spread === null || !isAdded(spread.by) || spread.by === "level" || spread.sum !== null) return [];
  const { by } = spread;
  const rows = noticing.read.placed.filter((row) => row.kind === "line").map((row) => row.body.row);
  const columns = spread.parts.map((part) => part.column).sort((a, b) => a - b);
  const place = columnPlace(noticing, columns[0] ?? 0, rows);
  const range = place.range === null ? null : { ...place.range, lastColumn: columns.at(-1) ?? 0 };
  return [makeFinding("amount-added-from-categories", { ...place, range }, { facts: { columns, by }, found: rows.length })];
}
