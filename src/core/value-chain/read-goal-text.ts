import { comparisonKey } from "../text/comparison-key.ts";
import { markFreeKey } from "../text/mark-free-key.ts";
import { rememberedByTexts } from "../text/remembered-by-texts.ts";
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
  const names = markFreeNames(table);
  const read = rememberedByTexts(([text, level]) =>
    text === null || text === undefined ? null : tierOfText(text, level === "guideline", { table, names }),
  );
  return (goal, guideline) => {
    if (names.length === 0) return { kind: "none" };
    const finer = read([guideline, "guideline"]);
    const coarser = read([goal, "goal"]);
    if (finer === null) return coarser === null ? { kind: "none" } : { kind: "tier", tier: coarser };
    return coarser === null || coarser === finer ? { kind: "tier", tier: finer } : { kind: "split", tier: finer, other: coarser };
  };
}

interface GoalName {
  readonly key: string;
  readonly tier: TierId;
}

interface GoalKnowledge {
  readonly table: TierTable;
  readonly names: readonly GoalName[];
}

/** Letters from which on a text that begins a goal's text, and no other tier's, stands for it. */
const SHORTEST_CUT_TEXT = 14;

/** By text first, since a number may be of another year's table; a guideline's number must have its goal's before the dot. */
function tierOfText(text: string, isGuideline: boolean, { table, names }: GoalKnowledge): TierId | null {
  const byText = tierOfName(markFreeBare(text), names) ?? tierOfName(markFreeBare(text.replace(/\([^)]*\)/g, "")), names);
  if (byText !== null) return byText;
  const number = /^\D{0,24}?(\d+(?:\.\d+)*)/.exec(comparisonKey(text))?.[1];
  return number === undefined || (isGuideline && !number.includes(".")) ? null : tierOfGoalNumber(number, table);
}

/** The tier of the text whose whole, or long beginning, this is; null when it is none or stands in several tiers. */
function tierOfName(key: string, names: readonly GoalName[]): TierId | null {
  const isMeant = (name: GoalName): boolean => name.key === key || (key.length >= SHORTEST_CUT_TEXT && name.key.startsWith(key));
  const tiers = new Set(names.filter(isMeant).map((name) => name.tier));
  const [only] = tiers;
  return tiers.size === 1 && only !== undefined ? only : null;
}

function markFreeNames(table: TierTable): readonly GoalName[] {
  const names = goalTextsOf(table).map(({ text, tier }) => ({ key: markFreeBare(text), tier }));
  return names.filter((name) => name.key !== "");
}

const NUMBERING = /^(?:(?:เป้าหมาย|แนวทาง|goal|guideline)(?:ที่)?)?\d*/;
const MARK_FREE_NUMBERING = /^(?:(?:เปาหมาย|แนวทาง|goal|guideline)(?:ท)?)?\d*/;

/** As `bareKey`, for goal cells alone: few texts are possible there, so that lost marks do no harm. */
function markFreeBare(text: string): string {
  return withoutNumbering(markFreeKey(text), MARK_FREE_NUMBERING);
}

/** Every goal and guideline text of the table by comparison key, with its tier. */
export function goalTexts(table: TierTable): ReadonlyMap<string, TierId> {
  const texts = new Map(goalTextsOf(table).map(({ text, tier }) => [bareKey(text), tier]));
  texts.delete("");
  return texts;
}

function goalTextsOf(table: TierTable): readonly { readonly text: string; readonly tier: TierId }[] {
  return table.goals.flatMap(({ text, tier, guidelines }) => {
    const all = [text.th, text.en ?? "", ...guidelines.map((guideline) => guideline.text)];
    return tier === null ? [] : all.map((one) => ({ text: one, tier }));
  });
}

/** Comparison key without `โครงการ`, `การ`, numbering and punctuation, so that a group's name meets its guideline's text. */
export function bareKey(text: string): string {
  return withoutNumbering(comparisonKey(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, ""), NUMBERING);
}

function withoutNumbering(key: string, numbering: RegExp): string {
  return key.replace(numbering, "").replace(/^(?:โครงการ)?(?:การ)?/, "");
}
