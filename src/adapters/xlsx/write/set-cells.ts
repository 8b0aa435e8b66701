import type { CellValue } from "#sheet/cell.ts";
import { isCellError } from "#sheet/cell.ts";
import { cellAddress, columnIndex } from "#sheet/cell-address.ts";
import { snapshotFormula, snapshotValue } from "#sheet/snapshot-cell.ts";
import { attributeOf, encodeExcelEscapes, encodeXml } from "../xml/xml-text.ts";
import { commit } from "../file-state.ts";
import type { FileState } from "../file-state.ts";
import { editPackage } from "./package-edit.ts";
import { withFullCalculation } from "./workbook-xml.ts";

/** A cell to set, its content in the form of snapshots. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly content: CellValue;
}

const ROW = /<(?:\w+:)?row\b(?:[^>]*?\/>|[^>]*>[\s\S]*?<\/(?:\w+:)?row>)/g;
const CELL = /<(?:\w+:)?c\b(?:[^>]*?\/>|[^>]*>[\s\S]*?<\/(?:\w+:)?c>)/g;

/** A worksheet part with some cells set; formats and all other cells stay as they are. */
export function withCells(xml: string, edits: readonly CellEdit[]): string {
  if (edits.length === 0) return xml;
  const data = /<((?:\w+:)?)sheetData(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?sheetData>)/.exec(xml);
  if (data === null) return xml;
  const [whole, prefix = "", inside = ""] = data;
  const rows = elements(inside, ROW, (tag) => Number(attributeOf(tag, "r") ?? 0) - 1);
  for (const [row, cells] of editsByRow(edits)) {
    const old = rows.get(row) ?? `<${prefix}row r="${String(row + 1)}"></${prefix}row>`;
    rows.set(row, rowWith(old, cells, prefix));
  }
  return xml.replace(whole, () => `<${prefix}sheetData>${inOrder(rows)}</${prefix}sheetData>`);
}

function editsByRow(edits: readonly CellEdit[]): ReadonlyMap<number, readonly CellEdit[]> {
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of edits) byRow.set(edit.row, [...(byRow.get(edit.row) ?? []), edit]);
  return byRow;
}

function rowWith(row: string, edits: readonly CellEdit[], prefix: string): string {
  const open = (/^<[^>]*>/.exec(row)?.[0] ?? "").replace(/\sspans="[^"]*"/, "").replace(/\s*\/>$/, ">");
  const cells = elements(
    row.slice(row.indexOf(">") + 1),
    CELL,
    (tag) => columnIndex(/^[A-Z]+/.exec(attributeOf(tag, "r") ?? "")?.[0] ?? "") ?? -1,
  );
  for (const edit of edits)
    cells.set(edit.column, cellXml(edit, { prefix, format: attributeOf(/^<[^>]*>/.exec(cells.get(edit.column) ?? "")?.[0] ?? "", "s") }));
  return `${open}${inOrder(cells)}</${prefix}row>`;
}

/** Elements by index; one that states no place stands right after the one before it. */
function elements(xml: string, pattern: RegExp, indexOf: (tag: string) => number): Map<number, string> {
  const found = new Map<number, string>();
  let last = -1;
  for (const [element] of xml.matchAll(pattern)) {
    const stated = indexOf(/^<[^>]*>/.exec(element)?.[0] ?? "");
    last = stated < 0 ? last + 1 : stated;
    found.set(last, element);
  }
  return found;
}

function inOrder(found: ReadonlyMap<number, string>): string {
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([, xml]) => xml)
    .join("");
}

function cellXml(edit: CellEdit, { prefix, format }: { readonly prefix: string; readonly format: string | null }): string {
  const { type, inside } = contentXml(edit.content, prefix);
  const attributes = `r="${cellAddress(edit.row, edit.column)}"${format === null ? "" : ` s="${format}"`}${type === "" ? "" : ` t="${type}"`}`;
  return `<${prefix}c ${attributes}>${inside}</${prefix}c>`;
}

function contentXml(content: CellValue, prefix: string): { readonly type: string; readonly inside: string } {
  const element = (name: string, text: string): string => `<${prefix}${name}>${encodeXml(text)}</${prefix}${name}>`;
  const formula = snapshotFormula(content);
  if (formula !== null) return { type: "", inside: element("f", formula.slice(1)) };
  const value = snapshotValue(content);
  if (value === null) return { type: "", inside: "" };
  if (isCellError(value)) return { type: "e", inside: element("v", value.error) };
  if (typeof value === "boolean") return { type: "b", inside: element("v", value ? "1" : "0") };
  if (typeof value === "number") return { type: "", inside: element("v", String(value)) };
  return {
    type: "inlineStr",
    inside: `<${prefix}is><${prefix}t xml:space="preserve">${encodeXml(encodeExcelEscapes(value))}</${prefix}t></${prefix}is>`,
  };
}

/** Sets cells on sheets given by the path of their part, all at once. */
export async function setSheetCells(state: FileState, edits: ReadonlyMap<string, readonly CellEdit[]>): Promise<void> {
  const edit = editPackage(state.book.source.entries.values());
  for (const [path, cells] of edits) edit.set(path, withCells(await edit.text(path), cells));
  edit.set(state.book.workbookPath, withFullCalculation(await edit.text(state.book.workbookPath)));
  await commit(state, edit);
}
