/** The text of a plain-text file and how its bytes were read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-874";
}

/** Stands in a decoded text for bytes that are no text. */
export const DAMAGED = "\uFFFD";

/**
 * Decodes a plain-text file: by its byte order mark, else UTF-16 when every other byte is mostly zero, else UTF-8 when
 * most of what is beyond ASCII is valid UTF-8, else Windows-874, the Thai code page of Excel's "CSV". What the encoding
 * does not know becomes `DAMAGED`; so does a NUL character, which no text holds.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { encoding, text: text.includes("\u0000") ? text.replaceAll("\u0000", DAMAGED) : text };
}

/** Byte order marks. */
const MARKS = [
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
] as const;

function encodingOf(bytes: Uint8Array): DecodedText["encoding"] {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  return marked?.encoding ?? unmarkedUtf16(bytes) ?? (isMostlyUtf8(bytes) ? "utf-8" : "windows-874");
}

/** In UTF-16, digits, separators and line ends have a zero byte, and Thai letters 0x0E, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 4096);
  const high: [number, number] = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0 || byte === 0x0e) high[index % 2 === 0 ? 0 : 1] += 1;
  });
  const half = sample.length / 2;
  if (high[1] > half * 0.7 && high[0] < half * 0.3) return "utf-16le";
  return high[0] > half * 0.7 && high[1] < half * 0.3 ? "utf-16be" : null;
}

/** Valid characters beyond ASCII for each damaged byte that UTF-8 still explains better than a Thai code page. */
const VALID_FOR_EACH_DAMAGED = 8;

/**
 * Whether the bytes are UTF-8, some damaged ones apart: one bad byte does not turn a file into another encoding. Thai in
 * Windows-874 happens to hold a valid sequence now and then, and far more bytes that are none.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let valid = 0;
  let damaged = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const length = sequenceLength(bytes, at);
    if (length === 0) damaged += 1;
    else valid += 1;
    at += Math.max(0, length - 1);
  }
  return damaged === 0 || valid >= damaged * VALID_FOR_EACH_DAMAGED;
}

/** First bytes of sequences, by the length they announce; the Thai letters' first. */
const FIRST_BYTES = [
  { from: 0xe0, to: 0xef, length: 3 },
  { from: 0xc2, to: 0xdf, length: 2 },
  { from: 0xf0, to: 0xf4, length: 4 },
] as const;

/** Bytes of the valid UTF-8 sequence that begins here; 0 when none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = FIRST_BYTES.find(({ from, to }) => first >= from && first <= to)?.length ?? 0;
  for (let next = 1; next < length; next += 1) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** Pairs with which every Thai letter begins once UTF-8 was read as Windows-1252, as Latin-1 or as Windows-874. */
const MANGLED = /[\u00E0\u0E40][\u00B8\u00B9\u0E18\u0E19]/g;
/** Letters beyond ASCII that one mangled Thai letter makes. */
const LETTERS_OF_MANGLED = 3;

/**
 * Whether the text is Thai that another program read in the wrong encoding and saved so: `à¸à¸£à¸¡` or `เธเธฃเธก`
 * for `กรม`. The letters lost on that way cannot be brought back here.
 */
export function isMangledThai(text: string): boolean {
  const sample = text.length > 1_000_000 ? text.slice(0, 1_000_000) : text;
  const mangled = sample.match(MANGLED)?.length ?? 0;
  if (mangled < 4) return false;
  const beyondAscii = sample.match(/[^\u0000-\u007F]/g)?.length ?? 0;
  return mangled * LETTERS_OF_MANGLED > beyondAscii * 0.5;
}
