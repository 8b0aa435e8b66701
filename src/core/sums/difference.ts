import { canonicalDigits } from "../money/canonical-digits.ts";
import type { NumberGrid } from "./number-grid.ts";
import type { PrintedNumber } from "./printed-number.ts";

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A cell less the cells that it should add up, exactly, as canonical digits; cells without a number count nothing. */
export function differenceOf({ columns, mantissas, decimals }: NumberGrid, total: Cell, parts: readonly Cell[]): string {
  const places = [total, ...parts].map(({ row, column }) => row * columns + column).filter((at) => !Number.isNaN(mantissas[at]));
  const finest = places.reduce((most, at) => Math.max(most, decimals[at] ?? 0), 0);
  const whole = (at: number): bigint => BigInt(mantissas[at] ?? 0) * 10n ** BigInt(finest - (decimals[at] ?? 0));
  const rest = places.slice(1).reduce((left, at) => left - whole(at), whole(places[0] ?? 0));
  return decimalText(rest, finest);
}

/** Two numbers added exactly, as canonical digits. */
export function addedText(one: PrintedNumber, other: PrintedNumber): string {
  const finest = Math.max(one.decimals, other.decimals);
  const whole = ({ mantissa, decimals }: PrintedNumber): bigint => BigInt(mantissa) * 10n ** BigInt(finest - decimals);
  return decimalText(whole(one) + whole(other), finest);
}

function decimalText(whole: bigint, decimals: number): string {
  const digits = (whole < 0n ? -whole : whole).toString().padStart(decimals + 1, "0");
  const cut = digits.length - decimals;
  const plain = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return canonicalDigits(whole < 0n ? `-${plain}` : plain);
}
