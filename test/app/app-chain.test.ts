import { describe, expect, it, jest } from "@jest/globals";
import { createMemoryWorkbook } from "#adapters/memory/memory-workbook.ts";
import { analyzeWithSetup } from "#app/analyze-with-setup.ts";
import type { RunStage } from "#app/analyze-workbook.ts";
import { analyzeWorkbook } from "#app/analyze-workbook.ts";
import { readDecisions } from "#app/read-decisions.ts";
import { undoWrite } from "#app/undo-write.ts";
import { removeReport, writeReport } from "#app/write-report.ts";
import { plannedTags, planTags, writeTags } from "#app/write-tags.ts";
import type { Analysis } from "#core/analysis.ts";
import { NO_DECISIONS } from "#core/analyze-options.ts";
import { EMPTY_SETUP } from "#report/setup/setup-content.ts";
import type { CellValue } from "#sheet/cell.ts";
import { emptyGrid, valueAt } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import { shippedReference } from "#test/shipped-reference.ts";
import { problemOf } from "#test/workbook-contract.ts";

jest.setTimeout(60_000);

const reference = shippedReference();
const options = { reference, decisions: NO_DECISIONS };
const context = { language: "th", now: new Date("2023-01-26T03:00:00Z"), reference, accepted: [], setup: EMPTY_SETUP } as const;

const list = (sheet: string, amounts: readonly number[]): Grid => ({
  ...emptyGrid(sheet),
  values: [
    ["หน่วยงาน", "โครงการ", "ห่วงโซ่คุณค่า", "งบประมาณปี 2567 (ล้านบาท)"],
    ...amounts.map((amount, index): CellValue[] => [
      `กรมที่ ${String(index + 1)}`,
      `โครงการที่ ${String(index + 1)}`,
      index === 1 ? null : "ต้นน้ำ",
      amount,
    ]),
  ],
});

const workbookOf = (...sheets: readonly Grid[]): ReturnType<typeof createMemoryWorkbook> => createMemoryWorkbook({ sheets });

async function onlyAnalysis(workbook: ReturnType<typeof createMemoryWorkbook>): Promise<Analysis> {
  for (const outcome of await analyzeWorkbook(workbook, { source: { kind: "all-sheets" }, options }))
    if (outcome.kind === "read") return outcome.analysis;
  throw new Error("nothing was read");
}

describe("a run over a workbook", () => {
  it("reads every sheet in tab order and says where it stands", async () => {
    const stages: RunStage[] = [];
    const workbook = workbookOf(list("ก", [1, 2]), emptyGrid("ว่าง"), list("ข", [3]));
    const outcomes = await analyzeWorkbook(workbook, { source: { kind: "all-sheets" }, options, onStage: (stage) => stages.push(stage) });
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(["read", "skipped", "read"]);
    expect(stages.filter((stage) => stage.kind === "analyzing").map((stage) => stage.sheet)).toEqual(["ก", "ว่าง", "ข"]);
  });

  it("reads the sheet in front, the selection, or one sheet by name", async () => {
    const workbook = workbookOf(list("ก", [1, 2]), list("ข", [3]));
    workbook.select("ข", { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 3 });
    for (const source of [{ kind: "active-sheet" }, { kind: "selection" }, { kind: "sheet", name: "ข" }] as const) {
      const [outcome] = await analyzeWorkbook(workbook, { source, options });
      expect(outcome).toMatchObject({ kind: "read", analysis: { summary: { lines: 1 } } });
    }
  });

  it("passes over sheets of our own", async () => {
    const workbook = workbookOf(list("ก", [1, 2]));
    await writeReport(workbook, [await onlyAnalysis(workbook)], context);
    const outcomes = await analyzeWorkbook(workbook, { source: { kind: "all-sheets" }, options });
    expect(outcomes.map((outcome) => (outcome.kind === "skipped" ? outcome.skipped.reason : "read"))).toEqual([
      "read",
      ...Array<string>(9).fill("own-sheet"),
    ]);
  });

  it("stops between sheets when asked, and gives up what the host fails with", async () => {
    const stop = new AbortController();
    const workbook = workbookOf(list("ก", [1]), list("ข", [2]));
    const onStage = (stage: RunStage): void => {
      if (stage.kind === "analyzing") stop.abort();
    };
    expect(await problemOf(analyzeWorkbook(workbook, { source: { kind: "all-sheets" }, options, signal: stop.signal, onStage }))).toBe(
      "cancelled",
    );
    workbook.failNext("host-busy");
    expect(await problemOf(analyzeWorkbook(workbook, { source: { kind: "all-sheets" }, options }))).toBe("host-busy");
  });

  it("lets the caller analyse elsewhere", async () => {
    const seen: string[] = [];
    await analyzeWorkbook(workbookOf(list("ก", [1])), {
      source: { kind: "all-sheets" },
      options,
      analyzeGrid: (grid) => {
        seen.push(grid.sheet);
        return Promise.resolve(analyzeWithSetup(grid, options, EMPTY_SETUP));
      },
    });
    expect(seen).toEqual(["ก"]);
  });
});

