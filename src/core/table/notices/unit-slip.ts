import type { Unit } from "../../budget/unit.ts";
import { makeFinding, placeOfCell, type Finding } from "../../finding.ts";
import { subtractMoney, type Money } from "../../money/money.ts";
import { amountCellOf, type Noticing } from "./notice.ts";

/** How far units lie apart. */
export type Factor = 1000 | 1000000;
export const FACTORS: readonly Factor[] = [1000, 1000000];

/** An amount, or a whole column of them, that seems to stand in another unit. */
export interface Slip {
  /** null: a whole column. */
  readonly row: number | null;
  readonly finding: Finding;
}

/** An amount that disagrees with its twin, its own last year or its parent, at its cell. */
export function slip(
  noticing: Noticing,
  row: number,
  given: {
    readonly factor: Factor | null;
    readonly against: "twin" | "previous-year" | "parent";
    readonly found: Money;
    readonly expected: Money | null;
    readonly units: readonly Unit[];
  },
): Slip {
  const { factor, against, found, expected, units } = given;
  const difference = expected === null ? null : subtractMoney(found, expected);
  return {
    row,
    finding: makeFinding("unit-conflict", placeOfCell(amountCellOf(noticing, row)), {
      facts: { units, factor, against, rows: 1 },
      found,
      expected,
      difference,
    }),
  };
}
