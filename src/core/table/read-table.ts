import type { AnalyzeOptions } from "../analyze-options.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import { valueAt } from "#sheet/grid.ts";
import { cellText } from "./cell-text.ts";
import type { Money } from "../money/money.ts";
import type { Question } from "../verdict/verdict.ts";
import type { BudgetTable } from "./budget-table.ts";
import { lineLikeness } from "./facts/line-likeness.ts";
import { numberGaps } from "./facts/numbering.ts";
import { buildLedger } from "./ledger/build-ledger.ts";
import { columnQuestions, partsOfAmount, runnerUpOf, unitQuestions } from "./ledger/column-questions.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { buildLines } from "./lines/build-lines.ts";
import type { PlacedRow } from "./lines/placed-row.ts";
import { currencyOf } from "./lines/currency.ts";
import { unitOfAmounts, unitOfTable } from "./lines/unit-of-table.ts";
import { unitsByRow, type StatedUnit, type UnitOfCell } from "./lines/units-by-row.ts";
import { buildTotals } from "./outline/build-totals.ts";
import { answered, questionBelow, rowRange, rowsBelowTotal, type CountedRange } from "./outline/below-total.ts";
import { placeRows } from "./outline/place-rows.ts";
import { rowClaims } from "./outline/row-claims.ts";
import { provenReadings } from "./outline/proven-readings.ts";
import { sideAmounts } from "./outline/side-amounts.ts";
import { resolveTotals, type ResolvedTotal } from "./outline/resolve-totals.ts";
import { indexLines, type LineIndex } from "./outline/total-scopes.ts";
import type { AmountCell } from "./rows/amount-cell.ts";
import type { Body, BodyRow } from "./rows/body-row.ts";
import { implausibleUnit, withoutStrayUnits, type ImplausibleUnit } from "./rows/plausible-amounts.ts";
import { rowAmounts } from "./rows/row-amount.ts";
import { withClosingTotals } from "./rows/closing-totals.ts";
import { tableTexts, type TextsOfColumn } from "./rows/column-texts.ts";
import { withOpeningTotal, planPlacedAsLine } from "./rows/opening-total.ts";
import { readBody } from "./rows/read-body.ts";
import { rowsThatCount, type CountedRows, type RowsToCount } from "./rows/rows-that-count.ts";
import { withRowTotals } from "./rows/row-totals.ts";
import { withKnownBodies } from "./rows/known-bodies.ts";
import type { TablePlace } from "./rows/table-place.ts";
import type { TotalWords } from "./words/total-words.ts";

/** A table read in full, with what its findings are made from. */
export interface ReadTable {
  readonly place: TablePlace;
  readonly textsOf: TextsOfColumn;
  readonly body: Body;
  readonly unit: StatedUnit;
  readonly unitOf: UnitOfCell;
  readonly placed: readonly PlacedRow[];
  readonly index: LineIndex;
  readonly resolved: readonly ResolvedTotal[];
  readonly lines: readonly BudgetLine[];
  /** What became of each number of the money column. */
  readonly ledger: Ledger;
  /** What only a person can say of the rows. */
  readonly questions: readonly Question[];
  /** The unit stated, where the amounts cannot be of it; they are then read in none. */
  readonly implausible: ImplausibleUnit | null;
}

/** Reads the rows of a table: units, amounts, which rows count, levels, lines, the lines each total claims, and the ledger that proves that none is lost. */
export function readTable(place: TablePlace, options: AnalyzeOptions): ReadTable {
  const textsOf = tableTexts(place);
  const body = withKnownBodies(readBody(place, textsOf), options.reference.knownAgencies);
  const stated = unitOfTable(place, body, options.decisions.unit);
  const { unit, unitOf, amountOf, amounts, implausible } = amountsInUnit(place, { body, textsOf, stated });
  const settle = (read: readonly AmountCell[]): SettledRows => {
    const { rows, questions } = rowsWithSums({ place, textsOf, rows: body.rows, amounts: read, chosen: options.decisions.rows });
    const settled = settleTotals(placedRows(place, rows, read), {
      build: (placed) => buildLines({ place, textsOf }, placed, unitOf),
      likes: () => likeRows(rows, place, textsOf),
      counted: rowRange(options.decisions.rows),
      moneyAside: () => [...body.aside.keys()].flatMap((row) => amountOf(row).money ?? []),
    });
    return { ...settled, questions };
  };
  const { questions, ...settled } = withProvenReadings(settle, body, amounts);
  const { lines } = settled.index;
  const { firstRow, lastRow } = place;
  const { amount, spread } = place.columns;
  const ledger = buildLedger({ ...settled, aside: body.aside, lines, firstRow, lastRow, amountOf, column: amount?.column ?? 0, spread });
  const asked = [...questions, ...questionBelow(settled.placed)];
  return { place, textsOf, body, unit, unitOf, ...settled, lines, ledger, questions: asked, implausible };
}