describe("the report", () => {
  it("is written, refreshed in place, and taken back", async () => {
    const workbook = workbookOf(list("ก", [1, 2]));
    const analysis = await onlyAnalysis(workbook);
    const before = await workbook.listSheets();
    await writeReport(workbook, [analysis], context);
    const receipt = await writeReport(workbook, [analysis], { ...context, only: ["summary", "findings"] });
    const form = ["form-agencies", "form-certificate", "form-ministries", "form-projects", "form-tiers"];
    const papers = ["budget-lines", "findings", "setup", "summary"];
    expect(receipt.sheets.every(({ created }) => !created)).toBe(true);
    // The form quotes the papers' verdict: it never stays behind them.
    expect(receipt.sheets.map(({ id }) => id).sort()).toEqual([...form, ...papers].sort());
    expect((await undoWrite(workbook, receipt)).refused).toEqual([]);
    expect([...(await removeReport(workbook))].sort()).toEqual(["budget-lines", "findings", ...form, "setup", "summary"]);
    expect(await workbook.listSheets()).toEqual(before);
  });

  it("leaves no figures of an earlier check on sheets of the form that the newest check has no table for", async () => {
    const workbook = workbookOf(list("ก", [1, 2]), list("ข", [3]));
    const outcomes = await analyzeWorkbook(workbook, { source: { kind: "all-sheets" }, options });
    const [first, ...others] = outcomes.flatMap((outcome) => (outcome.kind === "read" ? [outcome.analysis] : []));
    if (first === undefined) throw new Error("Two tables");
    await writeReport(workbook, [first], context);
    const receipt = await writeReport(workbook, [first, ...others], { ...context, only: ["findings"] });
    const form = (await workbook.listSheets()).filter(({ own }) => own?.startsWith("form-") === true);
    expect(form.length).toBe(5);
    for (const { name } of form) {
      const { values } = await workbook.readSheet(name);
      expect(JSON.stringify(values)).toContain("ไม่มีตารางนี้");
      expect(values.flat().some((value) => typeof value === "number")).toBe(false);
    }
    expect((await undoWrite(workbook, receipt)).refused).toEqual([]);
  });

  it("shows what was fixed since at the end of the findings, with who took care of it, and counts it no more", async () => {
    const faulty = list("ก", [1, 2, 3]);
    const values = faulty.values.map((row, at) => (at === 2 ? [...row.slice(0, 3), "5,523,9110"] : row));
    const workbook = workbookOf({ ...faulty, values }, list("ข", [3]));
    await writeReport(workbook, [await onlyAnalysis(workbook)], { ...context, only: ["findings"] });
    const cellsOf = async (): Promise<Grid> => workbook.readSheet("ข้อค้นพบ");
    const before = await cellsOf();
    const header = before.values.findIndex((row) => row.includes("สถานะ"));
    const at = (title: string): number => before.values[header]?.indexOf(title) ?? -1;
    const row = before.values.findIndex((cells) => cells[at("รหัสข้อค้นพบ")] === "amount-malformed");
    workbook.edit("ข้อค้นพบ", { row, column: at("ผู้รับผิดชอบ") }, "คุณสมศรี");
    workbook.edit("ก", { row: 2, column: 3 }, 2);
    const again = async (): Promise<void> => {
      const { kept, accepted } = await readDecisions(workbook);
      await writeReport(workbook, [await onlyAnalysis(workbook)], { ...context, only: ["findings"], kept, accepted });
    };
    await again();
    await again();
    const fixed = (await cellsOf()).values.filter((cells) => cells[at("รหัสข้อค้นพบ")] === "amount-malformed");
    expect(fixed.map((cells) => [cells[at("ระดับ")], cells[at("สถานะ")], cells[at("ผู้รับผิดชอบ")]])).toEqual([
      ["เดิม: ต้องแก้ไข", "แก้แล้ว", "คุณสมศรี"],
    ]);
    expect((await cellsOf()).values.at(-1)).toEqual(fixed[0]);
    // Another sheet that is checked alone says nothing of this one.
    const other = (await analyzeWorkbook(workbook, { source: { kind: "sheet", name: "ข" }, options }))[0];
    if (other?.kind !== "read") throw new Error("one table");
    const { kept } = await readDecisions(workbook);
    await writeReport(workbook, [other.analysis], { ...context, only: ["findings"], kept });
    expect(JSON.stringify((await cellsOf()).values)).not.toContain('แก้แล้ว"');
  });

  it("leaves in the workbook what the next run reads again", async () => {
    const workbook = workbookOf(list("ก", [1, 2]));
    expect(await readDecisions(workbook)).toMatchObject({ setup: EMPTY_SETUP, accepted: [], problems: [] });
    const alias = { agency: "กรมที่ 1", alias: "กท. 1", kind: "approved" } as const;
    await writeReport(workbook, [await onlyAnalysis(workbook)], {
      ...context,
      language: "en",
      setup: { ...EMPTY_SETUP, aliases: [alias] },
    });
    const { setup, problems } = await readDecisions(workbook);
    expect([setup.language, setup.aliases, problems]).toEqual(["en", [alias], []]);
  });
});

