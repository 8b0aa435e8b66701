import type { CellRange, CellRef } from "#sheet/cell-address.ts";
import type { FrameworkStanding } from "../analysis.ts";
import type { StatedTotal } from "../budget/stated-total.ts";
import { SEVERITY } from "../finding-severity.ts";
import type { Finding } from "../finding.ts";
import { ZERO, type Money } from "../money/money.ts";
import type { BudgetTable } from "../table/budget-table.ts";
import { yearOfTitles } from "../table/columns/year-of-table.ts";
import { moneyOf, type Fate } from "../table/ledger/ledger.ts";
import type { Accounted, Verdict, Witness, WitnessKind } from "./verdict.ts";

/** What a verdict is made from: the table with its ledger, how it stands to a framework, and all that was found. */
export interface Proving {
  readonly table: BudgetTable;
  readonly standing: FrameworkStanding | null;
  readonly findings: readonly Finding[];
}

/** Witnesses that speak of the amounts themselves; the others only of which column is meant. */
const OF_AMOUNTS: ReadonlySet<WitnessKind> = new Set<WitnessKind>([
  "printed-total",
  "formula",
  "framework",
  "stated-figure",
  "sum-of-parts",
  "other-sheet",
]);

/**
 * The verdict over a total (rule R23). Proved: two witnesses that do not lean on each other, one of them of the amounts, every number
 * with its fate, and no error. A question where two readings are close; unproved where nothing contradicts and too little confirms.
 *
 * Three lines of 10, 20 and 30 above a printed 60, no other column of money: proved by the printed total and by being the only money.
 * The same list without its last row: unproved.
 */
export function proveTotal(proving: Proving): Verdict {
  const { table, findings } = proving;
  const witnesses = witnessesOf(proving);
  const isAsked = table.questions.length > 0 || findings.some(isQuestion);
  const hasError = findings.some(({ code }) => SEVERITY[code] === "error");
  const isProved = witnesses.length >= 2 && witnesses.some(({ kind }) => OF_AMOUNTS.has(kind)) && !hasError;
  return {
    kind: isAsked ? "question" : isProved ? "proved" : "unproved",
    witnesses,
    accounted: accountedOf(table),
    runnerUp: table.runnerUp,
    questions: table.questions,
  };
}

const QUESTIONS: ReadonlySet<Finding["code"]> = new Set<Finding["code"]>([
  "reading-unsure",
  "column-ambiguous",
  "line-below-total",
  "unit-unknown",
  "unit-implausible",
  "fiscal-year-not-listed",
]);

/** Whether a finding is settled by an answer rather than by mending a cell. */
export function isQuestion({ code }: Pick<Finding, "code">): boolean {
  return QUESTIONS.has(code);
}

function accountedOf({ ledger }: BudgetTable): Accounted {
  const counts: Record<Fate, number> = { line: 0, total: 0, aside: 0, open: 0 };
  for (const { fate } of ledger) counts[fate] += 1;
  return {
    numbers: ledger.length,
    lines: counts.line,
    totals: counts.total,
    aside: counts.aside + counts.open,
    asideMoney: (moneyOf(ledger, "aside") + moneyOf(ledger, "open")) as Money,
  };
}

function witnessesOf({ table, standing }: Proving): readonly Witness[] {
  const totals = holdingTotals(table);
  const witnesses: readonly (Witness | null)[] = [
    byHeader(table),
    table.amountParts.length === 0 ? null : { kind: "sum-of-parts", cells: table.amountParts },
    byTotals("printed-total", totals),
    byTotals(
      "formula",
      totals.filter((total) => total.formula !== null),
    ),
    standing?.amountMet === true ? { kind: "framework", cells: [] } : null,
    byFigures(table),
    byColumns(table),
  ];
  return witnesses.filter((witness) => witness !== null);
}

/** The header names the year that a title names; taken from the header alone it is no second witness. */
function byHeader({ columns, titles, fiscalYear }: BudgetTable): Witness | null {
  const amount = columns.find((column) => column.role === "amount");
  if (amount === undefined) return null;
  if (amount.reason === "person") return { kind: "person", cells: [] };
  return fiscalYear !== null && amount.fiscalYear === fiscalYear && yearOfTitles(titles) === fiscalYear
    ? { kind: "header-year", cells: [] }
    : null;
}

/** Printed totals of this year's money that hold, where every line stands below one of them. */
function holdingTotals({ totals, lines }: BudgetTable): readonly StatedTotal[] {
  if (totals.length === 0) return [];
  const money = new Map<number, bigint>();
  for (const { row, amount } of lines) money.set(row, (money.get(row) ?? 0n) + (amount ?? 0n));
  const holding = totals.filter(
    ({ columnRole, amount, covers }) =>
      columnRole === "amount" && covers.length > 1 && amount === covers.reduce((sum, row) => sum + (money.get(row) ?? 0n), 0n),
  );
  const covered = new Set(holding.flatMap(({ covers }) => covers));
  return lines.every(({ row, amount }) => covered.has(row) || amount === ZERO || amount === null) ? holding : [];
}

function byTotals(kind: WitnessKind, totals: readonly StatedTotal[]): Witness | null {
  return totals.length === 0 ? null : { kind, cells: totals.map(({ cell }) => rangeOf(cell)) };
}

function byFigures({ statedFigures, lines }: BudgetTable): Witness | null {
  const total = lines.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n);
  const met = statedFigures.filter(({ measure, amount, subject }) => measure === "amount" && subject !== "other" && amount === total);
  return met.length === 0 ? null : { kind: "stated-figure", cells: met.map(({ cell }) => rangeOf(cell)) };
}

const OTHER_MONEY: ReadonlySet<string> = new Set([
  "previousAmount",
  "otherStageAmount",
  "commitmentYear",
  "commitmentTotal",
  "offBudgetAmount",
]);

/** No other column of the list holds money that might have been meant. */
function byColumns({ columns, runnerUp }: BudgetTable): Witness | null {
  return runnerUp === null && !columns.some(({ role }) => OTHER_MONEY.has(role)) ? { kind: "only-money", cells: [] } : null;
}

function rangeOf({ row, column }: CellRef): CellRange {
  return { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
}