type SettledRows = Settled & Pick<ReadTable, "questions">;

/** The rows once more with the amounts that a printed total proves, where there are such. */
function withProvenReadings(
  settle: (amounts: readonly AmountCell[]) => SettledRows,
  { rows }: Body,
  amounts: readonly AmountCell[],
): SettledRows {
  const settled = settle(amounts);
  const proven = provenReadings(settled);
  return proven.size === 0 ? settled : settle(amounts.map((amount, at) => proven.get(rows[at]?.row ?? -1) ?? amount));
}

interface AmountsInUnit {
  readonly unit: StatedUnit;
  readonly unitOf: UnitOfCell;
  readonly amountOf: (row: number) => AmountCell;
  readonly amounts: readonly AmountCell[];
  readonly implausible: ImplausibleUnit | null;
}

interface Stated {
  readonly body: Body;
  readonly textsOf: TextsOfColumn;
  readonly stated: StatedUnit;
}

/** Reads the amounts in the unit stated; where they cannot be of that unit, in none, unless a person said it. */
function amountsInUnit(place: TablePlace, { body, textsOf, stated }: Stated): AmountsInUnit {
  const unitOf = unitsByRow(place, body, stated);
  const amountOf = rowAmounts(place, unitOf);
  const read = body.rows.map(({ row }) => amountOf(row));
  const { isLike } = lineLikeness(body.rows, place.columns, textsOf);
  const isChosen = stated.source === "person";
  if (!isChosen && currencyOf({ place }) !== null) return { ...unreadIn(place, body), implausible: null };
  const { column, unit: ofColumn } = place.columns.amount ?? { column: 0, unit: null };
  const ofLines = { amounts: read, isLike };
  const implausible = isChosen ? null : implausibleUnit(ofLines, ofColumn ?? stated.unit);
  if (implausible !== null) return { ...unreadIn(place, body), implausible };
  const amounts = withoutStrayUnits(ofLines, (at) => cellText(valueAt(place.grid, body.rows[at]?.row ?? 0, column)));
  const unit = stated.unit === null ? (unitOfAmounts(amounts) ?? stated) : stated;
  return { unit, unitOf, amountOf, amounts, implausible };
}

/** Amounts whose unit is not known: numbers, but no money. */
function unreadIn(place: TablePlace, body: Body): Omit<AmountsInUnit, "implausible"> {
  const unitOf: UnitOfCell = () => null;
  const amountOf = rowAmounts(place, unitOf);
  return { unit: { unit: null, source: "none" }, unitOf, amountOf, amounts: body.rows.map(({ row }) => amountOf(row)) };
}

/** The rows that count, and those among them that are sums by their words or by their numbers. */
function rowsWithSums(given: RowsToCount): CountedRows {
  const { place, textsOf, amounts } = given;
  const { rows: counted, questions } = rowsThatCount(given);
  const named = withOpeningTotal(withClosingTotals(place, counted, amounts), amounts);
  return { rows: withRowTotals({ rows: named, amounts, columns: place.columns, textsOf }), questions };
}

/** Sheet rows that are filled as the lines of the list are, where more than the place of a name tells. */
function likeRows(rows: readonly BodyRow[], place: TablePlace, textsOf: TextsOfColumn): ReadonlySet<number> {
  const { isLike, isTelling } = lineLikeness(rows, place.columns, textsOf);
  const likes = new Set<number>();
  if (!isTelling) return likes;
  rows.forEach(({ row }, at) => {
    if (isLike[at] === true) likes.add(row);
  });
  return likes;
}

function placedRows(place: TablePlace, rows: readonly BodyRow[], amounts: readonly AmountCell[]): readonly PlacedRow[] {
  const placed = placeRows({ rows, amounts }, place.columns);
  const opening = planPlacedAsLine(placed, place.titles);
  return opening === null ? placed : placeRows({ rows: [opening, ...rows.slice(1)], amounts }, place.columns);
}

