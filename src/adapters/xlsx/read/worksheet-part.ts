import type { CellRange } from "#sheet/cell-address.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { MAX_COLUMNS, parseRangeAddress } from "#sheet/cell-address.ts";
import { attributeOf, isSet, decodeExcelEscapes } from "../xml/xml-text.ts";
import { xmlScanner } from "../xml/scan-xml.ts";
import type { CellValue } from "#sheet/cell.ts";

/** A formula as a cell carries it; a follower of a shared formula has no text of its own. */
export interface RawFormula {
  readonly text: string;
  /** Group of a shared formula; null otherwise. */
  readonly sharedIndex: number | null;
}

/** A cell with content, in sheet coordinates. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly format: number;
  readonly raw: RawCell;
  readonly formula: RawFormula | null;
}

/** What a worksheet part says beside its cells. */
export interface WorksheetPart {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly CellRange[];
  readonly isProtected: boolean;
  /** Range of the sheet's filter where one is set (criteria, not only buttons). */
  readonly activeFilter: CellRange | null;
}

/** What one open cell element holds so far. */
interface OpenCell {
  row: number;
  column: number;
  format: number;
  type: string;
  content: string;
  inline: string;
  formula: { text: string; sharedIndex: number | null } | null;
}

interface Reading {
  readonly part: Mutable;
  /** Names of the open elements. */
  readonly parents: string[];
  readonly cell: OpenCell;
  into: "content" | "inline" | "formula" | null;
  inPhonetic: boolean;
  filter: CellRange | null;
  hasCriteria: boolean;
  hasData: boolean;
}

type Mutable = { -readonly [Key in keyof WorksheetPart]: WorksheetPart[Key] } & {
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  merges: CellRange[];
};

/**
 * Reads a worksheet part in one pass, handing over every cell that holds a value or a formula; formatted empty cells
 * cost next to nothing. Fails with file-damaged where the part is not well-formed, and where an element stands that
 * no worksheet has there: a mistyped `<row>` would be rows less.
 */
export async function readWorksheetPart(pieces: AsyncIterable<string>, onCell: (cell: PlacedCell) => void): Promise<WorksheetPart> {
  const at = newReading();
  const scanner = xmlScanner({
    open: (name, tag) => {
      openElement(at, name, tag);
    },
    text: (text) => {
      addText(at, text);
    },
    close: (name) => {
      at.parents.pop();
      if (name === "c") endCell(at.cell, onCell);
      else if (name === "v" || name === "f" || name === "t") at.into = null;
      else if (name === "rPh") at.inPhonetic = false;
      else if (name === "autoFilter" && at.hasCriteria) at.part.activeFilter = at.filter;
    },
  });
  for await (const piece of pieces) scanner.feed(piece);
  scanner.end();
  if (!at.hasData) throw new WorkbookError("file-damaged");
  return at.part;
}

function newReading(): Reading {
  return {
    part: { hiddenRows: new Set(), hiddenColumns: new Set(), merges: [], isProtected: false, activeFilter: null },
    parents: [],
    cell: { row: -1, column: -1, format: 0, type: "n", content: "", inline: "", formula: null },
    into: null,
    inPhonetic: false,
    filter: null,
    hasCriteria: false,
    hasData: false,
  };
}

/** Whether the sheet is protected, without reading its cells. */
export async function isSheetProtected(pieces: AsyncIterable<string>): Promise<boolean> {
  let tail = "";
  for await (const piece of pieces) {
    const text = tail + piece;
    const tag = /<(?:\w+:)?sheetProtection\b([^>]*)>/.exec(text);
    if (tag !== null) return isSet(tag[1] ?? "", "sheet");
    tail = text.slice(text.lastIndexOf("<"));
  }
  return false;
}

/** What may stand inside the elements that carry cells; elements of other namespaces may stand anywhere. */
const CHILDREN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["sheetData", new Set(["row"])],
  ["row", new Set(["c", "extLst"])],
  ["c", new Set(["f", "v", "is", "extLst"])],
  ["is", new Set(["t", "r", "rPh", "phoneticPr"])],
  ["cols", new Set(["col"])],
  ["mergeCells", new Set(["mergeCell"])],
  [
    "worksheet",
    new Set(
      `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter
      sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions
      pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF
      legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst`.split(/\s+/),
    ),
  ],
]);

function openElement(at: Reading, name: string, tag: string): void {
  const parent = at.parents.at(-1);
  const known = parent === undefined ? undefined : CHILDREN.get(parent);
  if (known !== undefined && !known.has(name)) throw new WorkbookError("file-damaged", null, new Error(`<${name}> in <${parent ?? ""}>`));
  at.parents.push(name);
  if (name === "c") openCell(at.cell, tag);
  else if (name === "v") at.into = "content";
  else OPENERS[name]?.(at, tag);
}

const OPENERS: Readonly<Record<string, (at: Reading, tag: string) => void>> = {
  sheetData: (at) => void (at.hasData = true),
  row: openRow,
  f: (at, tag) => {
    const index = attributeOf(tag, "t") === "shared" ? attributeOf(tag, "si") : null;
    at.cell.formula = { text: "", sharedIndex: index === null ? null : Number(index) };
    at.into = "formula";
  },
  t: (at) => void (at.into = at.inPhonetic ? null : "inline"),
  rPh: (at) => void (at.inPhonetic = true),
  col: ({ part }, tag) => {
    if (!isSet(tag, "hidden") && Number(attributeOf(tag, "width") ?? 1) !== 0) return;
    const first = Math.max(1, Number(attributeOf(tag, "min")));
    const last = Math.min(Number(attributeOf(tag, "max")), MAX_COLUMNS);
    for (let column = first; column <= last; column += 1) part.hiddenColumns.add(column - 1);
  },
  mergeCell: ({ part }, tag) => {
    const range = parseRangeAddress(attributeOf(tag, "ref") ?? "");
    if (range !== null) part.merges.push(range);
  },
  sheetProtection: ({ part }, tag) => void (part.isProtected = isSet(tag, "sheet")),
  autoFilter: (at, tag) => void (at.filter = parseRangeAddress(attributeOf(tag, "ref") ?? "")),
  filterColumn: (at) => void (at.hasCriteria = true),
};

