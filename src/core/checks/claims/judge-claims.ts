import { ZERO, sumMoney, type Money } from "../../money/money.ts";
import { isWithinTolerance } from "../../money/tolerance.ts";
import type { BudgetTable } from "../../table/budget-table.ts";
import { unitOfClaims } from "../unit-of-claims.ts";
import type { UnreadAmount } from "../unread-amounts.ts";
import { judgeBeside } from "./judge-beside.ts";
import { judgeByFormula } from "./judge-by-formula.ts";
import { judgeOneDescendant } from "./judge-one-descendant.ts";
import { judgeRounded } from "./judge-rounded.ts";
import { judgeUnread } from "./judge-unread.ts";
import type { JudgedClaim, OffClaim, OpenClaim, Verdict } from "./judged-claim.ts";
import type { JudgingContext } from "./judging-context.ts";
import { openClaims } from "./open-claims.ts";

/** Ways a claim can be off, the most telling first. */
const JUDGES: readonly ((claim: OffClaim, context: JudgingContext) => Verdict | null)[] = [
  judgeUnread,
  judgeInherited,
  judgeBeside,
  judgeByFormula,
  judgeOneDescendant,
  judgeRounded,
];

/**
 * Judges every stated total against the lines under it (rules R13, R15). Each is blamed for its own fault only: a total that is
 * off just by as much as the totals below it, or by an amount that cannot be read, is not said again.
 */
export function judgeClaims(table: BudgetTable, unread: readonly UnreadAmount[]): readonly JudgedClaim[] {
  const claims = openClaims(table);
  const context: JudgingContext = { table, claims, unread };
  return claims.map((claim) => ({ ...claim, verdict: judge(claim, context) }));
}

function judge(claim: OpenClaim, context: JudgingContext): Verdict {
  const { expected, gap } = claim;
  const stated = claim.total.amount;
  if (expected === null || gap === null || stated === null) return { kind: "unjudged" };
  if (isWithinTolerance(gap, unitOfClaims(context.table, claim.total))) return { kind: "met" };
  const off: OffClaim = { ...claim, expected, gap, stated };
  for (const ask of JUDGES) {
    const verdict = ask(off, context);
    if (verdict !== null) return verdict;
  }
  return { kind: "off" };
}

/** The totals directly below are off, together by exactly as much. */
function judgeInherited(claim: OffClaim, { claims }: JudgingContext): Verdict | null {
  const below = claim.total.children.map((child): Money => claims[child]?.gap ?? ZERO);
  return below.some((gap) => gap !== 0n) && sumMoney(below) === claim.gap ? { kind: "inherited" } : null;
}
