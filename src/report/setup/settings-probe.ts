import { cellAddress, quotedSheetName } from "#sheet/cell-address.ts";
import type { SheetPlan } from "#sheet/sheet-plan.ts";
import { ROW_MARK, SECTION_MARK } from "./setup-sections.ts";

/** What the set-up says of units, years and frameworks, as one text: a formula over its cells, and what it gives as checked. */
export interface SettingsProbe {
  readonly formula: string;
  readonly text: string;
}

const FRAMEWORK_KEYS: readonly string[] = ["id", "statedAmount", "unit", "projects", "agencies", "ministries"];
/** Columns of the sheets' decisions: range, unit, fiscal year, framework. */
const DECISIONS = [2, 3, 4, 5];
/** Excel takes 8,192 letters of a formula. */
const LONGEST_FORMULA = 7_000;

/**
 * Watches the cells of the set-up sheet that decide what an amount means: changed after the check, the figures beside
 * them are no longer checked. Null when there are too many sheets for one formula.
 */
export function settingsProbe({ rows, name }: Pick<SheetPlan, "rows" | "name">): SettingsProbe | null {
  const cells: { readonly address: string; readonly text: string }[] = [];
  let section = "";
  rows.forEach((row, at) => {
    const key = textOf(row, 0);
    if (key.startsWith(SECTION_MARK)) section = key.split(":")[1] ?? "";
    for (const column of watched(section, key))
      cells.push({ address: `${quotedSheetName(name)}!${cellAddress(at, column)}`, text: textOf(row, column) });
  });
  if (cells.length === 0) return null;
  const formula = cells.map(({ address }) => address).join('&"|"&');
  return formula.length > LONGEST_FORMULA ? null : { formula, text: cells.map(({ text }) => text).join("|") };
}

/** Columns of a row whose cells decide something. */
function watched(section: string, key: string): readonly number[] {
  if (section === "framework" && FRAMEWORK_KEYS.includes(key)) return [2];
  return section === "sheets" && key === ROW_MARK ? DECISIONS : [];
}

function textOf(row: SheetPlan["rows"][number], column: number): string {
  return String(row[column]?.value ?? "");
}
