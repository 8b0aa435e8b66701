import type { CellRef } from "#sheet/cell-address.ts";
import { cellAddress, parseRangeAddress } from "#sheet/cell-address.ts";
import { HIGHLIGHT_CONDITION, HIGHLIGHT_FILLS, highlightRuns, highlightsBySheet, isHighlight, runAddresses } from "#sheet/highlight.ts";
import type { CellHighlight } from "#sheet/highlight.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { HighlightResult } from "#sheet/workbook.ts";
import { commit } from "../file-state.ts";
import type { FileState } from "../file-state.ts";
import { readSheet } from "../read-workbook-file.ts";
import { attributeOf, decodeXml, encodeXml } from "../xml/xml-text.ts";
import { linksOf } from "./graft-sheet.ts";
import { editPackage } from "./package-edit.ts";
import type { PackageEdit } from "./package-edit.ts";
import { elementsIn, insertSection, insideOf } from "./xml-section.ts";

/** Highlights cells of a file in place of all highlights there are. */
export async function highlightFile(state: FileState, cells: readonly CellHighlight[]): Promise<HighlightResult> {
  const bySheet = await Promise.all(
    [...highlightsBySheet(cells)].map(async ([name, found]) => ({ path: await pathOf(state, name), name, found })),
  );
  const edit = editPackage(state.book.source.entries.values());
  await removeFrom(state, edit);
  const styles = await stylesPath(state, edit);
  const fills = fillsByFormat(styles === null ? "" : await edit.text(styles));
  const coloured: CellRef[] = [];
  let highlighted = 0;
  for (const { path, name, found } of bySheet) {
    const xml = await edit.text(path);
    const formats = formatsOf(xml, new Set(found.map(({ row, column }) => cellAddress(row, column))));
    const isColoured = ({ row, column }: CellHighlight): boolean => fills[formats.get(cellAddress(row, column)) ?? 0] ?? false;
    const free = found.filter((cell) => !isColoured(cell));
    coloured.push(...found.filter(isColoured).map(({ row, column }) => ({ workbook: state.name, sheet: name, row, column })));
    highlighted += free.length;
    if (styles === null || free.length === 0) continue;
    edit.set(path, await withRules(xml, free, { edit, styles }));
  }
  await commit(state, edit);
  return { highlighted, coloured };
}

/** Takes every highlight out of a file: what stood in its parts before stands there again, sign by sign. */
export async function removeFileHighlights(state: FileState): Promise<number> {
  const edit = editPackage(state.book.source.entries.values());
  const cells = await removeFrom(state, edit);
  if (cells > 0) await commit(state, edit);
  return cells;
}

async function pathOf(state: FileState, name: string): Promise<string> {
  const found = state.book.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new WorkbookError("sheet-missing", name);
  if ((await readSheet(state.book, name)).isProtected) throw new WorkbookError("sheet-protected", name);
  return found.path;
}

async function stylesPath({ book }: FileState, edit: PackageEdit): Promise<string | null> {
  return (await linksOf(edit, book.workbookPath)).find(({ type, target }) => type === "styles" && edit.has(target))?.target ?? null;
}

/** Whether a cell format has a fill of its own, by its number. */
function fillsByFormat(styles: string): readonly boolean[] {
  const fills = elementsIn(insideOf(styles, "fills")).map((fill) => {
    const pattern = /<(?:\w+:)?patternFill\b([^>]*)>/.exec(fill)?.[1];
    return pattern === undefined ? /gradientFill/.test(fill) : !["none", null].includes(attributeOf(pattern, "patternType"));
  });
  return elementsIn(insideOf(styles, "cellXfs")).map((format) => fills[Number(attributeOf(format, "fillId") ?? 0)] ?? false);
}

const CELL = /<(?:\w+:)?c(\s[^>]*?)\/?>/g;

function formatsOf(xml: string, addresses: ReadonlySet<string>): ReadonlyMap<string, number> {
  const formats = new Map<string, number>();
  for (const [, attributes = ""] of xml.matchAll(CELL)) {
    const address = attributeOf(attributes, "r") ?? "";
    if (addresses.has(address)) formats.set(address, Number(attributeOf(attributes, "s") ?? 0));
  }
  return formats;
}

/** Sections of a worksheet that stand behind its rules. */
const BEHIND =
  `dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors
  smartTags drawing drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst`.split(/\s+/);

async function withRules(
  xml: string,
  cells: readonly CellHighlight[],
  { edit, styles }: { readonly edit: PackageEdit; readonly styles: string },
): Promise<string> {
  let done = xml;
  // Behind all rules of a person: where both hold, theirs is seen.
  let priority = Math.max(0, ...[...xml.matchAll(/\bpriority="(\d+)"/g)].map(([, number]) => Number(number)));
  const prefix = /<((?:\w+:)?)worksheet\b/.exec(xml)?.[1] ?? "";
  for (const severity of ["error", "warning"] as const) {
    const runs = highlightRuns(cells, severity);
    if (runs.length === 0) continue;
    const look = await lookNumber(edit, styles, HIGHLIGHT_FILLS[severity]);
    priority += 1;
    const formula = `<${prefix}formula>${encodeXml(HIGHLIGHT_CONDITION)}</${prefix}formula>`;
    const rule = `<${prefix}cfRule type="expression" dxfId="${String(look)}" priority="${String(priority)}">${formula}</${prefix}cfRule>`;
    const section = `<${prefix}conditionalFormatting sqref="${runAddresses(runs)}">${rule}</${prefix}conditionalFormatting>`;
    done = insertSection(done, { name: "conditionalFormatting", before: BEHIND, root: "worksheet" }, section);
  }
  return done;
}

