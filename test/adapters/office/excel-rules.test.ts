import { describe, expect, it } from "@jest/globals";
import { cellKey, emptyGrid, valueAt } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import { OWN_SHEET_MARKER } from "#sheet/own-sheet-marker.ts";
import type { SheetPlan } from "#sheet/sheet-plan.ts";
import { contractPlan, problemOf } from "#test/workbook-contract.ts";
import { eventsArrived, officeSubject } from "./office-subject.ts";
import type { OfficeSubject } from "./office-subject.ts";
import type { SimulatedExcelSettings } from "#test/simulator/simulated-excel.ts";

/** Runs one case over a workbook of the given sheets and closes it, which fails on anything the simulation lacks. */
async function over(
  sheets: readonly Grid[],
  run: (subject: OfficeSubject) => Promise<void>,
  settings: SimulatedExcelSettings = {},
): Promise<void> {
  const subject = officeSubject({ sheets, tables: {} }, settings);
  await run(subject);
  await subject.close();
}

const grid = (sheet: string, values: Grid["values"], more: Partial<Grid> = {}): Grid => ({ ...emptyGrid(sheet), values, ...more });
const plain = (patch: Partial<SheetPlan> = {}): SheetPlan => contractPlan({ tables: [], conditions: [], choices: [], ...patch });
const cells = (...rows: readonly (readonly (string | number | null)[])[]): SheetPlan["rows"] =>
  rows.map((row) => row.map((value) => (value === null ? null : { value })));

describe("size and speed", () => {
  it("reads only the used range: a formatted but empty column is not read", async () => {
    await over([grid("งบ", [["ก", 1]])], async ({ simulated, workbook }) => {
      simulated.store
        .sheetNamed("งบ")
        .looks.lay({ firstRow: 0, firstColumn: 0, lastRow: 1_048_575, lastColumn: 16_383 }, { fill: "#FFFF00" });
      simulated.store.sheetNamed("งบ").looks.lay({ firstRow: 900, firstColumn: 0, lastRow: 900, lastColumn: 300 }, { bold: true });
      expect((await workbook.readSheet("งบ")).values).toEqual([["ก", 1]]);
    });
  });

  it("reads at most 5,000,000 cells and says from which row on the rest is missing", async () => {
    await over([grid("งบ", [["ก"]])], async ({ simulated, workbook }) => {
      simulated.store.sheetNamed("งบ").cells.put(999, 16_383, { value: "ไกล" });
      const stop = new AbortController();
      // The first block is enough to see where it would end.
      const read = workbook.readSheet("งบ", {
        signal: stop.signal,
        onProgress: (_, total) => {
          stop.abort();
          expect(total).toBe(Math.floor(5_000_000 / 16_384));
        },
      });
      expect(await problemOf(read)).toBe("cancelled");
    });
  });

  it("asks again in halves when a block is too large for one answer", async () => {
    const long = "ก".repeat(2_000);
    const rows = Array.from({ length: 1_500 }, (_, row) => [`${row}${long}`]);
    await over([grid("งบ", rows)], async ({ workbook }) => {
      expect((await workbook.readSheet("งบ")).values).toEqual(rows);
    });
  });

  it("writes blocks below 5 MB of UTF-8, a Thai letter counted as three bytes", async () => {
    const long = "งบ".repeat(1_000);
    await over([grid("งบ", [["ก"]])], async ({ workbook }) => {
      await workbook.writeSheets([plain({ rows: cells(...Array.from({ length: 1_500 }, (_, row) => [`${row} ${long}`, row])) })]);
      const read = await workbook.readSheet("รายการงบประมาณ");
      expect([read.values.length, read.values[1_499]]).toEqual([1_500, [`1499 ${long}`, 1_499]]);
    });
  });

  it("never makes a call per cell: ten times the rows need few more requests", async () => {
    const requests = async (rows: number): Promise<number> => {
      let used = 0;
      await over([grid("งบ", [["ก"]])], async ({ simulated, workbook }) => {
        const before = simulated.server.requests();
        const rowsOf = Array.from({ length: rows }, (_, row) => [
          { value: `หน่วยงาน ${row}`, style: "text" as const, link: { sheet: "งบ", row, column: 0 } },
          { value: row, style: "money" as const },
        ]);
        await workbook.writeSheets([plain({ rows: [[{ value: "ชื่อ" }, { value: "วงเงิน" }], ...rowsOf] })]);
        used = simulated.server.requests() - before;
      });
      return used;
    };
    const [few, many] = [await requests(100), await requests(1_000)];
    expect(few).toBeLessThan(20);
    expect(many - few).toBeLessThan(4);
  });

  it("makes the table after the cells are written, with the headers as they are", async () => {
    await over([grid("งบ", [["ก"]])], async ({ simulated, workbook }) => {
      await workbook.writeSheets([contractPlan({ conditions: [], choices: [] })]);
      const [table] = simulated.store.tables();
      expect(table).toMatchObject({ name: "BudgetLines", area: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 2 } });
      expect((await workbook.readSheet("รายการงบประมาณ")).values[0]).toEqual(["หน่วยงาน", "วงเงิน", "ที่มา"]);
    });
  });
});