describe("tags written back to the source", () => {
  it("go into blank cells of the tier column only, listed first, and can be taken back", async () => {
    const workbook = workbookOf(list("ก", [1, 2, 3]));
    const analysis = await onlyAnalysis(workbook);
    const request = {
      analysis,
      tiersByRow: new Map([
        [2, "midstream"],
        [3, "downstream"],
      ]),
      place: "blank-cells",
      header: "ห่วงโซ่คุณค่า (ตรวจแล้ว)",
    } as const;
    const planned = plannedTags(await workbook.readSheet("ก"), request);
    expect(planned).toMatchObject({ cells: [{ row: 2, column: 2, value: "กลางน้ำ" }], refused: [{ row: 3, reason: "filled" }] });
    const outcome = await writeTags(workbook, request, planned!);
    expect(valueAt(await workbook.readSheet("ก"), 2, 2)).toBe("กลางน้ำ");
    if (!("receipt" in outcome)) throw new Error("Nothing was written.");
    await undoWrite(workbook, outcome.receipt);
    expect(valueAt(await workbook.readSheet("ก"), 2, 2)).toBeNull();
  });

  it("are not written when the sheet has changed since the list was shown; the new list is", async () => {
    const workbook = workbookOf(list("ก", [1, 2, 3]));
    const analysis = await onlyAnalysis(workbook);
    const request = { analysis, tiersByRow: new Map([[2, "midstream"]]), place: "blank-cells", header: "ชั้น" } as const;
    const shown = await planTags(workbook, request);
    await workbook.fillBlankCells("ก", [{ row: 2, column: 2, value: "ปลายน้ำ" }]);
    expect(await writeTags(workbook, request, shown!)).toMatchObject({ changed: { cells: [], refused: [{ row: 2, reason: "filled" }] } });
    expect(valueAt(await workbook.readSheet("ก"), 2, 2)).toBe("ปลายน้ำ");
  });

  it("go into the first free column right of the table when a new column is asked for", async () => {
    const grid = list("ก", [1, 2]);
    const beside = { ...grid, values: grid.values.map((row, index) => [...row, index === 1 ? "หมายเหตุ" : null]) };
    const workbook = workbookOf(beside);
    const analysis = await onlyAnalysis(workbook);
    const request = { analysis, tiersByRow: new Map([[2, "downstream"]]), place: "new-column", header: "ชั้น" } as const;
    await writeTags(workbook, request, (await planTags(workbook, request))!);
    const written = await workbook.readSheet("ก");
    const column = (written.values[0] ?? []).indexOf("ชั้น");
    expect(column).toBeGreaterThan(3);
    expect([valueAt(written, 1, column), valueAt(written, 2, column)]).toEqual([null, "ปลายน้ำ"]);
  });
});
