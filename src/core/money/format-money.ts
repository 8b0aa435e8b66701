import { absoluteMoney, type Money } from "./money.ts";

const NANO_DIGITS = 9;
const MILLION_DIGITS = 15;

/** Plain digits in million baht with at least four decimals, never rounded: "5523.9110". */
export function millionText(amount: Money): string {
  return shifted(amount, MILLION_DIGITS, 4);
}

/** Plain digits in baht, decimals only where there are any: "5523911000", "0.25". */
export function bahtText(amount: Money): string {
  return shifted(amount, NANO_DIGITS, 0);
}

/** Digits in million baht with thousands commas and at least four decimals: "5,523.9110". */
export function groupedMillion(amount: Money): string {
  const [whole = "", fraction = ""] = millionText(amount).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${fraction}`;
}

/** The amount × 10^-places as plain text with no fewer than `leastDecimals` decimals. */
function shifted(amount: Money, places: number, leastDecimals: number): string {
  const isNegative = amount < 0n;
  const digits = absoluteMoney(amount)
    .toString()
    .padStart(places + 1, "0");
  const whole = digits.slice(0, -places);
  const decimals = digits.slice(-places).replace(/0+$/, "").padEnd(leastDecimals, "0");
  return `${isNegative ? "-" : ""}${whole}${decimals === "" ? "" : `.${decimals}`}`;
}
