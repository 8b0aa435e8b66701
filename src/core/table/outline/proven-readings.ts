import { addMoney, sumMoney, ZERO, type Money } from "../../money/money.ts";
import type { PlacedRow } from "../lines/placed-row.ts";
import type { AmountCell } from "../rows/amount-cell.ts";
import type { ResolvedTotal } from "./resolve-totals.ts";
import type { LineIndex } from "./total-scopes.ts";

/** A table whose totals have found their lines. */
export interface Claimed {
  readonly placed: readonly PlacedRow[];
  readonly index: LineIndex;
  readonly resolved: readonly ResolvedTotal[];
}

/**
 * Amounts with a remark behind them, `36.2600 (ปีแรก)` or `31.3740 2/`, that a printed total proves: with the number before each remark, and
 * only so, it is the sum of its lines (rule R7). By sheet row. Where no total proves them they stay unread.
 *
 * `10`, `20.5 (ปีแรก)` and `รวม 30.5`: the 20.5 is read.
 */
export function provenReadings({ placed, index, resolved }: Claimed): ReadonlyMap<number, AmountCell> {
  const open = new Map(placed.flatMap((row) => (remarked(row) === null ? [] : [[row.body.row, row.amount] as const])));
  if (open.size === 0) return NONE;
  const proven = new Map<number, AmountCell>();
  for (const { row, scope, matched } of resolved) {
    const lines = index.lines.slice(scope.from, scope.to);
    const readings = lines.flatMap((line) => open.get(line.row) ?? []).map(readBefore);
    if (matched || readings.length === 0 || lines.some((line) => line.amount === null && !open.has(line.row))) continue;
    const sum = addMoney(sumMoney(lines.map(({ amount }) => amount ?? ZERO)), sumMoney(readings.map(({ money }) => money ?? ZERO)));
    if (sum !== row.amount.money) continue;
    for (const line of lines) {
      const cell = open.get(line.row);
      if (cell !== undefined) proven.set(line.row, readBefore(cell));
    }
  }
  return proven;
}

const NONE: ReadonlyMap<number, AmountCell> = new Map();

/** What stands before the remark of a line's amount; null where nothing or more than one number may be meant. */
function remarked({ kind, amount: { refusal, parts } }: PlacedRow): Money | null {
  if (kind !== "line" || parts !== undefined || refusal?.reason !== "annotated") return null;
  return refusal.readingsMoney.length === 1 ? (refusal.readingsMoney[0] ?? null) : null;
}

function readBefore({ refusal, unit }: AmountCell): AmountCell {
  const [money = ZERO] = refusal?.readingsMoney ?? [];
  return { kind: "amount", money, unit, repairs: [], refusal: null, digits: refusal?.readings[0] ?? null, isProvenByTotal: true };
}