describe("values", () => {
  it("tells an error from the same text: the one is a finding, never 0, the other stays text", async () => {
    await over([grid("งบ", [[{ error: "#REF!" }, "#REF!", "#เลขที่"]])], async ({ workbook }) => {
      expect((await workbook.readSheet("งบ")).values).toEqual([[{ error: "#REF!" }, "#REF!", "#เลขที่"]]);
    });
  });

  it("hands doubles over as they are: the residue is the calculation's to round at 15 digits", async () => {
    await over([grid("งบ", [[0.30000000000000004, 2529.452299999999]])], async ({ workbook }) => {
      expect((await workbook.readSheet("งบ")).values).toEqual([[0.30000000000000004, 2529.452299999999]]);
    });
  });

  it("says when values may be older than their formulas and when the workbook calculates as displayed", async () => {
    await over([grid("งบ", [["ก"]])], async ({ open, simulated, workbook }) => {
      simulated.store.setWorkbook({ calculationMode: "Manual", precisionAsDisplayed: true });
      expect(await workbook.readSheet("งบ")).toMatchObject({ calculationStale: true, precisionAsDisplayed: true });
      expect(await open.status()).toMatchObject({ calculationStale: true });
      simulated.store.setWorkbook({ calculationMode: "Automatic", calculationState: "Pending" });
      expect(await workbook.readSheet("งบ")).toMatchObject({ calculationStale: true });
    });
  });

  it("writes links as formulas of the block, with quotes in sheet names and texts kept", async () => {
    await over([grid("กรม 'ก' \"ข\"", [["ก"]])], async ({ simulated, workbook }) => {
      await workbook.writeSheets([plain({ rows: [[{ value: 'ที่ "A1"', link: { sheet: "กรม 'ก' \"ข\"", row: 0, column: 0 } }]] })]);
      const sheet = simulated.store.sheetNamed("รายการงบประมาณ");
      expect(sheet.cells.at(0, 0)?.formula).toBe(`=HYPERLINK("#'กรม ''ก'' ""ข""'!A1","ที่ ""A1""")`);
      expect(valueAt(await workbook.readSheet("รายการงบประมาณ"), 0, 0)).toBe('ที่ "A1"');
    });
  });

  it("writes a link's text without the link when it is too long for a formula", async () => {
    const text = "ก".repeat(300);
    await over([grid("งบ", [["ก"]])], async ({ workbook }) => {
      await workbook.writeSheets([plain({ rows: [[{ value: text, link: { sheet: "งบ", row: 0, column: 0 } }]] })]);
      const read = await workbook.readSheet("รายการงบประมาณ");
      expect([read.values, read.formulas.size]).toEqual([[[text]], 0]);
    });
  });
});