type Settled = Pick<ReadTable, "placed" | "index" | "resolved">;

interface Settling {
  readonly build: (rows: readonly PlacedRow[]) => readonly BudgetLine[];
  /** Sheet rows filled as lines are; asked for where a total claims lines. */
  readonly likes: () => ReadonlySet<number>;
  /** Sheet rows that a person said count; null when nobody was asked. */
  readonly counted: CountedRange | null;
  readonly moneyAside: () => readonly Money[];
}

/**
 * Finds what the total rows claim. A row of money that turns out to be no total is a line: no money is dropped. What stands below the last
 * total is no line unasked: no money is added twice.
 */
function settleTotals(placed: readonly PlacedRow[], settling: Settling): Settled {
  const index = indexLines(settling.build(placed));
  const totals = placed.filter((row) => row.kind === "total");
  const resolved = resolveTotals(totals, index, placed[0]?.body.row ?? -1);
  if (resolved.length !== totals.length) return settleTotals(withoutFailedTotals(placed, resolved), settling);
  if (resolved.length === 0) return { placed, index, resolved };
  const below = answered(
    rowsBelowTotal({ placed, index, resolved, moneyAside: settling.moneyAside }, settling.likes()),
    placed,
    settling.counted,
  );
  if (below.size === 0) return { placed, index, resolved };
  return settleTotals(
    placed.map((row): PlacedRow => {
      const why = below.get(row.body.row);
      return why === undefined ? row : { ...row, kind: "aside", why };
    }),
    settling,
  );
}

function withoutFailedTotals(placed: readonly PlacedRow[], resolved: readonly ResolvedTotal[]): readonly PlacedRow[] {
  const known = new Set(resolved.map((total) => total.row));
  const end = closingRow(placed);
  return placed.map((row) =>
    row.kind === "total" && !known.has(row)
      ? { ...row, kind: row.body.total === null && row.body.row < end ? ("line" as const) : ("label" as const) }
      : row,
  );
}

/** The grand total below which nothing named follows: a number after it is none of the table's money. */
function closingRow(placed: readonly PlacedRow[]): number {
  const grand = placed.findLastIndex(({ body }) => body.hasMoney && isTotalOfAll(body.total?.total ?? null));
  if (grand < 0 || placed.slice(grand + 1).some((row) => row.body.look !== null && row.body.hasMoney)) return Infinity;
  return placed.slice(0, grand).some((row) => row.kind === "line") ? (placed[grand]?.body.row ?? Infinity) : Infinity;
}

function isTotalOfAll(words: TotalWords | null): boolean {
  return words !== null && (words.grand || (words.target === "" && words.carried !== true));
}

/** The table as the rest of the product sees it, but for what words around it state and what is found. */
export function budgetTable(read: ReadTable): Omit<BudgetTable, "findings" | "statedFigures"> {
  const { place, lines } = read;
  const { columns, grid } = place;
  const source = { place, lines, unitOf: read.unitOf };
  const totals = buildTotals(source, rowClaims(read.placed, { index: read.index, resolved: read.resolved }));
  return {
    workbook: grid.workbook,
    sheet: grid.sheet,
    range: rangeOf(read),
    headerRows: place.header.rows,
    columns: columns.readings,
    unit: read.unit.unit,
    unitSource: read.unit.source,
    fiscalYear: columns.fiscalYear,
    stage: columns.stage,
    titles: place.titles,
    lines,
    totals,
    sideAmounts: sideAmounts(source, totals),
    numberGaps: numberGaps(place),
    ledger: read.ledger,
    amountParts: partsOfAmount(read),
    runnerUp: runnerUpOf(read),
    questions: [...columnQuestions(read), ...unitQuestions(read), ...read.questions],
  };
}

/** From the first header row to the last row of the table, over the columns in use. */
function rangeOf(read: ReadTable): CellRange {
  const { header, firstRow, columns } = read.place;
  const used = columns.readings.map((reading) => reading.column);
  return {
    firstRow: header.rows[0] ?? firstRow,
    firstColumn: Math.min(...used),
    lastRow: read.placed.at(-1)?.body.row ?? firstRow,
    lastColumn: Math.max(...used),
  };
}
