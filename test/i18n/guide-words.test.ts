import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const read = (file: string): string => readFileSync(path.join(ROOT, file), "utf8").replaceAll(/\s+/gu, " ");

/** Everything that the program can say in a language, and what stands on the ribbon. */
function saidIn(language: "th" | "en"): string {
  const words = readdirSync(path.join(ROOT, "src/i18n", language)).map((file) => read(`src/i18n/${language}/${file}`));
  return [...words, read("manifest.xml")].join(" ").toLowerCase();
}

/** What stands in bold in the parts that say what to press and what is seen; an auditor's questions are a person's words. */
function named(guide: string, questions: string): readonly string[] {
  const [told = ""] = guide.split(questions);
  return [...told.matchAll(/\*\*([^*]+)\*\*/gu)].map(([, words = ""]) => words.replace(/…$/u, "").toLowerCase());
}

/** Keys of the keyboard. */
const KEYS = new Set(["1 2 3", "0", "backspace"]);

describe("the user's guide", () => {
  it.each([
    ["th", "## คำถามที่ผู้ตรวจสอบมักถาม"],
    ["en", "## Questions an auditor asks"],
  ] as const)("in %s calls everything what the program calls it", (language, questions) => {
    const said = saidIn(language);
    const names = named(read(`docs/user-guide.${language}.md`), questions);
    expect(names.length).toBeGreaterThan(35);
    expect(names.filter((name) => !KEYS.has(name) && !said.includes(name))).toEqual([]);
  });

  it.each(["th", "en"] as const)("in %s shows only pictures that are there", (language) => {
    for (const guide of ["user-guide", "from-pivot-tables", "administrator"])
      for (const [, file = ""] of read(`docs/${guide}.${language}.md`).matchAll(/!\[[^\]]*\]\(([^)]+)\)/gu))
        expect(readFileSync(path.join(ROOT, "docs", file)).length).toBeGreaterThan(1_000);
  });
});
