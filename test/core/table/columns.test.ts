import { describe, expect, it } from "@jest/globals";
import type { CellValue } from "#sheet/cell.ts";
import type { ColumnRole } from "#core/budget/column-role.ts";
import { codesOf, gridOf, skipReasonOf, tableOf, totalBaht } from "./table-options.ts";

const NAMES = ["กรมทางหลวง", "กรมเจ้าท่า", "กรมประมง"];

/** Three lines under the given money headers; each cell is `column + row` thousand. */
function sheet(
  title: string,
  headers: readonly string[],
  value: (column: number, row: number) => CellValue = (column, row) => (column + 1) * 1000 + row,
): ReturnType<typeof gridOf> {
  return gridOf([
    [title],
    ["หน่วยงาน", "โครงการ", ...headers],
    ...NAMES.map((name, row) => [name, `โครงการ${String(row)}`, ...headers.map((_, column) => value(column, row))]),
  ]);
}

function rolesOf(title: string, headers: readonly string[]): readonly (ColumnRole | undefined)[] {
  const table = tableOf(sheet(title, headers));
  return headers.map((_, index) => table.columns.find((column) => column.column === index + 2)?.role);
}

describe("this year's money among other money columns", () => {
  it.each<[string, readonly string[], readonly (ColumnRole | undefined)[]]>([
    ["ปีงบประมาณ พ.ศ. 2568", ["ปี 2567 (บาท)", "ปี 2568 (บาท)"], ["previousAmount", "amount"]],
    ["ปีงบประมาณ พ.ศ. 2567", ["ปี 2567 (บาท)", "ปี 2568 (บาท)"], ["amount", "commitmentYear"]],
    ["รายการงบประมาณ", ["ปี 2566 (บาท)", "ปี 2567 (บาท)", "ปี 2568 (บาท)"], ["otherStageAmount", "previousAmount", "amount"]],
    [
      "ปีงบประมาณ พ.ศ. 2568",
      ["วงเงินทั้งสิ้น (บาท)", "2565-2567", "ปี 2568", "ปี 2569", "2570 - จบ"],
      ["commitmentTotal", "commitmentYear", "amount", "commitmentYear", "commitmentYear"],
    ],
    ["ปีงบประมาณ พ.ศ. 2568", ["คำขอ ปี 2568 (บาท)", "จัดสรร ปี 2568 (บาท)"], ["otherStageAmount", "amount"]],
    ["ปีงบประมาณ พ.ศ. 2568", ["คำขอ ปี 2568 (บาท)", "ผลการพิจารณา (บาท)"], ["otherStageAmount", "amount"]],
    ["ปีงบประมาณ พ.ศ. 2568", ["งบที่ได้รับ (บาท)", "งบประมาณ ปี 2568 (บาท)"], ["otherStageAmount", "amount"]],
    ["ปีงบประมาณ พ.ศ. 2568", ["คำขอ ปี 2568 (บาท)", "จัดสรร (บาท)"], ["otherStageAmount", "amount"]],
    ["ปีงบประมาณ พ.ศ. 2568", ["คำขอจัดสรร ปี 2568 (บาท)", "งบประมาณ ปี 2568 (บาท)"], ["otherStageAmount", "amount"]],
    ["ปีงบประมาณ พ.ศ. 2568", ["งปม. (บาท)", "นอก งปม."], ["amount", "offBudgetAmount"]],
    ["ปีงบประมาณ พ.ศ. 2568", ["งบ 67 : ล้านบาท", "งบประมาณ 2568 (FY 2025) : ล้านบาท"], ["previousAmount", "amount"]],
    ["ปีงบประมาณ พ.ศ. 2568", ["เงินกันไว้เบิกเหลื่อมปี (บาท)", "งบประมาณ (บาท)"], ["previousAmount", "amount"]],
    ["คำขอ ปีงบประมาณ พ.ศ. 2568", ["คำขอ ปี 2568 (บาท)", "พ.ร.บ. ปี 2568 (บาท)"], ["amount", "otherStageAmount"]],
    ["ปีงบประมาณ พ.ศ. 2568", ["งบลงทุน (บาท)", "งบดำเนินงาน (บาท)", "รวม (บาท)"], ["categoryAmount", "categoryAmount", "amount"]],
    ["ปีงบประมาณ พ.ศ. 2568", ["งบประมาณ (บาท)", "เงินนอกงบประมาณ (บาท)"], ["amount", "offBudgetAmount"]],
    ["ปีงบประมาณ พ.ศ. 2568", ["งบประมาณ (บาท)", "เพิ่ม/ลด", "ร้อยละ"], ["amount", "change", "changePercent"]],
    ["ปีงบประมาณ พ.ศ. 2568", ["ราคาต่อหน่วย (บาท)", "งบประมาณ (บาท)"], ["note", "amount"]],
    [
      "ปีงบประมาณ พ.ศ. 2568",
      ["ไตรมาส 1", "ไตรมาสที่ 2", "งบประมาณ (บาท)", "ต.ค. 67", "มีนาคม 2568"],
      ["otherStageAmount", "otherStageAmount", "amount", "otherStageAmount", "otherStageAmount"],
    ],
    ["ผลการพิจารณา ปีงบประมาณ พ.ศ. 2568", ["คำขอ ปี 2568 (บาท)", "ปรับลด", "คงเหลือหลังปรับลด (บาท)"], ["otherStageAmount", "change", "amount"]],
    ["คำขอ ปีงบประมาณ พ.ศ. 2568", ["คำขอ (บาท)", "ปรับเพิ่ม/ลด", "งบประมาณหลังการปรับเพิ่ม/ลด (บาท)"], ["amount", "change", "otherStageAmount"]],
    ["Fiscal year 2025", ["Request (baht)", "Cut, decrease", "Budget after the cut (baht)"], ["otherStageAmount", "change", "amount"]],
    ["Fiscal year 2025", ["Q1", "Oct-24", "Budget FY2025 (baht)"], ["otherStageAmount", "otherStageAmount", "amount"]],
    ["Fiscal year 2025", ["Unit price (baht)", "Budget FY2025 (baht)"], ["note", "amount"]],
    ["Fiscal year 2025", ["FY2024 (baht)", "FY2025 (baht)"], ["previousAmount", "amount"]],
  ])("%s: %j", (title, headers, roles) => {
    expect(rolesOf(title, headers)).toEqual(roles);
  });

  it("is not the quarters below it, merged or not", () => {
    const rows = [
      ["แผนงานบูรณาการทดลอง ปีงบประมาณ พ.ศ. 2568 (บาท)"],
      ["หน่วยงาน", "โครงการ", "งบประมาณ", "แผนการใช้จ่าย", null, null, null],
      [null, null, null, "ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3", "ไตรมาส 4"],
      ["กรมทางหลวง", "โครงการก", 1000, 100, 200, 300, 400],
      ["กรมประมง", "โครงการข", 2000, 1000, null, 1000, "-"],
    ];
    const merges = [{ firstRow: 1, lastRow: 1, firstColumn: 3, lastColumn: 6 }];
    for (const grid of [gridOf(rows), gridOf(rows, { merges })]) {
      const table = tableOf(grid);
      expect([totalBaht(table), table.lines.length, codesOf(table)]).toEqual([3000n, 2, []]);
    }
  });

  it("is asked for when two columns are as good", () => {
    const table = tableOf(sheet("ปีงบประมาณ พ.ศ. 2568", ["งบประมาณส่วนแรก (บาท)", "งบประมาณส่วนหลัง (บาท)"]));
    expect(codesOf(table)).toContain("column-ambiguous@1");
  });

  it("is what a person chose, whatever the header says", () => {
    const grid = sheet("ปีงบประมาณ พ.ศ. 2568", ["ปี 2567 (บาท)", "ปี 2568 (บาท)"]);
    const table = tableOf(grid, { columnRoles: new Map([[2, "amount"]]) });
    expect(totalBaht(table)).toBe(3003n);
    expect(table.columns.find((column) => column.column === 2)).toMatchObject({ role: "amount", reason: "person", confidence: 1 });
  });

  it("is never a column of phone numbers", () => {
    expect(
      skipReasonOf(
        gridOf([
          ["หน่วยงาน", "ผู้ประสานงาน", "โทรศัพท์"],
          ["กรมทางหลวง", "ก", "021234567"],
          ["กรมเจ้าท่า", "ข", "029876543"],
        ]),
      ),
    ).toBe("lookup-list");
  });
});

