import type { Unit } from "../budget/unit.ts";

/** What was put right without any doubt while reading an amount. */
export type AmountRepair =
  | "thai-digits"
  | "full-width-digits"
  | "invisible-characters"
  | "parentheses-negative"
  | "unit-in-cell"
  | "trailing-dash"
  | "float-residue";

/** Why a text is refused as an amount. */
export type AmountRefusal =
  | "grouping-broken"
  | "two-decimal-points"
  | "decimal-comma"
  | "letters"
  | "letter-for-digit"
  | "not-decimal"
  | "infinite"
  | "range"
  | "several-numbers"
  | "sign"
  | "annotated"
  | "percent"
  | "date"
  | "too-fine"
  | "too-large"
  | "cells-shifted"
  | "unit-implausible"
  | "not-a-number";

/**
 * The outcome of reading one cell as an amount. `digits` is a canonical decimal text in the cell's own unit: no
 * grouping, "-" only before a non-zero number, no trailing zeros after the point (`5523.911`).
 * A refused text lists every reading a person may have meant, most plausible first and with the decimals as written
 * (`5523.9110`); none is chosen. `unit` is the unit that stands in the cell itself, for amounts and readings alike.
 */
export type AmountReading =
  | { readonly kind: "blank" }
  | { readonly kind: "dash" }
  | { readonly kind: "amount"; readonly digits: string; readonly unit: Unit | null; readonly repairs: readonly AmountRepair[] }
  | { readonly kind: "refused"; readonly reason: AmountRefusal; readonly readings: readonly string[]; readonly unit: Unit | null };
