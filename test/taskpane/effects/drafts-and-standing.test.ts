import { describe, expect, it } from "@jest/globals";
import type { MemoryWorkbook } from "#adapters/memory/memory-state.ts";
import { createMemoryWorkbook } from "#adapters/memory/memory-workbook.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { sealWords } from "#i18n/seal-words.ts";
import type { CellValue } from "#sheet/cell.ts";
import type { Grid } from "#sheet/grid.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { OwnSheetId } from "#sheet/sheet-plan.ts";
import { startCommands } from "#taskpane/effects/start-commands.ts";
import type { PaneCommands } from "#taskpane/effects/start-commands.ts";
import type { DraftStore } from "#taskpane/pane-deps.ts";
import type { PaneState, PaneAction } from "#taskpane/state/pane-state.ts";
import { firstState, reducePane } from "#taskpane/state/pane-state.ts";
import type { Store } from "#taskpane/state/pane-store.ts";
import { createStore } from "#taskpane/state/pane-store.ts";
import { awaitStateOf } from "../fixture/await-state.ts";
import { NO_REFERENCE, projectSheet } from "../fixture/sheets.ts";

const ALL = ["summary", "budget-lines", "findings", "setup"] as const;
const titles = dictionaryOf("th").report.findings.titles;
const REASON = "ตรวจกับเอกสารแล้ว";

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

/** A place that outlives panes. */
function draftPlace(): DraftStore & { readonly text: () => string | null } {
  let text: string | null = null;
  return {
    text: () => text,
    read: () => Promise.resolve(text),
    write: (next) => {
      text = next;
      return Promise.resolve();
    },
  };
}

interface Pane {
  readonly store: Store<PaneState, PaneAction>;
  readonly commands: PaneCommands;
  readonly check: () => Promise<PaneState>;
  readonly write: (only?: readonly OwnSheetId[]) => Promise<PaneState>;
}

async function openOver(workbook: MemoryWorkbook, drafts: DraftStore): Promise<Pane> {
  const store = createStore(reducePane, firstState("th"));
  const commands = startCommands({
    deps: { workbook, drafts, reference: NO_REFERENCE, now: () => new Date("2023-01-26T20:00:00Z") },
    store,
  });
  const until = awaitStateOf(store);
  const check = async (): Promise<PaneState> => {
    commands.runCheck();
    await until((state) => state.run.kind !== "running");
    await settled();
    return store.getState();
  };
  const write = async (only: readonly OwnSheetId[] = ALL): Promise<PaneState> => {
    commands.writeReport(only);
    await until((state) => state.writes.report.phase.kind !== "running" && state.writes.report.phase.kind !== "idle");
    await settled();
    return store.getState();
  };
  await until((state) => state.host.kind === "ready");
  await settled();
  return { store, commands, check, write };
}

const workbookWith = (change: Parameters<typeof projectSheet>[0] = {}): MemoryWorkbook =>
  createMemoryWorkbook({ sheets: [projectSheet(change)] });

async function own(workbook: MemoryWorkbook, id: OwnSheetId): Promise<Grid> {
  const sheet = (await workbook.listSheets()).find((one) => one.own === id);
  if (sheet === undefined) throw new Error(`no ${id}`);
  return workbook.readSheet(sheet.name);
}

function fill(workbook: MemoryWorkbook, sheet: string, rows: readonly (readonly CellValue[])[]): void {
  rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      workbook.edit(sheet, { row, column }, value);
    });
  });
}

describe("work that was not written when the pane was closed", () => {
  it("is offered to the next pane: tiers go back to their lines, also after rows moved, acceptances to their findings", async () => {
    const workbook = workbookWith({ F7: "5,523,9110" });
    const drafts = draftPlace();
    const first = await openOver(workbook, drafts);
    const checked = await first.check();
    first.store.dispatch({ type: "tagging/tagged", sheet: "งบ", row: 3, tier: "upstream" });
    first.commands.acceptFinding({ subject: "some-finding", value: "v" }, { reason: REASON, by: "สมหญิง" });
    first.store.dispatch({ type: "report/sheet-toggled", sheet: "form-tiers", isOn: false });
    await settled();
    first.commands.close();
    expect(checked.drafts.offered).toEqual([]);

    const { values } = await workbook.readSheet("งบ");
    fill(workbook, "งบ", [...values.slice(0, 3), [9, "กระทรวงการคลัง", "กรมสรรพากร", "โครงการใหม่", "ปลายน้ำ", 5], ...values.slice(3)]);
    const second = await openOver(workbook, drafts);
    expect(second.store.getState().accepted).toEqual([]);
    expect(second.store.getState().drafts.offered).toMatchObject([
      { tags: [{ sheet: "งบ", tier: "upstream" }], report: { scope: "plan" } },
    ]);

    second.commands.bringDraftsBack();
    await settled();
    expect(second.store.getState().drafts.offered).toEqual([]);
    expect(second.store.getState().accepted).toMatchObject([{ subject: "some-finding", reason: REASON, acceptedBy: "สมหญิง" }]);
    expect(second.store.getState().report.sheets.has("form-tiers")).toBe(false);
    const { tagging } = await second.check();
    // One row was inserted above.
    expect([...(tagging.bySheet.get("งบ")?.given ?? [])]).toEqual([[4, "upstream"]]);
  });

  it("stays on offer over any number of openings until it is answered, and is gone once it is thrown away", async () => {
    const workbook = workbookWith();
    const drafts = draftPlace();
    const first = await openOver(workbook, drafts);
    first.commands.acceptFinding({ subject: "one", value: "v" }, { reason: REASON, by: "สมหญิง" });
    await settled();
    first.commands.close();
    const second = await openOver(workbook, drafts);
    second.commands.acceptFinding({ subject: "two", value: "v" }, { reason: REASON, by: "สมหญิง" });
    await settled();
    second.commands.close();
    const third = await openOver(workbook, drafts);
    expect(third.store.getState().drafts.offered).toHaveLength(2);
    third.store.dispatch({ type: "drafts/thrown-away" });
    await settled();
    third.commands.close();
    expect(drafts.text()).toBeNull();
  });

  it("is no draft any more once it is written, and a tier that stands in the sheet by now is not given again", async () => {
    const workbook = workbookWith();
    const drafts = draftPlace();
    const first = await openOver(workbook, drafts);
    await first.check();
    first.store.dispatch({ type: "tagging/tagged", sheet: "งบ", row: 3, tier: "upstream" });
    first.commands.acceptFinding({ subject: "one", value: "v" }, { reason: REASON, by: "สมหญิง" });
    await settled();
    expect(drafts.text()).toContain(REASON);
    workbook.edit("งบ", { row: 3, column: 4 }, "ต้นน้ำ");
    await first.check();
    await first.write();
    first.commands.close();
    const second = await openOver(workbook, drafts);
    second.commands.bringDraftsBack();
    const { tagging, drafts: left } = await second.check();
    expect(left.waitingTags).toEqual([]);
    expect(tagging.bySheet.get("งบ")?.given.size ?? 0).toBe(0);
  });

  it("of another version, or spoiled, is left alone", async () => {
    const drafts = draftPlace();
    for (const text of ["{", '{"format":0,"drafts":[{}]}', '{"format":1,"drafts":[{"at":1}]}', "null"]) {
      await drafts.write(text);
      const pane = await openOver(workbookWith(), drafts);
      expect([pane.store.getState().drafts.offered, pane.store.getState().broken]).toEqual([[], null]);
      pane.commands.close();
    }
  });
});

