import { describe, expect, it } from "@jest/globals";
import { scaleToMoney } from "#core/money/scale-to-money.ts";
import { bahtWords } from "#i18n/baht-words.ts";
import { readBahtWords } from "#i18n/read-baht-words.ts";
import { m } from "#test/core/sample-table.ts";

describe("an amount in words", () => {
  it.each([
    ["5,523.9110", "ห้าพันห้าร้อยยี่สิบสามล้านเก้าแสนหนึ่งหมื่นหนึ่งพันบาทถ้วน"],
    ["2,529.4523", "สองพันห้าร้อยยี่สิบเก้าล้านสี่แสนห้าหมื่นสองพันสามร้อยบาทถ้วน"],
    ["0", "ศูนย์บาทถ้วน"],
    ["0.000001", "หนึ่งบาทถ้วน"],
    ["0.000011", "สิบเอ็ดบาทถ้วน"],
    ["0.000021", "ยี่สิบเอ็ดบาทถ้วน"],
    ["0.000101", "หนึ่งร้อยเอ็ดบาทถ้วน"],
    ["1", "หนึ่งล้านบาทถ้วน"],
    ["1.000001", "หนึ่งล้านเอ็ดบาทถ้วน"],
    ["11.000010", "สิบเอ็ดล้านสิบบาทถ้วน"],
    ["1000000", "หนึ่งล้านล้านบาทถ้วน"],
    ["1234567.891011", "หนึ่งล้านสองแสนสามหมื่นสี่พันห้าร้อยหกสิบเจ็ดล้านแปดแสนเก้าหมื่นหนึ่งพันสิบเอ็ดบาทถ้วน"],
    ["0.00000050", "ห้าสิบสตางค์"],
    ["0.00000125", "หนึ่งบาทยี่สิบห้าสตางค์"],
    ["0.00000101", "หนึ่งบาทหนึ่งสตางค์"],
    ["-20", "ลบยี่สิบล้านบาทถ้วน"],
  ])("%s million is %s", (amount, words) => {
    expect(bahtWords(m(amount), "th")).toBe(words);
  });

  it.each([
    ["5,523.9110", "five billion five hundred twenty-three million nine hundred eleven thousand baht only"],
    ["0", "zero baht only"],
    ["0.000019", "nineteen baht only"],
    ["1.000001", "one million one baht only"],
    ["0.00010025", "one hundred baht and twenty-five satang"],
    ["-0.3", "minus three hundred thousand baht only"],
  ])("%s million is %s in English", (amount, words) => {
    expect(bahtWords(m(amount), "en")).toBe(words);
  });

  it("is not said where less than a satang stands in it: no words would be exact", () => {
    expect(bahtWords(m("0.000000001"), "th")).toBeNull();
  });
});

describe("an amount in words, read again", () => {
  it.each(["th", "en"] as const)("is the amount that was written (%s)", (language) => {
    for (const amount of ["5,523.9110", "0.000001", "0.000011", "0.000021", "1.000001", "1000000", "0.00000125", "-20", "1234567.891011"]) {
      const words = bahtWords(m(amount), language) ?? "";
      const [read, ...others] = readBahtWords(`รวม ${words} ตามแนบ`);
      expect([read?.text, read?.isWellFormed, others]).toEqual([words, true, []]);
      expect(scaleToMoney(read?.digits ?? "", "baht")).toBe(m(amount));
    }
  });

  it.each(["5 ล้านบาท", "5 พันบาท", "บาท", "2 million baht", "ร้อยละ 5 ของงบ"])("is not seen in %s", (text) => {
    expect(readBahtWords(text)).toEqual([]);
  });
});
