import { describe, expect, it } from "@jest/globals";
import type { MemoryWorkbookInput } from "#adapters/memory/memory-state.ts";
import { createMemoryWorkbook } from "#adapters/memory/memory-workbook.ts";
import { emptyGrid } from "#sheet/grid.ts";
import { startCommands } from "#taskpane/effects/start-commands.ts";
import type { PaneState } from "#taskpane/state/pane-state.ts";
import { firstState, reducePane } from "#taskpane/state/pane-state.ts";
import { createStore } from "#taskpane/state/pane-store.ts";
import { shownAnalysis } from "#taskpane/state/select-analysis.ts";
import { awaitStateOf } from "../fixture/await-state.ts";
import { NO_REFERENCE, projectSheet } from "../fixture/sheets.ts";

/** A pane without its screen. */
function open(input: MemoryWorkbookInput = { sheets: [projectSheet(), emptyGrid("ว่าง")] }, refreshAfter?: number) {
  const workbook = createMemoryWorkbook(input);
  const store = createStore(reducePane, firstState("th"));
  const now = (): Date => new Date("2023-01-26T20:00:00Z");
  const refreshing = refreshAfter === undefined ? {} : { refreshAfter };
  const commands = startCommands({ deps: { workbook, reference: NO_REFERENCE, now, ...refreshing }, store });
  const until = awaitStateOf(store);
  const check = async (): Promise<PaneState> => {
    await until((state) => state.host.kind === "ready");
    commands.runCheck();
    return until((state) => state.run.kind !== "running");
  };
  return { workbook, store, commands, until, check };
}

const written = (state: PaneState): boolean => state.writes.report.phase.kind === "written";

