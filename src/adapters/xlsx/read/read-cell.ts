import type { CellValue } from "#sheet/cell.ts";
import { decodeExcelEscapes } from "../xml/decode-xml.ts";

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
