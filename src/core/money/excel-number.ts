import { canonicalDigits } from "./canonical-digits.ts";
import { BudgetDecimal } from "./decimal.ts";
import type { Money } from "./money.ts";

/** Significant digits that Excel keeps of a number. */
export const EXCEL_DIGITS = 15;

/**
 * What an Excel double says in 15 significant digits, as canonical digits (rule R2). `residue`: the double holds binary
 * noise beyond them, such as 2529.452299999999. The number must be finite.
 */
export function doubleDigits(n: number): { readonly digits: string; readonly residue: boolean } {
  const shortest = String(n);
  if (shortest.length <= EXCEL_DIGITS && !shortest.includes("e")) return { digits: n === 0 ? "0" : shortest, residue: false };
  const digits = canonicalDigits(new BudgetDecimal(n.toPrecision(EXCEL_DIGITS)).toFixed());
  return { digits, residue: Number(digits) !== n };
}

/** The amount in million baht as the nearest Excel number, for writing to a cell. */
export function excelMillion(amount: Money): number {
  return new BudgetDecimal(amount.toString()).div("1e15").toNumber();
}
