import { Decimal } from "decimal.js";

/**
 * The project's own decimal arithmetic: wide enough that no sum of a budget book is ever rounded, never in exponent
 * form, and set apart from the library's shared settings so that nobody else's code can change how we count.
 */
export const BudgetDecimal = Decimal.clone({
  defaults: true,
  precision: 80,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -100,
  toExpPos: 100,
});