describe("the unit of the amounts", () => {
  it.each<[string, readonly string[], string | null, string]>([
    ["งบประมาณ ปี 2568 (ล้านบาท)", ["งบประมาณ (บาท)"], "baht", "column"],
    ["งบประมาณ ปี 2568 (พันบาท)", ["งบประมาณ"], "thousand-baht", "title"],
    ["งบประมาณ ปี 2568", ["งบประมาณ"], null, "none"],
  ])("%s over %j", (title, headers, unit, source) => {
    const table = tableOf(sheet(title, headers));
    expect([table.unit, table.unitSource]).toEqual([unit, source]);
    expect(codesOf(table).some((code) => code.startsWith("unit-unknown"))).toBe(unit === null);
  });

  it("is not guessed: without a statement no line has an amount", () => {
    const table = tableOf(sheet("ปี 2568", ["งบประมาณ"]));
    expect(table.lines.map((line) => line.amount)).toEqual([null, null, null]);
    expect(totalBaht(tableOf(sheet("ปี 2568", ["งบประมาณ"]), { unit: "baht" }))).toBe(3003n);
  });

  it("stands in each cell of a row before anything else", () => {
    const table = tableOf(sheet("ปีงบประมาณ 2568", ["งบประมาณ (ล้านบาท)"], (_, row) => (row === 1 ? "500 บาท" : 2)));
    expect(totalBaht(table)).toBe(4_000_500n);
  });
});

