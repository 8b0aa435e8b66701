/**
 * The text of a plain-text file: by its byte order mark, else UTF-16 when every other byte is mostly zero, else UTF-8
 * when it is valid, else Windows-874, the Thai code page of Excel's "CSV".
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== null) return unmarked;
  return isUtf8(bytes) ? "utf-8" : "windows-874";
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

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
