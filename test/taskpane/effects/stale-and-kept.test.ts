import { describe, expect, it } from "@jest/globals";
import type { MemoryWorkbook } from "#adapters/memory/memory-state.ts";
import { createMemoryWorkbook } from "#adapters/memory/memory-workbook.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { sealWords } from "#i18n/seal-words.ts";
import { readSeal } from "#report/seal/seal.ts";
import type { Grid } from "#sheet/grid.ts";
import { valueAt } from "#sheet/grid.ts";
import type { OpenWorkbook } from "#sheet/workbook.ts";
import { startCommands } from "#taskpane/effects/start-commands.ts";
import type { PaneState } from "#taskpane/state/pane-state.ts";
import { firstState, reducePane } from "#taskpane/state/pane-state.ts";
import { createStore } from "#taskpane/state/pane-store.ts";
import { awaitStateOf } from "../fixture/await-state.ts";
import { NO_REFERENCE, projectSheet } from "../fixture/sheets.ts";

const ALL = ["summary", "budget-lines", "findings", "setup"] as const;
const words = dictionaryOf("th").report;

/** A pane without its screen over a workbook whose events are lost, as they are while a job runs or the pane is closed. */
function openDeaf(
  acts: Partial<Pick<OpenWorkbook, "readSheet" | "writeSheets">> = {},
  workbook = createMemoryWorkbook({ sheets: [projectSheet({ F7: "5,523,9110" })] }),
) {
  const store = createStore(reducePane, firstState("th"));
  const deaf: OpenWorkbook = { ...workbook, ...acts, onChange: () => Promise.resolve(() => Promise.resolve()) };
  const commands = startCommands({ deps: { workbook: deaf, reference: NO_REFERENCE, now: () => new Date("2023-01-26T20:00:00Z") }, store });
  const until = awaitStateOf(store);
  const check = async (): Promise<PaneState> => {
    await until((state) => state.host.kind === "ready");
    commands.runCheck();
    return until((state) => state.run.kind !== "running");
  };
  const write = async (only: Parameters<typeof commands.writeReport>[0] = ALL): Promise<PaneState> => {
    commands.writeReport(only);
    await until((state) => state.writes.report.phase.kind === "running");
    return until((state) => state.writes.report.phase.kind !== "running");
  };
  return { workbook, store, commands, until, check, write };
}

async function own(workbook: MemoryWorkbook, id: (typeof ALL)[number]): Promise<Grid> {
  const sheet = (await workbook.listSheets()).find((one) => one.own === id);
  if (sheet === undefined) throw new Error(`no ${id}`);
  return workbook.readSheet(sheet.name);
}

function find(grid: Grid, text: string): { readonly row: number; readonly column: number } {
  for (const [row, cells] of grid.values.entries()) if (cells.includes(text)) return { row, column: cells.indexOf(text) };
  throw new Error(`no ${text}`);
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 40));

describe("an edit that no event told of", () => {
  it("made before writing is noticed: nothing is written, and the result is stale", async () => {
    const { workbook, check, write } = openDeaf();
    await check();
    workbook.edit("งบ", { row: 3, column: 5 }, 1_000);
    const state = await write();
    expect(state.writes.report.phase).toMatchObject({ kind: "failed", failure: { problem: "source-changed", detail: "งบ" } });
    expect(state.run.result?.isStale).toBe(true);
    expect((await workbook.listSheets()).every((sheet) => sheet.own === null)).toBe(true);
  });

  it("made while the report is being written takes the report back", async () => {
    const workbook = createMemoryWorkbook({ sheets: [projectSheet()] });
    const { check, write } = openDeaf(
      {
        writeSheets: (plans, options) => {
          workbook.edit("งบ", { row: 3, column: 5 }, 1_000);
          return workbook.writeSheets(plans, options);
        },
      },
      workbook,
    );
    await check();
    expect((await write()).writes.report.phase).toMatchObject({ kind: "failed", failure: { problem: "source-changed" } });
    expect((await workbook.listSheets()).every((sheet) => sheet.own === null)).toBe(true);
  });

  it("made while a check runs makes its result stale at once", async () => {
    const workbook = createMemoryWorkbook({ sheets: [projectSheet()] });
    let reads = 0;
    const { check } = openDeaf(
      {
        readSheet: async (sheet, options) => {
          const grid = await workbook.readSheet(sheet, options);
          reads += 1;
          if (reads === 1) workbook.edit("งบ", { row: 3, column: 5 }, 1_000);
          return grid;
        },
      },
      workbook,
    );
    expect((await check()).run).toMatchObject({ kind: "idle", result: { isStale: true } });
  });
});