describe("sheet state", () => {
  it("tests a read-only workbook and a protected structure before the first write", async () => {
    await over([grid("งบ", [["ก", null]])], async ({ simulated, workbook }) => {
      simulated.store.setWorkbook({ structureProtected: true });
      expect(await problemOf(workbook.writeSheets([plain()]))).toBe("workbook-protected");
      simulated.store.setWorkbook({ structureProtected: false, readOnly: true });
      expect(await problemOf(workbook.writeSheets([plain()]))).toBe("workbook-read-only");
      expect(await problemOf(workbook.fillBlankCells("งบ", [{ row: 0, column: 1, value: "ก" }]))).toBe("workbook-read-only");
      expect(await problemOf(workbook.removeOwnSheets())).toBe("workbook-read-only");
      expect(simulated.store.sheets()).toHaveLength(1);
    });
  });

  it("never unprotects: says which of our sheets is protected and writes none of the others", async () => {
    await over([grid("งบ", [["ก"]])], async ({ simulated, workbook }) => {
      const { snapshot } = await workbook.writeSheets([plain()]);
      await simulated.store.setSheet(simulated.store.sheetNamed("รายการงบประมาณ").id, { isProtected: true });
      expect(await problemOf(workbook.writeSheets([plain({ id: "summary", name: "สรุป" }), plain()]))).toBe("sheet-protected");
      expect(await problemOf(workbook.removeOwnSheets())).toBe("sheet-protected");
      expect(await problemOf(workbook.restore(snapshot))).toBe("sheet-protected");
      expect(simulated.store.sheets().map((sheet) => [sheet.name, sheet.isProtected])).toEqual([
        ["งบ", false],
        ["รายการงบประมาณ", true],
      ]);
    });
  });

  it("never clears a person's filter, and writes through none", async () => {
    const filtered = grid("งบ", [["ชั้น"], ["ก"], ["ข"]], { filteredRows: new Set([2]) });
    await over([filtered], async ({ simulated, workbook }) => {
      expect(await problemOf(workbook.fillBlankCells("งบ", [{ row: 1, column: 3, value: "ก" }]))).toBe("target-filtered");
      await workbook.writeSheets([plain()]);
      expect(simulated.store.sheetNamed("งบ").filter()).not.toBeNull();
    });
  });

  it("refuses to undo a fill through a filter that a person set since", async () => {
    await over(
      [
        grid("งบ", [
          ["ชั้น", null],
          ["ก", null],
          ["ข", null],
        ]),
      ],
      async ({ simulated, workbook }) => {
        const { snapshot } = await workbook.fillBlankCells("งบ", [{ row: 1, column: 1, value: "ต้นน้ำ" }]);
        const sheet = simulated.store.sheetNamed("งบ");
        await sheet.setFilter({ area: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 0 }, criteria: new Map([[0, ["ก"]]]) });
        sheet.setFilteredRows(new Set([2]));
        expect(await problemOf(workbook.restore(snapshot))).toBe("target-filtered");
        expect(sheet.cells.at(1, 1)?.value).toBe("ต้นน้ำ");
      },
    );
  });

  it("replaces our own sheet also when a person filters it: the filter goes with the table, no row is misplaced", async () => {
    await over([grid("งบ", [["ก"]])], async ({ simulated, workbook }) => {
      await workbook.writeSheets([contractPlan()]);
      const sheet = simulated.store.sheetNamed("รายการงบประมาณ");
      await sheet.setFilter({ area: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 2 }, criteria: new Map([[0, ["x"]]]) });
      sheet.setFilteredRows(new Set([2]));
      await workbook.writeSheets([contractPlan()]);
      expect((await workbook.readSheet("รายการงบประมาณ")).values[2]).toEqual(["สำนักงาน ข", 0.3]);
    });
  });

  it("below ExcelApi 1.13 merges cannot be asked for: a value lost in one is noticed, taken back and refused", async () => {
    const merged = grid("งบ", [["ก", null]], { merges: [{ firstRow: 0, firstColumn: 1, lastRow: 1, lastColumn: 1 }] });
    await over(
      [merged],
      async ({ simulated, workbook }) => {
        expect(
          await problemOf(
            workbook.fillBlankCells("งบ", [
              { row: 3, column: 1, value: "ก" },
              { row: 1, column: 1, value: "ข" },
            ]),
          ),
        ).toBe("target-merged");
        expect(simulated.store.sheetNamed("งบ").cells.at(3, 1)).toBeNull();
      },
      { apiLevel: 9 },
    );
  });

  it("leaves the cells between two filled ones alone, formulas included", async () => {
    await over(
      [
        grid(
          "งบ",
          [
            ["ก", null],
            ["ข", 5],
            ["ค", null],
          ],
          { formulas: new Map([[cellKey(1, 1), "=SUM(A1:A2)"]]) },
        ),
      ],
      async ({ workbook }) => {
        await workbook.fillBlankCells("งบ", [
          { row: 0, column: 1, value: 1 },
          { row: 2, column: 1, value: 2 },
        ]);
        const read = await workbook.readSheet("งบ");
        expect([valueAt(read, 0, 1), read.formulas.get(cellKey(1, 1)), valueAt(read, 2, 1)]).toEqual([1, "=SUM(A1:A2)", 2]);
      },
    );
  });

  it("waits while a person is typing into a cell", async () => {
    await over([grid("งบ", [["ก"]])], async ({ simulated, workbook }) => {
      simulated.store.setWorkbook({ cellEdit: true });
      setTimeout(() => {
        simulated.store.setWorkbook({ cellEdit: false });
      }, 20);
      expect((await workbook.readSheet("งบ")).values).toEqual([["ก"]]);
    });
  });

  it("takes one selected area and says that it cannot use several", async () => {
    await over(
      [
        grid("งบ", [
          ["ก", "ข"],
          ["ค", "ง"],
        ]),
      ],
      async ({ open, simulated }) => {
        const area = (row: number) => ({ firstRow: row, firstColumn: 0, lastRow: row, lastColumn: 0 });
        simulated.store.personSelects("งบ", [area(0), area(1)]);
        expect(await problemOf(open.readSelection())).toBe("selection-unusable");
        simulated.store.personSelects("งบ", [{ ...area(0), lastRow: 1_048_575 }]);
        expect((await open.readSelection()).values).toEqual([["ก"], ["ค"]]);
      },
    );
  });
});

