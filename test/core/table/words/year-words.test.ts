import { describe, expect, it } from "@jest/globals";
import { singleYear, yearsIn } from "#core/table/words/year-words.ts";

describe("years in a header or title", () => {
  it.each([
    ["ปี 2568", [[2568, 2568]]],
    ["งบประมาณ ปี ๒๕๖๘ (ล้านบาท)", [[2568, 2568]]],
    ["ประจำปีงบประมาณ พ.ศ. 2567", [[2567, 2567]]],
    ["ประจำปีงบประมาณ พ.ศ.2567", [[2567, 2567]]],
    ["พ.ศ.๒๕๖๗", [[2567, 2567]]],
    ["พ.ศ.2562-2564", [[2562, 2564]]],
    ["FY2024 (million baht)", [[2567, 2567]]],
    ["ปี 2566 - 2568", [[2566, 2568]]],
    ["2562-2564", [[2562, 2564]]],
    ["ปี 2562 - 64", [[2562, 2564]]],
    ["2571 - จบ", [[2571, null]]],
    ["เริ่มต้น - ปี 2567", [[null, 2567]]],
    ["ปี 67", [[2567, 2567]]],
    ["FY24", [[2567, 2567]]],
    ["5,523.9110", []],
    ["2567.25", []],
    ["1,234.2567 ล้านบาท", []],
    ["แนวทางที่ 2.1", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(yearsIn(text).map((span) => [span.from, span.to])).toEqual(expected);
  });

  it("is a single year only when nothing else is named", () => {
    expect(singleYear(yearsIn("ปี 2568"))).toBe(2568);
    expect(singleYear(yearsIn("ปี 2566 - 2568"))).toBeNull();
    expect(singleYear(yearsIn("2571 - จบ"))).toBeNull();
  });
});
