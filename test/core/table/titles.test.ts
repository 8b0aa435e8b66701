import { describe, expect, it } from "@jest/globals";
import { titlesDiffer } from "#core/table/titles.ts";

describe("the plan that titles name", () => {
  it.each([
    ["แผนงานบูรณาการบริหารจัดการน้ำ ปีงบประมาณ พ.ศ. 2568", "แผนงาน : บูรณาการบริหารจัดการน้ำ ปี ๒๕๖๘"],
    ["แผนงานบูรณาการ บริหารจัดการน้ำ", "สรุป แผนงานบูรณาการบริหารจัดการน้ำ หน่วย : ล้านบาท"],
    ["แผนบูรณาการบริหารจัดการน้ำ", "แผนงานบูรณาการบริหารจัดการน้ำ (ร่าง)"],
  ])("is one, however the title leads up to it: %s", (one, other) => {
    expect(titlesDiffer([one], [other], ["plan"])).toBe(false);
  });

  it.each([
    ["แผนงานบูรณาการบริหารจัดการน้ำ", "แผนงานบูรณาการพัฒนาท่องเที่ยว"],
    ["แผนงานยุทธศาสตร์บริหารจัดการน้ำ", "แผนงานบูรณาการบริหารจัดการน้ำ"],
  ])("is another one by subject or kind: %s, %s", (one, other) => {
    expect(titlesDiffer([one], [other], ["plan"])).toBe(true);
  });
});
