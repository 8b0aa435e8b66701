import { comparisonKey } from "../text/comparison-key.ts";
import type { TierId, TierTable } from "./tier-table.ts";

/** What a goal and a guideline cell say about the tier. `none`: nothing of that year's table is named. */
export type GoalReading =
  | { readonly kind: "tier"; readonly tier: TierId }
  | { readonly kind: "split"; readonly tier: TierId; readonly other: TierId }
  | { readonly kind: "none" };

/** The tier of a goal or guideline number such as `2` or `2.1`; null when the table has none or gives it no tier. */
export function tierOfGoalNumber(number: string, table: TierTable): TierId | null {
  const wanted = number.replace(/(?:\.0*)$/, "");
  for (const goal of table.goals) {
    if (goal.number === wanted || goal.guidelines.some((guideline) => guideline.number === wanted)) return goal.tier;
  }
  const parent = /^(\d+)\.\d/.exec(wanted)?.[1];
  return parent === undefined ? null : tierOfGoalNumber(parent, table);
}

/** A reader of goal and guideline cells for one table; remembers what it has read. */
export function goalReader(table: TierTable): (goal: string | null, guideline: string | null) => GoalReading {
  const texts = goalTexts(table);
  const known = new Map<string, TierId | null>();
  const tierOf = (text: string | null): TierId | null => {
    if (text === null || texts.size === 0) return null;
    const before = known.get(text);
    if (before !== undefined) return before;
    const tier = tierOfText(text, table, texts);
    known.set(text, tier);
    return tier;
  };
  return (goal, guideline) => {
    const finer = tierOf(guideline);
    const coarser = tierOf(goal);
    if (finer === null) return coarser === null ? { kind: "none" } : { kind: "tier", tier: coarser };
    return coarser === null || coarser === finer ? { kind: "tier", tier: finer } : { kind: "split", tier: finer, other: coarser };
  };
}

/** Every goal and guideline text of the table by comparison key, with its tier. */
export function goalTexts(table: TierTable): ReadonlyMap<string, TierId> {
  const texts = new Map<string, TierId>();
  for (const goal of table.goals) {
    if (goal.tier === null) continue;
    const all = [goal.text.th, goal.text.en ?? "", ...goal.guidelines.map((guideline) => guideline.text)];
    for (const text of all) texts.set(bareKey(text), goal.tier);
  }
  texts.delete("");
  return texts;
}

/** Comparison key without `โครงการ`, `การ`, numbering and punctuation, so that a group's name meets its guideline's text. */
export function bareKey(text: string): string {
  const key = comparisonKey(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
  return key.replace(/^(?:(?:เป้าหมาย|แนวทาง|goal|guideline)(?:ที่)?)?[\d]*/, "").replace(/^(?:โครงการ)?(?:การ)?/, "");
}

function tierOfText(text: string, table: TierTable, texts: ReadonlyMap<string, TierId>): TierId | null {
  const exact = texts.get(bareKey(text));
  if (exact !== undefined) return exact;
  const number = /^\D{0,24}?(\d+(?:\.\d+)*)/.exec(comparisonKey(text))?.[1];
  return number === undefined ? null : tierOfGoalNumber(number, table);
}
