import { describe, expect, it } from "@jest/globals";
import { createMemoryWorkbook } from "#adapters/memory/memory-workbook.ts";
import { emptyGrid } from "#sheet/grid.ts";
import { contractPlan, problemOf } from "#test/workbook-contract.ts";

const open = () => createMemoryWorkbook({ sheets: [{ ...emptyGrid("งบ"), values: [["ก", null]] }] });

describe("the workbook in memory, as tests of the pane use it", () => {
  it("fails the next calls as told, one after another, and then works again", async () => {
    const workbook = open();
    workbook.failNext("host-busy", null, "host-session-lost");
    expect(await problemOf(workbook.listSheets())).toBe("host-busy");
    expect(await workbook.listSheets()).toHaveLength(1);
    expect(await problemOf(workbook.readSheet("งบ"))).toBe("host-session-lost");
    expect((await workbook.readSheet("งบ")).values).toEqual([["ก", null]]);
  });

  it("takes no write while it is read-only or its structure is protected", async () => {
    const workbook = open();
    workbook.setStatus({ structureProtected: true });
    expect(await problemOf(workbook.writeSheets([contractPlan()]))).toBe("workbook-protected");
    workbook.setStatus({ structureProtected: false, readOnly: true });
    expect(await problemOf(workbook.writeSheets([contractPlan()]))).toBe("workbook-read-only");
    expect(await problemOf(workbook.fillBlankCells("งบ", [{ row: 0, column: 1, value: "ข" }]))).toBe("workbook-read-only");
  });

  it("shows which plan each of our sheets was written from and where the person is", async () => {
    const workbook = open();
    await workbook.writeSheets([contractPlan()]);
    expect(workbook.planOf("budget-lines")?.name).toBe("รายการงบประมาณ");
    expect(workbook.planOf("summary")).toBeNull();
    await workbook.goTo({ sheet: "รายการงบประมาณ", row: 2, column: 1 });
    expect(workbook.place()).toEqual({ sheet: "รายการงบประมาณ", range: { firstRow: 2, lastRow: 2, firstColumn: 1, lastColumn: 1 } });
  });

  it("says when values are stale, and which sheet a person protected", async () => {
    const workbook = open();
    workbook.setStatus({ calculationStale: true });
    expect((await workbook.readSheet("งบ")).calculationStale).toBe(true);
    workbook.change("งบ", { isProtected: true });
    expect(await problemOf(workbook.fillBlankCells("งบ", [{ row: 0, column: 1, value: "ข" }]))).toBe("sheet-protected");
  });
});
