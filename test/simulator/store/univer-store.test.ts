import { describe, expect, it } from "@jest/globals";
import type { FUniver } from "@univerjs/core/facade";
import { LocaleType } from "@univerjs/core";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import enUS from "@univerjs/preset-sheets-node-core/locales/en-US";
import type { StoreEvent } from "#simulator/store/store-event.ts";
import { startUniver } from "#simulator/store/start-univer.ts";
import { univerStore } from "#simulator/store/univer-store.ts";
import type { WorkbookStore } from "#simulator/store/workbook-store.ts";

/** A grid without a window, holding one empty Thai sheet. */
function openGrid(): { readonly api: FUniver; readonly store: WorkbookStore } {
  const api = startUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: enUS },
    presets: [UniverSheetsNodeCorePreset()],
  });
  api.createWorkbook({
    id: "book",
    sheetOrder: ["first"],
    sheets: { first: { id: "first", name: "งบ ประมาณ", rowCount: 50, columnCount: 10 } },
  });
  return { api, store: univerStore(api, { unitId: "book", name: "แผน.xlsx", readOnly: false }) };
}

const A1 = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };
const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): typeof A1 => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

function sheetOf(store: WorkbookStore, id = "first") {
  const sheet = store.sheet(id);
  if (sheet === null) throw new Error(`no sheet ${id}`);
  return sheet;
}

