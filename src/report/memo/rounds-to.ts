import type { Unit } from "#core/budget/unit.ts";
import { UNIT_EXPONENT } from "#core/budget/unit.ts";
import type { Money } from "#core/money/money.ts";
import { scaleToMoney } from "#core/money/scale-to-money.ts";

/** Nano-baht in one baht, as a power of ten. */
const NANO_EXPONENT = 9;

/** In what a number is written, and with how many decimals. */
export interface Writing {
  readonly unit: Unit | "percent" | "count";
  readonly decimals: number;
}

/** Whether a written number says the value: to the last digit, or after rounding half away from zero to the decimals written. */
export function roundsTo(value: Money | number | string, digits: string, { unit, decimals }: Writing): "equal" | "rounded" | "different" {
  if (typeof value !== "bigint" || unit === "percent" || unit === "count") return roundedText(String(value), digits, decimals);
  const written = scaleToMoney(digits, unit);
  if (written === null) return "different";
  if (written === value) return "equal";
  const step = 10n ** BigInt(Math.max(NANO_EXPONENT + UNIT_EXPONENT[unit] - decimals, 0));
  return roundedTo(value, step) === written ? "rounded" : "different";
}

function roundedTo(value: bigint, step: bigint): bigint {
  const size = value < 0n ? -value : value;
  const steps = (size * 2n + step) / (step * 2n);
  return (value < 0n ? -steps : steps) * step;
}

/** Shares carry two decimals, counts none. */
function roundedText(value: string, digits: string, decimals: number): "equal" | "rounded" | "different" {
  const scaled = BigInt(Math.round(Number(value) * 100));
  const written = BigInt(Math.round(Number(digits) * 100));
  if (scaled === written) return "equal";
  const step = 10n ** BigInt(Math.max(2 - decimals, 0));
  return decimals < 2 && roundedTo(scaled, step) === written ? "rounded" : "different";
}
