/** Every mark has its rank in its one order: vowels above and below, tones and thanthakhat, nikhahit and kin, sara am. */
const RANKS: readonly (readonly [marks: string, rank: number])[] = [
  ["\u0E31\u0E34\u0E35\u0E36\u0E37\u0E38\u0E39\u0E3A\u0E47", 0],
  ["\u0E48\u0E49\u0E4A\u0E4B\u0E4C", 1],
  ["\u0E4D\u0E4E", 2],
  ["\u0E33", 3],
];
const RANK: ReadonlyMap<string, number> = new Map(RANKS.flatMap(([marks, rank]) => Array.from(marks).map((mark) => [mark, rank] as const)));

const MAY_NEED_REPAIR = /[\u0E31\u0E33-\u0E3A\u0E47-\u0E4E]{2}|\u0E4D\u0E32|\u0E40\u0E40/;
const RUN_OF_MARKS = /[\u0E31\u0E33-\u0E3A\u0E47-\u0E4E]{2,}/g;

/**
 * Puts Thai marks into their one order without changing what is read: two เ as แ, nikhahit + า as ำ (with a tone
 * before, between or after), vowel before tone, a mark typed twice once. A lost mark stays lost.
 */
export function repairThaiMarks(text: string): string {
  if (!MAY_NEED_REPAIR.test(text)) return text;
  const ordered = text.replace(/\u0E40\u0E40+/g, "\u0E41").replace(RUN_OF_MARKS, inOrder);
  return ordered.replace(/\u0E4D\u0E32/g, "\u0E33").replace(RUN_OF_MARKS, inOrder);
}

function inOrder(run: string): string {
  const marks = Array.from(run).sort((a, b) => (RANK.get(a) ?? 0) - (RANK.get(b) ?? 0));
  return marks.filter((mark, index) => mark !== marks[index - 1]).join("");
}
