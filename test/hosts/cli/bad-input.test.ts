import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { runCli } from "#hosts/cli/run-cli.ts";
import { FAULTY_SAMPLE, SAMPLE, freshFolder, hashOf, run } from "./cli-run.ts";

const folder = freshFolder();
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
mkdirSync(join(folder, "folder.xlsx"));

const BAD: readonly (readonly [string, string])[] = [
  ["missing", join(folder, "nowhere.xlsx")],
  ["a folder", join(folder, "folder.xlsx")],
  ["empty", file("empty.xlsx", "")],
  ["text named .xlsx", file("text.xlsx", "a,b\n1,2\n")],
  ["an old .xls", file("old.xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(2000).fill(0)]))],
  ["cut off", file("cut.xlsx", readFileSync(SAMPLE).subarray(0, 5000))],
  ["of an unknown kind", file("picture.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))],
];

describe("input that cannot be read", () => {
  it.each(BAD)("%s: one clear sentence in either language, exit 2, nothing printed or written", async (_, path) => {
    for (const lang of ["th", "en"]) {
      const out = join(folder, "report.xlsx");
      const { exitCode, printed, complaints } = await run(SAMPLE, path, "--lang", lang, "--json", "--out", out);
      expect([exitCode, printed, complaints.length]).toEqual([2, "", 1]);
      expect(complaints[0]).toMatch(lang === "th" ? /[ก-๙]{3}/u : /^[ -~“”…]+$/);
      expect(complaints[0]).not.toMatch(/Error|\bat \S+:\d+|undefined/);
      expect(readdirSync(folder)).not.toContain("report.xlsx");
    }
  });

  it.each([
    ["a switch with a value", ["--json=1"], /--json=1/, /--json=1/],
    ["a report that is no .xlsx", ["--out", "report.txt"], /ต้องลงท้ายด้วย \.xlsx/u, /must end in \.xlsx/],
    ["an option without its value", ["--sheet"], /--sheet ต้องมีค่า/u, /--sheet needs a value/],
  ])("%s is wrong usage: what is wrong and how it is called, in one line", async (_, args, th, en) => {
    for (const [lang, said] of [["th", th] as const, ["en", en] as const]) {
      const { exitCode, printed, complaints } = await run(SAMPLE, "--lang", lang, ...args);
      expect([exitCode, printed, complaints.length]).toEqual([2, "", 1]);
      expect(complaints[0]).toMatch(said);
      expect(complaints[0]).toMatch(lang === "th" ? /[^.] วิธีใช้: /u : /\. Usage: /);
    }
  });

  it("leaves every input as it was", async () => {
    const before = [SAMPLE, FAULTY_SAMPLE].map((path) => [hashOf(path), statSync(path).mtimeMs]);
    await run(SAMPLE, FAULTY_SAMPLE, "--out", join(folder, "both.xlsx"));
    expect([SAMPLE, FAULTY_SAMPLE].map((path) => [hashOf(path), statSync(path).mtimeMs])).toEqual(before);
  });

  it("passes over a sheet without a table and a table without an amount column, with the reason", async () => {
    const names = file("names.csv", "ลำดับ,หน่วยงาน,โครงการ\n1,กรมที่ดิน,ก\n2,กรมป่าไม้,ข\n3,กรมประมง,ค\n");
    const note = file("note.csv", "เรียนทุกหน่วยงาน\nโปรดส่งข้อมูล\n");
    const beside = await run(SAMPLE, names, note);
    expect([beside.exitCode, beside.complaints]).toEqual([0, []]);
    expect(beside.printed).toContain(`${names} — ชีต “names” ไม่ได้อ่าน`);
    expect(beside.printed).toContain(`${note} — ชีต “note” ไม่ได้อ่าน`);
  });

  it("exits 2 where no sheet could be read, with one line for each, and prints the JSON all the same", async () => {
    const names = file("only-names.csv", "ลำดับ,หน่วยงาน,โครงการ\n1,กรมที่ดิน,ก\n2,กรมป่าไม้,ข\n3,กรมประมง,ค\n");
    const note = file("only-note.csv", "เรียนทุกหน่วยงาน\nโปรดส่งข้อมูล\n");
    const { printed, exitCode, complaints } = await run(names, note, "--json");
    expect([exitCode, complaints.length]).toEqual([2, 2]);
    for (const line of complaints) expect(line).toMatch(/ไม่ได้อ่าน: [ก-๙]{3}/u);
    const { tables } = JSON.parse(printed) as { readonly tables: readonly Record<string, unknown>[] };
    expect(tables.map((table) => [typeof table["skipped"], (table["read"] as Record<string, unknown>)["encoding"]])).toEqual([
      ["string", "utf-8"],
      ["string", "utf-8"],
    ]);
    expect((await run(note)).printed).toBe("");
  });

  it("says how a file was read, what is odd about it first of all", async () => {
    const odd = file(
      "odd.csv",
      'งบประมาณ ปี 2568 (บาท)\nลำดับ;หน่วยงาน;โครงการ;งบประมาณ\n1;กรมที่ดิน;ระบบ ก;1000\n2;กรมป่าไม้;"ระบบ ข;2000\n3;กรมประมง;ระบบ ค;3000;4\n',
    );
    const { printed, exitCode } = await run(odd, "--lang", "en");
    expect(exitCode).toBe(1);
    expect(printed).toMatch(
      /How it was read: text in UTF-8, cells separated by “;”; baht .*WARNING: 1 rows of another width; WARNING: 1 rows with a quote/,
    );
    const { tables } = JSON.parse((await run(odd, "--json")).printed) as { readonly tables: readonly { readonly read: unknown }[] };
    expect(tables[0]?.read).toMatchObject({
      separator: ";",
      raggedRows: 1,
      brokenQuotes: 1,
      odd: ["raggedRows", "brokenQuotes"],
      unit: "baht",
    });
  });

  it("tells of a mistake of its own in one line, not in a stack trace", async () => {
    const complaints: string[] = [];
    const exitCode = await runCli([SAMPLE, "--lang", "en"], {
      loadReference: () => {
        throw new TypeError("no such\nthing");
      },
      now: () => new Date(0),
      print: () => undefined,
      complain: (line) => void complaints.push(line),
    });
    expect(exitCode).toBe(2);
    expect(complaints).toEqual([expect.stringMatching(/report this message: no such thing$/)]);
  });
});
