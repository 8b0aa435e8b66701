import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { cleanText } from "#core/text/clean-text.ts";
import { carefulKey, comparisonKey } from "#core/text/comparison-key.ts";
import { asciiDigits, thaiDigits } from "#core/text/thai-digits.ts";

describe("texts that are the same words have the same key", () => {
  it.each([
    ["สำนักงาน", "สํานักงาน"],
    ["ต้นน้ำ", "ต้นนํ้า"],
    ["ต้นน้ำ", "ต้นนำ้"],
    ["แผนงาน", "เเผนงาน"],
    ["ที่", "ที่่"],
    ["ที่", "ท่ี"],
    ["ปี", "ปีี"],
    ["รัฐบาลดิจิทัล", "รัฐบาล ดิจิทัล"],
    ["รัฐบาลดิจิทัล", "รัฐบาล\nดิจิทัล"],
    ["รัฐบาลดิจิทัล", "รัฐ\u200bบาลดิจิทัล\u00a0"],
    ["ระยะที่ 2", "ระยะที่ ๒"],
    ["ระยะที่ 2", "ระยะที่２"],
    ["Digital Government", "DIGITAL  government"],
    ["ICT", "ＩＣＴ"],
    ["สพร. (DGA)", "สพร．（DGA）"],
    ["ระบบ A-B", "ระบบ A–B"],
    ["ระบบ “A”", "ระบบ 'A'"],
    ["หนึ่ง", "หน่ึง"],
    ["ก็", "ก็็"],
    ["กระทรวงฯ ", "กระทรวงฯ"],
  ])("%j and %j", (one, other) => {
    expect(comparisonKey(other)).toBe(comparisonKey(one));
  });
});

describe("texts that are other words keep other keys", () => {
  it.each([
    ["คลองโยง", "คลองยาง"],
    ["รัฐบาลดิจิทัล", "รฐั บาลดิจิทลั"],
    ["สำนักงบประมาณ", "สานักงบประมาณ"],
    ["ระยะที่ 1", "ระยะที่ 2"],
    ["เก", "แก"],
    ["กา", "ก่า"],
    ["สำนักปลัด", "สำนักงานปลัด"],
    ["กรม ก (1)", "กรม ก (2)"],
    ["ปิด", "ปีด"],
  ])("%j and %j", (one, other) => {
    expect(comparisonKey(other)).not.toBe(comparisonKey(one));
  });
});

describe("what holds for every text", () => {
  const thai = fc
    .array(fc.constantFrom(...Array.from("กขสนเแ\u0E31\u0E33\u0E34\u0E48\u0E49\u0E4C\u0E4Dาอบ 12๓Aa\u200b\n")))
    .map((letters) => letters.join(""));

  it("a key of a key is the key", () => {
    fc.assert(
      fc.property(thai, (text) => {
        expect(comparisonKey(comparisonKey(text))).toBe(comparisonKey(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("the quick way leads to the key of the careful one", () => {
    const mixed = fc
      .array(fc.oneof(thai, fc.string({ unit: "grapheme", maxLength: 3 }), fc.constantFrom("โครงการ", "ที่ 1", "ฯลฯ", "(DGA)")))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(mixed, (text) => {
        expect(comparisonKey(text)).toBe(carefulKey(text));
      }),
      { numRuns: 3000 },
    );
  });

  it("white space and case never matter", () => {
    fc.assert(
      fc.property(thai, (text) => {
        expect(comparisonKey(` ${text.toUpperCase()}\u00a0`)).toBe(comparisonKey(text));
      }),
    );
  });
});

describe("texts for display", () => {
  it.each([
    ["  กรม  ที่ดิน ", "กรม ที่ดิน"],
    ["กรม\nที่ดิน", "กรม ที่ดิน"],
    ["กรม\u00a0\u200bที่ดิน\ufeff", "กรม ที่ดิน"],
    ["เเผน", "เเผน"],
    ["", ""],
    ["A b", "A b"],
  ])("cleans %j to %j and changes no letter", (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it("turns digits of both scripts into each other", () => {
    expect(asciiDigits("ปี ๒๕๖๗ ５")).toBe("ปี 2567 5");
    expect(thaiDigits("2567")).toBe("๒๕๖๗");
  });
});
