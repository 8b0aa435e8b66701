import type { CellRange } from "#sheet/cell-address.ts";
import { columnIndex, parseRangeAddress } from "#sheet/cell-address.ts";
import { attributeOf, isSet, decodeExcelEscapes } from "../xml/xml-text.ts";
import { scanXml } from "../xml/scan-xml.ts";
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

interface Reading {
  row: number;
  column: number;
  /** Inside of the cell's tag; its attributes are looked up only when the cell holds something. */
  tag: string;
  content: string;
  inline: string;
  formula: { text: string; sharedIndex: number | null } | null;
  into: "content" | "inline" | "formula" | null;
  inPhonetic: boolean;
  filter: CellRange | null;
  hasCriteria: boolean;
}

type Mutable = { -readonly [Key in keyof WorksheetPart]: WorksheetPart[Key] } & {
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  merges: CellRange[];
};

/** Reads a worksheet part in one pass, handing over every cell that holds a value or a formula; formatted empty cells cost next to nothing. */
export function readWorksheetPart(xml: string, onCell: (cell: PlacedCell) => void): WorksheetPart {
  const part: Mutable = { hiddenRows: new Set(), hiddenColumns: new Set(), merges: [], isProtected: false, activeFilter: null };
  const at: Reading = {
    row: -1,
    column: -1,
    tag: "",
    content: "",
    inline: "",
    formula: null,
    into: null,
    inPhonetic: false,
    filter: null,
    hasCriteria: false,
  };
  scanXml(xml, {
    open: (name, tag) => OPENERS[name]?.(at, part, tag),
    text: (text) => {
      addText(at, text);
    },
    close: (name) => {
      if (name === "c") endCell(at, onCell);
      else if (name === "v" || name === "f" || name === "t") at.into = null;
      else if (name === "rPh") at.inPhonetic = false;
      else if (name === "autoFilter" && at.hasCriteria) part.activeFilter = at.filter;
    },
  });
  return part;
}

/** Whether the sheet is protected, without reading its cells. */
export function isSheetProtected(xml: string): boolean {
  const tag = /<(?:\w+:)?sheetProtection\b([^>]*)>/.exec(xml);
  return tag !== null && isSet(tag[1] ?? "", "sheet");
}

const OPENERS: Readonly<Record<string, (at: Reading, part: Mutable, tag: string) => void>> = {
  row: openRow,
  c: openCell,
  v: (at) => void (at.into = "content"),
  f: (at, _, tag) => {
    const index = attributeOf(tag, "t") === "shared" ? attributeOf(tag, "si") : null;
    at.formula = { text: "", sharedIndex: index === null ? null : Number(index) };
    at.into = "formula";
  },
  t: (at) => void (at.into = at.inPhonetic ? null : "inline"),
  rPh: (at) => void (at.inPhonetic = true),
  col: (_, part, tag) => {
    if (!isSet(tag, "hidden") && Number(attributeOf(tag, "width") ?? 1) !== 0) return;
    const last = Math.min(Number(attributeOf(tag, "max")), 16_384);
    for (let column = Number(attributeOf(tag, "min")); column <= last; column += 1) part.hiddenColumns.add(column - 1);
  },
  mergeCell: (_, part, tag) => {
    const range = parseRangeAddress(attributeOf(tag, "ref") ?? "");
    if (range !== null) part.merges.push(range);
  },
  sheetProtection: (_, part, tag) => void (part.isProtected = isSet(tag, "sheet")),
  autoFilter: (at, _, tag) => void (at.filter = parseRangeAddress(attributeOf(tag, "ref") ?? "")),
  filterColumn: (at) => void (at.hasCriteria = true),
};

function openRow(at: Reading, part: Mutable, tag: string): void {
  const number = attributeOf(tag, "r");
  at.row = number === null ? at.row + 1 : Number(number) - 1;
  at.column = -1;
  if (isSet(tag, "hidden") || Number(attributeOf(tag, "ht") ?? 1) === 0) part.hiddenRows.add(at.row);
}

function openCell(at: Reading, _part: Mutable, tag: string): void {
  const letters = /^([A-Z]+)/i.exec(attributeOf(tag, "r") ?? "")?.[1];
  at.column = (letters === undefined ? null : columnIndex(letters)) ?? at.column + 1;
  at.tag = tag;
  at.content = "";
  at.inline = "";
  at.formula = null;
  at.into = null;
}

function addText(at: Reading, text: string): void {
  if (at.into === "content") at.content += text;
  else if (at.into === "inline") at.inline += text;
  else if (at.into === "formula" && at.formula !== null) at.formula.text += text;
}

function endCell(at: Reading, onCell: (cell: PlacedCell) => void): void {
  if (at.content === "" && at.inline === "" && at.formula === null) return;
  const { row, column, formula, content, inline } = at;
  const format = Number(attributeOf(at.tag, "s") ?? 0);
  onCell({ row, column, format, formula, raw: { type: attributeOf(at.tag, "t") ?? "n", content, inline } });
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

/** The value of a cell; dates become serial numbers of the 1900 system. `dates1904`: this number is a date counted from 1904. */
export function cellValue(cell: RawCell, sharedStrings: readonly string[], dates1904: boolean): CellValue {
  if (cell.type === "s") return textValue(sharedStrings[Number(cell.content)] ?? "");
  return BY_TYPE[cell.type]?.(cell) ?? (cell.type in BY_TYPE ? null : numberValue(cell.content, dates1904));
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
  if (content === "") return null;
  const value = Number(content);
  if (!Number.isFinite(value)) return content;
  return dates1904 ? value + DAYS_1904 : value;
}

/** ISO dates (strict files) as serial numbers: days since 30 December 1899, in no time zone. */
function isoSerial(content: string): CellValue {
  const time = Date.parse(/T/.test(content) ? `${content.replace(/Z$/, "")}Z` : content);
  return Number.isNaN(time) ? textValue(content) : time / 86_400_000 + 25_569;
}
