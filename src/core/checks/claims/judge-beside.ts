import { type Money, ZERO, sumMoney } from "../../money/money.ts";
import { isWithinTolerance } from "../../money/tolerance.ts";
import { type JudgingContext, type OffClaim, type OpenClaim, type Verdict, unitOfClaims } from "./claim.ts";

/**
 * Totals beside each other on a row that are off for one reason (rule R15). A sum of spread money is off just as its parts
 * are, or adds up its own column, whose rows have findings of their own; a total of other money is off together with this
 * year's, as when a row is missing, and one of commitments by the rows that are not the sum of their years.
 */
export function judgeBeside(claim: OffClaim, context: JudgingContext): Verdict | null {
  const beside = (context.byRow.get(claim.total.cell.row) ?? []).filter(({ total }) => total !== claim.total);
  return isInherited(claim, beside, context) ? { kind: "inherited" } : null;
}

function isInherited(claim: OffClaim, beside: readonly OpenClaim[], context: JudgingContext): boolean {
  const role = claim.total.columnRole;
  if (role === "amount") return isOffAsParts(claim, beside) || isSumOfColumn(claim, context);
  if (role === "partAmount") return false;
  if (role === "commitmentTotal" && isOffAsCommitments(claim, context)) return true;
  if (role === "categoryAmount" && isOffAsAmounts(claim, context)) return true;
  return beside.some((other) => other.total.columnRole === "amount" && isOff(other, context));
}

function isOffAsParts(claim: OffClaim, beside: readonly OpenClaim[]): boolean {
  const gaps = beside.filter(({ total }) => total.columnRole === "partAmount").map(({ gap }) => gap ?? ZERO);
  return gaps.some((gap) => gap !== ZERO) && sumMoney(gaps) === claim.gap;
}

/** Commitments below it are off by just as much, which is said at their rows: the total adds up what their years get. */
function isOffAsCommitments(claim: OffClaim, context: JudgingContext): boolean {
  const wrong = gapOfRows(context.offRows.commitments, claim);
  return wrong !== ZERO && sumMoney([wrong, claim.gap]) === ZERO;
}

/** Rows below it whose categories are not their amounts are off by just as much, which is said at them. */
function isOffAsAmounts(claim: OffClaim, context: JudgingContext): boolean {
  const wrong = gapOfRows(context.offRows.categories, claim);
  return wrong !== ZERO && wrong === claim.gap;
}

/** By how much the rows below a total are off in themselves, together. */
function gapOfRows(offRows: ReadonlyMap<number, Money>, { total }: OffClaim): Money {
  return offRows.size === 0 ? ZERO : sumMoney(total.covers.map((row) => offRows.get(row) ?? ZERO));
}

/** The column of the sum adds up in itself: rows whose parts differ from it are said on their own. */
function isSumOfColumn({ total, stated }: OffClaim, { ownAmounts }: JudgingContext): boolean {
  return ownAmounts !== null && sumMoney(total.covers.map((row) => ownAmounts.get(row) ?? ZERO)) === stated;
}

function isOff({ total, gap }: OpenClaim, { table }: JudgingContext): boolean {
  return gap !== null && !isWithinTolerance(gap, unitOfClaims(table, total));
}
