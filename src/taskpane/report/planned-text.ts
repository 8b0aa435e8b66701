import { CELL_STYLES } from "#sheet/cell-style.ts";
import type { PlannedCell } from "#sheet/sheet-plan.ts";

/** Decimals that a number format shows: those after the first point of its first part. */
function decimalsOf(numberFormat: string): number {
  return /\.(0+)/.exec(numberFormat.split(";")[0] ?? "")?.[1]?.length ?? 0;
}

/** A planned cell as Excel will show it, near enough for a preview. */
export function plannedText(cell: PlannedCell): string {
  const { value } = cell;
  if (value === null) return "";
  if (typeof value !== "number") return String(value);
  const decimals = decimalsOf(CELL_STYLES[cell.style ?? "plain"].numberFormat ?? "");
  return value.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: Math.max(decimals, 4) });
}
