import { describe, expect, it } from "@jest/globals";
import { m } from "#test/core/sample-table.ts";
import { formatFor } from "#i18n/format-for.ts";
import { parseLanguage } from "#i18n/language.ts";

describe("numbers, dates and places in words", () => {
  const th = formatFor("th");
  const en = formatFor("en");

  it.each([
    ["th.money", th.money(m("5523.9110")), "5,523.9110 ล้านบาท"],
    ["en.money", en.money(m("5523.9110")), "5,523.9110 million baht"],
    ["money with satang", th.money(m("0.00000025")), "0.00000025 ล้านบาท"],
    ["baht", th.baht(m("5523.911")), "5,523,911,000 บาท"],
    ["baht with satang", en.baht(m("-0.00000125")), "-1.25 baht"],
    ["over", th.difference(m("0.1")), "เกิน 0.1000 ล้านบาท"],
    ["short", th.difference(m("-0.1")), "ขาด 0.1000 ล้านบาท"],
    ["equal", th.difference(m("0")), "ตรงกัน"],
    ["short of projects", en.difference(-3), "short by 3"],
    ["count", th.count(12345), "12,345"],
    ["share", th.percent("12.30"), "12.30 %"],
    ["chance", th.chance(0.0123), "1.2 %"],
    ["tiny chance", en.chance(0.0000001), "< 0.1 %"],
    ["date", th.date("2023-01-26"), "26 มกราคม 2566"],
    ["date in English", en.date("2023-01-26"), "26 January 2566 (2023)"],
    ["moment, in Bangkok", th.dateTime(new Date("2023-01-25T18:05:00Z")), "26 มกราคม 2566 เวลา 01:05 น."],
    ["fiscal year", en.fiscalYear(2567), "fiscal year 2567 (2024)"],
    ["rows as people number them", th.rows([0, 11]), "1, 12"],
    ["columns", th.columns([0, 26]), "A, AA"],
    ["cell of another sheet", th.cell({ workbook: null, sheet: "งบ", row: 11, column: 8 }, "รวม"), "งบ!I12"],
    ["cell of this sheet", th.cell({ workbook: null, sheet: "งบ", row: 11, column: 8 }, "งบ"), "I12"],
    ["whole sheet", th.at({ workbook: null, sheet: "งบ", range: null }), "ชีต “งบ”"],
    ["no tier", th.tier(null), "ยังไม่ระบุ"],
    ["usual tier", en.tier("upstream"), "Upstream"],
    ["tier nobody named", th.tier("gold"), "gold"],
  ])("%s", (_, said, expected) => {
    expect(said).toBe(expected);
  });

  it("lists the first twenty and says how many more", () => {
    const said = th.rows(Array.from({ length: 25 }, (_, row) => row));
    expect(said.split(",").length).toBe(20);
    expect(said).toContain("และอีก 5 รายการ");
  });

  it("names tiers by the table of the year", () => {
    const tiers = { tiers: [{ id: "g1", label: { th: "กลุ่มที่ 1", en: "Group 1" }, name: { th: "ก", en: "a" }, synonyms: [] }], goals: [] };
    expect(formatFor("th", tiers).tier("g1")).toBe("กลุ่มที่ 1");
    expect(formatFor("en", tiers).tier("g1")).toBe("Group 1");
  });
});

describe("the language of a setting", () => {
  it.each([
    ["th", "th"],
    [" EN ", "en"],
    ["ไทย", null],
    ["", null],
  ])("%s", (text, expected) => {
    expect(parseLanguage(text)).toBe(expected);
  });
});
