import { elementsIn, insideOf, withElements } from "./xml-section.ts";

/** A style part that holds two workbooks' styles, and how far those of the second moved. */
export interface MergedStyles {
  readonly xml: string;
  readonly cellFormats: number;
  readonly conditionFormats: number;
}

/** Sections of a style part in the order that Excel insists on. */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];
/** Numbers below belong to built-in number formats. */
const FIRST_OWN_FORMAT = 164;

/** The styles of `added` behind those of `target`; nothing of the target changes or moves. */
export function mergeStyles(target: string, added: string): MergedStyles {
  const counts = { fontId: countOf(target, "fonts"), fillId: countOf(target, "fills"), borderId: countOf(target, "borders") };
  const numbers = formatNumbers(target, added);
  const formats = elementsIn(insideOf(added, "numFmts")).map((element) => renumbered(element, "numFmtId", (id) => numbers.get(id) ?? id));
  const cells = elementsIn(insideOf(added, "cellXfs")).map((element) => movedFormat(element, counts, numbers));
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ["numFmts", formats],
    ["fonts", elementsIn(insideOf(added, "fonts"))],
    ["fills", elementsIn(insideOf(added, "fills"))],
    ["borders", elementsIn(insideOf(added, "borders"))],
    ["cellXfs", cells],
    ["dxfs", elementsIn(insideOf(added, "dxfs"))],
  ];
  const xml = parts.reduce((styles, [name, elements]) => withElements(styles, stylePlace(name), elements), target);
  return { xml, cellFormats: countOf(target, "cellXfs"), conditionFormats: countOf(target, "dxfs") };
}

function stylePlace(name: string): { readonly name: string; readonly before: readonly string[]; readonly root: string } {
  return { name, before: ORDER.slice(ORDER.indexOf(name) + 1), root: "styleSheet" };
}

function countOf(xml: string, section: string): number {
  return elementsIn(insideOf(xml, section)).length;
}

/** Free numbers for the added number formats. */
function formatNumbers(target: string, added: string): ReadonlyMap<number, number> {
  const used = idsIn(insideOf(target, "numFmts"));
  let next = Math.max(FIRST_OWN_FORMAT - 1, ...used) + 1;
  return new Map(idsIn(insideOf(added, "numFmts")).map((id) => [id, next++]));
}

function idsIn(section: string): readonly number[] {
  return [...section.matchAll(/\bnumFmtId="(\d+)"/g)].map((match) => Number(match[1]));
}

function movedFormat(element: string, counts: Readonly<Record<string, number>>, numbers: ReadonlyMap<number, number>): string {
  const moved = Object.entries(counts).reduce((xml, [name, by]) => renumbered(xml, name, (id) => id + by), element);
  return renumbered(moved, "numFmtId", (id) => numbers.get(id) ?? id);
}

function renumbered(element: string, attribute: string, change: (id: number) => number): string {
  return element.replace(new RegExp(`\\b${attribute}="(\\d+)"`), (_, id: string) => `${attribute}="${String(change(Number(id)))}"`);
}
