import { addMoney, moneyOfNano, ZERO, type Money } from "../money/money.ts";

/** Nano-baht in a satang, the usual finest unit of a sheet. */
const NANO_PER_SATANG = 10_000_000n;
/** Sums of satang in a double are exact below 2^53; they are carried over long before. */
const CARRY_AT = 2 ** 52;
/** Nano-baht below this are exact in a double, and so is all that is done with them here. */
const LARGEST_EXACT = 2 ** 53;
/** One amount above this could pass 2^53 in a single step. */
const LARGEST_SMALL = 2 ** 51;

/**
 * A column of amounts in a form that adds fast and stays exact: whole satang in doubles where that is possible
 * (`satang`), the others beside it by position. NaN marks those and the lines without an amount.
 */
export interface MoneyColumn {
  readonly satang: Float64Array;
  readonly others: ReadonlyMap<number, Money>;
}

/** The fast form of the lines' amounts; null: no amount, adds nothing. */
export function moneyColumn<Line>(lines: readonly Line[], amountOf: (line: Line) => Money | null): MoneyColumn {
  const satang = new Float64Array(lines.length);
  const others = new Map<number, Money>();
  lines.forEach((line, position) => {
    const amount = amountOf(line);
    const small = amount === null ? Number.NaN : wholeSatang(amount);
    satang[position] = small;
    if (amount !== null && Number.isNaN(small)) others.set(position, amount);
  });
  return { satang, others };
}

function wholeSatang(amount: Money): number {
  const nano = Number(amount);
  const satang = Math.round(nano / 1e7);
  if (Math.abs(nano) < LARGEST_EXACT) return satang * 1e7 === nano ? satang : Number.NaN;
  const isExact = Math.abs(satang) < LARGEST_SMALL && BigInt(satang) * NANO_PER_SATANG === amount;
  return isExact ? satang : Number.NaN;
}

/** Whether the line at this position has money: an amount that is not zero. */
export function hasMoney(column: MoneyColumn, position: number): boolean {
  const satang = column.satang[position] ?? 0;
  return Number.isNaN(satang) ? column.others.has(position) : satang !== 0;
}

/** The exact sum of each group; `groupIds` tells the group of each position, `groups` how many there are. */
export function sumByGroup(column: MoneyColumn, groupIds: Int32Array, groups: number): readonly Money[] {
  const sums = sumSatang(column.satang, groupIds, groups).map((satang) => moneyOfNano(satang * NANO_PER_SATANG));
  for (const [position, amount] of column.others) {
    const group = groupIds[position] ?? 0;
    sums[group] = addMoney(sums[group] ?? ZERO, amount);
  }
  return sums;
}

/** Adds in doubles and carries over to whole numbers of any size before a double could round. */
function sumSatang(satang: Float64Array, groupIds: Int32Array, groups: number): bigint[] {
  const running = new Float64Array(groups);
  const carried = new Array<bigint>(groups).fill(0n);
  for (let position = 0; position < satang.length; position += 1) {
    const amount = satang[position] ?? 0;
    if (Number.isNaN(amount)) continue;
    const group = groupIds[position] ?? 0;
    const sum = (running[group] ?? 0) + amount;
    running[group] = sum;
    if (Math.abs(sum) < CARRY_AT) continue;
    running[group] = 0;
    carried[group] = (carried[group] ?? 0n) + BigInt(sum);
  }
  return carried.map((carry, group) => (carry === 0n ? BigInt(running[group] ?? 0) : carry + BigInt(running[group] ?? 0)));
}
