import { makeFinding, placeOfCell } from "../finding.ts";
import type { StatedTotal } from "../budget/stated-total.ts";
import type { Check } from "./check.ts";

/** Totals that were typed where the column's other totals are calculated: they stay behind when a line changes. */
export const typedOverTotals: Check = ({ table }) => {
  const totals = table.totals.filter((total) => total.columnRole === "amount" || total.columnRole === "partAmount");
  const columns = new Set(totals.map((total) => total.cell.column));
  return [...columns].flatMap((column) => typedOver(totals.filter((total) => total.cell.column === column && total.amount !== null)));
};

function typedOver(totals: readonly StatedTotal[]): ReturnType<Check> {
  const typed = totals.filter((total) => total.formula === null);
  const calculated = totals.length - typed.length;
  if (calculated < 2 || typed.length >= calculated) return [];
  return typed.map((total) =>
    makeFinding("total-typed-over", placeOfCell(total.cell), { found: total.amount, facts: { label: total.label } }),
  );
}
