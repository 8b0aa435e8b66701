import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readWorkbookFile } from "#adapters/xlsx/read-workbook-file.ts";
import { openPackage } from "#adapters/xlsx/read/xlsx-package.ts";
import { editPackage } from "#adapters/xlsx/write/package-edit.ts";
import { FAULTY_SAMPLE, freshFolder, hashOf, run, SAMPLE } from "./cli-run.ts";

const folder = freshFolder();

async function sheetText(path: string): Promise<string> {
  return editPackage(openPackage(readFileSync(path)).entries.values()).text("xl/worksheets/sheet1.xml");
}

async function values(path: string): Promise<readonly unknown[]> {
  const workbook = await readWorkbookFile(readFileSync(path), "copy.xlsx");
  const [first] = await workbook.listSheets();
  return (await workbook.readSheet(first?.name ?? "")).values;
}

describe("a highlighted copy", () => {
  it("has the cells of open findings highlighted, says how many, and holds the same values; the file itself stays as it is", async () => {
    const [marked, clean] = [join(folder, "marked.xlsx"), join(folder, "clean.xlsx")];
    const before = hashOf(FAULTY_SAMPLE);
    const { printed, exitCode } = await run(FAULTY_SAMPLE, "--mark", marked);
    expect(exitCode).toBe(1);
    const [, told] = /ระบายสี (\d+) เซลล์ในสำเนา/.exec(printed) ?? [];
    expect(Number(told)).toBeGreaterThan(3);
    expect((await sheetText(marked)).match(/<cfRule type="expression"/g)).toHaveLength(2);
    expect(await values(marked)).toEqual(await values(FAULTY_SAMPLE));
    expect(hashOf(FAULTY_SAMPLE)).toBe(before);
    const { printed: gone } = await run(marked, "--unmark", clean, "--lang", "en");
    expect(gone).toContain(`${String(told)} highlights taken out in the copy`);
    expect(await sheetText(clean)).toBe(await sheetText(FAULTY_SAMPLE));
  });

  it("is checked like the file it is a copy of", async () => {
    const marked = join(folder, "again.xlsx");
    await run(FAULTY_SAMPLE, "--mark", marked);
    const findings = async (path: string): Promise<unknown> => {
      const { tables } = JSON.parse((await run(path, "--json")).printed) as {
        readonly tables: readonly { readonly findings: readonly { readonly code: string }[] }[];
      };
      return tables.flatMap((table) => table.findings.map(({ code }) => code));
    };
    expect(await findings(marked)).toEqual(await findings(FAULTY_SAMPLE));
  });

  it("is of one workbook, never the file itself, and named .xlsx: each in one sentence", async () => {
    const refused = async (...args: readonly string[]): Promise<readonly unknown[]> => {
      const { exitCode, complaints } = await run(...args);
      return [exitCode, complaints.length, complaints[0]];
    };
    expect(await refused(SAMPLE, FAULTY_SAMPLE, "--mark", join(folder, "two.xlsx"))).toEqual([
      2,
      1,
      expect.stringContaining("--mark ใช้กับสมุดงาน .xlsx ทีละไฟล์"),
    ]);
    expect(await refused("a.csv", "--unmark", join(folder, "two.xlsx"))).toEqual([2, 1, expect.stringContaining("--unmark ใช้กับสมุดงาน")]);
    expect(await refused(SAMPLE, "--mark", "copy.txt")).toEqual([2, 1, expect.stringContaining("“copy.txt”")]);
    const [code, lines] = await refused(SAMPLE, "--mark", SAMPLE);
    expect([code, lines]).toEqual([2, 1]);
  });
});
