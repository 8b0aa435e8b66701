import { valueAt } from "#sheet/grid.ts";
import { makeFinding, placeOfCell, type Finding } from "../../finding.ts";
import { subtractMoney, sumMoney, type Money } from "../../money/money.ts";
import type { MoneyColumn } from "../columns/table-columns.ts";
import { readAmountCell } from "../rows/amount-cell.ts";
import { cellIn, type Noticing } from "./notice.ts";

interface CommitmentRow {
  readonly row: number;
  readonly stated: Money;
  readonly years: Money;
}

/**
 * A multi-year commitment equals what its years get. Which columns belong to it (with or without last year's) is what
 * holds for most rows; the rows it does not hold for are off.
 */
export function commitmentTotals(noticing: Noticing): readonly Finding[] {
  const { columns } = noticing.read.place;
  const total = columns.money.find((column) => column.role === "commitmentTotal");
  const ahead = columns.money.filter((column) => column.role === "commitmentYear");
  if (total === undefined || columns.amount === null || ahead.length === 0) return [];
  const own = [columns.amount, ...ahead];
  const wide = [
    ...own,
    ...columns.money.filter(
      (column) => column.role === "previousAmount" || (column.role === "otherStageAmount" && column.fiscalYear !== null),
    ),
  ];
  const [narrowRows, wideRows] = [own, wide].map((years) => commitmentRows(noticing, total, years));
  const rows = holding(wideRows) > holding(narrowRows) ? wideRows : narrowRows;
  const used = rows === wideRows ? wide : own;
  if (rows === undefined || holding(rows) * 2 < rows.length) return [];
  const years = used.map((column) => column.fiscalYear).filter((year): year is number => year !== null);
  return rows.filter((row) => row.stated !== row.years).map((row) => mismatch(noticing, { row, column: total.column, years }));
}

function holding(rows: readonly CommitmentRow[] | undefined): number {
  return rows?.filter((row) => row.stated === row.years).length ?? 0;
}

function commitmentRows(noticing: Noticing, total: MoneyColumn, years: readonly MoneyColumn[]): readonly CommitmentRow[] {
  const { place, unitOf, placed } = noticing.read;
  const money = (row: number, column: MoneyColumn): Money | null =>
    readAmountCell(valueAt(place.grid, row, column.column), unitOf(row, column)).money;
  return placed
    .filter((row) => row.kind === "line")
    .flatMap(({ body: { row } }) => {
      const stated = money(row, total);
      const parts = years.map((column) => money(row, column)).filter((part): part is Money => part !== null);
      return stated === null || parts.length === 0 ? [] : [{ row, stated, years: sumMoney(parts) }];
    });
}

function mismatch(
  noticing: Noticing,
  found: { readonly row: CommitmentRow; readonly column: number; readonly years: readonly number[] },
): Finding {
  const { row, column, years } = found;
  return makeFinding("commitment-total-mismatch", placeOfCell(cellIn(noticing, row.row, column)), {
    facts: { years: [...years].sort((a, b) => a - b) },
    found: row.stated,
    expected: row.years,
    difference: subtractMoney(row.stated, row.years),
  });
}
