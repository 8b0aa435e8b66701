import { WorkbookError } from "#sheet/workbook-error.ts";
import { isZip } from "./zip/read-directory.ts";

/** What the bytes of a file are, by content; the name only decides whether plain text is a table. */
export function fileKind(bytes: Uint8Array, name: string): "xlsx" | "csv" {
  if (bytes.length === 0) throw new WorkbookError("file-empty", name);
  if (isZip(bytes)) return "xlsx";
  if (isCompoundFile(bytes)) throw new WorkbookError(holdsUtf16(bytes, "EncryptedPackage") ? "file-encrypted" : "file-old-xls", name);
  if (/\.(csv|tsv|txt)$/i.test(name)) return "csv";
  throw new WorkbookError("file-not-a-workbook", name);
}

/** The container of Office files before 2007, and of encrypted ones since. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const needle = Array.from({ length: text.length }, (_, index) => [text.charCodeAt(index), 0]).flat();
  for (let at = 512; at + needle.length <= bytes.length; at += 2) {
    if (needle.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
