import type { Finding } from "../finding.ts";
import { makeFinding, placeOfCell } from "../finding.ts";
import { sumMoney, ZERO } from "../money/money.ts";
import { rootCauses } from "./root-causes.ts";
import type { JudgedLines } from "./judged-line.ts";

/** Money that no tier holds. A line whose cell is unreadable or names several tiers has a finding of its own already; a line without money needs no tier, and where no amount can be read (no unit is known) the tiers can wait. In a table that never speaks of tiers, of a plan that is not known, none are missing. */
export function missingFindings({ open, all, isTierPlan, place }: JudgedLines): readonly Finding[] {
  if (!isTierPlan) return [];
  const missing = open.filter((one) => one.tagged.tier === null && one.evidence.cell.kind === "blank" && one.line.amount !== ZERO);
  if (missing.every((one) => one.line.amount === null)) return [];
  return rootCauses(missing, all).map((rows) => {
    const [first, ...others] = rows;
    const amount = sumMoney(rows.flatMap((row) => (row.line.amount === null ? [] : [row.line.amount])));
    return makeFinding("tier-missing", placeOfCell(place(first.line)), {
      facts: { lines: rows.length, amount },
      evidence: others.map((other) => place(other.line)),
    });
  });
}
