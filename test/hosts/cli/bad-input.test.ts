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
    const { printed, exitCode, complaints } = await run(names, note);
    expect(exitCode).toBeLessThan(2);
    expect(complaints).toEqual([]);
    expect(printed.match(/ไม่ได้อ่าน/gu)).toHaveLength(2);
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
