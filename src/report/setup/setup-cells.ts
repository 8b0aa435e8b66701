import type { CellValue } from "#sheet/cell.ts";
import type { Grid } from "#sheet/grid.ts";
import { valueAt } from "#sheet/grid.ts";
import type { SetupProblemKind } from "#i18n/report-setup-words.ts";
import type { SetupSection } from "./setup-sections.ts";
import { HEADER_MARK, SECTION_MARK, SETUP_SECTIONS, WORD_SEPARATOR } from "./setup-sections.ts";

/** What is wrong in one cell of the setup sheet, zero-based. */
export interface SetupProblem {
  readonly kind: SetupProblemKind;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** One row of a section as texts; `cells[0]` stands in column B. */
export interface SetupRow {
  readonly row: number;
  readonly key: string;
  readonly cells: readonly string[];
}

/** The text of a row's cell; `at` counts from column B on, blank or missing is an empty text. */
export function rowText({ cells }: SetupRow, at: number): string {
  return cells[at] ?? "";
}

/** The code of each section's content that was not a person's when it was written. */
export function sectionCodes(grid: Grid): ReadonlyMap<string, string> {
  const marks = grid.values.map((row) => cellText(row[0] ?? null)).filter((key) => key.startsWith(SECTION_MARK));
  return new Map(
    marks.flatMap((key) => {
      const [, section, code] = key.split(":");
      return section === undefined || code === undefined ? [] : [[section, code] as const];
    }),
  );
}

/** Rows of each section, header rows and empty rows left out; a row that a person added has an empty key. */
export function setupRows(grid: Grid): ReadonlyMap<SetupSection, readonly SetupRow[]> {
  const rows = new Map<SetupSection, SetupRow[]>();
  let section: SetupSection | null = null;
  grid.values.forEach((values, row) => {
    const key = cellText(valueAt(grid, row, 0));
    if (key.startsWith(SECTION_MARK)) section = SETUP_SECTIONS.find((one) => one === key.split(":")[1]) ?? null;
    else if (section !== null && key !== HEADER_MARK) {
      const cells = values.slice(1).map(cellText);
      if (cells.some((cell) => cell !== "")) rows.set(section, [...(rows.get(section) ?? []), { row, key, cells }]);
    }
  });
  return rows;
}

/** The words of a cell that holds several. */
export function splitWords(text: string): readonly string[] {
  return text
    .split(WORD_SEPARATOR.trim())
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** The text of a cell, blank as empty text or null. */
export function textOrNull(text: string | undefined): string | null {
  return text === undefined || text === "" ? null : text;
}

/** A whole number of a cell; null when blank, undefined when it is none. */
export function wholeOrNull(text: string | undefined): number | null | undefined {
  if (text === undefined || text === "") return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function cellText(value: CellValue): string {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" ? String(value) : "";
}
