import { WorkbookError } from "#sheet/workbook-error.ts";
import { expandEntry, expandPieces, readDirectory } from "../zip/read-zip.ts";
import type { ZipEntry } from "../zip/read-zip.ts";
import { attributeOf } from "../xml/xml-text.ts";
import { scanXml } from "../xml/scan-xml.ts";

/** The parts of a workbook file, by path without leading slash. */
export interface XlsxPackage {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** The text of a part; null when there is no such part. */
  text(path: string): Promise<string | null>;
  /** The same piece by piece, for parts that may be larger than a text can be. */
  pieces(path: string): AsyncIterable<string> | null;
}

/** Opens the package of a workbook file. Nothing is expanded yet. */
export function openPackage(bytes: Uint8Array): XlsxPackage {
  const entries = readDirectory(bytes);
  const byLowerPath = new Map([...entries].map(([path, entry]) => [path.toLowerCase(), entry]));
  const entryOf = (path: string): ZipEntry | undefined => entries.get(path) ?? byLowerPath.get(path.toLowerCase());
  return {
    entries,
    text: async (path) => {
      const entry = entryOf(path);
      return entry === undefined ? null : decodePart(await expandEntry(entry), path);
    },
    pieces: (path) => {
      const entry = entryOf(path);
      return entry === undefined ? null : decodedPieces(entry);
    },
  };
}

/** The pieces of a part that must be there. */
export function partPieces(source: XlsxPackage, path: string): AsyncIterable<string> {
  const pieces = source.pieces(path);
  if (pieces === null) throw new WorkbookError("file-damaged", path);
  return pieces;
}

/** The text of a part that must be there. */
export async function partText(source: XlsxPackage, path: string): Promise<string> {
  const text = await source.text(path);
  if (text === null) throw new WorkbookError("file-damaged", path);
  return text;
}

/** Parts are UTF-8; the standard also allows UTF-16 with its mark. Line ends become single line feeds, as XML asks of its readers. */
function decodePart(bytes: Uint8Array, path: string): string {
  try {
    const text = decoderOf(bytes).decode(bytes);
    return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  } catch (error) {
    throw new WorkbookError("file-damaged", path, error);
  }
}

/** Bytes that are no text of the part's encoding are damage: the checksum of a part may be missing. */
function decoderOf(bytes: Uint8Array): TextDecoder {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true });
}

async function* decodedPieces(entry: ZipEntry): AsyncGenerator<string, void, void> {
  let decoder: TextDecoder | null = null;
  let endsInReturn = false;
  for await (const bytes of expandPieces(entry)) {
    decoder ??= decoderOf(bytes);
    const text: string = (endsInReturn ? "\r" : "") + decodePiece(decoder, bytes, entry.path);
    endsInReturn = text.endsWith("\r");
    const whole = endsInReturn ? text.slice(0, -1) : text;
    yield whole.includes("\r") ? whole.replace(/\r\n?/g, "\n") : whole;
  }
  if (endsInReturn) yield "\n";
}

function decodePiece(decoder: TextDecoder, bytes: Uint8Array, path: string): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch (error) {
    throw new WorkbookError("file-damaged", path, error);
  }
}

/** A link from one part to another. `type` is the last word of its address: worksheet, styles, table, … */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Path of the target part in the package; for outside targets the address as written. */
  readonly target: string;
}

/** Path of the part that holds the links of `path`; of the package itself for "". */
export function relationshipsPath(path: string): string {
  const cut = path.lastIndexOf("/") + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

/** The links of a part; none when it has none. */
export async function readRelationships(source: Pick<XlsxPackage, "text">, path: string): Promise<readonly Relationship[]> {
  const xml = await source.text(relationshipsPath(path));
  const found: Relationship[] = [];
  if (xml === null) return found;
  scanXml(xml, {
    open: (name, tag) => {
      if (name !== "Relationship") return;
      const target = attributeOf(tag, "Target") ?? "";
      const isOutside = attributeOf(tag, "TargetMode") === "External";
      const type = (attributeOf(tag, "Type") ?? "").split("/").pop() ?? "";
      found.push({ id: attributeOf(tag, "Id") ?? "", type, target: isOutside ? target : resolvePath(path, target) });
    },
  });
  return found;
}

/** The path that `target` means when it stands in the links of `from`. */
export function resolvePath(from: string, target: string): string {
  const written = target.replaceAll("\\", "/");
  if (written.startsWith("/")) return written.replace(/^\/+/, "");
  const steps = from.split("/").slice(0, -1);
  for (const step of written.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
