import type { CellRange, CellRef } from "#sheet/cell-address.ts";
import type { BudgetLine } from "../../budget/budget-line.ts";
import type { StatedTotal } from "../../budget/stated-total.ts";
import type { Unit } from "../../budget/unit.ts";
import type { FindingCode } from "../../finding-facts.ts";
import { addMoney, type Money, subtractMoney, sumMoney, ZERO } from "../../money/money.ts";
import { scaleToMoney } from "../../money/scale-to-money.ts";
import type { BudgetTable, SideAmounts } from "../../table/budget-table.ts";

/** What came of adding up the lines under a stated total. */
export type Verdict =
  | { readonly kind: "met" }
  /** It cannot be judged: it is no readable amount, or its lines have none of this kind. */
  | { readonly kind: "unjudged" }
  /** Off only because totals below it are off. */
  | { readonly kind: "inherited" }
  /** Off only by amounts that cannot be read, if one of their readings is right. */
  | { readonly kind: "unread"; readonly cells: readonly CellRef[] }
  | { readonly kind: "one-descendant"; readonly descendant: string; readonly descendants: number; readonly cell: CellRef }
  | { readonly kind: "range-short"; readonly covered: CellRange; readonly missed: readonly number[] }
  | { readonly kind: "visible-only"; readonly hidden: readonly CellRef[] }
  /** The sum of lines that were rounded one by one. */
  | { readonly kind: "rounded"; readonly decimals: number }
  /** The right sum, printed with fewer decimals. */
  | { readonly kind: "rounded-for-display"; readonly decimals: number }
  | { readonly kind: "off" };

/** A stated total, the lines it speaks of, and the verdict. */
export interface JudgedClaim {
  readonly total: StatedTotal;
  readonly lines: readonly BudgetLine[];
  /** What each line holds in the total's column. */
  readonly amounts: readonly (Money | null)[];
  /** Sum of the lines' amounts of the total's kind; null when they have none. */
  readonly expected: Money | null;
  /** stated - expected; null when either is missing. */
  readonly gap: Money | null;
  readonly verdict: Verdict;
}

/** A claim before the verdict. */
export type OpenClaim = Omit<JudgedClaim, "verdict">;

/** A claim that is off: both sides are known. */
export interface OffClaim extends OpenClaim {
  readonly expected: Money;
  readonly gap: Money;
  readonly stated: Money;
}

/** What a verdict may rest on beside the claim itself. */
export interface JudgingContext {
  readonly table: BudgetTable;
  readonly claims: readonly OpenClaim[];
  readonly unread: readonly UnreadAmount[];
  /** The claims by the sheet row of their cell, so that judging one claim never looks at all others. */
  readonly byRow: ReadonlyMap<number, readonly OpenClaim[]>;
  /** By how much single rows are off in themselves, by row: commitments that are not the sum of their years, categories that are not the amount. */
  readonly offRows: { readonly commitments: ReadonlyMap<number, Money>; readonly categories: ReadonlyMap<number, Money> };
  /** Rows whose amount stands in its cell as text, which a formula passes over. */
  readonly textRows: ReadonlySet<number>;
  /** Where the amounts are sums of parts: what the column of the sums itself holds, by row; null elsewhere. */
  readonly ownAmounts: ReadonlyMap<number, Money> | null;
}

/** Puts at hand what judging asks for again and again. */
export function judgingContext(table: BudgetTable, claims: readonly OpenClaim[], unread: readonly UnreadAmount[]): JudgingContext {
  const byRow = new Map<number, OpenClaim[]>();
  for (const claim of claims) {
    const { row } = claim.total.cell;
    const beside = byRow.get(row);
    if (beside === undefined) byRow.set(row, [claim]);
    else beside.push(claim);
  }
  const offRows = {
    commitments: differencesByRow(table, "commitment-total-mismatch"),
    categories: differencesByRow(table, "subtotal-mismatch"),
  };
  return { table, claims, unread, byRow, offRows, ownAmounts: ownAmountsOf(table), textRows: rowsOfText(table) };
}

/** Rows of amounts that stand in their cells as text: those that the finding names where others stand between them, else all of its place. */
export function rowsOfText({ findings }: BudgetTable): ReadonlySet<number> {
  const finding = findings.find(({ code }) => code === "number-stored-as-text");
  const range = finding?.place.range ?? null;
  if (finding === undefined || range === null) return new Set();
  if (finding.evidence.length > 0) return new Set(finding.evidence.map(({ row }) => row));
  return new Set(Array.from({ length: range.lastRow - range.firstRow + 1 }, (_, at) => range.firstRow + at));
}

function ownAmountsOf({ columns, lines, sideAmounts }: BudgetTable): ReadonlyMap<number, Money> | null {
  const column = columns.find(({ role }) => role === "amount")?.column;
  const side = sideAmounts.find((one) => one.column === column);
  if (side === undefined) return null;
  const own = new Map<number, Money>();
  side.amounts.forEach((amount, at) => {
    const row = lines[at]?.row;
    if (amount !== null && row !== undefined) own.set(row, addMoney(own.get(row) ?? ZERO, amount));
  });
  return own;
}