describe("the store over the grid", () => {
  it("keeps text that looks like a formula, numbers, booleans and errors apart", async () => {
    const { store } = openGrid();
    const sheet = sheetOf(store);
    await sheet.write(area(0, 0, 0, 5), [
      [{ value: "=1+1" }, { value: 0.1 }, { value: true }, { value: { error: "#REF!" } }, { value: "#REF!" }, { value: "012" }],
    ]);
    expect(sheet.values(area(0, 0, 0, 5))).toEqual([["=1+1", 0.1, true, { error: "#REF!" }, "#REF!", "012"]]);
    expect(sheet.formulas(area(0, 0, 0, 5))).toEqual([[null, null, null, null, null, null]]);
  });

  it("takes the links from a whole sheet without going through cells that do not exist", async () => {
    const { store } = openGrid();
    const sheet = sheetOf(store);
    const link = { address: "", documentReference: "'งบ ประมาณ'!A1", screenTip: "" };
    await sheet.setLink(A1, link);
    expect(sheet.link(0, 0)).toEqual(link);
    await sheet.setLink(area(0, 0, 1_048_575, 16_383), null);
    expect(sheet.link(0, 0)).toBeNull();
  });

  it("calculates formulas over quoted Thai sheet names before a read that follows a settle", async () => {
    const { store } = openGrid();
    const other = await store.addSheet("สรุป");
    await sheetOf(store).write(area(0, 0, 2, 0), [[{ value: 1036.0071 }], [{ value: 1493.4452 }], [{ value: null, formula: "=1/0" }]]);
    await sheetOf(store, other).write(area(0, 0, 0, 1), [
      [
        { value: null, formula: "=SUM('งบ ประมาณ'!A1:A2)" },
        { value: null, formula: "=COUNTIF('งบ ประมาณ'!A1:A2,\">1200\")=1" },
      ],
    ]);
    await store.settle();
    expect(sheetOf(store, other).values(area(0, 0, 0, 1))).toEqual([[2529.4523, true]]);
    expect(sheetOf(store).values(area(2, 0, 2, 0))).toEqual([[{ error: "#DIV/0!" }]]);
    expect(sheetOf(store, other).formulas(area(0, 0, 0, 0))).toEqual([["=SUM('งบ ประมาณ'!A1:A2)"]]);
  });

  it("calculates structured references written before their table, and gives back the formula as written", async () => {
    const { store } = openGrid();
    const sheet = sheetOf(store);
    await sheet.write(area(0, 0, 2, 1), [
      [{ value: "Tier" }, { value: "Amount" }],
      [{ value: "ต้นน้ำ" }, { value: 1.5 }],
      [{ value: "ปลายน้ำ" }, { value: 2.25 }],
    ]);
    const formula = '=SUMIFS(Lines[Amount],Lines[Tier],"ปลายน้ำ")+SUM(Lines[[#Data],[Amount]])+COUNTA(Lines[#Headers])';
    await sheet.write(area(5, 4, 5, 4), [[{ value: null, formula }]]);
    await store.setTable({
      id: "t1",
      name: "Lines",
      sheetId: "first",
      area: area(0, 0, 2, 1),
      hasHeaders: true,
      hasTotals: false,
      style: "",
      showFilterButton: true,
      showBandedRows: true,
    });
    await store.settle();
    expect(sheet.values(area(5, 4, 5, 4))).toEqual([[2.25 + 3.75 + 2]]);
    expect(sheet.formulas(area(5, 4, 5, 4))).toEqual([[formula]]);
  });

  it("keeps formulas when only the looks of their cells change", async () => {
    const { store } = openGrid();
    const sheet = sheetOf(store);
    await sheet.write(area(0, 0, 1, 0), [[{ value: 2 }], [{ value: null, formula: "=A1*3" }]]);
    await sheet.applyFormat(area(0, 0, 1, 0), { bold: true });
    await sheet.clear(area(0, 0, 1, 0), "formats");
    await sheet.write(A1, [[{ value: 5 }]]);
    await store.settle();
    expect(sheet.formulas(area(1, 0, 1, 0))).toEqual([["=A1*3"]]);
    expect(sheet.values(area(1, 0, 1, 0))).toEqual([[15]]);
  });

  it("keeps a HYPERLINK formula and shows its text", async () => {
    const { store } = openGrid();
    const formula = `=HYPERLINK("#'งบ ประมาณ'!A1","ดู HYPERLINK(A1)")`;
    await sheetOf(store).write(A1, [[{ value: null, formula }]]);
    await store.settle();
    expect(sheetOf(store).values(A1)).toEqual([["ดู HYPERLINK(A1)"]]);
    expect(sheetOf(store).formulas(A1)).toEqual([[formula]]);
  });

  it("grows when it is written beyond its edge", async () => {
    const { store } = openGrid();
    await sheetOf(store).write(area(5000, 30, 5000, 30), [[{ value: "ท้าย" }]]);
    expect(sheetOf(store).values(area(5000, 30, 5000, 30))).toEqual([["ท้าย"]]);
    expect(sheetOf(store).usedArea(true)).toEqual(area(5000, 30, 5000, 30));
  });

  it("lays formats over each other and gives back each property", async () => {
    const { store } = openGrid();
    const sheet = sheetOf(store);
    await sheet.applyFormat(A1, { bold: true, fill: "#1F3864", horizontal: "Center", numberFormat: "#,##0.0000", indent: 2, wrap: true });
    await sheet.applyFormat(A1, {
      fontColor: "#FFFFFF",
      bold: false,
      borderTop: { style: "Continuous", weight: "Thin", color: "#000000" },
      locked: false,
    });
    expect(sheet.format(0, 0)).toMatchObject({
      bold: false,
      fill: "#1F3864",
      fontColor: "#FFFFFF",
      horizontal: "Center",
      numberFormat: "#,##0.0000",
      indent: 2,
      wrap: true,
      borderTop: { style: "Continuous", weight: "Thin", color: "#000000" },
      borderBottom: null,
      locked: false,
    });
    await sheet.clear(A1, "formats");
    expect(sheet.format(0, 0)).toMatchObject({ fill: null, numberFormat: "General", locked: true });
  });

  it("shows numbers as their format says and booleans as Excel does", async () => {
    const { store } = openGrid();
    const sheet = sheetOf(store);
    await sheet.write(area(0, 0, 0, 1), [[{ value: 5523.911 }, { value: true }]]);
    await sheet.applyFormat(A1, { numberFormat: "#,##0.0000" });
    expect(sheet.texts(area(0, 0, 0, 1))).toEqual([["5,523.9110", "TRUE"]]);
  });

  it("hides rows by filter apart from rows hidden by hand", async () => {
    const { store } = openGrid();
    const sheet = sheetOf(store);
    await sheet.write(area(0, 0, 3, 0), [[{ value: "กลุ่ม" }], [{ value: "ก" }], [{ value: "ข" }], [{ value: "ก" }]]);
    await sheet.setRowsHidden(7, 8, true);
    await sheet.setFilter({ area: area(0, 0, 3, 0), criteria: new Map([[0, ["ข"]]]) });
    expect([...sheet.filteredRows()]).toEqual([1, 3]);
    expect([...sheet.hiddenRows()]).toEqual([7, 8]);
    await sheet.setFilter(null);
    expect([...sheet.filteredRows()]).toEqual([]);
  });

  it("adds, renames, hides, copies, moves and deletes sheets without bringing them to the front", async () => {
    const { store } = openGrid();
    const added = await store.addSheet("สรุป");
    expect(store.selection().sheetId).toBe("first");
    await sheetOf(store).write(A1, [[{ value: 7 }]]);
    await sheetOf(store, added).write(A1, [[{ value: null, formula: "='งบ ประมาณ'!A1" }]]);
    await store.setSheet("first", { name: "ต้นฉบับ", isProtected: true });
    const copy = await store.copySheet("first", "สำเนา");
    await store.setSheet(copy, { visibility: "VeryHidden" });
    await store.moveSheet(added, 0);
    expect(store.sheets().map(({ name, visibility, isProtected }) => [name, visibility, isProtected])).toEqual([
      ["สรุป", "Visible", false],
      ["ต้นฉบับ", "Visible", true],
      ["สำเนา", "VeryHidden", true],
    ]);
    expect(sheetOf(store, added).formulas(A1)[0]?.[0]).toContain("ต้นฉบับ");
    await store.deleteSheet("first");
    expect(store.selection().sheetId).toBe(added);
    expect(store.sheet("first")).toBeNull();
  });

  it("selects a cell and tells what a person does, but not what was asked of it", async () => {
    const { api, store } = openGrid();
    const events: StoreEvent[] = [];
    store.subscribe((event) => events.push(event));
    await sheetOf(store).write(A1, [[{ value: 7 }]]);
    await store.select("first", area(3, 2, 4, 2));
    expect(store.selection()).toEqual({ sheetId: "first", areas: [area(3, 2, 4, 2)] });
    expect(events).toEqual([]);
    api.getActiveWorkbook()?.getActiveSheet().getRange(1, 1).setValue(12);
    expect(events).toContainEqual({ kind: "edited", sheetId: "first", area: area(1, 1, 1, 1) });
  });
});