describe("the pane at work, without its screen", () => {
  it("checks the sheet in front", async () => {
    const { check } = open();
    const analysis = shownAnalysis(await check());
    expect(analysis?.summary).toMatchObject({ projects: 4, agencies: 4, ministries: 2 });
  });

  it("marks the result stale when a person edits", async () => {
    const { check, workbook, until } = open();
    await check();
    workbook.edit("งบ", { row: 3, column: 5 }, 11);
    expect((await until((state) => state.run.result?.isStale === true)).run.kind).toBe("idle");
  });

  it("checks again by itself after an edit, keeps the open finding and the place, and says what is gone", async () => {
    const { check, workbook, store, until } = open({ sheets: [projectSheet({ F7: "5,523,9110" }), emptyGrid("ว่าง")] }, 10);
    await check();
    store.dispatch({ type: "findings/opened", id: "one", group: "two" });
    workbook.select("ว่าง", { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 });
    workbook.edit("งบ", { row: 6, column: 5 }, 10.5);
    const { run, findings } = await until((state) => state.run.result?.isStale === false);
    expect(run).toMatchObject({ kind: "idle", result: { change: { newNow: 0 } } });
    expect(run.result?.change?.gone.map(({ finding }) => finding.code)).toContain("amount-malformed");
    expect(run.result?.outcomes.map((one) => one.kind)).toEqual(["read"]);
    expect(findings.opened).toBe("one");
  });

  it("checks once for edits that follow each other, and leaves a selection to the person", async () => {
    const { check, workbook, store, until } = open({ sheets: [projectSheet()] }, 10);
    await check();
    for (const amount of [11, 12, 13]) workbook.edit("งบ", { row: 3, column: 5 }, amount);
    await until((state) => state.run.result?.isStale === false);
    expect(shownAnalysis(store.getState())?.summary.total).toBe(73_750_000n * 1_000_000_000n);
    store.dispatch({ type: "source/chosen", source: { kind: "selection" } });
    workbook.select("งบ", { firstRow: 2, firstColumn: 0, lastRow: 5, lastColumn: 5 });
    await check();
    workbook.edit("งบ", { row: 3, column: 5 }, 14);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(store.getState().run).toMatchObject({ kind: "idle", result: { isStale: true } });
    expect(store.getState().run).not.toHaveProperty("isRefreshing");
  });

  it("gives up a check on Cancel and keeps no half result", async () => {
    const { commands, until } = open();
    await until((state) => state.host.kind === "ready");
    commands.runCheck();
    commands.cancelCheck();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await until((state) => state.run.kind !== "running")).run).toEqual({ kind: "cancelled", result: null });
  });

  it("says which failure of the host ended a check", async () => {
    const { workbook, commands, until } = open();
    await until((state) => state.host.kind === "ready");
    workbook.failNext("host-cell-edit");
    commands.runCheck();
    expect((await until((state) => state.run.kind === "failed")).run).toMatchObject({ failure: { problem: "host-cell-edit" } });
  });

  it("writes the report, sees its sheets, and takes it back", async () => {
    const { check, commands, until } = open();
    await check();
    commands.writeReport(["summary", "budget-lines", "findings", "setup"]);
    const state = await until((one) => written(one) && one.host.kind === "ready" && one.host.sheets.length === 6);
    expect(state.run.result?.isStale).toBe(false);
    commands.undo("report");
    const after = await until((one) => one.writes.report.phase.kind === "undone");
    expect(after.writes.report).toMatchObject({ phase: { result: { refused: [] } }, receipt: null });
  });

  it("lists the cells that a person changed since a write", async () => {
    const { check, commands, until, workbook } = open();
    await check();
    commands.writeReport(["findings"]);
    const state = await until(
      (one) => written(one) && one.host.kind === "ready" && one.host.sheets.some((sheet) => sheet.own === "findings"),
    );
    const name = state.host.kind === "ready" ? state.host.sheets.find((sheet) => sheet.own === "findings")?.name : undefined;
    workbook.edit(name ?? "", { row: 0, column: 1 }, "ของฉัน");
    commands.undo("report");
    const { phase } = (await until((one) => one.writes.report.phase.kind === "undone")).writes.report;
    expect(phase).toMatchObject({ result: { refused: [{ sheet: name, row: 0, column: 1 }] } });
  });

  it("removes the report", async () => {
    const { check, commands, until } = open();
    await check();
    commands.writeReport(["findings"]);
    await until(written);
    commands.removeReport();
    const state = await until(
      (one) => one.writes.report.phase.kind === "removed" && one.host.kind === "ready" && one.host.sheets.length === 2,
    );
    expect(state.writes.report.receipt).toBeNull();
  });

  it("remembers language, acceptance and decisions for the next person", async () => {
    const { check, commands, until, workbook, store } = open({ sheets: [projectSheet({ F7: "5,523,9110" })] });
    const analysis = shownAnalysis(await check());
    expect(analysis?.findings.some((finding) => finding.code === "amount-malformed")).toBe(true);
    store.dispatch({ type: "settings/language-chosen", language: "en" });
    const { listFindings } = await import("#taskpane/findings/finding-item.ts");
    const item = listFindings(store.getState().run.result!).find((one) => one.finding.code === "amount-malformed");
    commands.acceptFinding(item!.key, { reason: "รอเอกสาร", by: "สมหญิง" });
    commands.writeReport(["summary", "budget-lines", "findings", "setup"]);
    await until(written);

    const next = createStore(reducePane, firstState("th"));
    startCommands({ deps: { workbook, reference: NO_REFERENCE }, store: next });
    await new Promise<void>((resolve) => {
      next.subscribe(() => {
        if (next.getState().accepted.length > 0) resolve();
      });
    });
    expect(next.getState().settings.language).toBe("en");
    expect(next.getState().accepted).toEqual([{ ...item!.key, reason: "รอเอกสาร", acceptedOn: "2023-01-27", acceptedBy: "สมหญิง" }]);
  });

  it("does not begin without what the workbook remembers, and knows it after another try", async () => {
    const { check, commands, until, workbook, store } = open();
    await check();
    store.dispatch({ type: "settings/language-chosen", language: "en" });
    commands.writeReport(["setup"]);
    await until(written);

    const next = createStore(reducePane, firstState("th"));
    workbook.failNext(null, null, null, null, "host-busy");
    const again = startCommands({ deps: { workbook, reference: NO_REFERENCE }, store: next });
    const seen = (kind: PaneState["host"]["kind"]): Promise<void> =>
      new Promise((resolve) => {
        const stop = next.subscribe(() => {
          if (next.getState().host.kind !== kind) return;
          stop();
          resolve();
        });
      });
    await seen("failed");
    expect(next.getState()).toMatchObject({ host: { failure: { problem: "host-busy" } }, setup: { language: null } });
    again.connect();
    await seen("ready");
    expect(next.getState().settings.language).toBe("en");
  });

  it("fills only blank cells with tiers, checks again, and can take that back", async () => {
    const { check, commands, until, store, workbook } = open();
    await check();
    store.dispatch({ type: "tagging/tagged", sheet: "งบ", row: 3, tier: "upstream" });
    const writing = { sheet: "งบ", place: "blank-cells", header: "ห่วงโซ่คุณค่า" } as const;
    commands.writeTags(writing);
    expect(store.getState().writes.tags.phase.kind).toBe("idle");
    commands.planTags(writing);
    const { shown } = (await until((state) => state.tagging.shown !== null)).tagging;
    expect(shown).toMatchObject({ place: "blank-cells", plan: { cells: [{ row: 3, column: 4, value: "ต้นน้ำ" }], refused: [] } });
    commands.writeTags(writing);
    await until(
      (state) =>
        state.writes.tags.phase.kind === "written" && state.run.kind === "idle" && shownAnalysis(state)?.lines[0]?.tier === "upstream",
    );
    expect((await workbook.readSheet("งบ")).values[3]?.[4]).toBe("ต้นน้ำ");
    commands.undo("tags");
    await until((state) => state.writes.tags.phase.kind === "undone");
    expect((await workbook.readSheet("งบ")).values[3]?.[4] ?? null).toBeNull();
  });

  it("says why a jump to a cell failed, in no tab's way", async () => {
    const { commands, until, workbook } = open();
    await until((state) => state.host.kind === "ready");
    workbook.failNext("target-hidden");
    commands.goTo({ workbook: null, sheet: "งบ", row: 3, column: 5 });
    expect((await until((state) => state.notice !== null)).notice).toMatchObject({ problem: "target-hidden" });
  });
});
