import type { Probe } from "./probe.ts";
import { differs } from "./probe.ts";

const MADE = [
  ["ห่วงโซ่", "ล้านบาท"],
  ["ต้นน้ำ", 59.6156],
  ["กลางน้ำ", 2269.4184],
];

async function fill(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  sheet.getRange("A1:B3").values = MADE.map((row) => [...row]);
  await context.sync();
}

/** Tables, looks and print of the report, and what the pane hears and asks of the workbook. */
export const SHEET_PROBES: readonly Probe[] = [
  {
    id: "table",
    level: "1.2",
    run: async (context, sheet) => {
      await fill(context, sheet);
      const table = sheet.tables.add("A1:B3", true);
      table.showFilterButton = false;
      table.load("name");
      await context.sync();
      sheet.getRange("D1").formulas = [[`=SUM(${table.name}[ล้านบาท])`]];
      await context.sync();
      const sum = sheet.getRange("D1");
      sum.load("values");
      await context.sync();
      table.convertToRange();
      await context.sync();
      return differs("sum over the table", Number(sum.values[0]?.[0]).toFixed(4), "2329.0340");
    },
  },
  {
    id: "hidden-name",
    level: "1.4",
    run: async (context, sheet) => {
      const name = sheet.names.add("bvc_probe", "=1");
      name.visible = false;
      await context.sync();
      const found = sheet.names.getItemOrNullObject("bvc_probe");
      found.load("visible,formula");
      await context.sync();
      return found.isNullObject ? "the name is not found again" : differs("visible", found.visible, false);
    },
  },
  {
    id: "filter",
    level: "1.9",
    run: async (context, sheet) => {
      await fill(context, sheet);
      sheet.autoFilter.load("isDataFiltered");
      await context.sync();
      return differs("isDataFiltered", sheet.autoFilter.isDataFiltered, false);
    },
  },
  {
    id: "colour-rule",
    level: "1.6",
    run: async (context, sheet) => {
      const { custom } = sheet.getRange("A1").conditionalFormats.add("Custom");
      custom.rule.formula = "=$A$1<>0";
      custom.format.font.color = "#B3261E";
      await context.sync();
      const rules = sheet.getRange("A1").conditionalFormats;
      rules.load("items/type");
      await context.sync();
      return differs(
        "rules",
        rules.items.map((rule) => rule.type),
        ["Custom"],
      );
    },
  },
  {
    id: "choice-list",
    level: "1.8",
    run: async (context, sheet) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: true, source: "ต้นน้ำ,กลางน้ำ,ปลายน้ำ" } };
      await context.sync();
      return null;
    },
  },
  {
    id: "chart",
    level: "1.7",
    run: async (context, sheet) => {
      await fill(context, sheet);
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B2:B3"), "Columns");
      chart.title.text = "ห่วงโซ่คุณค่า";
      chart.series.getItemAt(0).setXAxisValues(sheet.getRange("A2:A3"));
      chart.setPosition(sheet.getRange("D1"), sheet.getRange("H12"));
      sheet.charts.load("items/name");
      await context.sync();
      return differs("charts", sheet.charts.items.length, 1);
    },
  },
  {
    id: "freeze",
    level: "1.7",
    run: async (context, sheet) => {
      sheet.freezePanes.freezeRows(1);
      await context.sync();
      sheet.freezePanes.unfreeze();
      await context.sync();
      return null;
    },
  },
  {
    id: "print",
    level: "1.9",
    run: async (context, sheet) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintTitleRows("$1:$1");
      pageLayout.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
      await context.sync();
      pageLayout.load("orientation");
      await context.sync();
      return differs("orientation", pageLayout.orientation, "Landscape");
    },
  },
  {
    id: "row-heights",
    level: "1.2",
    run: async (context, sheet) => {
      sheet.getRange("A1").values = [["โครงการ".repeat(20)]];
      sheet.getRange("A1").format.wrapText = true;
      sheet.getRange("A1").format.columnWidth = 60;
      sheet.getRange("A1").format.autofitRows();
      await context.sync();
      return null;
    },
  },
  {
    id: "workbook-state",
    level: "1.9",
    run: async (context, sheet) => {
      const { workbook } = context;
      const { application } = workbook;
      workbook.load("readOnly");
      workbook.protection.load("protected");
      sheet.protection.load("protected");
      application.load("calculationMode,calculationState");
      await context.sync();
      return differs("states", typeof application.calculationState, "string");
    },
  },
  {
    id: "calculation-held",
    level: "1.6",
    run: async (context, sheet) => {
      context.application.suspendApiCalculationUntilNextSync();
      await fill(context, sheet);
      return null;
    },
  },
  {
    id: "events",
    level: "1.7",
    run: async (context) => {
      const registered = context.workbook.worksheets.onChanged.add(() => Promise.resolve());
      await context.sync();
      registered.remove();
      await context.sync();
      context.runtime.load("enableEvents");
      await context.sync();
      return differs("enableEvents", typeof context.runtime.enableEvents, "boolean");
    },
  },
  {
    id: "go-to",
    level: "1.1",
    run: async (context, sheet) => {
      const before = context.workbook.worksheets.getActiveWorksheet();
      before.load("id");
      sheet.activate();
      sheet.getRange("B2").select();
      await context.sync();
      const selected = context.workbook.getSelectedRange();
      selected.load("rowIndex,columnIndex");
      await context.sync();
      context.workbook.worksheets.getItem(before.id).activate();
      await context.sync();
      return differs("selected", [selected.rowIndex, selected.columnIndex], [1, 1]);
    },
  },
];
