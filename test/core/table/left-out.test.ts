import { describe, expect, it } from "@jest/globals";
import type { CellValue } from "#sheet/cell.ts";
import { gridOf, tableOf } from "./table-options.ts";

type Rows = readonly (readonly CellValue[])[];

const LIST: Rows = [
  ["ปีงบประมาณ 2567"],
  ["หน่วยงาน", "โครงการ", "ปี 2567 (ล้านบาท)"],
  ["กรมทางหลวง", "โครงการหนึ่ง", 5],
  ["กรมเจ้าท่า", "โครงการสอง", 3],
  ["กรมเจ้าท่า", "โครงการสาม", 2],
  [],
];

function leftOutOf(rows: Rows): readonly (readonly [string, number, bigint | null])[] {
  return tableOf(gridOf([...LIST, ...rows])).findings.flatMap(({ code, facts, place }) =>
    code === "table-left-out" ? [[`${String(place.range?.firstRow)}-${String(place.range?.lastRow)}`, facts.lines, facts.amount]] : [],
  );
}

describe("another list on the sheet", () => {
  it("is said with its place, its lines and what they add up to", () => {
    const rows: Rows = [
      ["โครงการ", "หน่วยงาน", "วงเงิน (บาท)"],
      ["โครงการสี่", "กรมป่าไม้", 300000],
      ["โครงการห้า", "กรมป่าไม้", 700000],
    ];
    expect(leftOutOf(rows)).toEqual([["6-8", 2, 1_000_000n * 1_000_000_000n]]);
  });

  it("is said also where none of its columns is of this year", () => {
    const rows: Rows = [
      ["ที่", "โครงการ", "หน่วยงาน", "ปี 2568 (ล้านบาท)", "ปี 2569 (ล้านบาท)"],
      [1, "โครงการสี่", "กรมป่าไม้", 3, 4],
      [2, "โครงการห้า", "กรมป่าไม้", 7, 8],
    ];
    expect(leftOutOf(rows)).toEqual([["6-8", 2, null]]);
  });

  it("is not said of a table of indicators or of contacts", () => {
    expect(
      leftOutOf([
        ["โครงการ", "ตัวชี้วัด", "ค่าเป้าหมาย"],
        ["โครงการหนึ่ง", "จำนวนระบบ", 5],
        ["โครงการสอง", "จำนวนคน", 80],
      ]),
    ).toEqual([]);
    expect(
      leftOutOf([
        ["หน่วยงาน", "ผู้ประสานงาน", "โทรศัพท์"],
        ["กรมทางหลวง", "นายสมชาย ใจดี", 26126000],
      ]),
    ).toEqual([]);
  });
});
