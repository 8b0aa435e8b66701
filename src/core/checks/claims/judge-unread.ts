import { addMoney, ZERO, type Money } from "../../money/money.ts";
import type { UnreadAmount } from "../unread-amounts.ts";
import type { JudgingContext } from "./judging-context.ts";
import type { OffClaim, Verdict } from "./judged-claim.ts";

/** More unreadable amounts than this make too many combinations to mean anything. */
const MOST_UNREAD = 4;

/** The gap is what one reading each of the unreadable amounts would add. */
export function judgeUnread(claim: OffClaim, { unread }: JudgingContext): Verdict | null {
  if (claim.total.columnRole !== "amount") return null;
  const rows = new Set(claim.total.covers);
  const here = unread.filter((one) => rows.has(one.row));
  return readingsReach(here, claim.gap) ? { kind: "unread", cells: here.map((one) => one.cell) } : null;
}

/** Whether one reading of each of some amounts adds up to `gap`. */
export function readingsReach(unread: readonly UnreadAmount[], gap: Money): boolean {
  if (unread.length === 0 || unread.length > MOST_UNREAD) return false;
  let sums: readonly Money[] = [ZERO];
  for (const one of unread) sums = sums.flatMap((sum) => one.readings.map((reading) => addMoney(sum, reading)));
  return sums.includes(gap);
}
