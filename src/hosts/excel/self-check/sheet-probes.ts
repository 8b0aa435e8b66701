import type { Probe } from "./probe.ts";
import { differs, firstOf } from "./probe.ts";

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
      table.showBandedRows = false;
      table.style = "TableStyleLight1";
      table.load("name");
      table.worksheet.load("id");
      sheet.load("id");
      await context.sync();
      sheet.getRange("D1").formulas = [[`=SUM(${table.name}[ล้านบาท])`]];
      await context.sync();
      const sum = sheet.getRange("D1");
      sum.load("values");
      await context.sync();
      const isOnSheet = table.worksheet.id === sheet.id;
      table.convertToRange();
      sheet.getRange().clear("All");
      sheet.tables.load("items/name");
      await context.sync();
      return firstOf(
        differs("sum over the table", Number(sum.values[0]?.[0]).toFixed(4), "2329.0340"),
        differs("sheet of the table", isOnSheet, true),
        differs("tables left", sheet.tables.items.length, 0),
      );
    },
  },
  {
    id: "hidden-name",
    level: "1.4",
    run: async (context, sheet) => {
      const name = sheet.names.add("bvc_probe", "=1");
      name.visible = false;
      await context.sync();
      sheet.names.getItem("bvc_probe").formula = "=2";
      await context.sync();
      sheet.names.load("items/name,items/formula,items/visible");
      await context.sync();
      return differs(
        "names",
        sheet.names.items.map((one): unknown[] => [one.name, one.formula, one.visible]),
        [["bvc_probe", "=2", false]],
      );
    },
  },
  {
    id: "filter",
    level: "1.9",
    run: async (context, sheet) => {
      await fill(context, sheet);
      const table = sheet.tables.add("A1:B3", true);
      sheet.autoFilter.load("isDataFiltered,enabled");
      sheet.tables.load("items/name,items/autoFilter/isDataFiltered");
      await context.sync();
      const found = [
        sheet.autoFilter.enabled,
        sheet.autoFilter.isDataFiltered,
        ...sheet.tables.items.map((one) => one.autoFilter.isDataFiltered),
      ];
      table.convertToRange();
      await context.sync();
      return differs("filters", found, [false, false, false]);
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
      const found = rules.items.map((rule) => rule.type);
      sheet.getRange().conditionalFormats.clearAll();
      await context.sync();
      return differs("rules", found, ["Custom"]);
    },
  },
  {
    id: "choice-list",
    level: "1.8",
    run: async (context, sheet) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: true, source: "ต้นน้ำ,กลางน้ำ,ปลายน้ำ" } };
      await context.sync();
      dataValidation.clear();
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
      const [first, second] = [chart.series.getItemAt(0), chart.series.add("ชุดที่สอง")];
      first.name = "ล้านบาท";
      first.setXAxisValues(sheet.getRange("A2:A3"));
      second.setValues(sheet.getRange("B2:B3"));
      chart.setPosition(sheet.getRange("D1"), sheet.getRange("H12"));
      sheet.charts.load("items/name");
      await context.sync();
      const { length } = sheet.charts.items;
      for (const one of sheet.charts.items) one.delete();
      await context.sync();
      return differs("charts", length, 1);
    },
  },
  {
    id: "comments",
    level: "1.11",
    run: async (context, sheet) => {
      const comment = sheet.comments.add(sheet.getRange("B2"), "ความเห็น");
      comment.replies.add("คำตอบ");
      comment.resolved = true;
      await context.sync();
      // Contents and links go, what people remark stays.
      sheet.getRange().clear("Contents");
      sheet.getRange().clear("Hyperlinks");
      sheet.comments.load("items/id,items/content,items/authorName,items/creationDate,items/resolved");
      await context.sync();
      const found = sheet.comments.items.map((one) => {
        const place = one.getLocation();
        place.load("address");
        one.replies.load("items/content,items/authorName");
        return { one, place };
      });
      await context.sync();
      const told = found.map(({ one, place }) => [
        place.address.replace(/^.*!/, ""),
        one.content,
        one.resolved,
        ...one.replies.items.map((reply) => reply.content),
      ]);
      for (const { one } of found) sheet.comments.getItem(one.id).delete();
      await context.sync();
      return differs("comments", told, [["B2", "ความเห็น", true, "คำตอบ"]]);
    },
  },
  {
    id: "freeze",
    level: "1.7",
    run: async (context, sheet) => {
      sheet.freezePanes.freezeRows(1);
      sheet.freezePanes.freezeColumns(1);
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B2"));
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
      pageLayout.setPrintArea("A1:B3");
      for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) pageLayout[`${side}Margin`] = 36;
      pageLayout.headersFooters.defaultForAllPages.leftFooter = "&&";
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
      workbook.load("readOnly,usePrecisionAsDisplayed");
      workbook.protection.load("protected");
      sheet.protection.load("protected");
      sheet.load("visibility");
      application.load("calculationMode,calculationState");
      await context.sync();
      return firstOf(
        differs("states", typeof application.calculationState, "string"),
        differs("visibility", sheet.visibility, "Visible"),
        differs("precision", typeof workbook.usePrecisionAsDisplayed, "boolean"),
      );
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
    level: "1.9",
    run: async (context) => {
      const { worksheets } = context.workbook;
      const hear = (): Promise<void> => Promise.resolve();
      const registered = [
        worksheets.onChanged.add(hear),
        worksheets.onAdded.add(hear),
        worksheets.onDeleted.add(hear),
        worksheets.onActivated.add(hear),
        worksheets.onCalculated.add(hear),
      ];
      await context.sync();
      for (const one of registered) one.remove();
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
