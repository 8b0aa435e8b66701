import { describe, expect, it } from "@jest/globals";
import { emptyGrid, valueAt } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import { contractPlan, problemOf } from "#test/workbook-contract.ts";
import type { SimulatedExcelSettings } from "#test/simulator/simulated-excel.ts";
import { officeSubject } from "./office-subject.ts";
import type { OfficeSubject } from "./office-subject.ts";

const PERSON: Grid = {
  ...emptyGrid("งบ"),
  values: [
    ["ชื่อ", "วงเงิน", "ชั้น"],
    ["ก", 1.5, null],
    ["ข", 2.5, null],
  ],
};

const plan = contractPlan({
  rows: [[{ value: "หัว" }], [{ value: "ก" }, { value: 1 }]],
  tables: [],
  conditions: [],
  choices: [],
  unfinished: "ยังไม่เสร็จ",
});

async function over(settings: SimulatedExcelSettings, run: (subject: OfficeSubject) => Promise<void>, grid: Grid = PERSON): Promise<void> {
  const subject = officeSubject({ sheets: [grid], tables: {} }, settings);
  await run(subject);
  await subject.close();
}

describe("Microsoft 365 with groups of undo", () => {
  it.each(["refuse-some", "refuse-writes"] as const)("writes, removes, undoes and takes back where members %s", async (undoGroups) => {
    await over({ claimedLevel: 20, hostile: { undoGroups } }, async ({ workbook }) => {
      const { snapshot } = await workbook.writeSheets([plan]);
      expect((await workbook.restore(snapshot)).refused).toEqual([]);
      await workbook.writeSheets([plan]);
      expect(await workbook.removeOwnSheets()).toEqual(["budget-lines"]);
      expect(
        await problemOf(
          workbook
            .writeSheets([plan], { seal: () => Promise.reject(new Error("never")) })
            .catch(() => workbook.readSheet("รายการงบประมาณ")),
        ),
      ).toBe("sheet-missing");
      await workbook.fillBlankCells("งบ", [{ row: 1, column: 2, value: "ต้นน้ำ" }]);
      expect(valueAt(await workbook.readSheet("งบ"), 1, 2)).toBe("ต้นน้ำ");
    });
  });
});

describe("merged areas", () => {
  const merged = (rows: number): Grid => ({
    ...emptyGrid("งบ"),
    values: Array.from({ length: rows }, (_, row) => [row, null, row, null, row, null]),
    merges: Array.from({ length: rows }, (_, row) =>
      [0, 2, 4].map((column) => ({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column + 1 })),
    ).flat(),
  });

  it("are all known where a sheet has three times the 512 that Excel answers at once", async () => {
    await over(
      { mostMergedAreas: 512 },
      async ({ workbook }) => {
        const grid = await workbook.readSheet("งบ");
        expect([grid.merges.length, grid.mergesUnknown]).toEqual([1_536, undefined]);
      },
      merged(512),
    );
  });

  it("are said to be unknown where Excel does not tell, and the sheet is read all the same", async () => {
    await over(
      { mostMergedAreas: 2 },
      async ({ workbook }) => {
        const grid = await workbook.readSheet("งบ");
        expect([grid.values.length, grid.mergesUnknown]).toEqual([20, true]);
      },
      merged(20),
    );
  });
});

describe("another workbook in front", () => {
  it("says so, leaves no half report, and the same press works once this one is in front", async () => {
    let behind = true;
    await over({ hostile: { isBehind: () => behind } }, async ({ open, workbook }) => {
      expect(await problemOf(workbook.writeSheets([plan]))).toBe("workbook-not-in-front");
      expect(await problemOf(open.goTo({ sheet: "งบ", row: 0, column: 0 }))).toBe("workbook-not-in-front");
      expect((await workbook.listSheets()).map((sheet) => sheet.name)).toEqual(["งบ"]);
      behind = false;
      await workbook.writeSheets([plan]);
      behind = true;
      // What is there already is written without being in front; only the frozen panes are missing.
      expect((await workbook.writeSheets([plan])).missingLooks).toEqual(["freeze"]);
      expect(await problemOf(workbook.removeOwnSheets())).toBe("workbook-not-in-front");
      behind = false;
      expect(await workbook.removeOwnSheets()).toEqual(["budget-lines"]);
    });
  });

  it("that comes in front half-way leaves a sheet that says it is not finished, and the next write finishes it", async () => {
    let behind = false;
    await over({ hostile: { isBehind: () => behind } }, async ({ workbook }) => {
      const stop = new AbortController();
      const write = workbook.writeSheets([plan], {
        signal: stop.signal,
        onProgress: () => {
          behind = true;
          stop.abort();
        },
      });
      expect(await problemOf(write)).toBe("stopped-halfway");
      behind = false;
      const own = (await workbook.listSheets()).filter((sheet) => sheet.own !== null);
      expect(own).toHaveLength(1);
      for (const sheet of own) expect(valueAt(await workbook.readSheet(sheet.name), 0, 0)).toBe("ยังไม่เสร็จ");
      await workbook.writeSheets([plan]);
      expect(valueAt(await workbook.readSheet("รายการงบประมาณ"), 0, 0)).toBe("หัว");
    });
  });
});

