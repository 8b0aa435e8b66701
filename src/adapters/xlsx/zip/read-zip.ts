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
 * How much a package may hold. The largest workbooks known hold some 450,000 rows and expand to some 700 MB, to 25 times
 * their stored size; bombs expand to a thousand times. `wholeBytes` is for parts that are read whole; sheets and shared
 * texts are read piece by piece.
 */
export const ZIP_LIMITS = {
  expandedBytes: 1024 * 1024 * 1024,
  wholeBytes: 256 * 1024 * 1024,
  entries: 10_000,
  ratio: 250,
  ratioFromBytes: 32 * 1024 * 1024,
} as const;

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
    if (!isPossible(entry)) throw new WorkbookError("file-damaged", entry.path);
    expanded += entry.size;
    if (expanded > ZIP_LIMITS.expandedBytes) throw new WorkbookError("file-too-large", megabytes(ZIP_LIMITS.expandedBytes));
    if (isBomb(entry)) throw new WorkbookError("file-too-large", `× ${String(ZIP_LIMITS.ratio)}`);
    entries.set(entry.path, entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Deflate packs at most 1,032 bytes into one: a part that claims more is torn, not large. */
function isPossible({ method, size, stored }: ZipEntry): boolean {
  return method === 0 ? size === stored.length : size <= stored.length * 1032 + 1024;
}

function isBomb({ size, stored }: ZipEntry): boolean {
  return size > ZIP_LIMITS.ratioFromBytes && size > stored.length * ZIP_LIMITS.ratio;
}

/** A limit in words of size, for messages. */
function megabytes(bytes: number): string {
  return `${String(bytes / 1024 / 1024)} MB`;
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
  const path = partName(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)));
  if ((view.getUint16(at + 8, true) & 1) === 1) throw new WorkbookError("file-encrypted");
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new WorkbookError("file-damaged", path);
  const { size, stored, local } = sizes(view, at, nameLength);
  if (view.getUint32(local, true) !== LOCAL) throw new WorkbookError("file-damaged", path);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + stored > bytes.length) throw new WorkbookError("file-damaged", path);
  return { path, method, crc: view.getUint32(at + 16, true), stored: bytes.subarray(start, start + stored), size };
}

/** The name of a part as others refer to it: some programs write `\\` for `/`, or begin with one. */
function partName(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\/+/, "");
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

/** The bytes of a part that is read whole. Fails as `expandPieces` does, and with file-too-large for one that is too large for that. */
export async function expandEntry(entry: ZipEntry): Promise<Uint8Array> {
  if (entry.size > ZIP_LIMITS.wholeBytes) throw new WorkbookError("file-too-large", megabytes(ZIP_LIMITS.wholeBytes));
  const result = new Uint8Array(entry.size);
  let length = 0;
  for await (const piece of expandPieces(entry)) {
    result.set(piece, length);
    length += piece.length;
  }
  return result;
}

/**
 * The bytes of a part, piece by piece. Fails with file-damaged when the part is torn, when its checksum is another, and
 * when it holds more or less than the package says it does.
 */
export async function* expandPieces(entry: ZipEntry): AsyncGenerator<Uint8Array, void, void> {
  let crc = CRC_START;
  let length = 0;
  for await (const piece of entry.method === 0 ? [entry.stored] : inflated(entry)) {
    length += piece.length;
    if (length > entry.size) throw new WorkbookError("file-damaged", entry.path);
    crc = addToCrc(crc, piece);
    yield piece;
  }
  if (length !== entry.size || (entry.crc !== 0 && endOfCrc(crc) !== entry.crc)) throw new WorkbookError("file-damaged", entry.path);
}

/** Bytes handed on at once: the pieces that come out of a stream are small, and each costs a turn. */
const PIECE = 256 * 1024;

async function* inflated(entry: ZipEntry): AsyncGenerator<Uint8Array, void, void> {
  const reader = inflateStream(entry.stored).getReader();
  let gathered: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await readNext(reader, entry.path);
      if (value !== undefined) {
        gathered.push(value);
        size += value.length;
      }
      if (size > 0 && (done || size >= PIECE)) {
        yield joined(gathered, size);
        [gathered, size] = [[], 0];
      }
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

async function readNext(reader: ReadableStreamDefaultReader<Uint8Array>, path: string): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await reader.read();
  } catch (error) {
    throw new WorkbookError("file-damaged", path, error);
  }
}

function inflateStream(stored: Uint8Array): ReadableStream<Uint8Array> {
  const source = new ReadableStream<BufferSource>({
    start: (controller) => {
      controller.enqueue(new Uint8Array(stored));
      controller.close();
    },
  });
  return source.pipeThrough(new DecompressionStream("deflate-raw"));
}

/** Checksums of four bytes at once: table `n` holds what a byte does `n` places before the end. */
const CRC_TABLES: readonly Uint32Array[] = crcTables();
const CRC_START = 0xffffffff;

function crcTables(): readonly Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value >>> 0;
  });
  const tables = [first];
  for (let table = 1; table < 4; table += 1) {
    const before = tables[table - 1] ?? first;
    tables.push(before.map((value) => ((first[value & 0xff] ?? 0) ^ (value >>> 8)) >>> 0));
  }
  return tables;
}

function addToCrc(start: number, bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = CRC_TABLES as readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const whole = bytes.length - (bytes.length % 4);
  let crc = start;
  let at = 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (; at < whole; at += 4) {
    crc ^= view.getUint32(at, true);
    crc = (t3[crc & 0xff] ?? 0) ^ (t2[(crc >>> 8) & 0xff] ?? 0) ^ (t1[(crc >>> 16) & 0xff] ?? 0) ^ (t0[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (t0[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return crc;
}

function endOfCrc(crc: number): number {
  return (crc ^ 0xffffffff) >>> 0;
}

/** The checksum that zip files carry for each part. */
export function crc32(bytes: Uint8Array): number {
  return endOfCrc(addToCrc(CRC_START, bytes));
}
