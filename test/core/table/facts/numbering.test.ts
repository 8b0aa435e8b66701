import { describe, expect, it } from "@jest/globals";
import type { CellValue } from "#sheet/cell.ts";
import { gridOf, tableOf } from "../table-options.ts";

/** The numbers that are said to be missing in a list numbered like this. */
function missingOf(numbers: readonly CellValue[]): readonly string[] {
  const table = tableOf(
    gridOf([
      ["งบประมาณ ปีงบประมาณ พ.ศ. 2568"],
      ["ลำดับ", "หน่วยงาน", "โครงการ", "งบประมาณ ปี 2568 (ล้านบาท)"],
      ...numbers.map((number, at) => [number, `กรมที่ ${String(at + 1)}`, `โครงการที่ ${String(at + 1)} ทดสอบ`, at + 1.25]),
    ]),
  );
  return table.numberGaps.flatMap(({ missing }) => missing);
}

describe("gaps in the numbering of a list", () => {
  it("show by the numbers that stand nowhere", () => {
    expect(missingOf([1, 2, 3, 5, 6, 7])).toEqual(["4"]);
    expect(missingOf([1, 2, 3, 4, 7, 8, 9])).toEqual(["5", "6"]);
    expect(missingOf(["๑", "๒", "๔.", "๕", "๖"])).toEqual(["3"]);
  });

  it("are looked for below each heading where the numbers have dots", () => {
    expect(missingOf(["1", "1.1", "1.2", "1.3", "1.5", "2", "2.1", "2.2"])).toEqual(["1.4"]);
  });

  it("are none where the numbers start again, and none at the ends", () => {
    expect(missingOf([1, 2, 3, 1, 2, 1, 2, 3])).toEqual([]);
    expect(missingOf([5, 6, 7, 8])).toEqual([]);
  });

  it("are none in numbers that are no numbering: codes, numbers twice, jumps all over", () => {
    expect(missingOf([101, 205, 333, 410, 522])).toEqual([]);
    expect(missingOf([1, 2, 2, 4, 5, 6])).toEqual([]);
    expect(missingOf([1, 3, 5, 7, 9, 11])).toEqual([]);
  });
});
