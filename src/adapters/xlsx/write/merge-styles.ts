import { attributeOf } from "../xml/xml-text.ts";
import { elementsIn, insideOf, withElements } from "./xml-section.ts";

/** A style part that holds two workbooks' styles, and the numbers that the second's have now. */
export interface MergedStyles {
  readonly xml: string;
  readonly cellFormat: (id: number) => number;
  readonly conditionFormat: (id: number) => number;
}

/** Sections of a style part in the order that Excel insists on. */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];
/** Numbers below belong to built-in number formats. */
const FIRST_OWN_FORMAT = 164;

/** The styles of `added` with those of `target`: what the target has already is used again, the rest stands behind. Nothing of the target changes or moves. */
export function mergeStyles(target: string, added: string): MergedStyles {
  const numbers = numberFormats(target, added);
  const [fonts, fills, borders, conditions] = (["fonts", "fills", "borders", "dxfs"] as const).map((name) =>
    placed(name, target, elementsIn(insideOf(added, name))),
  );
  const cells = placed(
    "cellXfs",
    target,
    elementsIn(insideOf(added, "cellXfs")).map((element) =>
      [
        ["numFmtId", numbers.idOf] as const,
        ["fontId", fonts?.idOf] as const,
        ["fillId", fills?.idOf] as const,
        ["borderId", borders?.idOf] as const,
      ].reduce((xml, [attribute, idOf]) => renumbered(xml, attribute, (id) => idOf?.(id) ?? id), element),
    ),
  );
  const parts = [numbers, fonts, fills, borders, cells, conditions].flatMap((part) => part ?? []);
  const xml = parts.reduce((styles, { name, fresh }) => withElements(styles, stylePlace(name), fresh), target);
  return { xml, cellFormat: cells.idOf, conditionFormat: conditions?.idOf ?? ((id) => id) };
}

/** Styles that are all in one part already. */
export function ownStyles(xml: string): MergedStyles {
  return { xml, cellFormat: (id) => id, conditionFormat: (id) => id };
}

function stylePlace(name: string): { readonly name: string; readonly before: readonly string[]; readonly root: string } {
  return { name, before: ORDER.slice(ORDER.indexOf(name) + 1), root: "styleSheet" };
}

/** What a section gets, and the new number of each of its elements. */
interface Placed {
  readonly name: string;
  readonly fresh: readonly string[];
  readonly idOf: (id: number) => number;
}

function placed(name: string, target: string, elements: readonly string[]): Placed {
  const known = new Map<string, number>();
  const there = elementsIn(insideOf(target, name));
  there.forEach((element, id) => {
    const look = lookOf(element);
    if (!known.has(look)) known.set(look, id);
  });
  const fresh: string[] = [];
  const ids = elements.map((element) => {
    const look = lookOf(element);
    const id = known.get(look) ?? there.length + fresh.push(element) - 1;
    known.set(look, id);
    return id;
  });
  return { name, fresh, idOf: (id) => ids[id] ?? id };
}

/** Attributes that say nothing when they say this: Excel writes some of them, others leave them out. */
const SILENT = /^(?:apply\w+="(?:1|true)"|(?:quotePrefix|pivotButton)="(?:0|false)"|xfId="0")$/;
/** Sides without a line, and the kind of a font's family, which its name says already. */
const SILENT_PARTS = /^<(?:left|right|top|bottom|diagonal|start|end|family [^>]*)\/>$/;

/** What an element says, however it is written: attributes and parts in one order, without what is said by saying nothing. */
function lookOf(element: string): string {
  const [open = ""] = /^<(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(element) ?? [];
  const name = /^<(?:\w+:)?(\w+)/.exec(open)?.[1] ?? "";
  const attributes = [...open.matchAll(/[\w:]+="[^"]*"/g)]
    .map(([text]) => text)
    .filter((text) => !SILENT.test(text) && !text.startsWith("xmlns"))
    .sort();
  const inside = element.slice(open.length, open.endsWith("/>") ? undefined : element.lastIndexOf("</"));
  const parts = elementsIn(inside)
    .map(lookOf)
    .filter((part) => !SILENT_PARTS.test(part))
    .sort();
  return `<${[name, ...attributes].join(" ")}${parts.length === 0 ? "/>" : `>${parts.join("")}</${name}>`}`;
}

/** Number formats go by their code: a known one keeps its number, others take free ones. */
function numberFormats(target: string, added: string): Placed {
  const known = new Map(elementsIn(insideOf(target, "numFmts")).map((element) => [attributeOf(element, "formatCode"), formatId(element)]));
  let next = Math.max(FIRST_OWN_FORMAT - 1, ...known.values()) + 1;
  const ids = new Map<number, number>();
  const fresh: string[] = [];
  for (const element of elementsIn(insideOf(added, "numFmts"))) {
    const code = attributeOf(element, "formatCode");
    const id = known.get(code) ?? next++;
    if (!known.has(code)) fresh.push(renumbered(element, "numFmtId", () => id));
    known.set(code, id);
    ids.set(formatId(element), id);
  }
  return { name: "numFmts", fresh, idOf: (id) => ids.get(id) ?? id };
}

function formatId(element: string): number {
  return Number(attributeOf(element, "numFmtId") ?? 0);
}

function renumbered(element: string, attribute: string, change: (id: number) => number): string {
  return element.replace(new RegExp(`\\b${attribute}="(\\d+)"`), (_, id: string) => `${attribute}="${String(change(Number(id)))}"`);
}
