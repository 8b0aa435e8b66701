import { valueAt } from "#sheet/grid.ts";
import { isCellError } from "#sheet/cell.ts";
import { UNIT_EXPONENT, type Unit } from "../../budget/unit.ts";
import type { StrayAmount } from "../../finding-facts.ts";
import { makeFinding, placeOfCell, type Finding } from "../../finding.ts";
import type { AmountRefusal } from "../../money/amount-reading.ts";
import { sumMoney, ZERO } from "../../money/money.ts";
import { cellText } from "../cell-text.ts";
import type { PlacedRow } from "../lines/placed-row.ts";
import type { AmountCell } from "../rows/amount-cell.ts";
import { amountCellOf, amountsThat, type NoticedAmount, type Noticing } from "./notice.ts";
import { lacksResult } from "./uncalculated-amounts.ts";

/** Refusals of texts that are no number at all; all others are numbers written in a way that leaves doubt. */
const NO_NUMBER: ReadonlySet<AmountRefusal> = new Set<AmountRefusal>(["letters", "not-a-number", "date"]);
/** Significant digits that a spreadsheet keeps. */
const SURE_DIGITS = 15;

/** Cells of lines that cannot be read as amounts, and errors in any money row: each on its own. */
export function unreadableAmounts(noticing: Noticing): readonly Finding[] {
  const unread = amountsThat(noticing, (amount, row) => amount.kind === "error" || (row.kind === "line" && amount.refusal !== null));
  const isStray = ({ amount }: NoticedAmount): boolean => amount.refusal?.reason === "unit-implausible";
  const others = unread.filter((one) => !isStray(one));
  return [
    ...others.map((one) => (one.amount.kind === "error" ? errorCell(noticing, one) : refusedCell(one))),
    ...strayUnits(noticing, unread.filter(isStray)),
  ];
}

function errorCell(noticing: Noticing, { cell }: NoticedAmount): Finding {
  const value = valueAt(noticing.read.place.grid, cell.row, cell.column);
  const error = isCellError(value) ? value.error : "";
  return makeFinding("amount-is-error", placeOfCell(cell), { facts: { error }, found: error });
}

function refusedCell({ cell, amount }: NoticedAmount): Finding {
  const { text = "", reason = "not-a-number", readings = [] } = amount.refusal ?? {};
  const code = NO_NUMBER.has(reason) ? "amount-not-a-number" : "amount-malformed";
  return makeFinding(code, placeOfCell(cell), { facts: { reason }, found: text, readings });
}

