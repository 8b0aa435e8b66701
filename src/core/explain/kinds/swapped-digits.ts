import type { CellRef } from "#sheet/cell-address.ts";
import { addMoney, moneyOfNano, multiplyMoney, subtractMoney, type Money } from "../../money/money.ts";
import type { Candidate, Explainer } from "../gap.ts";

/** The finest digit that people write: a satang. */
const NANO_PER_SATANG = 10_000_000n;

/** Two neighbouring digits of one line, or of the total itself, are swapped. */
export const swappedDigits: Explainer = {
  kind: "digits-swapped",
  candidates: (gap) => {
    const ofRows = gap.rows.flatMap((row) => swaps(row.amount, row.cell));
    const stated = addMoney(gap.computed, gap.size);
    return gap.statedCell === null ? ofRows : [...ofRows, ...swaps(stated, gap.statedCell).map(turned)];
  },
};

/** In the total it is the printed digits that are wrong, so the gap has the other sign. */
function turned(candidate: Candidate): Candidate {
  return { ...candidate, value: multiplyMoney(candidate.value, -1) };
}

/** What each swap of two neighbouring digits would change. */
function swaps(amount: Money, cell: CellRef): readonly Candidate[] {
  if (amount % NANO_PER_SATANG !== 0n) return [];
  const digits = (amount / NANO_PER_SATANG).toString();
  const found: Candidate[] = [];
  for (let at = digits.startsWith("-") ? 1 : 0; at + 1 < digits.length; at += 1) {
    const [one = "", two = ""] = [digits[at], digits[at + 1]];
    if (one === two) continue;
    const swapped = moneyOfNano(BigInt(digits.slice(0, at) + two + one + digits.slice(at + 2)) * NANO_PER_SATANG);
    found.push({ value: subtractMoney(swapped, amount), cells: [cell] });
  }
  return found;
}