describe("our own sheets", () => {
  it("are known by a hidden name on the sheet, not by their own name", async () => {
    await over([grid("งบ", [["ก"]])], async ({ simulated, workbook }) => {
      await workbook.writeSheets([plain()]);
      expect(simulated.store.names()).toEqual([
        expect.objectContaining({ name: OWN_SHEET_MARKER, visible: false, sheetId: simulated.store.sheetNamed("รายการงบประมาณ").id }),
      ]);
    });
  });

  it("a copy that a person made is the person's: it is neither replaced nor removed", async () => {
    await over([grid("งบ", [["ก"]])], async ({ simulated, workbook }) => {
      await workbook.writeSheets([plain()]);
      await simulated.store.copySheet(simulated.store.sheetNamed("รายการงบประมาณ").id, "เก็บไว้");
      expect((await workbook.listSheets()).map((sheet) => [sheet.name, sheet.own])).toEqual([
        ["งบ", null],
        ["รายการงบประมาณ", "budget-lines"],
        ["เก็บไว้", null],
      ]);
      await workbook.writeSheets([plain({ rows: cells(["ใหม่"]) })]);
      expect((await workbook.readSheet("เก็บไว้")).values.length).toBe(4);
      await workbook.removeOwnSheets();
      expect((await workbook.listSheets()).map((sheet) => sheet.name)).toEqual(["งบ", "เก็บไว้"]);
    });
  });

  it("are undone also after a person renamed them", async () => {
    await over([grid("งบ", [["ก"]])], async ({ person, workbook }) => {
      const { snapshot } = await workbook.writeSheets([plain()]);
      await person.rename("รายการงบประมาณ", "ของฉัน");
      expect((await workbook.restore(snapshot)).refused).toEqual([]);
      expect((await workbook.listSheets()).map((sheet) => sheet.name)).toEqual(["งบ"]);
    });
  });

  it("are created under their final name and not renamed or deleted by a second run, which would clear Excel's own undo", async () => {
    await over([grid("งบ", [["ก"]])], async ({ simulated, workbook }) => {
      await workbook.writeSheets([plain()]);
      const { id } = simulated.store.sheetNamed("รายการงบประมาณ");
      await workbook.writeSheets([plain()]);
      expect(simulated.store.sheetNamed("รายการงบประมาณ").id).toBe(id);
    });
  });

  it("leave a person's table of the same name alone and say so", async () => {
    await over([grid("งบ", [["BudgetLines"], ["ก"]])], async ({ simulated, workbook }) => {
      await simulated.store.setTable({
        id: "t",
        name: "budgetlines",
        sheetId: simulated.store.sheetNamed("งบ").id,
        area: { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 0 },
        hasHeaders: true,
        hasTotals: false,
        style: "",
        showFilterButton: true,
        showBandedRows: true,
      });
      expect(await problemOf(workbook.writeSheets([contractPlan()]))).toBe("sheet-name-taken");
      expect(simulated.store.sheets()).toHaveLength(1);
    });
  });

  it("a very hidden one is removed too", async () => {
    await over([grid("งบ", [["ก"]])], async ({ simulated, workbook }) => {
      await workbook.writeSheets([plain({ id: "setup", name: "ตั้งค่า" })]);
      await simulated.store.setSheet(simulated.store.sheetNamed("ตั้งค่า").id, { visibility: "VeryHidden" });
      expect(await workbook.removeOwnSheets()).toEqual(["setup"]);
    });
  });

  it("look as planned: fonts, fills, borders, widths, panes, rules, choices, chart and print on A4", async () => {
    await over([grid("งบ", [["ก"]])], async ({ simulated, workbook }) => {
      const chart = {
        kind: "bar" as const,
        title: "วงเงิน",
        categories: { firstRow: 1, firstColumn: 0, lastRow: 2, lastColumn: 0 },
        series: [{ name: "ล้านบาท", values: { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 1 } }],
        anchor: { firstRow: 0, firstColumn: 4, lastRow: 10, lastColumn: 8 },
      };
      await workbook.writeSheets([
        contractPlan({
          charts: [chart],
          print: { orientation: "landscape", repeatRows: { first: 0, last: 0 }, footer: "ร & ง", pageLabel: "หน้า", columns: 2 },
        }),
      ]);
      const sheet = simulated.store.sheetNamed("รายการงบประมาณ");
      expect(sheet.format(0, 0)).toMatchObject({
        bold: true,
        fill: "#1F3864",
        fontColor: "#FFFFFF",
        fontName: "TH Sarabun New",
        horizontal: "Center",
        wrap: true,
      });
      expect(sheet.format(1, 1)).toMatchObject({
        horizontal: "Right",
        numberFormat: "#,##0.0000;[Red]-#,##0.0000;0.0000",
        borderLeft: { style: "Continuous" },
      });
      expect(sheet.format(3, 1)).toMatchObject({ bold: true, borderBottom: { style: "Double" } });
      expect([sheet.columnWidth(0), sheet.columnWidth(1), sheet.freeze()]).toEqual([161.25, 77.25, { rows: 1, columns: 1 }]);
      expect(sheet.conditions()).toEqual([
        expect.objectContaining({ formula: "=$B$4<>59.9156", fill: "#C00000", fontColor: "#FFFFFF", bold: true }),
      ]);
      expect(sheet.validations()).toEqual([expect.objectContaining({ source: "สำนักงาน ก,สำนักงาน ข", inCellDropDown: true })]);
      expect(sheet.charts()).toEqual([
        expect.objectContaining({
          type: "BarClustered",
          title: "วงเงิน",
          series: [expect.objectContaining({ name: "ล้านบาท", categories: chart.categories, values: chart.series[0]!.values })],
        }),
      ]);
      expect(sheet.pageLayout()).toMatchObject({
        orientation: "Landscape",
        paperSize: "A4",
        titleRows: { first: 0, last: 0 },
        leftFooter: "&8ร && ง",
        rightFooter: "&8หน้า &P / &N",
        margins: { left: 28.8, right: 28.8, top: 32.4, bottom: 36 },
        zoom: { horizontalFitToPages: 1 },
        printArea: { firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 1 },
      });
    });
  });

  it("get the looks of the earlier report back with an undo in the same session, also where the rows have moved", async () => {
    await over([grid("งบ", [["ก"]])], async ({ simulated, workbook }) => {
      await workbook.writeSheets([contractPlan({ merges: [{ firstRow: 5, firstColumn: 0, lastRow: 5, lastColumn: 1 }] })]);
      const sheet = simulated.store.sheetNamed("รายการงบประมาณ");
      const looks = () => [
        sheet.format(0, 0),
        sheet.format(3, 1),
        sheet.merges(),
        sheet.freeze(),
        sheet.validations(),
        sheet.conditions().length,
      ];
      const before = looks();
      const { snapshot } = await workbook.writeSheets([
        plain({
          rows: cells(["ย้าย", 1, "a"], ["ก", 2, "b"], ["ข", 3, "c"]),
          merges: [{ firstRow: 1, firstColumn: 0, lastRow: 2, lastColumn: 2 }],
          freeze: { rows: 0, columns: 2 },
        }),
      ]);
      expect(looks()).not.toEqual(before);
      expect((await workbook.restore(snapshot)).refused).toEqual([]);
      expect(looks()).toEqual(before);
      expect((await workbook.readSheet("รายการงบประมาณ")).values[2]).toEqual(["สำนักงาน ข", 0.3]);
    });
  });

  it("leave no look, rule, choice, chart, merge or pane of a longer report behind", async () => {
    await over([grid("งบ", [["ก"]])], async ({ simulated, workbook }) => {
      await workbook.writeSheets([contractPlan({ merges: [{ firstRow: 5, firstColumn: 0, lastRow: 5, lastColumn: 1 }] })]);
      await workbook.writeSheets([plain({ rows: cells(["ว่าง"]), merges: [], freeze: { rows: 0, columns: 0 } })]);
      const sheet = simulated.store.sheetNamed("รายการงบประมาณ");
      expect(sheet.format(3, 1)).toMatchObject({ bold: false, fill: null, borderBottom: null });
      expect([sheet.conditions(), sheet.validations(), sheet.charts(), sheet.merges(), sheet.freeze()]).toEqual([
        [],
        [],
        [],
        [],
        { rows: 0, columns: 0 },
      ]);
      expect(simulated.store.tables()).toEqual([]);
    });
  });
});

