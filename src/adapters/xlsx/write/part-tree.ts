import { readRelationships } from "../read/relationships.ts";
import type { Relationship } from "../read/relationships.ts";
import type { PackageEdit } from "./package-edit.ts";

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
  return readRelationships({ entries: new Map(), text }, path);
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
