import { describe, expect, it } from "@jest/globals";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { dictionaryOf } from "#i18n/dictionary-of.ts";

/** Paths of all texts and functions, e.g. `findings.total-mismatch.title: string`. */
function leaves(value: unknown, path: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

function texts(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

/** Examples of codes and of the other language; notes that a section does not need. */
const MAY_BE_LATIN = /^(en|\.(language|format\.language))$|^\.language$/;
const MAY_BE_EMPTY = /^\.report\.setup\.sections\.\w+\.note$/;

/** Words for the same thing, and the one that is said: in pane, sheets, command line and guides alike. */
const ONE_WORD: readonly (readonly [said: string, notSaid: RegExp])[] = [
  ["ยอมรับ", /รับทราบ/],
  ["ข้อ, ข้อค้นพบ", /(?<!ชื่อ|หัว|ถอน)เรื่อง(?!อื่น)/],
  ["ตรวจ (by the program; ตรวจสอบ is what a person does)", /ตรวจสอบ(?:ใหม่|อีกครั้ง|ครั้งนี้)|ผลการตรวจสอบ|บันทึกการตรวจสอบ/],
  ["ต้องแก้ไข", /(?:ต้อง|ควร)แก้(?!ไข)/],
  ["ควรตรวจสอบ", /(?<!ไม่)ควรตรวจ(?!สอบ)/],
  ["ชีต", /ชีท(?!ี่)|(?<!ป้องกัน)แผ่นงาน/],
  ["สมุดงาน", /เวิร์กบุ๊ก|เวิร์คบุ๊ค/],
  ["ห่วงโซ่คุณค่า", /โซ่คุณค่า(?<!ห่วงโซ่คุณค่า)/],
];

/** Every file that holds Thai for people: the dictionaries, words beside them, and the guides. */
function thaiTexts(): readonly (readonly [file: string, text: string])[] {
  const root = path.resolve(__dirname, "../..");
  const inFolder = (folder: string, isMeant: (file: string) => boolean): readonly string[] =>
    readdirSync(path.join(root, folder))
      .filter(isMeant)
      .map((file) => path.join(folder, file));
  return [
    ...inFolder("src/i18n/th", () => true),
    ...inFolder("src/i18n", (file) => file.endsWith(".ts")),
    ...inFolder("docs", (file) => file.endsWith(".th.md")),
  ].map((file) => [file, readFileSync(path.join(root, file), "utf8")]);
}

describe("the dictionaries", () => {
  const th = dictionaryOf("th");
  const en = dictionaryOf("en");

  it("say the same things in both languages", () => {
    expect(leaves(th, "")).toEqual(leaves(en, ""));
  });

  it.each([
    ["th", th],
    ["en", en],
  ] as const)("leave nothing unsaid (%s)", (_, dictionary) => {
    const empty = texts(dictionary, "").filter(([path, text]) => text.trim() === "" && !MAY_BE_EMPTY.test(path));
    expect(empty).toEqual([]);
  });

  it("say it in Thai where the language is Thai", () => {
    const foreign = texts(th, "").filter(
      ([path, text]) => /\p{L}/u.test(text) && !MAY_BE_LATIN.test(path) && !/\p{Script=Thai}/u.test(text) && !path.startsWith(".format."),
    );
    expect(foreign.filter(([path]) => path !== ".language")).toEqual([]);
  });

  it.each(ONE_WORD)("have one word for one thing: %s", (_, notSaid) => {
    const found = thaiTexts().flatMap(([file, text]) =>
      text.split("\n").flatMap((line, at) => (notSaid.test(line) ? [`${file}:${String(at + 1)}: ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it("name sheets that Excel takes", () => {
    for (const name of [th, en].flatMap((dictionary) => Object.values(dictionary.report.sheetNames))) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[\\/?*[\]:']/);
    }
  });

  it("tell an open from an accepted finding in every language", () => {
    const names = [th, en].flatMap(({ report }) => [report.findings.open, report.findings.accepted]);
    expect(new Set(names).size).toBe(names.length);
  });
});
