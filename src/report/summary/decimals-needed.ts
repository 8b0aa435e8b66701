import { millionText } from "#core/money/format-money.ts";
import type { ReportTable } from "../report-table.ts";

const LEAST = 4;

/** Digits after the point of a million baht that the table's amounts need: four, or more where satang stand in the sheet. */
export function decimalsNeeded({ analysis }: ReportTable): number {
  return analysis.lines.reduce((most, { line }) => {
    const amounts = [line.amount, line.previousAmount, ...line.categoryAmounts.map((one) => one.amount)];
    return Math.max(most, ...amounts.map((amount) => (amount === null ? LEAST : (millionText(amount).split(".")[1] ?? "").length)));
  }, LEAST);
}
