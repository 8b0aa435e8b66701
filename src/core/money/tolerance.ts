import type { Unit } from "../budget/unit.ts";
import { absoluteMoney, NANO_PER_BAHT, type Money } from "./money.ts";

/**
 * Half of the last place that counts (rule R13): the fourth decimal of a million is 100 baht, the smallest real unit;
 * sheets in baht count satang. What is smaller is residue of calculated numbers.
 */
const HALF_PLACE: Readonly<Record<Unit, bigint>> = {
  baht: NANO_PER_BAHT / 200n,
  "thousand-baht": 50n * NANO_PER_BAHT,
  "million-baht": 50n * NANO_PER_BAHT,
};

/** Whether a difference is zero at the last place that counts in this unit. */
export function isWithinTolerance(difference: Money, unit: Unit): boolean {
  return absoluteMoney(difference) < HALF_PLACE[unit];
}
