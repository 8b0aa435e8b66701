import type { Grid } from "#sheet/grid.ts";
import type { CellValue } from "#sheet/cell.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import type { PersonDecisions } from "../analyze-options.ts";
import { readColumns } from "./columns/read-columns.ts";
import type { TableColumns } from "./columns/table-columns.ts";
import { ROWS_LOOKED_AT, columnContent } from "./header/column-content.ts";
import { findHeaders, type HeaderBlock } from "./header/find-headers.ts";
import { headerSearch, type HeaderSearch } from "./header/header-cell.ts";
import { headerColumns } from "./header/header-column.ts";
import { mergedCells } from "./merged-cells.ts";
import { joinedTables } from "./join-tables.ts";
import type { TablePlace } from "./rows/table-place.ts";
import { titlesAbove } from "./titles.ts";

/** All tables of a sheet that begin with a header, each reaching to the next one; a header printed again does not begin a table. */
export function findTables(grid: Grid, content: CellRange, decisions: PersonDecisions): readonly TablePlace[] {
  const merged = mergedCells(grid, content);
  const search = headerSearch(grid, content, merged);
  const found = distinctBlocks(search, findHeaders(search));
  const blocks = found.length === 0 && decisions.columnRoles.size > 0 ? [NO_HEADER] : found;
  const places = blocks.map((header, index): TablePlace => {
    const firstRow = (header.rows.at(-1) ?? content.firstRow - 1) + 1;
    const next = blocks[index + 1]?.rows[0];
    const lastRow = next === undefined ? content.lastRow : next - 1;
    return {
      grid,
      merged,
      header,
      laterHeaders: new Set(),
      firstRow,
      lastRow,
      columns: columnsOf(search, header, { rows: { first: firstRow, last: lastRow }, decisions }),
    };
  });
  return joinedTables(places);
}

/** A list without a header, whose columns a person has named. */
const NO_HEADER: HeaderBlock = { rows: [] };

function columnsOf(
  search: HeaderSearch,
  header: HeaderBlock,
  given: { readonly rows: { readonly first: number; readonly last: number }; readonly decisions: PersonDecisions },
): TableColumns {
  const seen = headerColumns(search, header).map((column) => ({
    ...column,
    content: columnContent(search.grid, column.column, given.rows),
  }));
  const lastRow = Math.min(given.rows.last, given.rows.first + ROWS_LOOKED_AT);
  const valuesIn = (column: number): readonly CellValue[] =>
    search.grid.values.slice(given.rows.first, lastRow + 1).map((cells) => cells[column] ?? null);
  return readColumns(seen, { titles: titlesAbove(search.grid, header.rows[0] ?? 0), decisions: given.decisions, valuesIn });
}

/** Blocks whose header differs from that of the block before. */
function distinctBlocks(search: HeaderSearch, blocks: readonly HeaderBlock[]): readonly HeaderBlock[] {
  const kept: HeaderBlock[] = [];
  for (const block of blocks) {
    const last = kept.at(-1);
    if (last === undefined || signature(search, last) !== signature(search, block)) kept.push(block);
  }
  return kept;
}

function signature(search: HeaderSearch, block: HeaderBlock): string {
  return headerColumns(search, block)
    .map((column) => column.header)
    .join("\u0001");
}
