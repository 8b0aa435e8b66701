import { crc32 } from "./read-zip.ts";
import type { ZipEntry } from "./read-zip.ts";

/** Parts of a zip file that never change: no clock in it, so that equal content gives equal bytes. */
const DOS_DATE = 0x21;
const UTF8_NAMES = 0x0800;

/** A new part for a package, compressed. */
export async function newEntry(path: string, content: string | Uint8Array): Promise<ZipEntry> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const source = new ReadableStream<BufferSource>({
    start: (controller) => {
      controller.enqueue(new Uint8Array(bytes));
      controller.close();
    },
  });
  const stored = new Uint8Array(await new Response(source.pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer());
  return { path, method: 8, crc: crc32(bytes), stored, size: bytes.length };
}

/** The bytes of a package: parts as they are stored, untouched ones byte for byte. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.path));
  const bodies = entries.reduce((sum, entry, index) => sum + 30 + (names[index]?.length ?? 0) + entry.stored.length, 0);
  const directory = names.reduce((sum, name) => sum + 46 + name.length, 0);
  const result = new Uint8Array(bodies + directory + 22);
  const view = new DataView(result.buffer);
  let at = 0;
  let listAt = bodies;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    writeDirectoryEntry(view, listAt, { entry, nameLength: name.length, local: at });
    result.set(name, listAt + 46);
    listAt += 46 + name.length;
    writeLocalHeader(view, at, { entry, nameLength: name.length });
    result.set(name, at + 30);
    result.set(entry.stored, at + 30 + name.length);
    at += 30 + name.length + entry.stored.length;
  });
  writeEnd(view, listAt, { entries: entries.length, size: directory, offset: bodies });
  return result;
}

function writeLocalHeader(view: DataView, at: number, part: { readonly entry: ZipEntry; readonly nameLength: number }): void {
  view.setUint32(at, 0x04034b50, true);
  writeCommon(view, at + 4, part);
}

function writeDirectoryEntry(
  view: DataView,
  at: number,
  part: { readonly entry: ZipEntry; readonly nameLength: number; readonly local: number },
): void {
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, 20, true);
  writeCommon(view, at + 6, part);
  view.setUint32(at + 42, part.local, true);
}

/** The fields that both headers share, in the same order. */
function writeCommon(view: DataView, at: number, { entry, nameLength }: { readonly entry: ZipEntry; readonly nameLength: number }): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.stored.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

function writeEnd(view: DataView, at: number, list: { readonly entries: number; readonly size: number; readonly offset: number }): void {
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, list.entries, true);
  view.setUint16(at + 10, list.entries, true);
  view.setUint32(at + 12, list.size, true);
  view.setUint32(at + 16, list.offset, true);
}
