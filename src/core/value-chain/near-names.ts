import type { LearnedName } from "./learned-names.ts";
import type { TierId } from "./tier-table.ts";

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
