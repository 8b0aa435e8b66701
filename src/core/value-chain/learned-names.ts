import { rememberedByTexts } from "../text/remembered-by-texts.ts";
import { writtenWords } from "../text/word-key.ts";
import { namesOf, type SpokenPart, spokenParts } from "./spoken-parts.ts";
import type { TaggedLine, TierSuggestion } from "./tagged-line.ts";
import type { TierId } from "./tier-table.ts";

/** What rows tagged before teach about names. `at-odds`: equal names stand in several tiers, so nothing may be suggested. */
export type LearnedReading =
  { readonly kind: "suggestion"; readonly suggestion: TierSuggestion } | { readonly kind: "at-odds" } | { readonly kind: "nothing" };

/** Twice the lines of the largest plan: a longer list is no plan that an officer tags by hand. */
const MOST_LINES = 20_000;

/** Makes the reader over the rows of the same table that have a tier. The most special name that teaches something decides. */
export function learnedReader(tagged: readonly TaggedLine[]): (parts: readonly SpokenPart[]) => LearnedReading {
  if (tagged.length > MOST_LINES) return () => ({ kind: "nothing" });
  const learned = learnedNames(tagged);
  const near = nearNameFinder(learned);
  return (parts) => {
    for (const part of [...parts].reverse()) {
      const same = learned.get(part.key);
      if (same !== undefined) return equalName(part, same);
    }
    for (const part of [...parts].reverse()) {
      const alike = near(part.key);
      if (alike === null) continue;
      const words = writtenWords(part.name, alike.stretch);
      return taught({ tier: alike.tier, name: alike.name, words, isSame: false });
    }
    return { kind: "nothing" };
  };
}

function equalName(part: SpokenPart, same: LearnedName): LearnedReading {
  const [only, ...others] = same.rowsByTier.keys();
  if (only === undefined || others.length > 0) return { kind: "at-odds" };
  return taught({ tier: only, name: same, words: part.name, isSame: true });
}

function taught(found: {
  readonly tier: TierId;
  readonly name: LearnedName;
  readonly words: string;
  readonly isSame: boolean;
}): LearnedReading {
  const suggestion: TierSuggestion = {
    tier: found.tier,
    confidence: found.isSame ? "sure" : "fairly-sure",
    expectedAccuracy: found.isSame ? 0.97 : 0.95,
    matchedWords: [found.words],
    ruleIds: [],
    learnedFromRows: found.name.rowsByTier.get(found.tier) ?? [],
  };
  return { kind: "suggestion", suggestion };
}

/** A name that rows with a tier have, with the topmost of those rows by tier, ascending. */
export interface LearnedName {
  readonly key: string;
  readonly rowsByTier: ReadonlyMap<TierId, readonly number[]>;
}

/** So many rows are kept as examples, the topmost. */
const MOST_ROWS = 5;

/** Names of rows that have a tier, by key, in order of key, so that the order of rows never matters. */
export function learnedNames(tagged: readonly TaggedLine[]): ReadonlyMap<string, LearnedName> {
  const names = new Map<string, Map<TierId, number[]>>();
  const partsOf = rememberedByTexts(spokenParts);
  for (const { line, tier } of tagged) {
    if (tier === null) continue;
    for (const { key } of partsOf(namesOf(line))) {
      let rowsByTier = names.get(key);
      if (rowsByTier === undefined) {
        rowsByTier = new Map<TierId, number[]>();
        names.set(key, rowsByTier);
      }
      const rows = rowsByTier.get(tier);
      if (rows === undefined) rowsByTier.set(tier, [line.row]);
      else keepTopmost(rows, line.row);
    }
  }
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([key, rowsByTier]) => [key, { key, rowsByTier }]));
}

function keepTopmost(rows: number[], row: number): void {
  if (rows.length === MOST_ROWS && row >= (rows.at(-1) ?? 0)) return;
  const at = rows.findIndex((one) => one > row);
  rows.splice(at < 0 ? rows.length : at, 0, row);
  rows.length = Math.min(rows.length, MOST_ROWS);
}

/** A learned name much like another, and the longest stretch of the asked key that both share. */
export interface NearName {
  readonly tier: TierId;
  readonly name: LearnedName;
  readonly stretch: { readonly from: number; readonly to: number };
}

const PIECE = 7;
/** More names than this are not compared for likeness; equal names still teach. */
const MOST_NAMES = 2000;
/** Shared weight in percent from which names are alike, and how many times the next tier's it must be. */
const ALIKE_PERCENT = 40;
const TIMES_NEXT = 2;

/** Finds the tier of the most alike learned name; whole numbers only, so that every machine finds the same. */
export function nearNameFinder(learned: ReadonlyMap<string, LearnedName>): (key: string) => NearName | null {
  if (learned.size > MOST_NAMES) return () => null;
  const holders = new Map<string, LearnedName[]>();
  for (const name of learned.values()) {
    for (const piece of piecesOf(name.key)) {
      const before = holders.get(piece);
      if (before === undefined) holders.set(piece, [name]);
      else before.push(name);
    }
  }
  const rarity = (piece: string): number => 32 - Math.clz32(Math.floor((learned.size + 1) / (holders.get(piece)?.length ?? 1)));
  return (key) => {
    const pieces = piecesOf(key);
    const shared = new Map<LearnedName, number>();
    let whole = 0;
    for (const piece of pieces) {
      whole += rarity(piece);
      for (const name of holders.get(piece) ?? []) shared.set(name, (shared.get(name) ?? 0) + rarity(piece));
    }
    const best = bestTier(shared, whole);
    return best === null ? null : { ...best, stretch: longestShared(key, best.name.key) };
  };
}

function piecesOf(key: string): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (let at = 0; at + PIECE <= key.length; at += 1) pieces.add(key.slice(at, at + PIECE));
  return pieces;
}

interface Likeness {
  readonly tier: TierId;
  readonly name: LearnedName;
  readonly weight: number;
}

function bestTier(shared: ReadonlyMap<LearnedName, number>, whole: number): Likeness | null {
  const alike = [...shared].flatMap(([name, weight]) => [...name.rowsByTier.keys()].map((tier): Likeness => ({ tier, name, weight })));
  const [first, ...rest] = alike.sort(byLikeness);
  const next = rest.find((one) => one.tier !== first?.tier);
  return first !== undefined && isClear(first.weight, next?.weight ?? 0, whole) ? first : null;
}

function isClear(first: number, second: number, whole: number): boolean {
  return first * 100 >= whole * ALIKE_PERCENT && first >= second * TIMES_NEXT;
}

function byLikeness(a: Likeness, b: Likeness): number {
  return b.weight - a.weight || (a.name.key < b.name.key ? -1 : 1);
}

function longestShared(key: string, other: string): { readonly from: number; readonly to: number } {
  let best = { from: 0, to: 0 };
  for (let from = 0; from + PIECE <= key.length; from += 1) {
    let to = from + Math.max(PIECE, best.to - best.from + 1);
    while (to <= key.length && other.includes(key.slice(from, to))) {
      best = { from, to };
      to += 1;
    }
  }
  return best;
}
