import type { SheetPlan } from "#sheet/sheet-plan.ts";
import { columnLetters, parseRangeAddress } from "#sheet/cell-address.ts";

type Value = string | number | boolean | null;

/** The values of a plan's cells by address, and of the sheets its formulas may read. */
function valueAt(plan: SheetPlan, row: number, column: number): Value {
  return plan.rows[row]?.[column]?.value ?? null;
}

/**
 * Calculates the formulas that only add or count budget lines (SUM, SUMIFS, COUNTIFS, rounded or not) straight from the
 * cells they name, independently of how the plan came by its expected results. Other formulas give undefined.
 */
export function calculate(formula: string, own: SheetPlan, plans: readonly SheetPlan[]): number | undefined {
  const inner = /^=ROUND\((.*),(\d+)\)$/.exec(formula);
  const call = /^=?(SUM|SUMIFS|COUNTIFS)\((.*)\)$/.exec(inner?.[1] ?? formula);
  if (call === null || (call[2] ?? "").includes("(")) return undefined;
  const parts = (call[2] ?? "").split(/,(?=(?:[^']*'[^']*')*[^']*$)/);
  const read = (reference: string): readonly Value[] => rangeValues(reference, own, plans);
  const result =
    call[1] === "SUM"
      ? sum(parts.flatMap(read))
      : call[1] === "SUMIFS"
        ? sum(matching(read(parts[0] ?? ""), parts.slice(1), read))
        : countIfs(parts, read);
  return inner === null ? result : Number(result.toFixed(Number(inner[2])));
}

function countIfs(parts: readonly string[], read: (reference: string) => readonly Value[]): number {
  return matching(read(parts[0] ?? ""), parts, read).length;
}

function matching(
  values: readonly Value[],
  conditions: readonly string[],
  read: (reference: string) => readonly Value[],
): readonly Value[] {
  return values.filter((_, position) => {
    for (let at = 0; at < conditions.length; at += 2) {
      if (!fits(read(conditions[at] ?? "")[position] ?? null, criterion(conditions[at + 1] ?? "", read))) return false;
    }
    return true;
  });
}

function criterion(text: string, read: (reference: string) => readonly Value[]): Value {
  if (text.startsWith('"')) return text.slice(1, -1);
  return /^\d+$/.test(text) ? Number(text) : (read(text)[0] ?? null);
}

function fits(value: Value, wanted: Value): boolean {
  if (wanted === "<>0") return value !== 0;
  if (wanted === "<>") return value !== null;
  return value === wanted;
}

function sum(values: readonly Value[]): number {
  return values.reduce<number>((total, value) => total + (typeof value === "number" ? value : 0), 0);
}

function rangeValues(reference: string, own: SheetPlan, plans: readonly SheetPlan[]): readonly Value[] {
  const parts = /^(?:'(.*)'!)?(.*)$/.exec(reference);
  const plan = parts?.[1] === undefined ? own : plans.find((one) => one.name === parts[1]);
  const range = parseRangeAddress(parts?.[2] ?? "");
  if (plan === undefined || range === null) throw new Error(`No such range: ${reference}`);
  const values: Value[] = [];
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    for (let column = range.firstColumn; column <= range.lastColumn; column++) values.push(valueAt(plan, row, column));
  }
  return values;
}

/** Letters of a column, for messages. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}
