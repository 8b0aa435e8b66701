import { describe, expect, it } from "@jest/globals";
import { buddhistYear, fiscalYearOf, yearsInText } from "#core/budget/fiscal-year.ts";

describe("years that a text names", () => {
  it.each([
    ["ปีงบประมาณ พ.ศ. 2567", [2567]],
    ["ปีงบประมาณ พ.ศ. ๒๕๖๗", [2567]],
    ["ปี 2568", [2568]],
    ["ปีงบประมาณ พ.ศ.2567", [2567]],
    ["พ.ศ.๒๕๖๗", [2567]],
    ["พ.ศ.2567-2570", [2567, 2570]],
    ["2567,2568", []],
    ["1,234.2567", []],
    ["ปี2568", [2568]],
    ["FY2022", [2565]],
    ["FY 2565", [2565]],
    ["FY24", [2567]],
    ["FY67", [2567]],
    ["ปี 67", [2567]],
    ["งบปี 68", [2568]],
    ["ปีงบ’", []],
    ["2562-2564", [2562, 2564]],
    ["ปี 2571 - จบ", [2571]],
    ["26 มกราคม 2566 กรอบปี 2567", [2566, 2567]],
    ["fiscal year 2024", [2567]],
    ["ปี 2567 (2024)", [2567]],
    ["5,523.9110", []],
    ["2,567 ล้านบาท", []],
    ["2567.5", []],
    ["12567", []],
    ["ปี 12 เดือน", []],
    ["จำนวน 67 โครงการ", []],
    ["", []],
  ])("%j names %j", (text, years) => {
    expect(yearsInText(text)).toEqual(years);
  });
});

describe("the year of a cell", () => {
  it.each([
    [2567, 2567],
    [2024, 2567],
    [67, null],
    [2567.5, null],
    ["2567", 2567],
    ["๒๕๖๗", 2567],
    ["2562-2564", null],
    ["-", null],
  ])("%j is %j", (cell, year) => {
    expect(fiscalYearOf(cell)).toBe(year);
  });

  it("knows years outside any budget", () => {
    expect(buddhistYear(1500)).toBeNull();
    expect(buddhistYear(2650)).toBe(2650);
  });
});
