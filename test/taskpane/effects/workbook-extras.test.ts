import { describe, expect, it } from "@jest/globals";
import { createMemoryWorkbook } from "#adapters/memory/memory-workbook.ts";
import { emptyGrid } from "#sheet/grid.ts";
import { startCommands } from "#taskpane/effects/start-commands.ts";
import { firstState, reducePane } from "#taskpane/state/pane-state.ts";
import { createStore } from "#taskpane/state/pane-store.ts";
import { awaitStateOf } from "../fixture/await-state.ts";
import { NO_REFERENCE, projectSheet } from "../fixture/sheets.ts";

async function checked() {
  const workbook = createMemoryWorkbook({ sheets: [projectSheet({ F7: "5,523,9110" }), emptyGrid("ว่าง")] });
  const store = createStore(reducePane, firstState("th"));
  const commands = startCommands({ deps: { workbook, reference: NO_REFERENCE }, store });
  const until = awaitStateOf(store);
  await until((state) => state.host.kind === "ready");
  commands.runCheck();
  const { run } = await until((state) => state.run.kind === "idle" && state.run.result !== null);
  return { workbook, store, commands, until, run };
}

describe("highlights from the pane", () => {
  it("mark the cells of open findings, leave a person's colour, and go again", async () => {
    const { workbook, commands, until } = await checked();
    commands.highlightFindings();
    const first = await until((state) => state.writes.highlights.phase.kind === "highlighted");
    const marked = workbook.highlightsOn("งบ");
    expect(marked).toContain("F7 error");
    expect(first.writes.highlights.phase).toEqual({ kind: "highlighted", cells: marked.length, coloured: 0 });
    commands.removeHighlights();
    const removed = await until((state) => state.writes.highlights.phase.kind === "highlights-removed");
    expect([removed.writes.highlights.phase, workbook.highlightsOn("งบ")]).toEqual([
      { kind: "highlights-removed", cells: marked.length },
      [],
    ]);
    workbook.paint("งบ", { row: 6, column: 5 });
    commands.highlightFindings();
    const again = await until((state) => state.writes.highlights.phase.kind === "highlighted");
    expect(again.writes.highlights.phase).toMatchObject({ cells: marked.length - 1, coloured: 1 });
    expect(workbook.highlightsOn("งบ")).not.toContain("F7 error");
  });

  it("leave out what was accepted, and say why they cannot be where a sheet is protected", async () => {
    const { workbook, commands, until, store } = await checked();
    const { listFindings } = await import("#taskpane/findings/finding-item.ts");
    const result = store.getState().run.result ?? { outcomes: [], plan: null };
    for (const { key } of listFindings(result)) commands.acceptFinding(key, { reason: "ตรวจแล้ว", by: "" });
    commands.highlightFindings();
    const all = await until((state) => state.writes.highlights.phase.kind === "highlighted");
    expect(all.writes.highlights.phase).toMatchObject({ cells: 0 });
    for (const { key } of listFindings(result)) store.dispatch({ type: "finding/taken-back", subject: key.subject });
    workbook.change("งบ", { isProtected: true });
    commands.highlightFindings();
    const failed = await until((state) => state.writes.highlights.phase.kind === "failed");
    expect(failed.writes.highlights.phase).toMatchObject({ failure: { problem: "sheet-protected" } });
  });
});

describe("a PivotTable from the pane", () => {
  it("needs the budget lines, is made once, refreshed after, and removed", async () => {
    const { workbook, commands, until } = await checked();
    commands.makePivot();
    const missing = await until((state) => state.writes.pivot.phase.kind === "failed");
    expect(missing.writes.pivot.phase).toMatchObject({ failure: { problem: "table-missing" } });
    commands.writeReport(["summary", "findings", "budget-lines", "setup"]);
    await until((state) => state.writes.report.phase.kind === "written");
    commands.makePivot();
    const made = await until((state) => state.writes.pivot.phase.kind === "pivot");
    expect(made.writes.pivot.phase).toEqual({ kind: "pivot", sheet: "ตาราง Pivot", isNew: true });
    commands.makePivot();
    await until((state) => state.writes.pivot.phase.kind === "pivot" && !state.writes.pivot.phase.isNew);
    commands.removePivot();
    await until((state) => state.writes.pivot.phase.kind === "pivot-removed");
    expect((await workbook.listSheets()).some(({ own }) => own === "pivot")).toBe(false);
  });
});
