import { comparisonKey } from "../../text/comparison-key.ts";
import type { PlacedRow } from "../lines/placed-row.ts";
import type { LabelClass } from "../words/label-words.ts";
import type { AmountCell } from "./amount-cell.ts";
import type { BodyRow } from "./body-row.ts";
import { nameKey, type LabelLook } from "./label-look.ts";

const HEADINGS_BELOW: ReadonlySet<LabelClass> = new Set<LabelClass>(["tier", "goal", "guideline", "ministry", "agency"]);

/**
 * The plan's own name over its ministries and agencies states the plan's total. Sums show it, but where its amount cannot
 * be read only its place does: the first row, with a name wider than those below it.
 */
export function withOpeningTotal(rows: readonly BodyRow[], amounts: readonly AmountCell[]): readonly BodyRow[] {
  const [first, second] = rows;
  const look = first?.look;
  if (first === undefined || look?.class !== "plan" || !isUnread(amounts[0]) || !isHeading(second)) return rows;
  return [asTotal(first, look), ...rows.slice(1)];
}

/**
 * The same row where its amount is the sum of nothing below it, because something there is off: placed as a line it would add all the
 * money once more. A first row that names the plan of the title, or states just what the heading below it states, is no line. Null
 * where it is placed well.
 */
export function planPlacedAsLine([first, second]: readonly PlacedRow[], titles: readonly string[]): BodyRow | null {
  if (first === undefined || second === undefined || !isPlanAsLine(first, second)) return null;
  const { look } = first.body;
  return look !== null && (isInTitle(titles, look) || isSameMoney(first, second)) ? asTotal(first.body, look) : null;
}

function isPlanAsLine({ kind, body }: PlacedRow, below: PlacedRow): boolean {
  return kind === "line" && body.look?.class === "plan" && isHeading(below.body);
}

function isInTitle(titles: readonly string[], look: LabelLook): boolean {
  return titles.some((title) => comparisonKey(title).includes(nameKey(look)));
}

function isSameMoney(row: PlacedRow, below: PlacedRow): boolean {
  return below.kind === "claim" && row.amount.money !== null && row.amount.money === below.amount.money;
}

function asTotal(row: BodyRow, look: LabelLook): BodyRow {
  return { ...row, total: { ...look, total: { grand: true, target: nameKey(look), targetClass: look.class } } };
}

function isUnread(amount: AmountCell | undefined): boolean {
  return amount !== undefined && (amount.refusal !== null || amount.kind === "error");
}

function isHeading(row: BodyRow | undefined): boolean {
  return row !== undefined && row.look !== null && HEADINGS_BELOW.has(row.look.class);
}