describe("rows of other kinds among the lines", () => {
  const header = ["หน่วยงาน", "โครงการ", "หน่วย", "งบประมาณ ปี 2568"];

  it("are never money when they count something else", () => {
    const table = tableOf(
      gridOf([
        ["ปีงบประมาณ 2568"],
        header,
        ["กรมทางหลวง", "โครงการก", "ล้านบาท", 5],
        ["กรมทางหลวง", "ตัวชี้วัด : มูลค่าการลงทุน", "ล้านบาท", 500],
        ["กรมทางหลวง", "จำนวนระบบ", "ระบบ", 12],
        ["กรมประมง", "โครงการข", "บาท", 700],
      ]),
    );
    expect(totalBaht(table)).toBe(5_000_700n);
    expect(table.ledger.map(({ why }) => why)).toEqual(["listed", "indicator-row", "other-unit", "listed"]);
  });

  it("of another fiscal year stay out, quietly when the title says which year counts", () => {
    const rows = [
      ["หน่วยงาน", "โครงการ", "ปีงบประมาณ", "จำนวนเงิน (บาท)"],
      ["กรมทางหลวง", "โครงการก", 2567, 100],
      ["กรมทางหลวง", "โครงการก", 2568, 300],
      ["กรมประมง", "โครงการข", 2568, 500],
    ];
    const table = tableOf(gridOf([["งบประมาณรายจ่าย ปีงบประมาณ พ.ศ. 2568"], ...rows]));
    expect(totalBaht(table)).toBe(800n);
    expect(codesOf(table)).toEqual(["money-set-apart@2"]);
  });
});

describe("the agency of a line", () => {
  /** Two lines of one department, with another column about who does the work. */
  function agenciesOf(header: string, doers: readonly string[]): readonly (string | null)[] {
    const rows = doers.map((doer, row) => ["กรมชลประทาน", doer, `โครงการที่ ${String(row)}`, 1000]);
    return tableOf(gridOf([["ปีงบประมาณ พ.ศ. 2568"], ["หน่วยรับงบประมาณ", header, "โครงการ", "งบประมาณ (บาท)"], ...rows])).lines.map(
      (line) => line.agency,
    );
  }

  it.each<[string, readonly string[]]>([
    ["ผู้รับผิดชอบ", ["นายสมชาย ใจดี", "นางสาวสมหญิง ดีใจ"]],
    ["ผู้รับผิดชอบโครงการ", ["กองแผนงาน", "สำนักงานชลประทานที่ 1"]],
    ["หน่วยดำเนินการ", ["สำนักงานชลประทานที่ 1", "สำนักงานชลประทานที่ 2"]],
  ])("is the one that is given the budget, beside a column %s", (header, doers) => {
    expect(agenciesOf(header, doers)).toEqual(["กรมชลประทาน", "กรมชลประทาน"]);
  });

  it("is no person, where a column of persons is all there is", () => {
    const rows = ["นายสมชาย ใจดี", "นางสมศรี ดีใจ"].map((person, row) => [`โครงการที่ ${String(row)}`, person, 1000]);
    const table = tableOf(gridOf([["ปีงบประมาณ พ.ศ. 2568"], ["โครงการ", "ผู้รับผิดชอบ", "งบประมาณ (บาท)"], ...rows]));
    expect(table.lines.map((line) => line.agency)).toEqual([null, null]);
  });
});
