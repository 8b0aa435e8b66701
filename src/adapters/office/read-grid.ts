import type { CellRange } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import { cellKey, emptyGrid } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import type { ReadOptions } from "#sheet/workbook.ts";
import type { OfficeHost } from "./office-host.ts";
import { readCells } from "./read-cells.ts";
import type { ReadBlock } from "./read-cells.ts";
import { readHidden, readLooks, readMerges } from "./read-structure.ts";
import { usedRange } from "./places.ts";
import type { UsedRange } from "./places.ts";
import type { OfficeSheet, WorkbookFacts } from "./workbook-facts.ts";

/** Most cells of a sheet that are read at all, Excel's own limit for one read; what lies below is said to be missing. */
const MOST_CELLS = 5_000_000;

/** What to read of which sheet. */
export interface GridRequest {
  readonly facts: WorkbookFacts;
  readonly sheet: OfficeSheet;
  /** Null: all of the sheet. */
  readonly only: CellRange | null;
  readonly progress: ReadOptions;
}

/** Reads a sheet, or a part of it that keeps its place, as a grid. */
export async function readGrid(host: OfficeHost, context: Excel.RequestContext, request: GridRequest): Promise<Grid> {
  const { facts, only, progress, sheet } = request;
  const start: Grid = {
    ...emptyGrid(sheet.name),
    visibility: sheet.visibility,
    isProtected: sheet.isProtected,
    calculationStale: facts.calculationStale,
    precisionAsDisplayed: facts.precisionAsDisplayed,
  };
  const used = await usedRange(context, sheet.id, only);
  if (used === null) return start;
  const { range, truncatedAfterRow } = capped(used.range);
  const place = { sheetId: sheet.id, range };
  const cells = await readContent(context, place, progress);
  if (progress.contentOnly === true) return { ...start, values: cells.values, formulas: cells.formulas, truncatedAfterRow };
  const looks = await readLooks(context, place, progress.signal);
  const merges = cells.hasBlank ? await readMerges(host, context, place) : [];
  const hidden = await readHidden(context, sheet.id, { ...used, range } satisfies UsedRange);
  const { formulas, numberFormats, values } = cells;
  const known = merges === null ? { merges: [], mergesUnknown: true as const } : { merges };
  return { ...start, values, formulas, numberFormats, looks, ...known, ...hidden, truncatedAfterRow };
}

function capped(range: CellRange): { readonly range: CellRange; readonly truncatedAfterRow: number | null } {
  const columns = range.lastColumn - range.firstColumn + 1;
  const lastRow = Math.min(range.lastRow, range.firstRow + Math.floor(MOST_CELLS / columns) - 1);
  return { range: { ...range, lastRow }, truncatedAfterRow: lastRow < range.lastRow ? lastRow : null };
}

interface Content {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: ReadonlyMap<number, string>;
  readonly numberFormats: ReadonlyMap<number, string>;
  /** Some cell of the range is empty. */
  readonly hasBlank: boolean;
}

async function readContent(
  context: Excel.RequestContext,
  place: { readonly sheetId: string; readonly range: CellRange },
  progress: ReadOptions,
): Promise<Content> {
  const { range } = place;
  const values: CellValue[][] = Array.from({ length: range.firstRow }, () => []);
  const formulas = new Map<number, string>();
  const numberFormats = new Map<number, string>();
  const indent: readonly null[] = Array.from({ length: range.firstColumn }, () => null);
  let hasBlank = false;
  const take = (block: ReadBlock, part: CellRange): void => {
    block.values.forEach((row, r) => {
      values.push(withoutTrailingNulls([...indent, ...row]));
      const rowFormulas = block.formulas[r] ?? [];
      const rowFormats = block.numberFormats?.[r] ?? [];
      row.forEach((value, c) => {
        const key = cellKey(part.firstRow + r, range.firstColumn + c);
        const formula = rowFormulas[c] ?? null;
        const format = rowFormats[c] ?? "General";
        if (formula !== null) formulas.set(key, formula);
        if (value === null) hasBlank = true;
        else if (format !== "General") numberFormats.set(key, format);
      });
    });
  };
  await readCells(context, { ...place, withFormats: progress.contentOnly !== true, progress, onBlock: take });
  return { values, formulas, numberFormats, hasBlank };
}

function withoutTrailingNulls(row: CellValue[]): CellValue[] {
  let length = row.length;
  while (length > 0 && row[length - 1] === null) length -= 1;
  return row.slice(0, length);
}
