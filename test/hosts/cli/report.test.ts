import { copyFileSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readWorkbookFile } from "#adapters/xlsx/read-workbook-file.ts";
import type { ReadWorkbook } from "#adapters/xlsx/read-workbook-file.ts";
import { isCellError } from "#sheet/cell.ts";
import type { Grid } from "#sheet/grid.ts";
import { FAULTY_SAMPLE, SAMPLE, freshFolder, hashOf, run } from "./cli-run.ts";

const folder = freshFolder();
const OWN = [
  "form-tiers",
  "form-ministries",
  "form-agencies",
  "form-projects",
  "form-certificate",
  "summary",
  "findings",
  "budget-lines",
  "setup",
];

const open = (path: string): Promise<ReadWorkbook> => readWorkbookFile(readFileSync(path), "report.xlsx");
const ownSheets = async (path: string): Promise<(string | null)[]> => (await (await open(path)).listSheets()).map((sheet) => sheet.own);

async function own(path: string, id: string): Promise<Grid> {
  const workbook = await open(path);
  const info = (await workbook.listSheets()).find((sheet) => sheet.own === id);
  return workbook.readSheet(info?.name ?? "");
}

describe("the report workbook", () => {
  it("holds the form and the working papers, without an error cell, its lines adding up to the total", async () => {
    const out = join(folder, "report.xlsx");
    const { exitCode, printed } = await run(SAMPLE, "--out", out);
    expect([exitCode, await ownSheets(out)]).toEqual([0, OWN]);
    expect(printed).toContain(out);
    for (const id of OWN) expect((await own(out, id)).values.flat().filter(isCellError)).toEqual([]);
    const lines = await own(out, "budget-lines");
    const sums = (lines.values[5] ?? []).map((_, column) =>
      lines.values.slice(5).reduce((sum, row) => sum + (typeof row[column] === "number" ? Math.round(row[column] * 10_000) : 0), 0),
    );
    expect(sums).toContain(55_239_110);
    expect((await own(out, "summary")).formulas.size).toBeGreaterThan(50);
  });

  it("is replaced on the next run, keeping sheets of other people in it", async () => {
    const out = join(folder, "again.xlsx");
    copyFileSync(SAMPLE, out);
    await run(FAULTY_SAMPLE, "--out", out);
    const names = (await (await open(out)).listSheets()).map((sheet) => sheet.name);
    await run(SAMPLE, "--out", out, "--lang", "en");
    expect(await ownSheets(out)).toEqual([null, ...OWN]);
    expect((await (await open(out)).listSheets()).map((sheet) => sheet.name)).toEqual(names);
  });

  it("is the same, byte for byte, when nothing changed", async () => {
    const [first, second] = [join(folder, "first.xlsx"), join(folder, "second.xlsx")];
    await run(FAULTY_SAMPLE, "--out", first);
    await run(FAULTY_SAMPLE, "--out", second);
    expect(hashOf(first)).toBe(hashOf(second));
  });

  it("never takes the place of an input, by whatever path, nor of a file that is no workbook", async () => {
    const input = join(folder, "input.xlsx");
    const link = join(folder, "link.xlsx");
    const notes = join(folder, "notes.xlsx");
    copyFileSync(SAMPLE, input);
    symlinkSync(input, link);
    writeFileSync(notes, "my notes");
    const before = [input, notes].map(hashOf);
    for (const out of [input, link, join(folder, ".", "input.xlsx"), notes]) {
      const { exitCode, complaints } = await run(input, "--out", out);
      expect([exitCode, complaints.length]).toEqual([2, 1]);
    }
    expect([input, notes].map(hashOf)).toEqual(before);
  });

  it("leaves nothing half-written when it cannot be written", async () => {
    const before = readdirSync(folder);
    const { exitCode, complaints } = await run(SAMPLE, "--out", join(folder, "no such folder", "report.xlsx"));
    expect([exitCode, complaints.length, readdirSync(folder)]).toEqual([2, 1, before]);
  });

  it("is not written when there is nothing to report", async () => {
    const note = join(folder, "note.csv");
    const out = join(folder, "nothing.xlsx");
    writeFileSync(note, "เรียนทุกหน่วยงาน\nโปรดส่งข้อมูล\n");
    const { exitCode, complaints } = await run(note, "--out", out);
    expect([exitCode, complaints.length, readdirSync(folder).includes("nothing.xlsx")]).toEqual([2, 2, false]);
  });
});
