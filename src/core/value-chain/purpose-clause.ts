import { wordKey } from "../text/word-key.ts";
import type { WordEvidence } from "./tier-scores.ts";

/** Words that begin what a thing is for, whom it serves or what it is about; what is built or done stands before them. */
const BEGINNINGS = ["เพื่อ", "ด้าน", "ที่เกี่ยวข้องกับ"].map(wordKey);
const BEGINNING = new RegExp(BEGINNINGS.join("|"), "u");

/**
 * Evidence that stands only in a clause of purpose weighs half, rounded up: `แพลตฟอร์มกลางเพื่อการให้บริการประชาชน` is a
 * platform first. A name that begins with such a clause, or has nothing else to say, keeps its order all the same.
 */
export function withPurposeAside(key: string, all: readonly WordEvidence[]): readonly WordEvidence[] {
  const start = key.search(BEGINNING);
  if (start < 0) return all;
  return all.map((one) => (one.stretches.every(({ from }) => from > start) ? { ...one, weight: Math.ceil((one.weight * 2) / 3) } : one));
}
