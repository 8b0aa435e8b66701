import { WorkbookError } from "#sheet/workbook-error.ts";

/** One part of a package as its central directory describes it; `stored` are its bytes as they lie in the file. */
export interface ZipEntry {
  readonly path: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly stored: Uint8Array;
  /** Length once expanded, in bytes, as declared. */
  readonly size: number;
}

/**
 * How much a package may hold. The largest workbooks known hold some 450,000 rows and expand to well under 200 MB;
 * what claims or grows to more is refused before it fills the memory.
 */
export const ZIP_LIMITS = { expandedBytes: 256 * 1024 * 1024, entries: 10_000 } as const;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const SENTINEL = 0xffffffff;

/** Whether the bytes begin as a zip package does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** The parts of a package by path, in file order. Fails with file-damaged, file-encrypted or file-too-large before anything is expanded. */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return directory(bytes, view);
  } catch (error) {
    if (error instanceof RangeError) throw new WorkbookError("file-damaged", null, error);
    throw error;
  }
}

function directory(bytes: Uint8Array, view: DataView): ReadonlyMap<string, ZipEntry> {
  const end = endOfDirectory(view);
  if (end.entries > ZIP_LIMITS.entries) throw new WorkbookError("file-too-large", String(ZIP_LIMITS.entries));
  const entries = new Map<string, ZipEntry>();
  let at = end.offset;
  let expanded = 0;
  for (let index = 0; index < end.entries; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY) throw new WorkbookError("file-damaged");
    const entry = entryAt(bytes, view, at);
    expanded += entry.size;
    if (expanded > ZIP_LIMITS.expandedBytes) throw new WorkbookError("file-too-large", limitText());
    entries.set(entry.path, entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The limit on expanded bytes in words of size, for messages. */
export function limitText(): string {
  return `${String(ZIP_LIMITS.expandedBytes / 1024 / 1024)} MB`;
}

function endOfDirectory(view: DataView): { readonly entries: number; readonly offset: number } {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const entries = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return entries === 0xffff || offset === SENTINEL ? endOfDirectory64(view, at) : { entries, offset };
  }
  throw new WorkbookError("file-damaged");
}

function endOfDirectory64(view: DataView, end: number): { readonly entries: number; readonly offset: number } {
  const at = Number(view.getBigUint64(end - 20 + 8, true));
  if (view.getUint32(at, true) !== END_64) throw new WorkbookError("file-damaged");
  return { entries: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)) };
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  if ((view.getUint16(at + 8, true) & 1) === 1) throw new WorkbookError("file-encrypted");
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new WorkbookError("file-damaged", path);
  const { size, stored, local } = sizes(view, at, nameLength);
  if (view.getUint32(local, true) !== LOCAL) throw new WorkbookError("file-damaged", path);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + stored > bytes.length) throw new WorkbookError("file-damaged", path);
  return { path, method, crc: view.getUint32(at + 16, true), stored: bytes.subarray(start, start + stored), size };
}

/** Sizes and place of an entry; numbers beyond 32 bits stand in its ZIP64 field, in this order, only where needed. */
function sizes(view: DataView, at: number, nameLength: number): { readonly size: number; readonly stored: number; readonly local: number } {
  const short = { size: view.getUint32(at + 24, true), stored: view.getUint32(at + 20, true), local: view.getUint32(at + 42, true) };
  let field = at + 46 + nameLength;
  const end = field + view.getUint16(at + 30, true);
  while (field + 4 <= end && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
  field += 4;
  const wide = (value: number): number => {
    if (value !== SENTINEL) return value;
    field += 8;
    return Number(view.getBigUint64(field - 8, true));
  };
  return { size: wide(short.size), stored: wide(short.stored), local: wide(short.local) };
}

/** The bytes of a part. Fails with file-too-large when it grows beyond what its directory declared, file-damaged when it is torn. */
export async function expandEntry(entry: ZipEntry): Promise<Uint8Array> {
  const bytes = entry.method === 0 ? entry.stored : await inflate(entry);
  if (bytes.length !== entry.size || (entry.crc !== 0 && crc32(bytes) !== entry.crc)) throw new WorkbookError("file-damaged", entry.path);
  return bytes;
}

async function inflate(entry: ZipEntry): Promise<Uint8Array> {
  const result = new Uint8Array(entry.size);
  let length = 0;
  const reader = inflated(entry.stored).getReader();
  for (;;) {
    const { done, value } = await read(reader, entry.path);
    if (done) break;
    if (length + value.length > entry.size) {
      await reader.cancel().catch(() => undefined);
      throw new WorkbookError("file-too-large", limitText());
    }
    result.set(value, length);
    length += value.length;
  }
  return result.subarray(0, length);
}

async function read(reader: ReadableStreamDefaultReader<Uint8Array>, path: string): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await reader.read();
  } catch (error) {
    throw new WorkbookError("file-damaged", path, error);
  }
}

function inflated(stored: Uint8Array): ReadableStream<Uint8Array> {
  const source = new ReadableStream<BufferSource>({
    start: (controller) => {
      controller.enqueue(new Uint8Array(stored));
      controller.close();
    },
  });
  return source.pipeThrough(new DecompressionStream("deflate-raw"));
}

const TABLE: Uint32Array = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** The checksum that zip files carry for each part. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  // Counted, not iterated: ten times faster over the many megabytes of a large sheet.
  for (let at = 0; at < bytes.length; at += 1) crc = (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
