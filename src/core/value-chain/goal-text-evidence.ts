import { wordKey } from "../text/word-key.ts";
import type { WordEvidence } from "./tier-scores.ts";
import type { TierId, TierTable } from "./tier-table.ts";
import { tierTexts } from "./tier-texts.ts";

/** So many letters in a row that a name shares with one tier's official texts, and with no other's, are no accident. */
const SHARED_LETTERS = 14;
const LETTERS_PER_POINT = 4;
const MOST_POINTS = 8;

/** What a name's key shares with the year's goals and guidelines. */
export type GoalTextReader = (key: string) => readonly WordEvidence[];

interface Source {
  readonly tier: TierId;
  readonly number: string;
}

/** Makes the reader of one table's official texts; works for any plan, since it needs no rules. */
export function goalTextReader(table: TierTable): GoalTextReader {
  const pieces = new Map<string, Source | null>();
  for (const { text, tier, number } of tierTexts(table)) {
    const key = wordKey(text);
    for (let at = 0; at + SHARED_LETTERS <= key.length; at += 1) {
      const piece = key.slice(at, at + SHARED_LETTERS);
      const before = pieces.get(piece);
      if (before === undefined) pieces.set(piece, { tier, number });
      else if (before !== null && before.tier !== tier) pieces.set(piece, null);
    }
  }
  const hashes = new Set([...pieces.keys()].map((piece) => pieceHashes(piece)[0] ?? 0));
  return (key) => (pieces.size === 0 ? [] : sharedStretches(key, pieces, hashes));
}

function sharedStretches(key: string, pieces: ReadonlyMap<string, Source | null>, hashes: ReadonlySet<number>): readonly WordEvidence[] {
  const evidence: WordEvidence[] = [];
  const rolling = pieceHashes(key);
  const sourceAt = (at: number): Source | null =>
    hashes.has(rolling[at] ?? 0) ? (pieces.get(key.slice(at, at + SHARED_LETTERS)) ?? null) : null;
  for (let from = 0; from < rolling.length; from += 1) {
    const source = sourceAt(from);
    if (source === null) continue;
    let to = from;
    while (sourceAt(to + 1)?.tier === source.tier) to += 1;
    const length = to - from + SHARED_LETTERS;
    const weight = Math.min(MOST_POINTS, Math.floor(length / LETTERS_PER_POINT));
    evidence.push({ id: `goal ${source.number}`, tier: source.tier, weight, length: 0, stretches: [{ from, to: from + length }] });
    from = to + SHARED_LETTERS - 1;
  }
  return evidence;
}

const BASE = 31;
/** BASE to the power of the letters in a piece, in 32 bits. */
const LEAVING = Array.from({ length: SHARED_LETTERS }, () => BASE).reduce((power, base) => Math.imul(power, base), 1);

/** A number for the piece at every place, worked out from the one before: equal pieces have equal numbers, so that few need comparing. */
function pieceHashes(text: string): Int32Array {
  const hashes = new Int32Array(Math.max(0, text.length - SHARED_LETTERS + 1));
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
    if (at >= SHARED_LETTERS) hash = (hash - Math.imul(LEAVING, text.charCodeAt(at - SHARED_LETTERS))) | 0;
    if (at >= SHARED_LETTERS - 1) hashes[at - SHARED_LETTERS + 1] = hash;
  }
  return hashes;
}
