import { valueAt } from "#sheet/grid.ts";
import { makeFinding, type Finding, type Place } from "../../finding.ts";
import type { AmountRepair } from "../../money/amount-reading.ts";
import { NANO_PER_BAHT } from "../../money/money.ts";
import { amountsThat, type NoticedAmount, type Noticing } from "./notice.ts";

/** The smallest amount that budgets deal in. */
const SMALLEST = 100n * NANO_PER_BAHT;

/** Binary noise in numbers, taken away without doubt: one finding for the table. */
export function floatResidue(noticing: Noticing): readonly Finding[] {
  const cells = amountsThat(noticing, (amount) => amount.repairs.includes("float-residue"));
  const [first] = cells;
  if (first === undefined) return [];
  return [
    makeFinding("amount-float-residue", placeOf(cells), {
      facts: { cells: cells.length, exact: first.amount.digits ?? "" },
      found: shown(noticing, first),
    }),
  ];
}

/** More cells than this are the habit of a sheet, not a trace to follow cell by cell. */
const MOST_SHOWN = 200;

/** Numbers that are stored as text but read without doubt: one finding for the table; where others stand between them, the cells are its evidence. */
export function numbersAsText(noticing: Noticing): readonly Finding[] {
  if (noticing.read.place.grid.isPlainText === true) return [];
  const { grid } = noticing.read.place;
  const cells = amountsThat(
    noticing,
    ({ kind, repairs, isProvenByTotal }, { body }, column) =>
      kind === "amount" && repairs.length === 0 && isProvenByTotal !== true && typeof valueAt(grid, body.row, column) === "string",
  );
  if (cells.length === 0) return [];
  const place = placeOf(cells);
  const rows = place.range === null ? 0 : place.range.lastRow - place.range.firstRow + 1;
  const isScattered = cells.length < rows && cells.length <= MOST_SHOWN;
  const evidence = isScattered ? cells.map(({ cell }) => cell) : [];
  return [makeFinding("number-stored-as-text", place, { facts: { cells: cells.length }, evidence })];
}

/** Amounts put right without doubt, one finding for each way: Thai digits, brackets for a negative, a unit in the cell. */
export function repairedTexts(noticing: Noticing): readonly Finding[] {
  const repairs = new Map<AmountRepair, NoticedAmount[]>();
  for (const one of amountsThat(noticing, (amount) => amount.repairs.length > 0)) {
    for (const repair of one.amount.repairs) {
      if (repair === "float-residue") continue;
      const cells = repairs.get(repair);
      if (cells === undefined) repairs.set(repair, [one]);
      else cells.push(one);
    }
  }
  return [...repairs].map(([repair, cells]) =>
    makeFinding("text-repaired", placeOf(cells), {
      facts: { cells: cells.length, repairs: [repair], repaired: cells[0]?.amount.digits ?? "" },
      found: cells[0] === undefined ? null : shown(noticing, cells[0]),
    }),
  );
}

/** Amounts that are no multiple of 100 baht: allowed, but rare enough to say. */
export function fineAmounts(noticing: Noticing): readonly Finding[] {
  const cells = amountsThat(noticing, ({ money }, row) => row.kind === "line" && money !== null && money % SMALLEST !== 0n);
  const [first] = cells;
  if (first === undefined) return [];
  return [makeFinding("amount-finer-than-100-baht", placeOf(cells), { facts: { cells: cells.length }, found: first.amount.money })];
}

/** The cells together, from the first to the last. */
function placeOf(cells: readonly NoticedAmount[]): Place {
  const range = { firstRow: Infinity, firstColumn: Infinity, lastRow: 0, lastColumn: 0 };
  for (const { cell } of cells) {
    range.firstRow = Math.min(range.firstRow, cell.row);
    range.firstColumn = Math.min(range.firstColumn, cell.column);
    range.lastRow = Math.max(range.lastRow, cell.row);
    range.lastColumn = Math.max(range.lastColumn, cell.column);
  }
  const { workbook = null, sheet = "" } = cells[0]?.cell ?? {};
  return { workbook, sheet, range };
}

function shown(noticing: Noticing, { cell }: NoticedAmount): string {
  const value = valueAt(noticing.read.place.grid, cell.row, cell.column);
  return typeof value === "number" || typeof value === "string" ? String(value) : "";
}
