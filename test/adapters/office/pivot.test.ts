import { describe, expect, it } from "@jest/globals";
import { emptyGrid, valueAt } from "#sheet/grid.ts";
import type { PivotPlan } from "#sheet/workbook.ts";
import type { SimulatedExcelSettings } from "#test/simulator/simulated-excel.ts";
import { contractPlan, problemOf } from "#test/workbook-contract.ts";
import { eventsArrived, officeSubject } from "./office-subject.ts";
import type { OfficeSubject } from "./office-subject.ts";

const LINES = {
  ...emptyGrid("งบ"),
  values: [
    ["หน่วยงาน", "ห่วงโซ่คุณค่า", "งบประมาณ"],
    ["กรม ก", "ต้นน้ำ", 1.5],
    ["กรม ข", "ปลายน้ำ", 2.25],
    ["กรม ก", "ปลายน้ำ", 4],
  ],
};
const TABLE = { name: "BvcBudgetLines", range: { firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 2 } };

const PLAN: PivotPlan = {
  sheet: "PivotTable",
  note: "=จัดใหม่ได้",
  table: "BvcBudgetLines",
  rows: ["หน่วยงาน"],
  columns: ["ห่วงโซ่คุณค่า"],
  sum: { field: "งบประมาณ", label: "รวม" },
};

async function over(run: (subject: OfficeSubject) => Promise<void>, settings: SimulatedExcelSettings = {}): Promise<void> {
  const subject = officeSubject({ sheets: [LINES], tables: { งบ: [TABLE] } }, settings);
  await run(subject);
  await subject.close();
}

describe("a PivotTable over an Excel table", () => {
  it("stands on a sheet of our own, in front, adds up by the fields asked for, and goes with the sheet", async () => {
    await over(async ({ open }) => {
      expect(await open.addPivot(PLAN)).toEqual({ sheet: "PivotTable", isNew: true });
      expect((await open.listSheets()).map(({ name, own }) => [name, own])).toEqual([
        ["งบ", null],
        ["PivotTable", "pivot"],
      ]);
      expect(await open.activeSheet()).toBe("PivotTable");
      const grid = await open.readSheet("PivotTable");
      expect([valueAt(grid, 0, 0), grid.formulas.size]).toEqual(["=จัดใหม่ได้", 0]);
      expect(grid.values.slice(3).map((row) => row.slice(0, 4))).toEqual([
        ["หน่วยงาน", "ต้นน้ำ", "ปลายน้ำ", "Grand Total"],
        ["กรม ก", 1.5, 4, 5.5],
        ["กรม ข", 0, 2.25, 2.25],
        ["Grand Total", 1.5, 6.25, 7.75],
      ]);
      expect(await open.removeOwnSheets(["pivot"])).toEqual(["pivot"]);
      expect((await open.listSheets()).map(({ name }) => name)).toEqual(["งบ"]);
    });
  });

  it("that stands there is refreshed and never made anew: a person may have arranged it", async () => {
    await over(async ({ open, person }) => {
      await open.addPivot(PLAN);
      await person.edit("งบ", { row: 1, column: 2 }, 10);
      expect(await open.addPivot({ ...PLAN, columns: [] })).toEqual({ sheet: "PivotTable", isNew: false });
      const grid = await open.readSheet("PivotTable");
      expect([valueAt(grid, 3, 1), valueAt(grid, 4, 1)]).toEqual(["ต้นน้ำ", 10]);
      await person.edit("งบ", { row: 1, column: 2 }, 20);
      await open.refreshPivot();
      expect(valueAt(await open.readSheet("PivotTable"), 4, 1)).toBe(20);
    });
  });

  it("is no change of a person's: a check stays as new as it was", async () => {
    await over(async ({ open }) => {
      const changes: unknown[] = [];
      const stop = await open.onChange((change) => changes.push(change.kind));
      await open.addPivot(PLAN);
      await open.refreshPivot();
      await open.removeOwnSheets(["pivot"]);
      await eventsArrived();
      await stop();
      expect(changes.filter((kind) => kind !== "sheet-activated" && kind !== "calculated")).toEqual([]);
    });
  });

  it("stays when a report is written beside it, and is left by its undo", async () => {
    await over(async ({ open }) => {
      await open.addPivot(PLAN);
      const { snapshot } = await open.writeSheets([contractPlan({ tables: [] })]);
      await open.restore(snapshot);
      expect(valueAt(await open.readSheet("PivotTable"), 6, 3)).toBe(7.75);
    });
  });

  it("is not made where there is no such table, or on a protected workbook; nothing is written then", async () => {
    await over(async ({ open, simulated }) => {
      expect(await problemOf(open.addPivot({ ...PLAN, table: "Others" }))).toBe("table-missing");
      await simulated.store.setState({ structureProtected: true });
      expect(await problemOf(open.addPivot(PLAN))).toBe("workbook-protected");
      expect((await open.listSheets()).map(({ name }) => name)).toEqual(["งบ"]);
    });
  });

  it("is said to be refused by an Excel that makes none for programs, and leaves no sheet", async () => {
    await over(
      async ({ open }) => {
        expect(await problemOf(open.addPivot(PLAN))).toBe("pivot-refused");
        expect((await open.listSheets()).map(({ name }) => name)).toEqual(["งบ"]);
      },
      { hostile: { failingLooks: new Set(["pivots"]) } },
    );
  });

  it("is none where a field is missing, and no sheet stays", async () => {
    await over(async ({ open }) => {
      expect(await problemOf(open.addPivot({ ...PLAN, rows: ["กอง"] }))).toBe("pivot-refused");
      expect((await open.listSheets()).map(({ name }) => name)).toEqual(["งบ"]);
    });
  });
});
