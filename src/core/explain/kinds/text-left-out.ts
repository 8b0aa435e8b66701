import type { CellRef } from "#sheet/cell-address.ts";
import type { UnreadAmount } from "../../checks/unread-amounts.ts";
import { addMoney, negateMoney, sumMoney, ZERO, type Money } from "../../money/money.ts";
import type { Candidate, Explainer, Gap } from "../gap.ts";

/** More unreadable amounts than this make too many combinations to mean anything. */
const MOST_UNREAD = 4;

/** The total leaves out amounts stored as text, or holds amounts that we could not read. */
export const textLeftOut: Explainer = {
  kind: "text-amount-left-out",
  candidates: (gap) => [...textRows(gap), ...unreadAmounts(gap.unread)],
};

function textRows({ rows }: Gap): readonly Candidate[] {
  const texts = rows.filter((row) => row.isText);
  if (texts.length === 0) return [];
  const all = { value: negateMoney(sumMoney(texts.map((row) => row.amount))), cells: texts.map((row) => row.cell) };
  return texts.length === 1 ? [all] : [all, ...texts.map((row) => ({ value: negateMoney(row.amount), cells: [row.cell] }))];
}

/** One reading of each unreadable amount. */
function unreadAmounts(unread: readonly UnreadAmount[]): readonly Candidate[] {
  if (unread.length === 0 || unread.length > MOST_UNREAD) return [];
  const cells: readonly CellRef[] = unread.map((one) => one.cell);
  let sums: readonly Money[] = [ZERO];
  for (const one of unread) sums = sums.flatMap((sum) => one.readings.map((reading) => addMoney(sum, reading)));
  return sums.map((value) => ({ value, cells }));
}
