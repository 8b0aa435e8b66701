import { describe, expect, it } from "@jest/globals";
import {
  isBareUnit,
  isSlippedUnit,
  isUnitNote,
  storedUnit,
  unitIn,
  unitOfNumberFormat,
  unitStatedBy,
} from "#core/table/words/unit-words.ts";

describe("the unit that words name", () => {
  it.each([
    ["หน่วย : ล้านบาท", "million-baht"],
    ["งบประมาณ (พันบาท)", "thousand-baht"],
    ["จำนวนเงิน (บาท)", "baht"],
    ["(ลบ.)", "million-baht"],
    ["Budget (THB million)", "million-baht"],
    ["Amount (million baht)", "million-baht"],
    ["Amount (THB)", "baht"],
    ["ร้อยละ", null],
    ["ล้านคน", null],
    ["งบที่ให้ (บ.)", "baht"],
    ["หน่วย : บ.", "baht"],
    ["กรม บ.", null],
  ])("%s", (text, unit) => {
    expect(unitIn(text)).toBe(unit);
  });

  it.each([
    ["หน่วย : ล้านบทา", "million-baht"],
    ["หน่วย : ล่านบาท", "million-baht"],
    ["งบประมาณ (ล้นาบาท)", "million-baht"],
    ["หน่วย: พันบาร", "thousand-baht"],
    ["หน่วย : านบาท", null],
    ["หน่วย : ล้านคน", null],
    ["หน่วย : ล้านตัน", null],
  ])("%s, a letter off, is read as %s and never as plain baht", (text, unit) => {
    expect(unitIn(text)).toBe(unit);
    expect(isSlippedUnit(text)).toBe(unit !== null);
  });

  it("is not stated by an amount in a sentence", () => {
    expect(unitStatedBy("เห็นชอบกรอบวงเงิน 5,523.9110 ล้านบาท")).toBeNull();
    expect(unitStatedBy("สรุปงบประมาณ (ล้านบาท)")).toBe("million-baht");
  });

  it.each([
    ["หน่วย : ล้านบาท", true],
    ["(บาท)", true],
    ["Unit: million baht", true],
    ["โครงการปรับค่าเงินบาท", false],
    ["กรมธนารักษ์", false],
  ])("%s is a note of the unit: %s", (text, expected) => {
    expect(isUnitNote(text)).toBe(expected);
  });

  it("stands alone in a cell beside an amount", () => {
    expect(["บาท", "ล้านบาท", "(พันบาท)"].map(isBareUnit)).toEqual([true, true, true]);
    expect(["ราย", "บาทต่อคน"].map(isBareUnit)).toEqual([false, false]);
  });

  it.each([
    ['#,##0.0000 "ล้านบาท"', "million-baht"],
    ['#,##0.00,, "ล้านบาท"', "baht"],
    ['#,##0 "บาท"', "baht"],
    ["#,##0.00", null],
  ])("the number format %s tells of the stored value", (format, unit) => {
    expect(unitOfNumberFormat(format)).toBe(unit);
  });
});

describe("amounts stored in a smaller unit than they show", () => {
  it.each([
    ["million-baht", "#,##0.0000,,", "baht"],
    ["million-baht", "#,##0.0,", "thousand-baht"],
    ["thousand-baht", "#,##0,;-#,##0,", "baht"],
    ["million-baht", "#,##0.0000", "million-baht"],
    ["baht", "#,##0,,", "baht"],
    ["million-baht", '#,##0.00" ,,"', "million-baht"],
  ] as const)("what shows as %s in the format %s is stored in %s", (shown, format, stored) => {
    expect(storedUnit(shown, format)).toBe(stored);
  });

  it("says nothing where no unit is stated", () => {
    expect(storedUnit(null, "#,##0,,")).toBeNull();
  });
});