describe("what an officer types into our sheets while the pane is open", () => {
  it("on the findings sheet lives on: acceptance, reasons, columns of their own; and what lacks a reason is said", async () => {
    const { workbook, check, write, store } = openDeaf();
    await check();
    await write();
    await settled();
    const before = await own(workbook, "findings");
    const { row: header, column: status } = find(before, words.findings.titles.status);
    const reason = find(before, words.findings.titles.reason).column;
    const width = before.values[header]?.length ?? 0;
    const [first, second] = [header + 1, header + 2];
    workbook.edit(before.sheet, { row: header, column: width }, "ผู้รับผิดชอบ");
    workbook.edit(before.sheet, { row: first, column: width }, "คุณสมชาย");
    workbook.edit(before.sheet, { row: first, column: status }, words.findings.accepted);
    workbook.edit(before.sheet, { row: first, column: reason }, "ตรวจกับเอกสารแล้ว");
    workbook.edit(before.sheet, { row: second, column: status }, words.findings.accepted);
    const key = valueAt(before, first, find(before, words.findings.titles.key).column) as string;
    await check();
    expect(store.getState().accepted).toHaveLength(1);
    const state = await write();
    expect(state.writes.report.phase.kind).toBe("written");
    const after = await own(workbook, "findings");
    const row = find(after, key).row;
    expect([valueAt(after, row, status), valueAt(after, row, reason), valueAt(after, row, width)]).toEqual([
      words.findings.accepted,
      "ตรวจกับเอกสารแล้ว",
      "คุณสมชาย",
    ]);
    expect(after.values.flat()).toContain(sealWords("th").needsReason);
  });

  it("on the setup sheet makes a write wait for a new check, and goes out again as typed where it cannot be read", async () => {
    const { workbook, check, write } = openDeaf();
    await check();
    await write();
    await settled();
    const setup = await own(workbook, "setup");
    const { row } = find(setup, "section:aliases");
    workbook.edit(setup.sheet, { row: row + 2, column: 1 }, "กท. หนึ่ง");
    workbook.edit(setup.sheet, { row: row + 2, column: 2 }, "กรมที่หนึ่ง");
    const refused = await write();
    expect(refused.writes.report.phase).toMatchObject({ kind: "failed", failure: { problem: "source-changed" } });
    expect((await check()).setup.aliases).toMatchObject([{ alias: "กท. หนึ่ง", agency: "กรมที่หนึ่ง" }]);
    expect((await write()).writes.report.phase.kind).toBe("written");
    await settled();
    const again = await own(workbook, "setup");
    const alias = find(again, "กท. หนึ่ง");
    workbook.edit(again.sheet, { row: alias.row, column: 2 }, null);
    await check();
    expect((await write()).writes.report.phase.kind).toBe("written");
    const last = await own(workbook, "setup");
    const typed = last.values[find(last, "กท. หนึ่ง").row] ?? [];
    expect(typed.at(-1)).toEqual(expect.any(String));
    expect(typed.at(-1)).not.toBe("กท. หนึ่ง");
  });

  it("on the summary is not overwritten before the person says so", async () => {
    const { workbook, check, write, commands, until } = openDeaf();
    await check();
    await write();
    await settled();
    const { sheet } = await own(workbook, "summary");
    workbook.edit(sheet, { row: 4, column: 9 }, "หมายเหตุของฉัน");
    expect((await write()).writes.report.phase).toMatchObject({ kind: "failed", failure: { problem: "own-sheet-edited", detail: sheet } });
    expect(valueAt(await own(workbook, "summary"), 4, 9)).toBe("หมายเหตุของฉัน");
    commands.overwriteReport(ALL);
    const { writes } = await until((state) => state.writes.report.phase.kind === "written");
    expect(valueAt(await own(workbook, "summary"), 4, 9)).toBeNull();
    commands.undo("report");
    await until((state) => state.writes.report.phase.kind === "undone");
    expect([writes.report.receipt === null, valueAt(await own(workbook, "summary"), 4, 9)]).toEqual([false, "หมายเหตุของฉัน"]);
  });
});

it("seals each sheet in A1 with what was checked and what was written", async () => {
  const { workbook, check, write } = openDeaf();
  await check();
  await write();
  for (const id of ALL) expect(readSeal(valueAt(await own(workbook, id), 0, 0))).toMatchObject({ kind: "complete" });
});

it("keeps a tag with its line when rows are inserted above", async () => {
  const { workbook, check, store } = openDeaf();
  await check();
  store.dispatch({ type: "tagging/tagged", sheet: "งบ", row: 3, tier: "upstream" });
  const rows = projectSheet({ F7: "5,523,9110" }).values;
  for (const [at, row] of [rows[0] ?? [], ...rows].entries())
    for (let column = 0; column < 8; column += 1) workbook.edit("งบ", { row: at, column }, row[column] ?? null);
  await check();
  expect([...(store.getState().tagging.bySheet.get("งบ")?.given ?? [])]).toEqual([[4, "upstream"]]);
});
