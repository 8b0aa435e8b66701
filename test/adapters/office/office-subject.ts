import { createOfficeWorkbook } from "#adapters/office/office-workbook.ts";
import type { CellValue } from "#sheet/cell.ts";
import type { Grid } from "#sheet/grid.ts";
import { cellAddress, MAX_COLUMNS } from "#sheet/cell-address.ts";
import { HIGHLIGHT_FILLS, isHighlight } from "#sheet/highlight.ts";
import type { OpenWorkbook } from "#sheet/workbook.ts";
import type { MemoryStore } from "#simulator/store/memory-store.ts";
import type { CellInput } from "#simulator/store/stored-cell.ts";
import { startSimulatedExcel } from "#test/simulator/simulated-excel.ts";
import type { SimulatedExcel, SimulatedExcelSettings } from "#test/simulator/simulated-excel.ts";
import type { ContractInput, ContractSubject } from "#test/workbook-contract.ts";

/** The Office adapter over the real client and a simulated Excel. */
export interface OfficeSubject extends ContractSubject {
  readonly open: OpenWorkbook;
  readonly simulated: SimulatedExcel;
}

/** A value as a person types it: text that starts with "=" is a formula. */
function typed(value: CellValue): CellInput {
  return typeof value === "string" && value.startsWith("=") ? { value: null, formula: value } : { value };
}

function fillSheet(store: MemoryStore, grid: Grid): void {
  const sheet = store.sheetNamed(grid.sheet);
  const each = (key: number): readonly [number, number] => [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
  grid.values.forEach((row, r) => {
    row.forEach((value, c) => {
      sheet.cells.put(r, c, { value });
    });
  });
  for (const [key, formula] of grid.formulas) {
    const [row, column] = each(key);
    sheet.cells.put(row, column, { value: grid.values[row]?.[column] ?? null, formula });
  }
  const format = (key: number, patch: Parameters<typeof sheet.looks.lay>[1]): void => {
    const [row, column] = each(key);
    sheet.looks.lay({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }, patch);
  };
  for (const [key, numberFormat] of grid.numberFormats) format(key, { numberFormat });
  for (const [key, look] of grid.looks) format(key, look);
  for (const merge of grid.merges) void sheet.merge(merge);
  for (const row of grid.hiddenRows) void sheet.setRowsHidden(row, row, true);
  for (const column of grid.hiddenColumns) void sheet.setColumnsHidden(column, column, true);
  if (grid.filteredRows.size > 0) {
    const lastRow = Math.max(...grid.filteredRows);
    void sheet.setFilter({ area: { firstRow: 0, firstColumn: 0, lastRow, lastColumn: 0 }, criteria: new Map([[0, ["x"]]]) });
    sheet.setFilteredRows(grid.filteredRows);
  }
  const visibility = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;
  void store.setSheet(sheet.id, { isProtected: grid.isProtected, visibility: visibility[grid.visibility] });
}

/** Starts a simulated Excel with the given sheets and opens it through the shipped adapter. */
export function officeSubject(input: ContractInput, settings: SimulatedExcelSettings = {}): OfficeSubject {
  const simulated = startSimulatedExcel({
    ...settings,
    workbook: { sheetNames: input.sheets.map((sheet) => sheet.sheet), ...settings.workbook },
  });
  const { client, excel, store } = simulated;
  for (const grid of input.sheets) fillSheet(store, grid);
  for (const [sheet, tables] of Object.entries(input.tables)) {
    for (const table of tables) {
      void store.setTable({
        id: table.name,
        name: table.name,
        sheetId: store.sheetNamed(sheet).id,
        area: table.range,
        hasHeaders: true,
        hasTotals: false,
        style: "",
        showFilterButton: true,
        showBandedRows: true,
      });
    }
  }
  for (const [sheet, cells] of Object.entries(input.coloured ?? {})) {
    for (const { row, column } of cells)
      store.sheetNamed(sheet).looks.lay({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }, { fill: "#00B050" });
  }
  const open = createOfficeWorkbook({ excel, isSetSupported: client.isSetSupported });
  return {
    workbook: open,
    open,
    simulated,
    person: {
      edit: async (sheet, cell, value) => {
        store.personEdits(sheet, cell, typed(value));
        await eventsArrived();
      },
      rename: async (sheet, name) => {
        await store.setSheet(store.sheetNamed(sheet).id, { name });
      },
      select: async (sheet, row, column) => {
        store.personSelects(sheet, [{ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }]);
        await eventsArrived();
      },
    },
    highlightsOn: (sheet) => Promise.resolve(highlightsOf(store, sheet)),
    close: () => {
      simulated.close();
      return Promise.resolve();
    },
  };
}

function highlightsOf(store: MemoryStore, sheet: string): readonly string[] {
  const severities = new Map(Object.entries(HIGHLIGHT_FILLS).map(([severity, fill]) => [`#${fill}`, severity]));
  return store
    .sheetNamed(sheet)
    .conditions()
    .filter(({ formula }) => isHighlight(formula))
    .flatMap(({ area, fill }) =>
      Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (_, at) => ({
        row: area.firstRow,
        column: area.firstColumn + at,
        fill,
      })),
    )
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, fill }) => `${cellAddress(row, column)} ${severities.get(fill ?? "") ?? "?"}`);
}

/** Events are told a few turns after the change, as in Excel. */
export async function eventsArrived(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 2);
    });
  }
}