/** Amounts of another unit than the rest of the list: those of one agency that are off by one factor are one thing to mend. */
function strayUnits({ read, table }: Noticing, cells: readonly NoticedAmount[]): readonly Finding[] {
  if (cells.length === 0) return [];
  const agencies = new Map(table.lines.map(({ row, agency }) => [row, agency]));
  const groups = new Map<string, [NoticedAmount, ...NoticedAmount[]]>();
  for (const one of cells) {
    const { row } = one.cell;
    const agency = agencies.get(row) ?? null;
    const key = agency === null ? String(row) : JSON.stringify([agency, factorOf(strayOf(one))]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const unit = read.unit.unit;
  return [...groups.values()].map((group) => strayUnit(group, unit));
}

/** One cell with its readings (what it says comes last), or several with what they add up to as written and in the unit that fits. */
function strayUnit(group: readonly [NoticedAmount, ...NoticedAmount[]], unit: Unit | null): Finding {
  const [first, ...rest] = group;
  const strays = group.map(strayOf);
  const factor = factorOf(strays[0]);
  const likely = unit === null ? undefined : unitBelow(unit, factor);
  const facts = { units: [], factor, against: "list", rows: group.length, strays, ...(likely === undefined ? {} : { likely }) } as const;
  const { text = "", readings = [] } = first.amount.refusal ?? {};
  if (rest.length === 0) return makeFinding("unit-conflict", placeOfCell(first.cell), { facts, found: text, readings });
  const [found, expected] = [sumMoney(strays.map(({ written }) => written)), sumMoney(strays.map(({ meant }) => meant))];
  return makeFinding("unit-conflict", placeOfCell(first.cell), { facts, found, expected, evidence: rest.map(({ cell }) => cell) });
}

function strayOf({ cell, amount }: NoticedAmount): StrayAmount {
  const [meant = ZERO, written = ZERO] = amount.refusal?.readingsMoney ?? [];
  return { cell, meant, written };
}

function factorOf(stray: StrayAmount | undefined): 1000 | 1_000_000 {
  const { meant, written } = stray ?? { meant: ZERO, written: ZERO };
  return written === meant * 1000n || meant === written * 1000n ? 1000 : 1_000_000;
}

/** The unit that is so many times smaller. */
function unitBelow(unit: Unit, factor: 1000 | 1_000_000): Unit | undefined {
  const exponent = UNIT_EXPONENT[unit] - (factor === 1000 ? 3 : 6);
  return (Object.keys(UNIT_EXPONENT) as Unit[]).find((one) => UNIT_EXPONENT[one] === exponent);
}

/** Amounts with a remark behind them that a printed total proves. */
export function remarkedAmounts(noticing: Noticing): readonly Finding[] {
  const { grid } = noticing.read.place;
  return amountsThat(noticing, ({ isProvenByTotal }) => isProvenByTotal === true).map(({ cell, amount }) =>
    makeFinding("amount-with-remark", placeOfCell(cell), {
      facts: { digits: amount.digits ?? "" },
      found: cellText(valueAt(grid, cell.row, cell.column)),
    }),
  );
}

/** Amounts below zero: real budgets hold none. */
export function negativeAmounts(noticing: Noticing): readonly Finding[] {
  const below = amountsThat(noticing, ({ money }, row) => row.kind === "line" && money !== null && money < ZERO);
  return below.map(({ cell, amount }) => makeFinding("amount-negative", placeOfCell(cell), { facts: {}, found: amount.money }));
}

/** Amounts with more digits than a spreadsheet keeps. */
export function impreciseAmounts(noticing: Noticing): readonly Finding[] {
  const long = amountsThat(noticing, (amount) => digitsOf(amount) > SURE_DIGITS);
  return long.map(({ cell, amount }) =>
    makeFinding("amount-beyond-excel-precision", placeOfCell(cell), { facts: { digits: digitsOf(amount) }, found: amount.digits }),
  );
}

function digitsOf({ digits }: AmountCell): number {
  return digits?.replace(/[-.]/g, "").replace(/^0+/, "").length ?? 0;
}

/**
 * Lines without any amount. Where zero is written as 0 or "-", a blank cell is a question; where blanks are the table's
 * way to say nothing, it is not.
 */
export function missingAmounts(noticing: Noticing): readonly Finding[] {
  const lines = noticing.read.placed.filter((row) => row.kind === "line");
  const blank = lines.filter(
    (row) => row.amount.kind === "blank" && !isMerged(noticing, row.body.row) && !waitsForResult(noticing, row.body.row),
  );
  const zeros = lines.filter((row) => row.amount.money === ZERO).length;
  if (blank.length > 1 && blank.length > zeros * 2) return [];
  return blank.map((row) => makeFinding("amount-missing", placeOfCell(amountCellOf(noticing, row.body.row)), { facts: {} }));
}

/** Numbers below the grand total that belong to no row with a name: said, and in no total. */
export function namelessAmounts(noticing: Noticing): readonly Finding[] {
  const rows = noticing.read.placed.filter(
    (row) => row.kind === "label" && row.body.look === null && row.body.total === null && isMeantForAmount(noticing, row),
  );
  return rows.map((row) => {
    const cell = amountCellOf(noticing, row.body.row);
    return makeFinding("amount-without-name", placeOfCell(cell), {
      facts: {},
      found: row.amount.money ?? row.amount.refusal?.text ?? null,
    });
  });
}

/** Slips that only amounts have: a phone number or a date below the total was never meant for one. */
const SLIPS_OF_AMOUNTS: ReadonlySet<AmountRefusal> = new Set<AmountRefusal>(["grouping-broken", "decimal-comma", "two-decimal-points"]);

function isMeantForAmount(noticing: Noticing, { amount, body }: PlacedRow): boolean {
  if (amount.refusal === null) return amount.kind === "amount";
  const cell = amountCellOf(noticing, body.row);
  return typeof valueAt(noticing.read.place.grid, cell.row, cell.column) === "number" || SLIPS_OF_AMOUNTS.has(amount.refusal.reason);
}

/** A formula without a result is said by a finding of its own. */
function waitsForResult(noticing: Noticing, row: number): boolean {
  return lacksResult(noticing, row, noticing.read.place.columns.amount?.column ?? -1);
}

/** A cell inside a merged area shows the amount of its first row. */
function isMerged(noticing: Noticing, row: number): boolean {
  const { place } = noticing.read;
  const area = place.merged.areaOf(row, place.columns.amount?.column ?? -1);
  return area !== null && area.firstRow < row;
}
