/** Marks that stand above or below a letter, and characters that are not seen: they take no room of their own. */
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/gu;
/** Letters that terminals draw two cells wide. */
const DOUBLE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}]/gu;

/** Cells a text takes in a terminal: Thai vowels and tone marks above and below take none. */
export function displayWidth(text: string): number {
  const seen = text.replace(NO_WIDTH, "");
  return Array.from(seen).length + (seen.match(DOUBLE)?.length ?? 0);
}

/** The text cut to a width, the cut shown by an ellipsis; marks stay with their letter. */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let cut = "";
  for (const character of text) {
    if (displayWidth(cut + character) > width - 1) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}