describe("a pane that is closed in the middle of writing", () => {
  it("has kept what officers typed on the sheets it had cleared: the next write brings it back", async () => {
    const workbook = workbookWith({ F7: "5,523,9110" });
    const drafts = draftPlace();
    const first = await openOver(workbook, drafts);
    await first.check();
    await first.write();
    const before = await own(workbook, "findings");
    const header = before.values.findIndex((row) => row.includes(titles.status));
    const column = (title: string): number => before.values[header]?.indexOf(title) ?? -1;
    workbook.edit(before.sheet, { row: header + 1, column: column(titles.status) }, "ยอมรับ");
    workbook.edit(before.sheet, { row: header + 1, column: column(titles.reason) }, REASON);
    workbook.edit(before.sheet, { row: header, column: before.values[header]?.length ?? 0 }, "ผู้ตามเรื่อง");
    workbook.edit(before.sheet, { row: header + 2, column: before.values[header]?.length ?? 0 }, "คุณสมชาย");
    await first.check();

    // The pane dies in the request that has just cleared the findings sheet.
    let die: (error: Error) => void = () => undefined;
    const dying: MemoryWorkbook = {
      ...workbook,
      writeSheets: () => {
        fill(workbook, before.sheet, [[sealWords("th").unfinished], ...before.values.slice(1).map((row) => row.map(() => null))]);
        return new Promise((_, reject) => {
          die = reject;
        });
      },
    };
    const cut = await openOver(dying, drafts);
    await cut.check();
    cut.commands.writeReport(ALL);
    await settled();
    cut.commands.close();
    die(new WorkbookError("host-busy"));

    const next = await openOver(workbook, drafts);
    expect(next.store.getState().standing).toMatchObject({ kind: "unfinished", sheets: [before.sheet] });
    expect(next.store.getState().drafts).toMatchObject({ isRecovered: true, offered: [] });
    await next.check();
    const { drafts: left, standing } = await next.write();
    expect([left.isRecovered, standing.kind]).toEqual([false, "matches"]);
    const after = JSON.stringify((await own(workbook, "findings")).values);
    for (const text of [REASON, "ผู้ตามเรื่อง", "คุณสมชาย"]) expect(after).toContain(text);
  });
});

describe("a pane that opens over a report", () => {
  it("says whether it still matches its data, whatever the sheet is called by now", async () => {
    const workbook = workbookWith();
    const drafts = draftPlace();
    const first = await openOver(workbook, drafts);
    expect(first.store.getState().standing).toEqual({ kind: "none" });
    await first.check();
    expect((await first.write()).standing).toEqual({ kind: "matches" });
    first.commands.close();

    workbook.rename("งบ", "งบ ใหม่");
    const second = await openOver(workbook, drafts);
    expect(second.store.getState().standing).toEqual({ kind: "matches" });
    second.commands.close();

    workbook.edit("งบ ใหม่", { row: 3, column: 5 }, 40);
    const third = await openOver(workbook, drafts);
    expect(third.store.getState().standing.kind).toBe("differs");
    await third.check();
    expect((await third.write()).standing).toEqual({ kind: "matches" });
  });

  it("knows a report of some cells of a sheet by these alone", async () => {
    const workbook = workbookWith();
    const drafts = draftPlace();
    const first = await openOver(workbook, drafts);
    workbook.select("งบ", { firstRow: 0, firstColumn: 0, lastRow: 7, lastColumn: 5 });
    first.store.dispatch({ type: "source/chosen", source: { kind: "selection" } });
    await first.check();
    await first.write();
    first.commands.close();
    workbook.edit("งบ", { row: 30, column: 9 }, "อื่น");
    const second = await openOver(workbook, drafts);
    expect(second.store.getState().standing).toEqual({ kind: "matches" });
    workbook.edit("งบ", { row: 3, column: 5 }, 40);
    second.commands.close();
    expect((await openOver(workbook, drafts)).store.getState().standing.kind).toBe("differs");
  });
});
