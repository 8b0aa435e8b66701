import type { LabelClass } from "../words/label-words.ts";
import type { AmountCell } from "./amount-cell.ts";
import type { BodyRow } from "./body-row.ts";
import { nameKey } from "./label-look.ts";

const HEADINGS_BELOW: ReadonlySet<LabelClass> = new Set<LabelClass>(["tier", "goal", "guideline", "ministry", "agency"]);

/**
 * The plan's own name over its ministries and agencies states the plan's total. Sums show it, but where its amount cannot
 * be read only its place does: the first row, with a name wider than those below it.
 */
export function withOpeningTotal(rows: readonly BodyRow[], amounts: readonly AmountCell[]): readonly BodyRow[] {
  const [first, second] = rows;
  const look = first?.look;
  if (first === undefined || look?.class !== "plan" || !isUnread(amounts[0]) || !isHeading(second)) return rows;
  return [{ ...first, total: { ...look, total: { grand: true, target: nameKey(look), targetClass: look.class } } }, ...rows.slice(1)];
}

function isUnread(amount: AmountCell | undefined): boolean {
  return amount !== undefined && (amount.refusal !== null || amount.kind === "error");
}

function isHeading(row: BodyRow | undefined): boolean {
  return row !== undefined && row.look !== null && HEADINGS_BELOW.has(row.look.class);
}
