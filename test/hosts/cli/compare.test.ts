import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readWorkbookFile } from "#adapters/xlsx/read-workbook-file.ts";
import { runCompare } from "#hosts/cli/compare/run-compare.ts";
import { readFile } from "node:fs/promises";
import { shippedReference } from "#test/shipped-reference.ts";
import { freshFolder, hashOf, run, type CliRun } from "./cli-run.ts";

const folder = freshFolder();
const reference = shippedReference();

async function compare(...args: readonly string[]): Promise<CliRun> {
  const printed: string[] = [];
  const complaints: string[] = [];
  const exitCode = await runCompare(args, {
    loadReference: () => reference,
    now: () => new Date("2023-01-26T03:00:00Z"),
    print: (text) => void printed.push(text),
    complain: (line) => void complaints.push(line),
  });
  return { exitCode, printed: printed.join(""), complaints };
}

function csv(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, ["หน่วยงาน,โครงการ,ห่วงโซ่คุณค่า,งบประมาณปี 2567 (ล้านบาท)", ...lines].join("\n"));
  return path;
}

const OLD = csv("old.csv", [
  "กรมที่ดิน,ระบบโฉนดที่ดินดิจิทัล,ปลายน้ำ,120.5000",
  "กรมการปกครอง,ระบบทะเบียนราษฎร,ต้นน้ำ,12.2500",
  "กรมป่าไม้,ระบบแผนที่ป่า,กลางน้ำ,7.1234",
  "กรมศุลกากร,ระบบนำเข้าส่งออก,กลางน้ำ,3.3001",
]);
const NEW = csv("new.csv", [
  "กรมที่ดิน,ระบบโฉนดที่ดินดิจิทัล,ปลายน้ำ,100.5000",
  "กรมการปกครอง,ระบบทะเบียนราษฎร,กลางน้ำ,12.2500",
  "กรมป่าไม้,ระบบแผนที่ป่า,กลางน้ำ,7123.4",
  "กรมสรรพากร,ระบบภาษี,ต้นน้ำ,9.0000",
]);

describe("two versions of a list on the command line", () => {
  it("prints one object whose differences add up, money as text", async () => {
    const { exitCode, printed } = await compare(OLD, NEW, "--json");
    const json = JSON.parse(printed) as { readonly changes: readonly { readonly differenceBaht: string }[] };
    expect(exitCode).toBe(0);
    expect(json).toMatchObject({
      old: { file: OLD, millionBaht: "143.1735" },
      new: { file: NEW, millionBaht: "7245.1500" },
      differenceBaht: "7101976500",
      unchanged: 0,
    });
    expect(json.changes).toMatchObject([
      { kind: "unit", agency: "กรมป่าไม้", project: "ระบบแผนที่ป่า", oldBaht: "7123400", newBaht: "7123400000", oldCell: "D4", newCell: "D4" },
      { kind: "changed", oldBaht: "120500000", newBaht: "100500000", differenceBaht: "-20000000", oldCell: "D2", newCell: "D2" },
      { kind: "added", agency: "กรมสรรพากร", oldBaht: null, newBaht: "9000000", oldCell: null, newCell: "D5" },
      { kind: "removed", agency: "กรมศุลกากร", oldBaht: "3300100", newBaht: null, differenceBaht: "-3300100", oldCell: "D5", newCell: null },
      { kind: "moved", oldTier: "upstream", newTier: "midstream", differenceBaht: "0" },
    ]);
    expect(json.changes.reduce((sum, one) => sum + BigInt(one.differenceBaht), 0n)).toBe(7101976500n);
  });

  it("says the same to people, in both languages", async () => {
    const thai = await compare(OLD, NEW);
    expect(thai.printed).toContain("143.1735");
    expect(thai.printed).toContain("เปลี่ยนจำนวนเงิน: กรมที่ดิน › ระบบโฉนดที่ดินดิจิทัล");
    expect(thai.printed).toContain("ลด 20.0000 ล้านบาท");
    const english = await compare("--lang", "en", OLD, NEW);
    expect(english.printed).toContain("from Upstream to Midstream");
    expect((await compare(OLD, OLD, "--lang=en")).printed).toContain("Every project is the same in both versions.");
  });

  it("writes a sheet with a waterfall of formulas, keeps to it, and never writes over its input", async () => {
    const out = join(folder, "comparison.xlsx");
    expect((await compare(OLD, NEW, "--out", out)).exitCode).toBe(0);
    const workbook = await readWorkbookFile(await readFile(out), "comparison.xlsx");
    const [sheet] = await workbook.listSheets();
    expect(sheet).toMatchObject({ name: "เทียบสองฉบับ", own: "comparison" });
    const before = hashOf(OLD);
    expect(await compare(OLD, NEW, "--out", out)).toMatchObject({ exitCode: 0 });
    expect((await (await readWorkbookFile(await readFile(out), "again")).listSheets()).length).toBe(1);
    expect(hashOf(OLD)).toBe(before);
  });

  it.each<[string, readonly string[], string]>([
    ["one file", [OLD], "สองไฟล์"],
    ["three files", [OLD, NEW, OLD], "สองไฟล์"],
    ["an unknown option", [OLD, NEW, "--total"], "--total"],
    ["an option without its value", [OLD, NEW, "--out"], "--out"],
    ["a switch with a value", [OLD, NEW, "--json=yes"], "--json=yes"],
    ["an unknown language", [OLD, NEW, "--lang", "fr"], "fr"],
    ["a report that is no workbook", [OLD, NEW, "--out", "a.pdf"], ".xlsx"],
    ["a file that is not there", [OLD, join(folder, "nothing.xlsx")], "nothing.xlsx"],
  ])("refuses %s in one line with exit code 2", async (_, args, part) => {
    const { exitCode, printed, complaints } = await compare(...args);
    expect({ exitCode, printed, lines: complaints.length }).toEqual({ exitCode: 2, printed: "", lines: 1 });
    expect(complaints[0]).toContain(part);
  });

  it("tells which file holds no list", async () => {
    const empty = join(folder, "empty.csv");
    writeFileSync(empty, "ก,ข\n1,2\n");
    expect((await compare(OLD, empty)).complaints[0]).toContain("empty.csv");
  });

  it("explains itself, and what only a comparison shows", async () => {
    expect(await compare("--help")).toMatchObject({ exitCode: 0, complaints: [] });
    for (const { printed } of [await compare("--help"), await run("--help")]) expect(printed).toContain("หักล้างกัน");
  });

  it("shows errors that cancel each other, row by row, though both totals are the same", async () => {
    const list = (name: string, first: string, second: string): string =>
      csv(name, [`กรมที่ดิน,ระบบโฉนด,ปลายน้ำ,${first}`, `กรมป่าไม้,แผนที่ป่า,ต้นน้ำ,${second}`, "รวมทั้งสิ้น,,,30.0000"]);
    const { printed } = await compare(list("approved.csv", "10.0000", "20.0000"), list("sent.csv", "15.0000", "15.0000"), "--json");
    const compared = JSON.parse(printed.trim().split("\n").at(-1) ?? "") as { readonly changes: readonly unknown[] };
    expect(compared).toMatchObject({ old: { millionBaht: "30.0000" }, new: { millionBaht: "30.0000" } });
    expect(compared.changes).toMatchObject([
      { kind: "changed", project: "ระบบโฉนด", differenceBaht: "5000000" },
      { kind: "changed", project: "แผนที่ป่า", differenceBaht: "-5000000" },
    ]);
  });
});
