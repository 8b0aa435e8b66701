const NO_BREAK_SPACE = "\u00a0";
const WORD_JOINER = "\u2060";

/**
 * An amount that is not broken over lines where it reads badly: “10.0000 ล้านบาท” stays one. Thai has no blanks between words, so
 * that a browser would also break inside ล้านบาท. The longer English unit may go to the next line.
 */
export function keptTogether(text: string): string {
  return text.replaceAll(" ล้านบาท", `${NO_BREAK_SPACE}ล้าน${WORD_JOINER}บาท`);
}

/** The text as it is written elsewhere, to be copied or searched. */
export function plainText(text: string): string {
  return text.replaceAll(NO_BREAK_SPACE, " ").replaceAll(WORD_JOINER, "");
}
