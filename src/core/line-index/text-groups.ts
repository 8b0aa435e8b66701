import type { BudgetLine } from "../budget/budget-line.ts";
import { sumMoney, ZERO, type Money } from "../money/money.ts";
import { comparisonKey } from "../text/comparison-key.ts";

/** Texts that lines share: whatever a summary may group them by. */
export const GROUP_TEXTS = [
  "ministry",
  "agency",
  "budgetPlan",
  "output",
  "goal",
  "guideline",
  "category",
  "tierText",
  "tierBanner",
] as const;

/** The lines that share a text in one column, and their money. */
export interface TextGroup {
  readonly lines: readonly BudgetLine[];
  readonly sum: Money;
}

/** The ministry of an agency that a list names without it. */
export type MinistryOf = (agency: string) => string | null;

/**
 * Lines by each text that they share, whatever it says, and by the name of their sheet: what a row of a summary is held against. A text that stands
 * in two columns gives a group for each.
 *
 * `กระทรวง ก | 10`, `กระทรวง ก | 20` and `กระทรวง ข | 5`: the text `กระทรวง ก` gives one group of 30.
 */
export function textGroups(lines: readonly BudgetLine[], ministryOf: MinistryOf = () => null): ReadonlyMap<string, readonly TextGroup[]> {
  const byText = new Map<string, Map<string, BudgetLine[]>>();
  for (const line of lines) {
    for (const [column, text] of textsOf(line, ministryOf)) {
      const byColumn = byText.get(text) ?? new Map<string, BudgetLine[]>();
      const group = byColumn.get(column);
      if (group === undefined) byText.set(text, byColumn.set(column, [line]));
      else group.push(line);
    }
  }
  return new Map([...byText].map(([text, byColumn]) => [text, [...byColumn.values()].map(textGroup)]));
}

/** Some lines as a group. */
export function textGroup(lines: readonly BudgetLine[]): TextGroup {
  return { lines, sum: sumMoney(lines.map((line) => line.amount ?? ZERO)) };
}

/** What texts are compared by; numbering before a label says nothing of it. */
export function labelKey(text: string): string {
  return comparisonKey(text).replace(/^[\d.)]+/, "");
}

function textsOf(line: BudgetLine, ministryOf: MinistryOf): readonly (readonly [column: string, text: string])[] {
  const ministry = line.ministry ?? (line.agency === null ? null : ministryOf(line.agency));
  return [...GROUP_TEXTS, "sheet" as const].flatMap((column) => {
    const text = column === "ministry" ? ministry : line[column];
    return text === null || text === "" ? [] : [[column, labelKey(text)] as const];
  });
}
