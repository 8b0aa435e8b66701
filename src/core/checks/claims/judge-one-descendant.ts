import type { CellRef } from "#sheet/cell-address.ts";
import type { BudgetLine } from "../../budget/budget-line.ts";
import { projectNameOf } from "../../line-index/line-index.ts";
import type { Money } from "../../money/money.ts";
import type { JudgingContext } from "./judging-context.ts";
import type { OffClaim, Verdict } from "./judged-claim.ts";

interface Descendant {
  readonly label: string;
  readonly amount: Money | null;
  readonly cell: CellRef;
}

/**
 * A heading over several amounts that repeats just one of them: a usual slip of printed books. Over equal amounts it is
 * rather a line that is in the list twice.
 */
export function judgeOneDescendant(claim: OffClaim, { claims }: JudgingContext): Verdict | null {
  if (claim.total.columnRole !== "amount" || claim.stated === 0n) return null;
  const lines = claim.lines.filter((line) => line.amount !== null && line.amount !== 0n);
  if (new Set(lines.map((line) => line.amount)).size < 2) return null;
  const below = claim.total.children.map((child) => claims[child]?.total).filter((total) => total !== undefined);
  const descendants: readonly Descendant[] = [...lines.map(asDescendant), ...below];
  const twin = descendants.find((descendant) => descendant.amount === claim.stated);
  return twin === undefined ? null : { kind: "one-descendant", descendant: twin.label, descendants: lines.length, cell: twin.cell };
}

function asDescendant(line: BudgetLine): Descendant {
  return { label: projectNameOf(line) ?? line.agency ?? "", amount: line.amount, cell: line.amountCell };
}
