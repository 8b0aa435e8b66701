import { WorkbookError } from "#sheet/workbook-error.ts";
import { expandEntry } from "../zip/expand-entry.ts";
import { readDirectory } from "../zip/read-directory.ts";
import type { ZipEntry } from "../zip/zip-entry.ts";

/** The parts of a workbook file, by path without leading slash. */
export interface XlsxPackage {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** The text of a part; null when there is no such part. */
  text(path: string): Promise<string | null>;
}

/** Opens the package of a workbook file. Nothing is expanded yet. */
export function openPackage(bytes: Uint8Array): XlsxPackage {
  const entries = readDirectory(bytes);
  const byLowerPath = new Map([...entries].map(([path, entry]) => [path.toLowerCase(), entry]));
  return {
    entries,
    text: async (path) => {
      const entry = entries.get(path) ?? byLowerPath.get(path.toLowerCase());
      return entry === undefined ? null : decodePart(await expandEntry(entry));
    },
  };
}

/** The text of a part that must be there. */
export async function partText(source: XlsxPackage, path: string): Promise<string> {
  const text = await source.text(path);
  if (text === null) throw new WorkbookError("file-damaged", path);
  return text;
}

/** Parts are UTF-8; the standard also allows UTF-16 with its mark. Line ends become single line feeds, as XML asks of its readers. */
function decodePart(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
