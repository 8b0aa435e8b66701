/** Text that Excel cannot take for anything else: begins with a letter, holds no digit, is no truth value. */
const PLAINLY_TEXT = /^(?!true$|false$)\p{L}[^\p{N}]*$/iu;

/**
 * The text as it must be written to stay text: an apostrophe before everything that Excel might read as a formula, a
 * number, a date, a truth value or an error. Excel shows and hands back the text without that apostrophe.
 */
export function forcedText(text: string): string {
  return text === "" || PLAINLY_TEXT.test(text) ? text : `'${text}`;
}

/** A value as it goes out in a block: text forced to be text, nothing as "" (which empties the cell). */
export function writtenValue(value: string | number | boolean | null): string | number | boolean {
  if (value === null) return "";
  return typeof value === "string" ? forcedText(value) : value;
}
