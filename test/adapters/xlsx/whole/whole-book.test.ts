import { describe, expect, it } from "@jest/globals";
import type { BookContent, CellContent, SheetContent } from "#adapters/xlsx/whole/book-content.ts";
import { readWholeBook } from "#adapters/xlsx/whole/read-whole-book.ts";
import { writeWholeBook } from "#adapters/xlsx/whole/write-whole-book.ts";

const range = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

const cell = (row: number, column: number, value: CellContent["value"], more: Partial<CellContent> = {}): CellContent => ({
  row,
  column,
  value,
  formula: null,
  look: {},
  link: null,
  ...more,
});

const edge = { style: "Continuous", weight: "Thin", color: "#1F3864" } as const;

const SHEET: SheetContent = {
  name: "สรุป ปี 2567",
  visibility: "visible",
  isProtected: false,
  tabColor: "#0B5C57",
  cells: [
    cell(0, 0, "กลุ่ม", { look: { bold: true, fill: "#1F3864", fontColor: "#FFFFFF", horizontal: "Center", wrap: true, borderTop: edge } }),
    cell(0, 1, "ล้านบาท"),
    cell(1, 0, "=1+1"),
    cell(1, 1, 2529.4523, { look: { numberFormat: "#,##0.0000" } }),
    cell(2, 0, "รวม", { link: { address: null, place: "'สรุป ปี 2567'!B2" } }),
    cell(2, 1, 2529.4523, { formula: "=SUM(B2:B2)" }),
    cell(3, 1, { error: "#DIV/0!" }, { formula: "=1/0" }),
  ],
  columnWidths: new Map([
    [0, 30],
    [1, 14],
  ]),
  rowHeights: new Map([[0, 30]]),
  hiddenRows: new Set([5]),
  hiddenColumns: new Set([3]),
  merges: [range(6, 0, 6, 1)],
  freeze: { rows: 1, columns: 0 },
  filter: null,
  tables: [{ name: "Lines", range: range(0, 0, 1, 1), columns: ["กลุ่ม", "ล้านบาท"], hasTotals: false, style: "TableStyleLight9" }],
  conditions: [{ range: range(2, 1, 2, 1), formula: "=B3<>2529.4523", fontColor: "#FFFFFF", fill: "#C00000", bold: true }],
  choices: [{ range: range(4, 0, 4, 0), source: "ต้นน้ำ,กลางน้ำ,ปลายน้ำ" }],
  print: { orientation: "Landscape", paperSize: "a4", titleRows: { first: 0, last: 0 }, footer: "&P / &N" },
};

const BOOK: BookContent = {
  sheets: [SHEET, { ...SHEET, name: "ซ่อน", visibility: "very-hidden", isProtected: true, tables: [], cells: [cell(0, 0, true)] }],
  names: [{ name: "_marker", sheet: "ซ่อน", formula: '="summary|1|ซ่อน"' }],
  activeSheet: 0,
};

describe("a whole workbook", () => {
  it("comes back from its file with values, formulas, looks and marks", async () => {
    const read = await readWholeBook(await writeWholeBook(BOOK));
    const [sheet, hidden] = read.sheets;
    expect(read.names).toEqual(BOOK.names);
    expect(sheet).toMatchObject({
      name: SHEET.name,
      visibility: "visible",
      merges: SHEET.merges,
      freeze: SHEET.freeze,
      tables: [{ name: "Lines", range: SHEET.tables[0]?.range, columns: ["กลุ่ม", "ล้านบาท"] }],
      conditions: [{ formula: "=B3<>2529.4523", fill: "#C00000", fontColor: "#FFFFFF" }],
      choices: SHEET.choices,
      print: { orientation: "Landscape", titleRows: { first: 0, last: 0 }, footer: "&P / &N" },
      hiddenRows: SHEET.hiddenRows,
      hiddenColumns: SHEET.hiddenColumns,
    });
    expect(hidden).toMatchObject({ visibility: "very-hidden", isProtected: true });
    const values = sheet?.cells
      .filter(({ value }) => value !== null)
      .map(({ row, column, value, formula }) => [row, column, value, formula]);
    expect(values).toEqual(SHEET.cells.map(({ row, column, value, formula }) => [row, column, value, formula]));
    expect(sheet?.cells[0]?.look).toMatchObject({
      bold: true,
      fill: "#1F3864",
      fontColor: "#FFFFFF",
      horizontal: "Center",
      wrap: true,
      borderTop: edge,
    });
    expect(sheet?.cells.find(({ row, column }) => row === 2 && column === 0)?.link).toEqual({ address: null, place: "'สรุป ปี 2567'!B2" });
  });
});
