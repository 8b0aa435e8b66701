import type { Unit } from "../../budget/unit.ts";
import { roundMoney } from "../../money/round-money.ts";
import { sumMoney } from "../../money/money.ts";
import { unitOfClaims } from "../unit-of-claims.ts";
import type { JudgingContext } from "./judging-context.ts";
import type { OffClaim, Verdict } from "./judged-claim.ts";

/** Decimals at which totals are printed. */
const DECIMALS = [4, 3, 2, 1, 0] as const;

/**
 * A sum printed with so few decimals is told from one that is off by a little: by two places, or one total in ten
 * would look rounded by accident.
 */
const MOST_PRINTED_SHORT: Readonly<Record<Unit, number>> = { baht: 0, "thousand-baht": -1, "million-baht": 2 };

/** The total is the sum of amounts rounded one by one, or the sum printed with fewer decimals. */
export function judgeRounded(claim: OffClaim, { table }: JudgingContext): Verdict | null {
  const unit = unitOfClaims(table, claim.total);
  const amounts = claim.amounts.filter((amount) => amount !== null);
  for (const decimals of DECIMALS) {
    const place = { unit, decimals };
    const isPrintedShort = decimals <= MOST_PRINTED_SHORT[unit] && roundMoney(claim.expected, place) === claim.stated;
    const isRoundedBefore = sumMoney(amounts.map((amount) => roundMoney(amount, place))) === claim.stated;
    if (isPrintedShort || isRoundedBefore) return { kind: "rounded", decimals };
  }
  return null;
}
