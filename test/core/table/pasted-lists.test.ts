import { describe, expect, it } from "@jest/globals";
import type { CellValue } from "#sheet/cell.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import { codesOf, gridOf, tableOf, totalBaht } from "./table-options.ts";

const FIRST = ["ที่", "หน่วยงาน", "โครงการ", "ห่วงโซ่คุณค่า", "จัดสรร ปี 2568 (บาท)"];

function list(header: readonly CellValue[], agency: string, amounts: readonly number[]): readonly (readonly CellValue[])[] {
  return [header, ...amounts.map((amount, row) => [row + 1, agency, `โครงการที่ ${String(row + 1)} ของ${agency}`, "ต้นน้ำ", amount])];
}

/** Two lists below each other; the second has one line more, so that it is not the one left out by its length. */
function pasted(second: readonly string[]): BudgetTable {
  return tableOf(gridOf([["ปีงบประมาณ พ.ศ. 2568"], ...list(FIRST, "กรมทางหลวง", [100, 200]), ...list(second, "กรมประมง", [300, 400, 500])]));
}

describe("lists of several agencies pasted below each other", () => {
  it.each<readonly [readonly string[]]>([
    [["ลำดับ", "หน่วยรับงบประมาณ", "ชื่อโครงการ", "Value Chain", "วงเงินงบประมาณ (บาท)"]],
    [["ลำดับที่", "ส่วนราชการ", "รายชื่อโครงการ", "ห่วงโซ่คุณค่า (Value Chain)", "ปีงบประมาณ พ.ศ. 2568"]],
    [["No.", "Agency", "Project", "Tier", "Budget FY2025 (baht)"]],
  ])("are one table under %j, which means the same columns", (header) => {
    const table = pasted(header);
    expect(table.lines).toHaveLength(5);
    expect(totalBaht(table)).toBe(1500n);
    expect(codesOf(table)).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ["another year", ["ที่", "หน่วยงาน", "โครงการ", "ห่วงโซ่คุณค่า", "งบประมาณ ปี 2567 (บาท)"]],
    ["another unit", ["ที่", "หน่วยงาน", "โครงการ", "ห่วงโซ่คุณค่า", "งบประมาณ ปี 2568 (ล้านบาท)"]],
    ["money from outside the budget", ["ที่", "หน่วยงาน", "โครงการ", "ห่วงโซ่คุณค่า", "เงินนอกงบประมาณ ปี 2568 (บาท)"]],
    ["columns in other places", ["ที่", "โครงการ", "หน่วยงาน", "ห่วงโซ่คุณค่า", "งบประมาณ ปี 2568 (บาท)"]],
    ["another stage", ["ที่", "หน่วยงาน", "โครงการ", "ห่วงโซ่คุณค่า", "คำของบประมาณ ปี 2568 (บาท)"]],
  ])("are never added under a header that means %s", (_, header) => {
    const table = pasted(header);
    expect(table.lines.map((line) => line.agency)).not.toEqual(expect.arrayContaining(["กรมทางหลวง", "กรมประมง"]));
  });
});
