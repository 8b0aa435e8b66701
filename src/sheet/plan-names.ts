import { quotedSheetName } from "./cell-address.ts";
import type { OwnSheetId, SheetPlan } from "./sheet-plan.ts";

/**
 * Which real sheet each name in a set of plans stands for: a person may have renamed our sheet since, while the plans'
 * links and formulas still use the planned name. A name that a person's own sheet has keeps meaning that sheet.
 */
export function plannedNames(
  plans: readonly SheetPlan[],
  sheets: readonly { readonly name: string; readonly own: OwnSheetId | null }[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const plan of plans) {
    const ours = sheets.find((sheet) => sheet.own === plan.id);
    const isTaken = sheets.some((sheet) => sheet.own !== plan.id && sameSheetName(sheet.name, plan.name));
    if (ours !== undefined && ours.name !== plan.name && !isTaken) names.set(plan.name, ours.name);
  }
  return names;
}

/** Whether Excel takes two names for the same sheet: case does not count. */
export function sameSheetName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The formula with planned sheet names replaced by the real ones; text in double quotes stays. */
export function formulaWithNames(formula: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return formula;
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : replaceNames(part, names)))
    .join("");
}

function replaceNames(part: string, names: ReadonlyMap<string, string>): string {
  let result = part;
  for (const [planned, real] of names) result = result.replaceAll(`${quotedSheetName(planned)}!`, `${quotedSheetName(real)}!`);
  return result;
}
