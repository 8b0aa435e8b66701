import { expandEntry } from "../zip/read-zip.ts";
import { newEntry, writeZip } from "../zip/write-zip.ts";
import type { ZipEntry } from "../zip/read-zip.ts";
import { attributeOf, encodeXml } from "../xml/xml-text.ts";

/** A package while it is changed: parts that stay keep their stored bytes, changed ones are text until it is closed. */
export interface PackageEdit {
  has(path: string): boolean;
  paths(): readonly string[];
  /** The text of a part; "" when there is none. */
  text(path: string): Promise<string>;
  set(path: string, content: string | ZipEntry): void;
  delete(path: string): void;
  /** Paths of the parts that were set as text so far. */
  changed(): readonly string[];
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
    changed: () => [...parts].flatMap(([path, part]) => (typeof part === "string" ? [path] : [])),
    bytes: async () => {
      const closed: ZipEntry[] = [];
      for (const [path, part] of parts) closed.push(typeof part === "string" ? await newEntry(path, part) : part);
      return writeZip(closed);
    },
  };
}

const PART = "[Content_Types].xml";

/** The content type that a package states for a part; null when none is stated for this very part. */
export async function contentTypeOf(source: PackageEdit, path: string): Promise<string | null> {
  const wanted = `/${path}`.toLowerCase();
  for (const [tag] of (await source.text(PART)).matchAll(/<(?:\w+:)?Override\b[^>]*>/g)) {
    if (attributeOf(tag, "PartName")?.toLowerCase() === wanted) return attributeOf(tag, "ContentType");
  }
  return null;
}

/** States the content type of a part. */
export async function addContentType(edit: PackageEdit, path: string, type: string): Promise<void> {
  await dropContentType(edit, path);
  const xml = await edit.text(PART);
  const end = /<\/((?:\w+:)?)Types>/.exec(xml);
  if (end === null) return;
  const override = `<${end[1] ?? ""}Override PartName="/${encodeXml(path)}" ContentType="${encodeXml(type)}"/>`;
  edit.set(PART, xml.slice(0, end.index) + override + xml.slice(end.index));
}

/** Forgets a part that is gone. */
export async function dropContentType(edit: PackageEdit, path: string): Promise<void> {
  const wanted = `/${path}`.toLowerCase();
  const xml = await edit.text(PART);
  edit.set(
    PART,
    xml.replace(/<(?:\w+:)?Override\b[^>]*?\/>/g, (tag) => (attributeOf(tag, "PartName")?.toLowerCase() === wanted ? "" : tag)),
  );
}