function differencesByRow(table: BudgetTable, code: FindingCode): ReadonlyMap<number, Money> {
  const differences = new Map<number, Money>();
  for (const finding of table.findings) {
    const row = finding.place.range?.firstRow;
    if (finding.code !== code || typeof finding.difference !== "bigint" || row === undefined) continue;
    differences.set(row, addMoney(differences.get(row) ?? ZERO, finding.difference));
  }
  return differences;
}

/** The unit in which the table's amounts, or one of its totals, are printed; million baht, as plans are, where none is known. */
export function unitOfClaims(table: BudgetTable, total: StatedTotal | null = null): Unit {
  const column = table.columns.find((one) => (total === null ? one.role === "amount" : one.column === total.cell.column));
  return column?.unit ?? table.unit ?? "million-baht";
}

/** A line whose amount stands in no total because its cell cannot be read, and what it may have been meant to say. */
export interface UnreadAmount {
  readonly row: number;
  readonly cell: CellRef;
  readonly readings: readonly Money[];
  /** It is a number, but fits the list only in another unit. */
  readonly isStray: boolean;
}

const UNREAD: readonly FindingCode[] = ["amount-malformed", "amount-not-a-number", "amount-is-error", "amount-beyond-excel-precision"];

/** The lines that reading left without an amount, with the readings of their findings as money. */
export function unreadAmounts(table: BudgetTable): readonly UnreadAmount[] {
  const readings = readingsByCell(table);
  return table.lines.flatMap(({ row, amount, amountCell }): readonly UnreadAmount[] => {
    const known = amount === null ? readings.get(keyOf(row, amountCell.column)) : undefined;
    return known === undefined ? [] : [{ row, cell: amountCell, ...known }];
  });
}

function readingsByCell(table: BudgetTable): ReadonlyMap<string, Pick<UnreadAmount, "readings" | "isStray">> {
  const unit = unitOfClaims(table);
  const found = new Map<string, Pick<UnreadAmount, "readings" | "isStray">>();
  for (const { code, facts, place, readings } of table.findings) {
    if (UNREAD.includes(code) && place.range !== null) {
      const money = readings.map((text) => scaleToMoney(text, unit)).filter((one) => one !== null);
      found.set(keyOf(place.range.firstRow, place.range.firstColumn), { readings: money, isStray: false });
    }
    if (code !== "unit-conflict") continue;
    for (const { cell, meant, written } of facts.strays ?? [])
      found.set(keyOf(cell.row, cell.column), { readings: [meant, written], isStray: true });
  }
  return found;
}

/** More unreadable amounts than this make too many combinations to mean anything: only their likeliest readings together do, or all of them as written. */
const MOST_UNREAD = 4;

/** What the readings of some unreadable amounts, one of each, can add up to. */
export function sumsOfReadings(unread: readonly UnreadAmount[]): readonly Money[] {
  if (unread.length === 0) return [];
  if (unread.length > MOST_UNREAD) return [0, -1].map((at) => sumMoney(unread.map(({ readings }) => readings.at(at) ?? ZERO)));
  return unread.reduce<readonly Money[]>(
    (sums, { readings }) => sums.flatMap((sum) => readings.map((reading) => addMoney(sum, reading))),
    [ZERO],
  );
}

function keyOf(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}

/** Adds up the lines under every stated total, each in its own column. */
export function openClaims(table: BudgetTable): readonly OpenClaim[] {
  if (table.totals.length === 0) return [];
  const linesOf = linesByRow(table.lines);
  const sides = new Map(
    table.sideAmounts.map((side): [number, KnownSide] => [side.column, { amounts: side.amounts, unread: new Set(side.unread) }]),
  );
  return table.totals.map((total) => {
    const places = total.covers.flatMap((row) => linesOf.get(row) ?? []);
    const lines = places.map((at) => table.lines[at]).filter((line) => line !== undefined);
    const amounts = amountsOf(total, { table, places, side: sides.get(total.cell.column) });
    const expected = amounts === null ? null : expectedOf(total, amounts);
    const gap = total.amount === null || expected === null ? null : subtractMoney(total.amount, expected);
    return { total, lines, amounts: amounts ?? [], expected, gap };
  });
}

/** Places of the lines by their row. */
function linesByRow(lines: readonly BudgetLine[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  lines.forEach((line, at) => {
    const before = places.get(line.row);
    if (before === undefined) places.set(line.row, [at]);
    else before.push(at);
  });
  return places;
}

interface KnownSide {
  readonly amounts: SideAmounts["amounts"];
  readonly unread: ReadonlySet<number>;
}

interface Covered {
  readonly table: BudgetTable;
  readonly places: readonly number[];
  readonly side: KnownSide | undefined;
}

/** What the lines hold in the total's column; null where nothing is known of it, or a cell of it cannot be read. */
function amountsOf(total: StatedTotal, { table, places, side }: Covered): readonly (Money | null)[] | null {
  if (total.columnRole === "amount") return places.map((at) => table.lines[at]?.amount ?? null);
  if (side === undefined || total.covers.some((row) => side.unread.has(row))) return null;
  return places.map((at) => side.amounts[at] ?? null);
}

function expectedOf(total: StatedTotal, amounts: readonly (Money | null)[]): Money | null {
  const known = amounts.filter((one) => one !== null);
  const isEmpty = amounts.length === 0 || (known.length === 0 && total.columnRole !== "amount");
  return isEmpty ? null : sumMoney(known);
}
