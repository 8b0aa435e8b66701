import { describe, expect, it } from "@jest/globals";
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
