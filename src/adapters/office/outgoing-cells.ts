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

/**
 * Bytes of one request's block. Excel on the web refuses requests above 5 MB in UTF-8; the transport escapes the block
 * once more and adds its own, so a third of that is the most we send.
 */
export const BLOCK_BYTES = 1_500_000;

/** Most cells of one block, so that progress shows and a person can stop. */
export const BLOCK_CELLS = 50_000;

const encoder = new TextEncoder();

/** Bytes of a value in the request, in UTF-8: a Thai letter is three. */
export function bytesOf(value: unknown): number {
  if (typeof value !== "string") return 20;
  return encoder.encode(value).length + 6;
}

/** Splits rows into blocks of at most the budget, each at least one row: pairs of first and last row, in order. */
export function rowBlocks(rows: readonly (readonly unknown[])[]): readonly (readonly [number, number])[] {
  const blocks: [number, number][] = [];
  let bytes = 0;
  let cells = 0;
  rows.forEach((row, index) => {
    const size = row.reduce<number>((sum, cell) => sum + bytesOf(cell), 0);
    const last = blocks.at(-1);
    if (last === undefined || bytes + size > BLOCK_BYTES || cells + row.length > BLOCK_CELLS) {
      blocks.push([index, index]);
      bytes = 0;
      cells = 0;
    } else last[1] = index;
    bytes += size;
    cells += row.length;
  });
  return blocks;
}
