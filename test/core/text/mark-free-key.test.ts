import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { carefulMarkFreeKey, markFreeKey } from "#core/text/mark-free-key.ts";

describe("the key without Thai marks", () => {
  it.each([
    ["โครงการพัฒนาแพลตฟอร์ม (ระยะที่ ๒)", "โครงการพฒนาแพลตฟอรมระยะท2"],
    ["เเผนงานน้ำ", "แผนงานนา"],
    ["เ เ", "เเ"],
    ["Big-Data 4.0", "bigdata40"],
  ])("of “%s” is “%s”", (text, key) => {
    expect(markFreeKey(text)).toBe(key);
  });

  it("is the same by the quick way and by the whole way", () => {
    const thai = fc.integer({ min: 0x0e00, max: 0x0e7f }).map((code) => String.fromCharCode(code));
    const odd = fc.constantFrom("เ", "เ", "ำ", "ำ", "ํ", "า", "่", "\u200b", "\u00a0", "Ａ", "é", "½", "ß", "İ", "\t", "😀");
    const ascii = fc.integer({ min: 0x09, max: 0x7f }).map((code) => String.fromCharCode(code));
    const text = fc.array(fc.oneof(thai, odd, ascii), { maxLength: 12 }).map((letters) => letters.join(""));
    fc.assert(
      fc.property(text, (one) => {
        expect(markFreeKey(one)).toBe(carefulMarkFreeKey(one));
      }),
      { numRuns: 5_000 },
    );
  });
});
