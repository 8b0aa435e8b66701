import type { CellLook } from "#sheet/grid.ts";
import { attributeOf, isSet } from "../xml/xml-text.ts";
import { scanXml } from "../xml/scan-xml.ts";

/** What one cell format of the file means to us. */
export interface CellFormat {
  /** Excel number format; null for General. */
  readonly numberFormat: string | null;
  /** null when plain. */
  readonly look: CellLook | null;
  readonly isDate: boolean;
}

const PLAIN: CellFormat = { numberFormat: null, look: null, isDate: false };

/** The cell formats of xl/styles.xml by index; `formatAt` answers plain for an index it does not hold. */
export type StyleTable = readonly CellFormat[];

/** The format of an index, plain when unknown. */
export function formatAt(styles: StyleTable, index: number): CellFormat {
  return styles[index] ?? PLAIN;
}

interface Parts {
  readonly formats: Map<number, string>;
  readonly boldFonts: boolean[];
  readonly cells: { formatId: number; font: number; indent: number }[];
}

/** Reads xl/styles.xml. */
export function readStyleTable(xml: string): StyleTable {
  const parts: Parts = { formats: new Map(), boldFonts: [], cells: [] };
  let section = "";
  scanXml(xml, {
    open: (name, tag) => {
      if (SECTIONS.has(name)) section = name;
      else READERS[section]?.(parts, name, tag);
    },
    close: (name) => {
      if (name === section) section = "";
    },
  });
  return parts.cells.map((cell) => cellFormat(parts, cell));
}

const SECTIONS: ReadonlySet<string> = new Set(["numFmts", "fonts", "cellXfs"]);

const READERS: Readonly<Record<string, (parts: Parts, name: string, tag: string) => void>> = {
  numFmts: (parts, name, tag) => {
    if (name === "numFmt") parts.formats.set(Number(attributeOf(tag, "numFmtId")), attributeOf(tag, "formatCode") ?? "");
  },
  fonts: readFont,
  cellXfs: readCellFormat,
};

function readFont(parts: Parts, name: string, tag: string): void {
  if (name === "font") parts.boldFonts.push(false);
  else if (name === "b") parts.boldFonts[parts.boldFonts.length - 1] = attributeOf(tag, "val") === null || isSet(tag, "val");
}

function readCellFormat(parts: Parts, name: string, tag: string): void {
  if (name === "xf")
    parts.cells.push({ formatId: Number(attributeOf(tag, "numFmtId") ?? 0), font: Number(attributeOf(tag, "fontId") ?? 0), indent: 0 });
  const last = parts.cells.at(-1);
  if (name === "alignment" && last !== undefined) last.indent = Number(attributeOf(tag, "indent") ?? 0);
}

function cellFormat(parts: Parts, cell: Parts["cells"][number]): CellFormat {
  const bold = parts.boldFonts[cell.font] ?? false;
  const numberFormat = formatCode(parts, cell.formatId);
  return {
    numberFormat,
    look: bold || cell.indent > 0 ? { bold, indent: cell.indent } : null,
    isDate: numberFormat !== null && isDateFormat(numberFormat),
  };
}

function formatCode(parts: Parts, id: number): string | null {
  const code = parts.formats.get(id) ?? BUILT_IN_FORMATS[id] ?? "General";
  return code === "General" || code === "" ? null : code;
}

/** Number formats that files name by number only; the others below 164 follow the reader's language and never state a unit. */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_("฿"* #,##0_);_("฿"* \\(#,##0\\);_("฿"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_("฿"* #,##0.00_);_("฿"* \\(#,##0.00\\);_("฿"* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Whether a number format shows dates or times. Quoted text, escaped letters and bracketed colours or locales do not count. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").replace(/General/gi, "");
  return /[dmyhsbe]/i.test(bare.replace(/E[+-]/gi, ""));
}
