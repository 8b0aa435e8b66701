import { writeXlsx } from "hucre/xlsx";
import type { Cell, WriteSheet } from "hucre/xlsx";
import { isCellError } from "#sheet/cell.ts";
import type { CellValue } from "#sheet/cell.ts";
import { rangeAddress } from "#sheet/cell-address.ts";
import { MAX_COLUMNS } from "#sheet/cell-address.ts";
import type { Grid } from "#sheet/grid.ts";
import type { PlannedTable } from "#sheet/sheet-plan.ts";
import type { ContractInput } from "#test/workbook-contract.ts";

/** The bytes of a workbook file that holds these grids, made by a library, not by the code under test. */
export function workbookFile({ sheets, tables, coloured = {} }: ContractInput): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map((grid) => librarySheet(grid, { tables: tables[grid.sheet] ?? [], coloured: coloured[grid.sheet] ?? [] })),
  });
}

interface Beside {
  readonly tables: readonly PlannedTable[];
  readonly coloured: readonly { readonly row: number; readonly column: number }[];
}

function librarySheet(grid: Grid, { tables, coloured }: Beside): WriteSheet {
  const cells = new Map<string, Cell>();
  grid.values.forEach((row, rowIndex) => {
    row.forEach((value, column) => {
      const formula = grid.formulas.get(rowIndex * MAX_COLUMNS + column);
      const look = grid.looks.get(rowIndex * MAX_COLUMNS + column);
      const numFmt = grid.numberFormats.get(rowIndex * MAX_COLUMNS + column);
      cells.set(`${String(rowIndex)},${String(column)}`, {
        value: fileValue(value),
        type: "string",
        ...(formula === undefined ? {} : { formula: formula.slice(1), formulaResult: fileValue(value) }),
        style: {
          ...(look?.bold === true ? { font: { bold: true } } : {}),
          ...(look !== undefined && look.indent > 0 ? { alignment: { horizontal: "left", indent: look.indent } } : {}),
          ...(numFmt === undefined ? {} : { numFmt }),
          ...(coloured.some((one) => one.row === rowIndex && one.column === column)
            ? { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "00B050" } } }
            : {}),
        },
      });
    });
  });
  return {
    name: grid.sheet,
    rows: [],
    cells,
    merges: grid.merges.map((range) => ({
      startRow: range.firstRow,
      startCol: range.firstColumn,
      endRow: range.lastRow,
      endCol: range.lastColumn,
    })),
    rowDefs: new Map([...grid.hiddenRows, ...grid.filteredRows].map((row) => [row, { hidden: true }])),
    columns: Array.from({ length: Math.max(-1, ...grid.hiddenColumns) + 1 }, (_, column) =>
      grid.hiddenColumns.has(column) ? { hidden: true } : {},
    ),
    ...(grid.filteredRows.size === 0 ? {} : { autoFilter: { range: filterRange(grid), columns: [{ colIndex: 0, filters: ["ก", "ค"] }] } }),
    ...(grid.isProtected ? { protection: { sheet: true } } : {}),
    ...(grid.visibility === "hidden" ? { hidden: true } : {}),
    ...(grid.visibility === "very-hidden" ? { veryHidden: true } : {}),
    tables: tables.map((table) => ({
      name: table.name,
      range: rangeAddress(table.range),
      columns: (grid.values[table.range.firstRow] ?? [])
        .slice(table.range.firstColumn, table.range.lastColumn + 1)
        .map((value) => ({ name: typeof value === "string" ? value : "" })),
    })),
  };
}

/** A filter reaches to the last row it hides. */
function filterRange(grid: Grid): string {
  return rangeAddress({ firstRow: 0, firstColumn: 0, lastRow: Math.max(...grid.filteredRows), lastColumn: 0 });
}

function fileValue(value: CellValue): string | number | boolean | null {
  return isCellError(value) ? value.error : value;
}
