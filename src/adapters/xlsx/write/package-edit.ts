import { expandEntry } from "../zip/expand-entry.ts";
import { newEntry, writeZip } from "../zip/write-zip.ts";
import type { ZipEntry } from "../zip/zip-entry.ts";

/** A package while it is changed: parts that stay keep their stored bytes, changed ones are text until it is closed. */
export interface PackageEdit {
  has(path: string): boolean;
  paths(): readonly string[];
  /** The text of a part; "" when there is none. */
  text(path: string): Promise<string>;
  set(path: string, content: string | ZipEntry): void;
  delete(path: string): void;
  bytes(): Promise<Uint8Array>;
}

/** Begins to change a package; the entries given are never changed themselves. */
export function editPackage(entries: Iterable<ZipEntry>): PackageEdit {
  const parts = new Map<string, string | ZipEntry>();
  for (const entry of entries) parts.set(entry.path, entry);
  return {
    has: (path) => parts.has(path),
    paths: () => [...parts.keys()],
    text: async (path) => {
      const part = parts.get(path);
      if (part === undefined || typeof part === "string") return part ?? "";
      return new TextDecoder().decode(await expandEntry(part));
    },
    set: (path, content) => void parts.set(path, content),
    delete: (path) => void parts.delete(path),
    bytes: async () => {
      const closed: ZipEntry[] = [];
      for (const [path, part] of parts) closed.push(typeof part === "string" ? await newEntry(path, part) : part);
      return writeZip(closed);
    },
  };
}
