import { attributeOf } from "../xml/attribute-of.ts";
import { encodeXml } from "../xml/decode-xml.ts";
import type { PackageEdit } from "./package-edit.ts";

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
