import { makeFinding, placeOfCell } from "../finding.ts";
import type { StatedFigure } from "../budget/stated-figure.ts";
import { parseAmount } from "../money/parse-amount.ts";
import type { Check } from "./check.ts";

/**
 * Stated totals that are no amount, such as "5,523,9110", with their readings as written and what the lines add up to. Where a title
 * or note prints the same, that is its evidence: one misprint is one finding (rule R15).
 */
export const malformedTotals: Check = ({ claims, table }) =>
  claims.flatMap(({ total, expected }) => {
    if (total.refused === null) return [];
    const { text, reason } = total.refused;
    const reading = parseAmount(text);
    const readings = reading.kind === "refused" ? reading.readings : [];
    const facts = { label: total.label, reason };
    const evidence = table.statedFigures.filter((figure) => isSameMisprint(figure, text)).map(({ cell }) => cell);
    return [makeFinding("total-malformed", placeOfCell(total.cell), { facts, found: text, expected, readings, evidence })];
  });

/** Whether a figure in words is the misprint of a total once more. */
export function isSameMisprint({ refused, written }: StatedFigure, text: string): boolean {
  return refused !== null && written.trim() === text.trim();
}
