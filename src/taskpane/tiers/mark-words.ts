/** A piece of a name; `isMatch`: it spoke for the suggestion. */
export interface NamePiece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Cuts a name where matched words stand, the longest first; words that do not occur as written are left to the sentence beside. */
export function markWords(name: string, words: readonly string[]): readonly NamePiece[] {
  const wanted = words.filter((word) => word !== "").toSorted((a, b) => b.length - a.length);
  const pattern = wanted.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join("|");
  if (pattern === "") return [{ text: name, isMatch: false }];
  return name
    .split(new RegExp(`(${pattern})`, "i"))
    .map((text, index) => ({ text, isMatch: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}