describe("events", () => {
  it("say who did it: a person's edit counts also while nothing else tells it from ours (below 1.14)", async () => {
    for (const apiLevel of [9, 15]) {
      await over(
        [grid("งบ", [["ก"]])],
        async ({ open, person, workbook }) => {
          const changes: unknown[] = [];
          const stop = await open.onChange((change) => changes.push(change));
          await workbook.writeSheets([plain()]);
          await workbook.removeOwnSheets();
          await eventsArrived();
          expect(changes).toEqual([]);
          await person.edit("งบ", { row: 0, column: 0 }, "ข");
          expect(changes).toEqual([{ kind: "edited", sheet: "งบ", address: "A1" }]);
          await stop();
        },
        { apiLevel },
      );
    }
  });

  it("tell of sheets that come, go and are shown, and of calculations on a person's sheet only", async () => {
    await over([grid("งบ", [["ก"]]), grid("อื่น", [["ข"]])], async ({ open, simulated, workbook }) => {
      const { store } = simulated;
      await workbook.writeSheets([plain()]);
      const changes: unknown[] = [];
      await open.onChange((change) => changes.push(change));
      store.personSelects("อื่น", [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 }]);
      await eventsArrived();
      store.personDid({ kind: "calculated", sheetId: store.sheetNamed("รายการงบประมาณ").id });
      store.personDid({ kind: "calculated", sheetId: store.sheetNamed("งบ").id });
      await eventsArrived();
      store.personDid({ kind: "sheet-added", sheetId: store.sheetNamed("งบ").id });
      store.personDid({ kind: "sheet-deleted", sheetId: "gone" });
      await eventsArrived();
      expect(changes).toEqual([
        { kind: "sheet-activated", sheet: "อื่น", address: null },
        { kind: "calculated", sheet: "งบ", address: null },
        { kind: "sheet-added", sheet: "งบ", address: null },
        { kind: "sheet-deleted", sheet: null, address: null },
      ]);
    });
  });
});
