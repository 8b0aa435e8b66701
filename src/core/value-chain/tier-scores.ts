import type { TierId } from "./tier-table.ts";

/** One piece of evidence from words: the stretches of the name's key it rests on. */
export interface WordEvidence {
  readonly id: string;
  readonly tier: TierId;
  readonly weight: number;
  /** Letters in its words: longer is more specific. */
  readonly length: number;
  readonly stretches: readonly { readonly from: number; readonly to: number }[];
}

/** What the words of a name add up to, whole numbers throughout. */
export interface TierScores {
  readonly best: TierId;
  readonly score: number;
  /** How far the best is ahead of the next. */
  readonly margin: number;
  /** The evidence for the best, most specific first. */
  readonly evidence: readonly WordEvidence[];
}

/**
 * Adds up evidence, longest and most specific first; evidence whose words all lie inside words already counted says
 * nothing new (`แพลตฟอร์ม` inside `แพลตฟอร์มกลาง`). Null without evidence or when two tiers are level.
 */
export function tierScores(all: readonly WordEvidence[]): TierScores | null {
  const counted: WordEvidence[] = [];
  for (const one of [...all].sort(bySpecificity)) if (isNew(one, counted)) counted.push(one);
  const [first, second] = added(counted);
  if (first === undefined || first.score === second?.score) return null;
  const { tier, score } = first;
  return { best: tier, score, margin: score - (second?.score ?? 0), evidence: counted.filter((one) => one.tier === tier) };
}

function isNew(one: WordEvidence, counted: readonly WordEvidence[]): boolean {
  const taken = counted.flatMap((before) => before.stretches);
  return one.stretches.some(({ from, to }) => !taken.some((stretch) => stretch.from < to && from < stretch.to));
}

function added(counted: readonly WordEvidence[]): readonly { readonly tier: TierId; readonly score: number }[] {
  const scores = new Map<TierId, number>();
  for (const one of counted) scores.set(one.tier, (scores.get(one.tier) ?? 0) + one.weight);
  return [...scores].map(([tier, score]) => ({ tier, score })).sort((a, b) => b.score - a.score || (a.tier < b.tier ? -1 : 1));
}

function bySpecificity(a: WordEvidence, b: WordEvidence): number {
  return b.length - a.length || b.weight - a.weight || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
