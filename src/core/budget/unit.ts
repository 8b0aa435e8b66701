/** The unit an amount is written in. */
export type Unit = "baht" | "thousand-baht" | "million-baht";

/** Power of ten from the unit to baht. */
export const UNIT_EXPONENT: Readonly<Record<Unit, 0 | 3 | 6>> = {
  baht: 0,
  "thousand-baht": 3,
  "million-baht": 6,
};
