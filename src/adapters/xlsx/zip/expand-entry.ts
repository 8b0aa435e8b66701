import { WorkbookError } from "#sheet/workbook-error.ts";
import { crc32 } from "./crc32.ts";
import { limitText } from "./read-directory.ts";
import type { ZipEntry } from "./zip-entry.ts";

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
