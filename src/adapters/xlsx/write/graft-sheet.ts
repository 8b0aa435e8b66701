import { relationshipsPath, readRelationships } from "../read/xlsx-package.ts";
import { attributeOf } from "../xml/xml-text.ts";
import { addContentType, contentTypeOf, dropContentType } from "./package-edit.ts";
import type { MergedStyles } from "./merge-styles.ts";
import type { PackageEdit } from "./package-edit.ts";
import type { Relationship } from "../read/xlsx-package.ts";

/** Removes a sheet's part and what belongs to it alone. */
export async function dropSheetParts(edit: PackageEdit, path: string): Promise<void> {
  for (const part of await partTree(edit, path)) {
    edit.delete(part);
    edit.delete(relationshipsPath(part));
    await dropContentType(edit, part);
  }
}

/** A sheet of another package and where it goes. */
export interface Graft {
  readonly from: PackageEdit;
  /** Path of the sheet's part there. */
  readonly source: string;
  /** Path it takes here. */
  readonly target: string;
  readonly styles: MergedStyles;
}

/** Moves a sheet with its tables, drawings and charts into another package, under free names and with its styles' new numbers. */
export async function graftSheet(edit: PackageEdit, graft: Graft): Promise<void> {
  const { from, source } = graft;
  const paths = new Map<string, string>();
  for (const part of await partTree(from, source)) {
    const target = part === source ? graft.target : freePath(edit, part);
    paths.set(part, target);
    edit.set(target, await movedPart(edit, graft, part));
    const type = await contentTypeOf(from, part);
    if (type !== null) await addContentType(edit, target, type);
  }
  for (const [part, target] of paths) await moveLinks(edit, { from, part, target, paths });
}

async function movedPart(edit: PackageEdit, graft: Graft, part: string): Promise<string> {
  const xml = await graft.from.text(part);
  if (part === graft.source) return movedSheet(xml, graft.styles);
  return /\/tables\/[^/]*$/.test(part) ? xml.replace(/(<table\b[^>]*?\sid=")\d+"/, `$1${String(await freeTableId(edit))}"`) : xml;
}

/** Cell and condition formats get their new numbers; text keeps its outer spaces. */
function movedSheet(xml: string, styles: MergedStyles): string {
  return xml
    .replace(/(<c\b[^>]*?\ss=")(\d+)"/g, (_, before: string, id: string) => `${before}${String(styles.cellFormat(Number(id)))}"`)
    .replace(/(\sdxfId=")(\d+)"/g, (_, before: string, id: string) => `${before}${String(styles.conditionFormat(Number(id)))}"`)
    .replaceAll("<t>", '<t xml:space="preserve">');
}

async function freeTableId(edit: PackageEdit): Promise<number> {
  let highest = 0;
  for (const path of edit.paths()) {
    if (!/\/tables\/[^/]*\.xml$/i.test(path)) continue;
    const tag = /<(?:\w+:)?table\b[^>]*>/.exec(await edit.text(path))?.[0] ?? "";
    highest = Math.max(highest, Number(attributeOf(tag, "id") ?? 0));
  }
  return highest + 1;
}

interface MovedLinks {
  readonly from: PackageEdit;
  readonly part: string;
  readonly target: string;
  readonly paths: ReadonlyMap<string, string>;
}

async function moveLinks(edit: PackageEdit, { from, part, target, paths }: MovedLinks): Promise<void> {
  const links = await linksOf(from, part);
  const xml = await from.text(relationshipsPath(part));
  if (links.length === 0) return;
  const moved = xml.replace(/<Relationship\b[^>]*>/g, (tag) => {
    const link = links.find((one) => one.id === attributeOf(tag, "Id"));
    const place = link === undefined ? undefined : paths.get(link.target);
    return place === undefined ? tag : tag.replace(/\bTarget="[^"]*"/, `Target="${linkTarget(target, place)}"`);
  });
  edit.set(relationshipsPath(target), moved);
}

/** Kinds of parts that belong to one sheet alone and go and come with it. */
const OWNED: ReadonlySet<string> = new Set(["table", "drawing", "chart"]);

/** The parts a sheet owns, deepest first, itself last: charts, drawings, tables, sheet. */
export async function partTree(edit: PackageEdit, path: string): Promise<readonly string[]> {
  const parts: string[] = [];
  for (const link of await linksOf(edit, path)) {
    if (OWNED.has(link.type) && edit.has(link.target)) parts.push(...(await partTree(edit, link.target)));
  }
  return [...parts, path];
}

/** The links of a part of a package that is being changed. */
export function linksOf(edit: PackageEdit, path: string): Promise<readonly Relationship[]> {
  const text = async (part: string): Promise<string | null> => (edit.has(part) ? edit.text(part) : null);
  return readRelationships({ text }, path);
}

/** A path of the same kind that is still free: xl/tables/table1.xml -> xl/tables/table4.xml. */
export function freePath(edit: PackageEdit, path: string): string {
  const match = /^(.*?)(\d*)(\.\w+)$/.exec(path);
  const [, stem = path, , extension = ""] = match ?? [];
  const taken = new Set(edit.paths().map((one) => one.toLowerCase()));
  let number = 1;
  while (taken.has(`${stem}${String(number)}${extension}`.toLowerCase())) number += 1;
  return `${stem}${String(number)}${extension}`;
}

/** Path of a target as the links of `from` write it. */
export function linkTarget(from: string, target: string): string {
  const up = from.split("/").length - 1;
  return `${"../".repeat(up)}${target}`;
}
