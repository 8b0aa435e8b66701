import type { FindingItem } from "../findings/finding-item.ts";
import { listFindings } from "../findings/finding-item.ts";
import type { GoneFinding, RunChange, RunResult } from "../state/run-state.ts";

type Result = Pick<RunResult, "outcomes" | "plan">;

/** The sheets a result is of, in order, as one text. */
function sheetsOf({ outcomes }: Result): string {
  return JSON.stringify(outcomes.map((outcome) => (outcome.kind === "read" ? outcome.analysis.table.sheet : outcome.skipped.sheet)).sort());
}

/**
 * What changed from one check to the next of the same sheets: findings known again by what they are about, so that a row
 * inserted above changes nothing. One whose value changed is still there. Null where the sheets are others.
 */
export function runChange(before: RunResult | null, now: Result, at: Date): RunChange | null {
  if (before === null || sheetsOf(before) !== sheetsOf(now)) return null;
  const items = listFindings(now);
  const ids = idsOf(items);
  const earlier = listFindings(before);
  const earlierIds = idsOf(earlier);
  const goneNow = earlier.filter(({ id }) => !ids.has(id)).map(({ finding }): GoneFinding => ({ finding, goneAt: at }));
  // One that was gone and is back is an open finding again.
  const back = items.filter(({ id }) => !earlierIds.has(id));
  const stillGone = (before.change?.gone ?? []).filter(({ finding }) => !back.some((item) => isSame(item.finding, finding)));
  return { gone: [...goneNow, ...stillGone], goneNow: goneNow.length, newNow: back.length };
}

function idsOf(items: readonly FindingItem[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id));
}

function isSame(one: FindingItem["finding"], other: FindingItem["finding"]): boolean {
  const [a, b] = [one.place, other.place];
  return one.code === other.code && a.sheet === b.sheet && a.range?.firstRow === b.range?.firstRow;
}
