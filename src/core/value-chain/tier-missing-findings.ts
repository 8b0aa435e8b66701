import type { Finding } from "../finding.ts";
import { makeFinding, placeOfCell } from "../finding.ts";
import { sumMoney } from "../money/money.ts";
import { rootCauses } from "./root-causes.ts";
import { tierCellPlace } from "./tier-cell-place.ts";
import type { JudgedLine } from "./judged-line.ts";

/** Money that no tier holds. A line whose cell is unreadable or names several tiers has a finding of its own already; a line without money needs no tier. */
export function missingFindings(judged: readonly JudgedLine[]): readonly Finding[] {
  const place = tierCellPlace(judged.map((one) => one.line));
  const missing = judged.filter((one) => one.tagged.tier === null && one.evidence.cell.kind === "blank" && one.line.amount !== 0n);
  return rootCauses(missing, judged.length).map((rows) => {
    const [first, ...others] = rows;
    const amount = sumMoney(rows.flatMap((row) => (row.line.amount === null ? [] : [row.line.amount])));
    return makeFinding("tier-missing", placeOfCell(place(first.line)), {
      facts: { lines: rows.length, amount },
      evidence: others.map((other) => place(other.line)),
    });
  });
}
