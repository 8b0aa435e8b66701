import type { WorkbookStore } from "#simulator/store/workbook-store.ts";

/** A cell that a link inside the workbook names. */
export interface LinkTarget {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Reads 'งบ ปี 2567'!E7 or Sheet1!$E$7; null when it is neither. */
export function linkTarget(reference: string): LinkTarget | null {
  const match = /^#?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7})/u.exec(reference);
  if (match === null) return null;
  const [, quoted, plain = "", letters = "", row = ""] = match;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheet: quoted?.replaceAll("''", "'") ?? plain, row: Number(row) - 1, column };
}

/** A cell by its sheet's id. */
export interface LinkedPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Where the link of a cell leads inside the workbook; null where there is none. Outward links stay closed: nothing leaves this page. */
export function linkedPlace(store: WorkbookStore, { sheetId, row, column }: LinkedPlace): LinkedPlace | null {
  const sheet = store.sheet(sheetId);
  if (sheet === null) return null;
  const formula = sheet.formulas({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column })[0]?.[0] ?? "";
  const target = linkTarget(sheet.link(row, column)?.documentReference ?? referenceOf(formula));
  const found = store.sheets().find(({ name }) => name === target?.sheet);
  return target === null || found === undefined ? null : { sheetId: found.id, row: target.row, column: target.column };
}

/** The place that a HYPERLINK formula names; empty when it is another formula. */
function referenceOf(formula: string): string {
  return /^=HYPERLINK\("((?:[^"]|"")+)"/iu.exec(formula)?.[1]?.replaceAll('""', '"') ?? "";
}
