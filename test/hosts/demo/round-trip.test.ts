import { describe, expect, it } from "@jest/globals";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import enUS from "@univerjs/preset-sheets-node-core/locales/en-US";
import { LocaleType } from "@univerjs/core";
import type { BookContent, CellContent, SheetContent } from "#adapters/xlsx/whole/book-content.ts";
import { readWholeBook } from "#adapters/xlsx/whole/read-whole-book.ts";
import { writeWholeBook } from "#adapters/xlsx/whole/write-whole-book.ts";
import { fillMarks } from "#hosts/demo/fill-marks.ts";
import { gridData } from "#hosts/demo/grid-data.ts";
import { takeContent } from "#hosts/demo/take-content.ts";
import { startUniver } from "#simulator/store/start-univer.ts";
import { univerStore } from "#simulator/store/univer-store.ts";
import type { WorkbookStore } from "#simulator/store/workbook-store.ts";

const cell = (row: number, column: number, value: CellContent["value"], more: Partial<CellContent> = {}): CellContent => ({
  row,
  column,
  value,
  formula: null,
  look: {},
  link: null,
  ...more,
});

const LINES: SheetContent = {
  name: "รายการ 2567",
  visibility: "visible",
  isProtected: false,
  tabColor: "#0B5C57",
  cells: [
    cell(0, 0, "กลุ่ม", { look: { bold: true, fill: "#1F3864", fontColor: "#FFFFFF" } }),
    cell(0, 1, "ล้านบาท"),
    cell(1, 0, "ต้นน้ำ"),
    cell(1, 1, 1036.0071, { look: { numberFormat: "#,##0.0000" } }),
    cell(2, 0, "=ปลายน้ำ"),
    cell(2, 1, 1493.4452, { look: { numberFormat: "#,##0.0000" } }),
    cell(4, 0, "รวม", { link: { address: null, place: "'รายการ 2567'!B2" } }),
    cell(4, 1, 0, { formula: "=SUM(Lines[ล้านบาท])" }),
    cell(5, 1, { error: "#DIV/0!" }, { formula: "=1/0" }),
  ],
  columnWidths: new Map([[0, 30]]),
  rowHeights: new Map(),
  hiddenRows: new Set([2]),
  hiddenColumns: new Set(),
  merges: [{ firstRow: 7, firstColumn: 0, lastRow: 7, lastColumn: 1 }],
  freeze: { rows: 1, columns: 0 },
  filter: null,
  tables: [
    {
      name: "Lines",
      range: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 1 },
      columns: ["กลุ่ม", "ล้านบาท"],
      hasTotals: false,
      style: "TableStyleLight1",
    },
  ],
  conditions: [],
  choices: [{ range: { firstRow: 1, firstColumn: 0, lastRow: 2, lastColumn: 0 }, source: "ต้นน้ำ,ปลายน้ำ" }],
  print: { orientation: "Landscape", paperSize: null, titleRows: { first: 0, last: 0 }, footer: "&P" },
};

const BOOK: BookContent = {
  sheets: [LINES, { ...LINES, name: "ซ่อนไว้", visibility: "very-hidden", isProtected: true, tables: [], cells: [cell(0, 0, true)] }],
  names: [{ name: "_mark", sheet: "รายการ 2567", formula: '="summary||x"' }],
  activeSheet: 0,
};

/** Opens a workbook in a grid without a window, the way the demo does in one with. */
async function opened(book: BookContent): Promise<WorkbookStore> {
  const api = startUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: enUS },
    presets: [UniverSheetsNodeCorePreset()],
  });
  api.createWorkbook(gridData(book, "book"));
  const store = univerStore(api, { unitId: "book", name: "แผน.xlsx", readOnly: false });
  await fillMarks(store, book);
  return store;
}

describe("a workbook opened in the demo and saved again", () => {
  it("keeps values, formulas, looks and marks, and calculates what the file only remembered", async () => {
    const store = await opened(await readWholeBook(await writeWholeBook(BOOK)));
    const saved = await readWholeBook(await writeWholeBook(await takeContent(store)));
    const [lines, hidden] = saved.sheets;
    const at = (row: number, column: number) => lines?.cells.find((one) => one.row === row && one.column === column);
    expect(at(4, 1)).toMatchObject({ value: 2529.4523, formula: "=SUM(Lines[ล้านบาท])" });
    expect(at(5, 1)).toMatchObject({ value: { error: "#DIV/0!" }, formula: "=1/0" });
    expect(at(2, 0)).toMatchObject({ value: "=ปลายน้ำ", formula: null });
    expect(at(0, 0)?.look).toMatchObject({ bold: true, fill: "#1F3864", fontColor: "#FFFFFF" });
    expect(at(1, 1)?.look.numberFormat).toBe("#,##0.0000");
    expect(at(4, 0)?.link).toEqual({ address: null, place: "'รายการ 2567'!B2" });
    expect(lines).toMatchObject({
      merges: LINES.merges,
      freeze: LINES.freeze,
      hiddenRows: LINES.hiddenRows,
      choices: LINES.choices,
      tables: [{ name: "Lines", range: LINES.tables[0]?.range }],
      print: { orientation: "Landscape", titleRows: { first: 0, last: 0 }, footer: "&P" },
    });
    expect(Math.round(lines?.columnWidths.get(0) ?? 0)).toBe(30);
    expect(hidden).toMatchObject({ name: "ซ่อนไว้", visibility: "very-hidden", isProtected: true });
    expect(saved.names).toEqual(BOOK.names);
  });
});
