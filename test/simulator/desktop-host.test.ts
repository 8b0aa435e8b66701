import { describe, expect, it } from "@jest/globals";
import { createMemoryStore } from "#simulator/store/memory-store.ts";
import { desktopExternal } from "#simulator/transport/desktop-host.ts";
import { createWireServer } from "#simulator/wire/wire-server.ts";
import { createOfficeWorkbook } from "#adapters/office/office-workbook.ts";
import { contractPlan } from "#test/workbook-contract.ts";
import { openOfficePage } from "./office-page.ts";
import { evaluateTiny } from "./tiny-formulas.ts";

interface Globals {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
}

describe("Excel for Windows: the desktop library through window.external", () => {
  it("starts, reads, writes and hears of changes with the shipped adapter", async () => {
    const gaps: string[] = [];
    const store = createMemoryStore({ sheetNames: ["งบ"], evaluate: evaluateTiny });
    store.sheetNamed("งบ").cells.put(0, 0, { value: "ก" });
    const server = createWireServer({ store, apiLevel: 15, onGap: (gap) => gaps.push(gap) });
    const page = openOfficePage(desktopExternal(server, "th-TH"));
    const { Office: office } = page.window as unknown as Globals;
    const info = await office.onReady();
    expect(info).toMatchObject({ host: "Excel", platform: "PC" });
    expect(page.loaded).toContain("excel-win32-16.01.js");

    const { Excel: excel } = page.window as unknown as Globals;
    const workbook = createOfficeWorkbook({
      excel,
      isSetSupported: (name, version) => office.context.requirements.isSetSupported(name, version),
    });
    expect((await workbook.status()).apiLevel).toBe("1.15");
    expect((await workbook.readSheet("งบ")).values).toEqual([["ก"]]);
    const changes: unknown[] = [];
    await workbook.onChange((change) => changes.push(change));
    await workbook.writeSheets([contractPlan()]);
    store.personEdits("งบ", { row: 0, column: 0 }, { value: "ข" });
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    expect(changes).toEqual([{ kind: "edited", sheet: "งบ", address: "A1" }]);
    expect(gaps).toEqual([]);
  });
});
