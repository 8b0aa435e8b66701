const NO_BREAK_SPACE = "\u00a0";
const WORD_JOINER = "\u2060";

/**
 * A short text that is never broken over lines: “10.0000 ล้านบาท” stays one. Thai has no blanks between words, so that a browser
 * would also break inside ล้านบาท.
 */
export function keptTogether(text: string): string {
  return text.replaceAll(" ", NO_BREAK_SPACE).replaceAll("ล้านบาท", `ล้าน${WORD_JOINER}บาท`);
}

/** The text as it is written elsewhere, to be copied or searched. */
export function plainText(text: string): string {
  return text.replaceAll(NO_BREAK_SPACE, " ").replaceAll(WORD_JOINER, "");
}
