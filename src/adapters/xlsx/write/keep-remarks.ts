import { columnIndex } from "#sheet/cell-address.ts";
import { followRows } from "#sheet/follow-rows.ts";
import type { ReplacedSheet, RowAgain } from "#sheet/follow-rows.ts";
import type { CellRef } from "#sheet/cell-address.ts";
import { relationshipsPath } from "../read/xlsx-package.ts";
import { attributeOf } from "../xml/xml-text.ts";
import { linksOf } from "./graft-sheet.ts";
import type { PackageEdit } from "./package-edit.ts";
import { insertSection } from "./xml-section.ts";

/** Comments and notes on one of our sheets that is about to be replaced: their parts, and the links that lead there. */
export interface RemarkParts {
  readonly links: readonly { readonly tag: string; readonly type: string; readonly path: string }[];
}

const REMARKS: ReadonlySet<string> = new Set(["comments", "threadedComment", "vmlDrawing"]);

/** The parts that hold the remarks of a sheet; null where it has none. To be asked before the sheet's own parts go. */
export async function remarkParts(edit: PackageEdit, path: string): Promise<RemarkParts | null> {
  const relations = await edit.text(relationshipsPath(path));
  const drawing = /<(?:\w+:)?legacyDrawing\b[^>]*>/.exec(await edit.text(path))?.[0] ?? "";
  // A drawing of another kind is that of pictures in headers and footers.
  const isRemark = ({ id, type }: { readonly id: string; readonly type: string }): boolean =>
    REMARKS.has(type) && (type !== "vmlDrawing" || id === attributeOf(drawing, "id"));
  const links = (await linksOf(edit, path)).filter(isRemark).flatMap(({ id, type, target }) => {
    const tag = [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].find(([one]) => attributeOf(one, "Id") === id)?.[0];
    return tag === undefined || !edit.has(target) ? [] : [{ tag, type, path: target }];
  });
  return links.some(({ type }) => type === "comments") ? { links } : null;
}

/** A sheet that took the place of the one whose remarks these are. */
export interface RemarkedSheet extends ReplacedSheet {
  readonly name: string;
  /** Path of its part. */
  readonly path: string;
}

/**
 * Hangs remarks onto the sheet that was written anew, each on the row it was written beside. Answers where those stand whose
 * row is gone.
 */
export async function putRemarks(edit: PackageEdit, sheet: RemarkedSheet, { links }: RemarkParts): Promise<readonly CellRef[]> {
  const cells = await remarkedCells(edit, links);
  const moves = followRows(
    sheet,
    cells.map(({ row }) => row),
  );
  for (const { type, path } of links) {
    const xml = await edit.text(path);
    edit.set(path, type === "vmlDrawing" ? movedShapes(xml, moves) : movedReferences(xml, moves));
  }
  await hang(edit, sheet.path, links);
  return cells.flatMap(({ row, column }) => {
    const again = moves.get(row);
    return again?.isAstray === true ? [{ workbook: null, sheet: sheet.name, row: again.row, column }] : [];
  });
}

type Links = RemarkParts["links"];

const REFERENCE = /(<(?:\w+:)?(?:comment|threadedComment)\b[^>]*?\sref=")([A-Z]+)(\d+)"/g;

async function remarkedCells(edit: PackageEdit, links: Links): Promise<readonly { readonly row: number; readonly column: number }[]> {
  const part = links.find(({ type }) => type === "comments");
  const xml = part === undefined ? "" : await edit.text(part.path);
  return [...xml.matchAll(REFERENCE)].map(([, , letters = "A", digits]) => ({
    row: Number(digits) - 1,
    column: columnIndex(letters) ?? 0,
  }));
}

function movedReferences(xml: string, moves: ReadonlyMap<number, RowAgain>): string {
  return xml.replace(REFERENCE, (_, before: string, letters: string, digits: string) => {
    const row = Number(digits) - 1;
    return `${before}${letters}${String((moves.get(row)?.row ?? row) + 1)}"`;
  });
}

/** The boxes of notes: the row they belong to, and the rows over which they are drawn. */
function movedShapes(xml: string, moves: ReadonlyMap<number, RowAgain>): string {
  return xml.replace(/<(\w+:)?ClientData\b[\s\S]*?<\/(?:\w+:)?ClientData>/g, (data) => {
    const row = Number(/<(?:\w+:)?Row>\s*(\d+)/.exec(data)?.[1] ?? NaN);
    const moved = moves.get(row)?.row ?? row;
    if (Number.isNaN(row) || moved === row) return data;
    return data
      .replace(/(<(?:\w+:)?Row>\s*)\d+/, `$1${String(moved)}`)
      .replace(/(<(?:\w+:)?Anchor>)([^<]*)/, (_, open: string, anchor: string) => open + movedAnchor(anchor, moved - row));
  });
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
function movedAnchor(anchor: string, by: number): string {
  const parts = anchor.split(",").map(Number);
  if (parts.length !== 8 || parts.some(Number.isNaN)) return anchor;
  return parts.map((part, at) => (at === 2 || at === 6 ? Math.max(0, part + by) : part)).join(", ");
}

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const AFTER_DRAWING = ["legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"];

async function hang(edit: PackageEdit, path: string, links: Links): Promise<void> {
  const place = relationshipsPath(path);
  const now = edit.has(place) ? await edit.text(place) : `<Relationships xmlns="${RELATIONS}"></Relationships>`;
  const named = links.map(({ tag, type }, at) => ({ type, id: `rIdRemark${String(at + 1)}`, tag }));
  const tags = named.map(({ tag, id }) => tag.replace(/\bId="[^"]*"/, `Id="${id}"`).replace(/^<\w+:/, "<")).join("");
  edit.set(
    place,
    now.replace(/<Relationships\b[^>]*?\/>|<\/Relationships>/, (end) => withTags(end, tags)),
  );
  const drawing = named.find(({ type }) => type === "vmlDrawing");
  if (drawing === undefined) return;
  const xml = await edit.text(path);
  const namespace = xml.includes("purl.oclc.org/ooxml/spreadsheetml") ? STRICT : TRANSITIONAL;
  const section = `<legacyDrawing xmlns:r="${namespace}" r:id="${drawing.id}"/>`;
  edit.set(path, insertSection(xml, { name: "legacyDrawing", before: AFTER_DRAWING, root: "worksheet" }, section));
}

function withTags(end: string, tags: string): string {
  return end.endsWith("/>") ? `${end.slice(0, -2)}>${tags}</Relationships>` : tags + end;
}