describe("looks that Excel refuses", () => {
  it("are named, and the report stands", async () => {
    const chart = {
      kind: "bar" as const,
      title: "วงเงิน",
      categories: { firstRow: 1, firstColumn: 0, lastRow: 1, lastColumn: 0 },
      series: [{ name: "ล้านบาท", values: { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 } }],
      anchor: { firstRow: 4, firstColumn: 0, lastRow: 9, lastColumn: 3 },
    };
    await over({ hostile: { failingLooks: new Set(["print", "charts"]) } }, async ({ simulated, workbook }) => {
      const { missingLooks } = await workbook.writeSheets([{ ...plan, charts: [chart] }]);
      expect(missingLooks).toEqual(["charts", "print"]);
      expect(valueAt(await workbook.readSheet("รายการงบประมาณ"), 1, 1)).toBe(1);
      expect(simulated.store.sheetNamed("รายการงบประมาณ").freeze()).toEqual({ rows: 1, columns: 1 });
    });
  });
});

describe("sheets under other ids", () => {
  it("are ours again after the file was opened anew, and a copy of them still is not", async () => {
    await over({}, async ({ simulated, workbook }) => {
      await workbook.writeSheets([plan]);
      const { store } = simulated;
      await store.copySheet(store.sheetNamed("รายการงบประมาณ").id, "สำเนา");
      await store.moveSheet(store.sheetNamed("สำเนา").id, 0);
      store.reopen();
      expect((await workbook.listSheets()).map((sheet) => [sheet.name, sheet.own])).toEqual([
        ["สำเนา", null],
        ["งบ", null],
        ["รายการงบประมาณ", "budget-lines"],
      ]);
    });
  });
});

describe("a write cut off between adding a sheet and naming it", () => {
  it("blocks no later write", async () => {
    let cut = true;
    await over(
      { failure: (index) => (cut && index >= 2 ? { code: "GeneralException", afterActions: index === 4 ? 3 : 0 } : null) },
      async ({ simulated, workbook }) => {
        await workbook.writeSheets([plan]).catch(() => undefined);
        cut = false;
        void simulated.store.addSheet("สรุป");
        // Left by a write of an earlier session: just the name, and nothing on it.
        await workbook.writeSheets([plan, { ...plan, id: "summary", name: "สรุป" }]);
        expect((await workbook.listSheets()).map((sheet) => sheet.own)).toEqual([null, "summary", "budget-lines"]);
      },
    );
  });

  it("does not take a sheet of that name on which anything stands", async () => {
    await over({}, async ({ simulated, workbook }) => {
      void simulated.store.addSheet("รายการงบประมาณ");
      simulated.store.sheetNamed("รายการงบประมาณ").looks.lay({ firstRow: 3, lastRow: 3, firstColumn: 1, lastColumn: 1 }, { bold: true });
      expect(await problemOf(workbook.writeSheets([plan]))).toBe("sheet-name-taken");
    });
  });
});

describe("manual calculation", () => {
  it("calculates what was written all the same", async () => {
    await over({}, async ({ simulated, workbook }) => {
      simulated.store.setWorkbook({ calculationMode: "Manual" });
      let calculations = 0;
      const calculate = simulated.store.calculate.bind(simulated.store);
      simulated.store.calculate = () => {
        calculations += 1;
        return calculate();
      };
      await workbook.writeSheets([plan]);
      expect(calculations).toBe(1);
    });
  });
});

describe("a person who types on our sheet while it is written", () => {
  it.each([6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18])("loses nothing, whichever request comes next (%i)", async (at) => {
    let begun = 0;
    let isOn = false;
    const subject = officeSubject(
      { sheets: [PERSON], tables: {} },
      {
        between: (index) => {
          if (!isOn || index - begun !== at) return;
          const { store } = subject.simulated;
          if (store.sheets().some((sheet) => sheet.name === plan.name)) store.sheetNamed(plan.name).cells.put(7, 3, { value: "ของฉัน" });
        },
      },
    );
    const { workbook, simulated } = subject;
    await workbook.writeSheets([plan]);
    begun = simulated.server.requests();
    isOn = true;
    await workbook.writeSheets([{ ...plan, rows: [[{ value: "ใหม่" }], [{ value: "ก" }, { value: 2 }]] }]).catch(() => undefined);
    isOn = false;
    if (simulated.server.requests() - begun > at) expect(valueAt(await workbook.readSheet(plan.name), 7, 3)).toBe("ของฉัน");
    await subject.close();
  });
});

describe("an Excel that takes no rules", () => {
  it("gets no highlight, says so, and keeps nothing half", async () => {
    await over({ hostile: { failingLooks: new Set(["conditions"]) } }, async (subject) => {
      const cells = [1, 2].map((row) => ({ sheet: "งบ", row, column: 1, severity: "error" as const }));
      expect(await problemOf(subject.workbook.highlight(cells))).toBe("host-unknown");
      expect(await subject.highlightsOn("งบ")).toEqual([]);
    });
  });
});
