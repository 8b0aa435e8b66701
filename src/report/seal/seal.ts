import { SEVERITY } from "#core/finding-severity.ts";
import type { Analysis } from "#core/analysis.ts";
import { LANGUAGES } from "#i18n/language.ts";
import type { Language } from "#i18n/language.ts";
import { sealWords } from "#i18n/seal-words.ts";
import type { Proof } from "#i18n/seal-words.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import { parseRangeAddress, quotedSheetName, rangeAddress } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import { cellsPrint } from "#sheet/content-print.ts";
import type { OwnSheetCells } from "#sheet/workbook.ts";
import type { FindingsColumn } from "../findings/finding-row.ts";
import { FINDINGS_COLUMNS } from "../findings/finding-row.ts";
import { findingsHeader } from "../findings/read-findings-sheet.ts";

/** What cell A1 of one of our sheets says. */
export type Seal =
  | { readonly kind: "none" }
  | { readonly kind: "unfinished" }
  /**
   * `source`: fingerprint of the sheets that were checked; `content`: of what was written on this sheet; `parts`: where
   * not whole sheets were checked, which parts of them.
   */
  | { readonly kind: "complete"; readonly source: string; readonly content: string; readonly parts: readonly SheetPart[] };

/** A part of a sheet that was checked for itself. */
export interface SheetPart {
  readonly sheet: string;
  readonly range: CellRange;
}

/** Content of a sheet in a file, where what Excel makes of it is not known: it is compared with nothing. */
export const UNKNOWN_CONTENT = "0".repeat(16);

const CODE = /([0-9a-f]{16})\.([0-9a-f]{16})$/u;
const UNFINISHED: ReadonlySet<string> = new Set(LANGUAGES.map((language) => sealWords(language).unfinished));

/** Reads a seal back, whatever language it was written in. */
export function readSeal(cell: CellValue): Seal {
  if (typeof cell !== "string") return { kind: "none" };
  if (UNFINISHED.has(cell)) return { kind: "unfinished" };
  const [, source, content] = CODE.exec(cell) ?? [];
  return source === undefined || content === undefined ? { kind: "none" } : { kind: "complete", source, content, parts: partsIn(cell) };
}

const PART = /'((?:[^']|'')+)'!([A-Z]+[0-9]+(?::[A-Z]+[0-9]+)?)/gu;

function partsIn(text: string): readonly SheetPart[] {
  return [...text.matchAll(PART)].flatMap(([, name = "", address = ""]) => {
    const range = parseRangeAddress(address);
    return range === null ? [] : [{ sheet: name.replaceAll("''", "'"), range }];
  });
}

function partText({ sheet, range }: SheetPart): string {
  return `${quotedSheetName(sheet)}!${rangeAddress(range)}`;
}

/** What a seal says. */
export interface SealFacts {
  readonly at: string;
  readonly proof: Proof;
  readonly source: string;
  readonly content: string;
  readonly parts?: readonly SheetPart[];
}

/** The text of a seal: when the data were checked, what proves the totals, which parts where not all, and the two fingerprints. */
export function sealText({ at, proof, source, content, parts = [] }: SealFacts, language: Language): string {
  const words = sealWords(language);
  const proved = words.proof(proof);
  const said = parts.length === 0 ? proved : `${proved} · ${words.only(parts.map(partText).join(" "))}`;
  return words.complete(at, said, `${source}.${content}`);
}

/** What proves the totals of several tables: the weakest of them counts. */
export function proofOf(analyses: readonly Analysis[]): Proof {
  const proofs = analyses.map(proofOfOne);
  const all = proofs.filter((proof) => proof.kind === "totals");
  const weakest = proofs.find((proof) => proof.kind === "mismatch") ?? proofs.find((proof) => proof.kind === "nothing");
  if (weakest !== undefined) return weakest;
  if (all.length > 0) return { kind: "totals", count: all.reduce((sum, proof) => sum + proof.count, 0) };
  return proofs[0] ?? { kind: "nothing" };
}

function proofOfOne({ findings, framework, table }: Analysis): Proof {
  const isMismatch = findings.some(({ code }) => SEVERITY[code] === "error" && (code.includes("total") || code === "framework-mismatch"));
  if (isMismatch) return { kind: "mismatch" };
  if (framework?.met === true) return { kind: "framework", name: framework.framework.id };
  const count = table.totals.filter(({ amount }) => amount !== null).length;
  return count > 0 ? { kind: "totals", count } : { kind: "nothing" };
}

/**
 * Fingerprint of what we wrote on one of our sheets, without what belongs to the officer there: A1; on the findings sheet
 * status, reason, date, columns of their own and the order of rows and columns; on the setup sheet everything, which is
 * read back before each write.
 */
export function contentOf({ id, cells }: OwnSheetCells): string {
  if (id === "setup") return cellsPrint([], () => false);
  return cellsPrint(id === "findings" ? findingsContent(cells) : cells, (row, column) => row + column === 0);
}

const OFFICERS: readonly FindingsColumn[] = ["status", "reason", "acceptedOn", "owner", "dueDate", "acceptedBy"];

/** Our columns in our order, rows in the order of their keys; what stands above the header as it is. */
function findingsContent(cells: OwnSheetCells["cells"]): OwnSheetCells["cells"] {
  const header = findingsHeader(cells);
  if (header === null) return cells;
  const ours = FINDINGS_COLUMNS.filter((column) => !OFFICERS.includes(column)).map((column) => header.columns.get(column) ?? -1);
  const rows = cells.slice(header.row).map((row) => ours.map((column) => row[column] ?? null));
  const keyOf = (row: OwnSheetCells["cells"][number]): string => {
    const key = row.at(-1) ?? null;
    return typeof key === "string" ? key : "";
  };
  return [...cells.slice(0, header.row), ...rows.sort((a, b) => compareTexts(keyOf(a), keyOf(b)))];
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Sheets that are no longer what was last written there, as far as their seal tells; unfinished ones are ours to finish. */
export function editedSheets(sheets: readonly OwnSheetCells[]): readonly OwnSheetCells[] {
  return sheets.filter((sheet) => {
    const seal = readSeal(sheet.cells[0]?.[0] ?? null);
    return seal.kind === "complete" && seal.content !== UNKNOWN_CONTENT && seal.content !== contentOf(sheet);
  });
}