/** Number of our look among those of rules, which is added at their end where it is missing. */
async function lookNumber(edit: PackageEdit, styles: string, fill: string): Promise<number> {
  const xml = await edit.text(styles);
  const looks = elementsIn(insideOf(xml, "dxfs"));
  const known = looks.findIndex((look) => isOurLook(look, fill));
  if (known >= 0) return known;
  edit.set(
    styles,
    withLooks(xml, (inside, prefix) => inside + lookOf(fill, prefix), 1),
  );
  return looks.length;
}

/** The first colour, which no program shows in a rule's fill, says that the look is ours. */
function lookOf(fill: string, prefix: string): string {
  const color = (name: string, rgb: string): string => `<${prefix}${name} rgb="FF${rgb}"/>`;
  return `<${prefix}dxf><${prefix}fill><${prefix}patternFill patternType="solid">${color("fgColor", fill)}${color("bgColor", fill)}</${prefix}patternFill></${prefix}fill></${prefix}dxf>`;
}

function isOurLook(look: string, fill?: string): boolean {
  const ours = fill === undefined ? Object.values(HIGHLIGHT_FILLS) : [fill];
  return ours.some((one) => look.replace(/<(\/?)\w+:/g, "<$1") === lookOf(one, ""));
}

const LOOKS = /<((?:\w+:)?)dxfs\b([^>]*?)(\/>|>([\s\S]*?)<\/(?:\w+:)?dxfs>)/;

/** The styles with the looks of rules changed; the section is made where it is missing, and says then no count. */
function withLooks(xml: string, change: (inside: string, prefix: string) => string, added: number): string {
  const found = LOOKS.exec(xml);
  if (found === null) {
    const prefix = /<((?:\w+:)?)styleSheet\b/.exec(xml)?.[1] ?? "";
    const place = { name: "dxfs", before: ["tableStyles", "colors", "extLst"], root: "styleSheet" };
    return insertSection(xml, place, `<${prefix}dxfs>${change("", prefix)}</${prefix}dxfs>`);
  }
  const [whole, prefix = "", attributes = "", , inside = ""] = found;
  const changed = change(inside, prefix);
  const counted = attributes.replace(/count="(\d+)"/, (_, count: string) => `count="${String(Number(count) + added)}"`);
  if (changed === "" && !/count=/.test(attributes)) return xml.replace(whole, "");
  const section = changed === "" ? `<${prefix}dxfs${counted}/>` : `<${prefix}dxfs${counted}>${changed}</${prefix}dxfs>`;
  return xml.replace(whole, () => section);
}

const RULES = /<((?:\w+:)?)conditionalFormatting\b([^>]*)>([\s\S]*?)<\/(?:\w+:)?conditionalFormatting>/g;

async function removeFrom(state: FileState, edit: PackageEdit): Promise<number> {
  let cells = 0;
  for (const { path, name } of state.book.sheets) {
    const xml = await edit.text(path);
    if (!xml.includes("BVC finding")) continue;
    const left = xml.replace(RULES, (section, _, attributes: string, inside: string) => {
      if (!elementsIn(inside).every(isOurRule)) return section;
      cells += cellsOf(attributeOf(attributes, "sqref") ?? "");
      return "";
    });
    if (left === xml) continue;
    if ((await readSheet(state.book, name)).isProtected) throw new WorkbookError("sheet-protected", name);
    edit.set(path, left);
  }
  if (cells > 0) await dropLooks(state, edit);
  return cells;
}

function isOurRule(rule: string): boolean {
  return isHighlight(decodeXml(/<(?:\w+:)?formula>([\s\S]*?)<\//.exec(rule)?.[1] ?? ""));
}

function cellsOf(sqref: string): number {
  return sqref.split(" ").reduce((sum, address) => {
    const range = parseRangeAddress(address);
    return range === null ? sum : sum + (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
  }, 0);
}

/** Our looks at the end of the list go with the rules: no other rule names them, and no other look changes its number. */
async function dropLooks(state: FileState, edit: PackageEdit): Promise<void> {
  const styles = await stylesPath(state, edit);
  if (styles === null) return;
  const xml = await edit.text(styles);
  const looks = [...elementsIn(insideOf(xml, "dxfs"))];
  let dropped = 0;
  for (let last = looks.at(-1); last !== undefined && isOurLook(last); last = looks.at(-1)) {
    looks.pop();
    dropped += 1;
  }
  if (dropped === 0) return;
  edit.set(
    styles,
    withLooks(xml, (inside) => withoutLast(inside, dropped), -dropped),
  );
}

function withoutLast(inside: string, count: number): string {
  return elementsIn(inside)
    .slice(-count)
    .reduceRight((left, element) => left.slice(0, left.lastIndexOf(element)), inside);
}
