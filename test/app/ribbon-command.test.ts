import { describe, expect, it } from "@jest/globals";
import { createMemoryWorkbook } from "#adapters/memory/memory-workbook.ts";
import { runRibbonCommand } from "#app/ribbon-command.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import type { CellValue } from "#sheet/cell.ts";
import { emptyGrid, valueAt } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import { shippedReference } from "#test/shipped-reference.ts";
import { problemOf } from "#test/workbook-contract.ts";

const list = (sheet: string, amounts: readonly (number | string)[]): Grid => ({
  ...emptyGrid(sheet),
  values: [
    ["หน่วยงาน", "โครงการ", "ห่วงโซ่คุณค่า", "งบประมาณปี 2567 (ล้านบาท)"],
    ...amounts.map((amount, index): CellValue[] => [`กรมที่ ${String(index + 1)}`, `โครงการที่ ${String(index + 1)}`, "ต้นน้ำ", amount]),
  ],
});
const letter = (sheet: string): Grid => ({ ...emptyGrid(sheet), values: [["เรียน ท่านอธิบดี"], ["ขอส่งข้อมูลมาเพื่อโปรดพิจารณา"]] });

const summarySheet = dictionaryOf("th").report.sheetNames.summary;

type Memory = ReturnType<typeof createMemoryWorkbook>;
const run = (workbook: Memory, command: Parameters<typeof runRibbonCommand>[0]) =>
  runRibbonCommand(command, { workbook, reference: shippedReference(), language: "th", now: new Date("2023-01-26T03:00:00Z") });
const names = async (workbook: Memory): Promise<readonly string[]> => (await workbook.listSheets()).map((sheet) => sheet.name);

describe("the ribbon's commands, with the pane closed", () => {
  it("check now: writes the findings and the papers whose formulas name them, brings them to the front and leaves the source alone", async () => {
    const workbook = createMemoryWorkbook({ sheets: [list("งบ", [1, "5,523,9110"]), letter("หนังสือนำ")] });
    const before = await workbook.readSheet("งบ");
    expect(await run(workbook, "checkNow")).toEqual({ kind: "written", shown: "ข้อค้นพบ" });
    expect(await names(workbook)).toEqual(["งบ", "หนังสือนำ", "กระดาษทำการ", "ข้อค้นพบ", "รายการงบประมาณ", "ตั้งค่าและหลักฐาน"]);
    expect(await workbook.activeSheet()).toBe("ข้อค้นพบ");
    expect(await workbook.readSheet("งบ")).toEqual(before);
    const findings = await workbook.readSheet("ข้อค้นพบ");
    expect(JSON.stringify(findings.values)).toContain("amount-malformed");
    expect(JSON.stringify(findings.values)).toContain("5,523,9110");
  });

  it("check now again, with our own sheet in front: checks the sheets of the workbook and not ours", async () => {
    const workbook = createMemoryWorkbook({ sheets: [list("งบ", [1, 2])] });
    await run(workbook, "checkNow");
    expect(await run(workbook, "checkNow")).toEqual({ kind: "written", shown: "ข้อค้นพบ" });
    expect((await names(workbook)).slice(0, 5)).toEqual(["งบ", "กระดาษทำการ", "ข้อค้นพบ", "รายการงบประมาณ", "ตั้งค่าและหลักฐาน"]);
  });

  it("check now over an earlier report: brings the whole report up to date, as its figures name the findings", async () => {
    const workbook = createMemoryWorkbook({ sheets: [list("งบ", [1, 2])] });
    await run(workbook, "writeReport");
    workbook.edit("งบ", { row: 1, column: 3 }, 5);
    workbook.select("งบ", { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 });
    expect(await run(workbook, "checkNow")).toEqual({ kind: "written", shown: "ข้อค้นพบ" });
    expect((await workbook.readSheet(summarySheet)).values.flat()).toContain(7);
  });

  it("write report: the papers and the form, the summary in front; with one of ours in front many sheets make one plan", async () => {
    const workbook = createMemoryWorkbook({ sheets: [list("ก", [1, 2]), list("ข", [4])] });
    expect(await run(workbook, "writeReport")).toEqual({ kind: "written", shown: summarySheet });
    expect((await names(workbook)).length).toBe(11);
    await run(workbook, "writeReport");
    expect((await names(workbook)).length).toBe(11);
    const summary = await workbook.readSheet(summarySheet);
    expect(summary.values.flat()).toContain(7);
  });

  it("says why nothing was checked, and writes nothing", async () => {
    const workbook = createMemoryWorkbook({ sheets: [letter("หนังสือนำ")] });
    expect(await run(workbook, "writeReport")).toEqual({ kind: "nothing-read", sheet: "หนังสือนำ", reason: "narrative" });
    expect(await names(workbook)).toEqual(["หนังสือนำ"]);
  });

  it("remove report: keeps the setup sheet; says so when there is nothing to remove", async () => {
    const workbook = createMemoryWorkbook({ sheets: [list("งบ", [1, 2])] });
    expect(await run(workbook, "removeReport")).toEqual({ kind: "nothing-to-remove" });
    await run(workbook, "writeReport");
    expect(await run(workbook, "removeReport")).toEqual({ kind: "removed", kept: ["setup"] });
    expect(await names(workbook)).toEqual(["งบ", "ตั้งค่าและหลักฐาน"]);
    expect(await run(workbook, "removeReport")).toEqual({ kind: "nothing-to-remove" });
  });

  it("remove report: keeps the findings where a person accepted one", async () => {
    const workbook = createMemoryWorkbook({ sheets: [list("งบ", [1, -2])] });
    await run(workbook, "writeReport");
    const findings = await workbook.readSheet("ข้อค้นพบ");
    const header = findings.values.findIndex((row) => row.includes("สถานะ"));
    const status = findings.values[header]?.indexOf("สถานะ") ?? -1;
    const reason = findings.values[header]?.findIndex((cell) => typeof cell === "string" && cell.includes("เหตุผล")) ?? -1;
    expect(valueAt(findings, header + 1, status)).not.toBeNull();
    workbook.edit("ข้อค้นพบ", { row: header + 1, column: status }, dictionaryOf("th").report.findings.accepted);
    workbook.edit("ข้อค้นพบ", { row: header + 1, column: reason }, "ปรับลดจริง");
    expect(await run(workbook, "removeReport")).toEqual({ kind: "removed", kept: expect.arrayContaining(["setup", "findings"]) });
  });

  it("hands the host's own refusal on", async () => {
    const workbook = createMemoryWorkbook({ sheets: [list("งบ", [1, 2])], status: { readOnly: true } });
    expect(await problemOf(run(workbook, "writeReport"))).toBe("workbook-read-only");
    expect(await names(workbook)).toEqual(["งบ"]);
  });
});