function openRow({ cell, part }: Reading, tag: string): void {
  const number = attributeOf(tag, "r");
  cell.row = number === null ? cell.row + 1 : wholeNumber(number) - 1;
  cell.column = -1;
  if (cell.row < 0) throw new WorkbookError("file-damaged");
  if (isSet(tag, "hidden") || Number(attributeOf(tag, "ht") ?? 1) === 0) part.hiddenRows.add(cell.row);
}

function wholeNumber(text: string): number {
  if (!/^\s*\d{1,9}\s*$/.test(text)) throw new WorkbookError("file-damaged", null, new Error(`"${text}" is no number`));
  return Number(text);
}

/** Attributes of a cell that say nothing about its value. */
const OTHER_ATTRIBUTES: ReadonlySet<string> = new Set(["cm", "vm", "ph"]);

/** Reads a cell's attributes in one walk; the scanner has seen that they are well-formed. */
function openCell(cell: OpenCell, tag: string): void {
  cell.column += 1;
  cell.format = 0;
  cell.type = "n";
  cell.content = "";
  cell.inline = "";
  cell.formula = null;
  for (let equals = tag.indexOf("="); equals !== -1;) {
    let nameEnd = equals;
    while (tag.charCodeAt(nameEnd - 1) <= 32) nameEnd -= 1;
    let start = nameEnd;
    while (tag.charCodeAt(start - 1) > 32) start -= 1;
    let quote = equals + 1;
    while (tag.charCodeAt(quote) <= 32) quote += 1;
    const end = tag.indexOf(tag.charAt(quote), quote + 1);
    setAttribute(cell, tag.slice(start, nameEnd), tag.slice(quote + 1, end));
    equals = tag.indexOf("=", end);
  }
}

function setAttribute(cell: OpenCell, name: string, value: string): void {
  if (name === "r") setAddress(cell, value);
  else if (name === "s") cell.format = wholeNumber(value);
  else if (name === "t") cell.type = value;
  else if (!name.includes(":") && !OTHER_ATTRIBUTES.has(name) && name !== "xmlns") throw new WorkbookError("file-damaged");
}

/** A cell's own address must be one of the row it stands in. */
function setAddress(cell: OpenCell, address: string): void {
  let at = 0;
  let column = 0;
  for (; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (at === 0 || at > 3 || wholeNumber(address.slice(at)) !== cell.row + 1) {
    throw new WorkbookError("file-damaged", null, new Error(`cell ${address} in row ${String(cell.row + 1)}`));
  }
  cell.column = column - 1;
}

function addText(at: Reading, text: string): void {
  if (at.into === null) return;
  if (at.into === "content") at.cell.content += text;
  else if (at.into === "inline") at.cell.inline += text;
  else if (at.cell.formula !== null) at.cell.formula.text += text;
}

function endCell({ row, column, format, type, content, inline, formula }: OpenCell, onCell: (cell: PlacedCell) => void): void {
  if (content === "" && inline === "" && formula === null) return;
  onCell({ row, column, format, formula, raw: { type, content, inline } });
}

/** What stands between the tags of one cell of a worksheet part. */
export interface RawCell {
  /** Attribute `t`: n, s, str, inlineStr, b, e or d. */
  readonly type: string;
  /** Content of the value element. */
  readonly content: string;
  /** Text of an inline string. */
  readonly inline: string;
}

/** Days between the two date systems of Excel. */
const DAYS_1904 = 1462;

/** The value of a cell that holds it itself, not as a shared text; dates become serial numbers of the 1900 system. `dates1904`: this number is a date counted from 1904. */
export function cellValue(cell: RawCell, dates1904: boolean): CellValue {
  if (cell.type === "n") return numberValue(cell.content, dates1904);
  const read = BY_TYPE[cell.type];
  if (read === undefined) throw new WorkbookError("file-damaged", null, new Error(`a cell of type ${cell.type}`));
  return read(cell);
}

const BY_TYPE: Readonly<Record<string, (cell: RawCell) => CellValue>> = {
  inlineStr: (cell) => textValue(decodeExcelEscapes(cell.inline === "" ? cell.content : cell.inline)),
  str: (cell) => textValue(decodeExcelEscapes(cell.content)),
  b: (cell) => (cell.content === "" ? null : cell.content === "1" || cell.content === "true"),
  e: (cell) => ({ error: cell.content === "" ? "#N/A" : cell.content }),
  d: (cell) => isoSerial(cell.content),
};

function textValue(text: string): CellValue {
  return text === "" ? null : text;
}

function numberValue(content: string, dates1904: boolean): CellValue {
  const value = Number(content);
  if (!Number.isFinite(value) || !isDecimal(content)) return textValue(content.trim());
  return dates1904 ? value + DAYS_1904 : value;
}

/** Whether the text writes a number as files do: JavaScript also takes "", "0x1F" and "0b1" for numbers. */
function isDecimal(text: string): boolean {
  return /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/.test(text);
}

/** ISO dates (strict files) as serial numbers: days since 30 December 1899, in no time zone. */
function isoSerial(content: string): CellValue {
  const time = Date.parse(/T/.test(content) ? `${content.replace(/Z$/, "")}Z` : content);
  return Number.isNaN(time) ? textValue(content) : time / 86_400_000 + 25_569;
}
