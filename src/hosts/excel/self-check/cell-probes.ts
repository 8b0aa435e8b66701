import type { Probe } from "./probe.ts";
import { differs, firstOf } from "./probe.ts";

/** Largest whole number that a double keeps exactly, in hundredths: what a total of the state budget needs and more. */
const LARGE_AMOUNT = 3_480_000_000_000.25;

/** The looks of the report's cells. */
function dress(format: Excel.RangeFormat): void {
  const { font, borders } = format;
  font.name = "TH Sarabun New";
  font.size = 14;
  font.italic = true;
  font.underline = "Single";
  font.color = "#1F3864";
  format.horizontalAlignment = "Center";
  format.verticalAlignment = "Top";
  format.wrapText = true;
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
    const border = borders.getItem(edge);
    border.style = edge === "EdgeBottom" ? "Double" : "Continuous";
    border.color = "#A6A6A6";
  }
}

/** Reading and writing cells: all that the numbers rest on. */
export const CELL_PROBES: readonly Probe[] = [
  {
    id: "values",
    level: "1.1",
    run: async (context, sheet) => {
      const range = sheet.getRange("A1:C2");
      range.values = [
        ["งบประมาณ", 5523.911, true],
        ["", LARGE_AMOUNT, -0.0001],
      ];
      await context.sync();
      range.load("values,valueTypes");
      await context.sync();
      return firstOf(
        differs("values", range.values, [
          ["งบประมาณ", 5523.911, true],
          ["", LARGE_AMOUNT, -0.0001],
        ]),
        differs("valueTypes", range.valueTypes, [
          ["String", "Double", "Boolean"],
          ["Empty", "Double", "Double"],
        ]),
      );
    },
  },
  {
    id: "text-stays-text",
    level: "1.1",
    run: async (context, sheet) => {
      const range = sheet.getRange("A1:A4");
      range.values = [["'=1+1"], ["'+66 2 123"], ["'- รายการ"], ["'@กรม"]];
      await context.sync();
      range.load("values,formulas");
      await context.sync();
      return firstOf(
        differs("values", range.values, [["=1+1"], ["+66 2 123"], ["- รายการ"], ["@กรม"]]),
        differs("type", typeof range.formulas[0]?.[0], "string"),
      );
    },
  },
  {
    id: "formulas",
    level: "1.1",
    run: async (context, sheet) => {
      const range = sheet.getRange("A1:A3");
      range.formulas = [[0.1], [0.2], ["=SUM(A1:A2)"]];
      await context.sync();
      range.load("values,formulas");
      await context.sync();
      const sum: unknown = range.values[2]?.[0];
      const isNear = typeof sum === "number" && Math.abs(sum - 0.3) < 1e-9;
      return firstOf(differs("formula", range.formulas[2]?.[0], "=SUM(A1:A2)"), isNear ? null : differs("sum", sum, 0.3));
    },
  },
  {
    id: "errors-are-told",
    level: "1.1",
    run: async (context, sheet) => {
      const range = sheet.getRange("A1");
      range.formulas = [["=1/0"]];
      await context.sync();
      range.load("valueTypes");
      await context.sync();
      return differs("valueTypes", range.valueTypes, [["Error"]]);
    },
  },
  {
    id: "null-leaves-alone",
    level: "1.1",
    run: async (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.values = [["ก", "ข"]];
      range.values = [[null, ""]];
      await context.sync();
      range.load("values");
      await context.sync();
      return differs("values", range.values, [["ก", ""]]);
    },
  },
  {
    id: "number-formats",
    level: "1.1",
    run: async (context, sheet) => {
      const amount = sheet.getRange("A1");
      amount.values = [[1234567.5]];
      amount.numberFormat = [["#,##0.0000"]];
      const unit = sheet.getRange("B1");
      unit.values = [["หน่วย : ล้านบาท"]];
      await context.sync();
      amount.load("numberFormat");
      unit.load("text");
      await context.sync();
      return firstOf(differs("numberFormat", amount.numberFormat, [["#,##0.0000"]]), differs("text", unit.text, [["หน่วย : ล้านบาท"]]));
    },
  },
  {
    id: "used-range",
    level: "1.4",
    run: async (context, sheet) => {
      const empty = sheet.getUsedRangeOrNullObject(true);
      empty.load("address");
      await context.sync();
      if (!empty.isNullObject) return `a new sheet is in use: ${empty.address}`;
      sheet.getRange("B3").values = [["ก"]];
      await context.sync();
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      await context.sync();
      return differs("used", [used.rowIndex, used.columnIndex, used.rowCount, used.columnCount], [2, 1, 1, 1]);
    },
  },
  {
    id: "cells-by-number",
    level: "1.2",
    run: async (context, sheet) => {
      const cells = sheet.getRangeByIndexes(1, 1, 2, 3);
      const together = cells.getBoundingRect(sheet.getRange("A1"));
      for (const one of [cells, together]) one.load("rowIndex,columnIndex,rowCount,columnCount");
      await context.sync();
      return differs(
        "areas",
        [cells, together].map((one) => [one.rowIndex, one.columnIndex, one.rowCount, one.columnCount]),
        [
          [1, 1, 2, 3],
          [0, 0, 3, 4],
        ],
      );
    },
  },
  {
    id: "selected-areas",
    level: "1.9",
    run: async (context, sheet) => {
      const before = context.workbook.worksheets.getActiveWorksheet();
      before.load("id");
      sheet.activate();
      sheet.getRange("A2:B3").select();
      await context.sync();
      const selected = context.workbook.getSelectedRanges();
      selected.load("areaCount");
      selected.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
      await context.sync();
      const found = selected.areas.items.map((one) => [one.rowIndex, one.columnIndex, one.rowCount, one.columnCount]);
      context.workbook.worksheets.getItem(before.id).activate();
      await context.sync();
      return firstOf(differs("areaCount", selected.areaCount, 1), differs("areas", found, [[1, 0, 2, 2]]));
    },
  },
  {
    id: "hidden-rows",
    level: "1.9",
    run: async (context, sheet) => {
      sheet.getRange("2:2").rowHidden = true;
      await context.sync();
      const rows = sheet.getRange("A1:A3").getRowProperties({ rowHidden: true });
      const columns = sheet.getRange("A1:B1").getColumnProperties({ columnHidden: true });
      await context.sync();
      const all = sheet.getRange("A1:B3");
      all.load("rowHidden,columnHidden");
      await context.sync();
      const hidden = [rows.value.map((row) => row.rowHidden), columns.value.map((column) => column.columnHidden)];
      return firstOf(
        differs("hidden rows and columns", hidden, [
          [false, true, false],
          [false, false],
        ]),
        differs("any hidden", [all.rowHidden, all.columnHidden], [null, false]),
      );
    },
  },
  {
    id: "areas-and-looks",
    level: "1.9",
    run: async (context, sheet) => {
      const areas = sheet.getRanges("A1:A2,C1");
      areas.format.font.bold = true;
      areas.format.fill.color = "#E3F4F1";
      sheet.getRange("A1").format.indentLevel = 2;
      await context.sync();
      const cells = sheet.getRange("A1:C1").getCellProperties({ format: { font: { bold: true }, indentLevel: true } });
      await context.sync();
      const found = cells.value[0]?.map((cell) => [cell.format?.font?.bold === true, cell.format?.indentLevel ?? 0]);
      return differs("looks", found, [
        [true, 2],
        [false, 0],
        [true, 0],
      ]);
    },
  },
  {
    id: "looks-and-lines",
    level: "1.9",
    run: async (context, sheet) => {
      dress(sheet.getRanges("A1:B2,D1").format);
      sheet.getRange("A1:B2").merge(false);
      await context.sync();
      const all = sheet.getRange();
      all.unmerge();
      all.clear("Formats");
      await context.sync();
      const cells = sheet.getRange("A1").getCellProperties({ format: { font: { italic: true } } });
      await context.sync();
      const found = cells.value[0]?.map((cell) => cell.format?.font?.italic);
      return differs("italic after clearing", found, [false]);
    },
  },
  {
    id: "merged-areas",
    level: "1.13",
    run: async (context, sheet) => {
      sheet.getRange("A1:B2").merge(false);
      await context.sync();
      const merged = sheet.getRange("A1:C3").getMergedAreasOrNullObject();
      merged.load("address");
      await context.sync();
      return merged.isNullObject ? "a merge is not told" : differs("merge", merged.address.replace(/^.*!/u, ""), "A1:B2");
    },
  },
];
