import { columnLetters, type CellRange } from "#sheet/cell-address.ts";
import { valueAt } from "#sheet/grid.ts";
import type { Choice, Question, RunnerUp } from "../../verdict/verdict.ts";
import { UNIT_EXPONENT, type Unit } from "../../budget/unit.ts";
import { ZERO, type Money } from "../../money/money.ts";
import type { MoneyColumn } from "../columns/table-columns.ts";
import { stageIn } from "../words/stage-words.ts";
import type { PlacedRow } from "../lines/placed-row.ts";
import type { UnitOfCell } from "../lines/units-by-row.ts";
import type { ImplausibleUnit } from "../rows/plausible-amounts.ts";
import type { TablePlace } from "../rows/table-place.ts";
import { readAmountCell } from "../rows/amount-cell.ts";

/** The part of a table that was read that its questions are asked of. */
interface AskedTable {
  readonly place: TablePlace;
  readonly placed: readonly PlacedRow[];
  readonly unitOf: UnitOfCell;
  readonly implausible: ImplausibleUnit | null;
}

/** What a column of money adds up to over the rows that are lines. */
function sumOfColumn({ place, placed, unitOf }: AskedTable, column: MoneyColumn): Money {
  let sum: bigint = ZERO;
  for (const { kind, body } of placed) {
    if (kind === "line") sum += readAmountCell(valueAt(place.grid, body.row, column.column), unitOf(body.row, column)).money ?? ZERO;
  }
  return sum as Money;
}

/** The next best column with its sum. */
export function runnerUpOf(read: AskedTable): RunnerUp | null {
  const { runnerUp } = read.place.columns;
  return runnerUp === null ? null : { column: runnerUp.column.column, money: sumOfColumn(read, runnerUp.column), why: runnerUp.why };
}

/** The cells that the money column adds up, row by row. */
export function partsOfAmount(read: AskedTable): readonly CellRange[] {
  const { sumParts } = read.place.columns;
  if (sumParts.length === 0) return [];
  const isLine = ({ kind }: PlacedRow): boolean => kind === "line";
  const [first, last] = [read.placed.find(isLine)?.body.row, read.placed.findLast(isLine)?.body.row];
  if (first === undefined || last === undefined) return [];
  return [{ firstRow: first, lastRow: last, firstColumn: Math.min(...sumParts), lastColumn: Math.max(...sumParts) }];
}

/** Beside a request that no title asks for: the column right of it that holds somewhat less, line by line, is perhaps what was granted of it. */
function grantedBeside(read: AskedTable, amount: MoneyColumn): MoneyColumn | null {
  const { readings, money } = read.place.columns;
  const stage = readings.find((one) => one.column === amount.column)?.stage ?? null;
  if (stage !== "request" || read.place.titles.some((title) => stageIn(title) === "request")) return null;
  const asked = sumOfColumn(read, amount);
  const found = money.find((column) => {
    const sum = column.role === "otherStageAmount" && column.column > amount.column ? sumOfColumn(read, column) : ZERO;
    return sum * 10n >= asked && sum < asked;
  });
  return found ?? null;
}

/** What is asked of the columns: which year is meant, or which of two columns is this year's money; each with its sum. */
export function columnQuestions(read: AskedTable): readonly Question[] {
  const { amount, money, focus, runnerUp, readings } = read.place.columns;
  if (amount === null) return [];
  const headerOf = (column: MoneyColumn): string => readings.find((one) => one.column === column.column)?.header ?? "";
  const choice = (column: MoneyColumn): Choice => ({
    value: focus.asks === "year" ? String(column.fiscalYear) : columnLetters(column.column),
    label: headerOf(column),
    money: sumOfColumn(read, column),
  });
  if (focus.asks === null) {
    const granted = grantedBeside(read, amount);
    return granted === null ? [] : [{ asks: "amount", choices: [amount, granted].map(choice) }];
  }
  const others = focus.asks === "year" ? money.filter((column) => column !== amount && column.fiscalYear !== null) : [runnerUp?.column];
  const columns = [amount, ...others].filter((column) => column !== undefined);
  return columns.length < 2 ? [] : [{ asks: focus.asks, choices: columns.map(choice) }];
}

/** Which unit the amounts are in, where they cannot be of the one stated. */
export function unitQuestions({ implausible }: AskedTable): readonly Question[] {
  if (implausible === null) return [];
  const { stated, likely, total } = implausible;
  const likelyChoice: readonly Choice[] =
    likely === null ? [] : [{ value: likely, label: "", money: inUnit(total, { from: stated, to: likely }) }];
  return [{ asks: "unit", choices: [...likelyChoice, { value: stated, label: "", money: total }] }];
}

/** The same digits in another unit. */
function inUnit(total: Money, { from, to }: { readonly from: Unit; readonly to: Unit }): Money {
  const step = UNIT_EXPONENT[to] - UNIT_EXPONENT[from];
  return (step >= 0 ? total * 10n ** BigInt(step) : total / 10n ** BigInt(-step)) as Money;
}
