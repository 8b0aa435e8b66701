import { crc32, deflateRawSync } from "node:zlib";

/** Midnight of 1 January 1980, the first that the format knows: the same files make the same archive. */
const DATE = 0x0021;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
/** A plain file that everybody may read, as systems other than Windows write it. */
const UNIX_FILE = 0o100644 * 0x10000;

/** A zip archive of named files, in the order given. @param files `{ name, bytes }`, names with forward slashes */
export function zipOf(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const text = Buffer.from(name, "utf8");
    const packed = deflateRawSync(bytes, { level: 9 });
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(VERSION, 0);
    facts.writeUInt16LE(FLAGS, 2);
    facts.writeUInt16LE(DEFLATED, 4);
    facts.writeUInt16LE(0, 6);
    facts.writeUInt16LE(DATE, 8);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(text.length, 22);
    parts.push(Buffer.from("PK\u0003\u0004", "latin1"), facts, text, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(UNIX_FILE, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0003", "latin1"), facts, tail, text);
    offset += 4 + facts.length + text.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}
