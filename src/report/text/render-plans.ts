import { cellAddress, rangeAddress } from "#sheet/cell-address.ts";
import type { PlannedCell, SheetPlan } from "#sheet/sheet-plan.ts";

/**
 * A report as plain text that a budget officer can review and a test can compare: each sheet under its name, one line a
 * row, cells parted by " | ", a live cell as its result and "ƒ". Formulas themselves are listed on request.
 */
export function renderPlans(plans: readonly SheetPlan[], options: { readonly formulas: boolean } = { formulas: false }): string {
  return plans.map((plan) => renderPlan(plan, options.formulas)).join("\n");
}

function renderPlan(plan: SheetPlan, withFormulas: boolean): string {
  const lines = plan.rows.map((row, index) => rowText(index, row)).filter((line) => line !== "");
  const extras = [
    ...plan.tables.map((table) => `[table ${table.name} ${rangeAddress(table.range)}]`),
    ...plan.charts.map((chart) => `[chart ${chart.title} ${rangeAddress(chart.categories)}]`),
    ...plan.choices.map((choice) => `[choice ${rangeAddress(choice.range)}: ${choice.options.join(", ")}]`),
    ...(withFormulas ? formulaLines(plan) : []),
  ];
  return [`== ${plan.name} ==`, ...lines, ...extras, ""].join("\n");
}

function rowText(index: number, row: readonly (PlannedCell | null)[]): string {
  const cells = row.map(cellText);
  const last = cells.findLastIndex((cell) => cell !== "");
  return last < 0 ? "" : `${String(index + 1)}: ${cells.slice(0, last + 1).join(" | ")}`;
}

function cellText(cell: PlannedCell | null): string {
  if (cell === null || cell.value === null) return "";
  const shown = typeof cell.value === "number" ? numberText(cell) : String(cell.value).replaceAll("\n", " ⏎ ");
  return cell.formula === undefined ? shown : `${shown} ƒ`;
}

function numberText({ value, style }: PlannedCell): string {
  const isMoney = style === "money" || style === "total-money";
  return typeof value === "number" && isMoney && Number(value.toFixed(4)) === value ? value.toFixed(4) : String(value);
}

function formulaLines(plan: SheetPlan): readonly string[] {
  return plan.rows.flatMap((row, rowIndex) =>
    row.flatMap((cell, column) => (cell?.formula === undefined ? [] : [`${cellAddress(rowIndex, column)} ${cell.formula}`])),
  );
}
