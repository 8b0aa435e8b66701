import { roundMoney } from "../../money/round-money.ts";
import { sumMoney } from "../../money/money.ts";
import { unitOfClaims } from "../unit-of-claims.ts";
import type { JudgingContext } from "./judge-claims.ts";
import type { OffClaim, Verdict } from "./judged-claim.ts";

/** Decimals at which totals are printed. */
const DECIMALS = [4, 3, 2, 1, 0] as const;

/** The total is the sum of amounts rounded one by one, or the sum printed with fewer decimals. */
export function judgeRounded(claim: OffClaim, { table }: JudgingContext): Verdict | null {
  const unit = unitOfClaims(table);
  const amounts = claim.lines
    .map((line) => (claim.total.columnRole === "amount" ? line.amount : line.previousAmount))
    .filter((amount) => amount !== null);
  for (const decimals of DECIMALS) {
    const place = { unit, decimals };
    const isPrintedShort = roundMoney(claim.expected, place) === claim.stated;
    const isRoundedBefore = sumMoney(amounts.map((amount) => roundMoney(amount, place))) === claim.stated;
    if (isPrintedShort || isRoundedBefore) return { kind: "rounded", decimals };
  }
  return null;
}
