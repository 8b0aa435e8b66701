import { describe, expect, it } from "@jest/globals";
import type { CellValue } from "#sheet/cell.ts";
import { readBudgetTable } from "#core/table/read-budget-table.ts";
import { BARE_OPTIONS, gridOf, skipReasonOf } from "./table-options.ts";

describe("sheets that hold no project list say why", () => {
  it.each<[string, readonly (readonly CellValue[])[]]>([
    ["empty", []],
    ["narrative", [["1. วิสัยทัศน์"], ["มุ่งสู่บริการที่ดี"], ["2. พันธกิจ"], ["พัฒนางานให้ทันสมัย"]]],
    [
      "no-amount-column",
      [
        ["ลำดับ", "หน่วยงาน", "โครงการ"],
        [1, "กรมทางหลวง", "โครงการก"],
        [2, "กรมประมง", "โครงการข"],
      ],
    ],
    [
      "no-amount-column",
      [
        ["หน่วยงาน", "โครงการ", "ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3", "ไตรมาส 4"],
        ["กรมทางหลวง", "โครงการก", 1, 2, 3, 4],
        ["กรมประมง", "โครงการข", 1, 2, 3, 4],
      ],
    ],
    [
      "lookup-list",
      [
        ["รหัส", "กระทรวง", "หน่วยงาน"],
        ["01001", "กระทรวงคมนาคม", "กรมทางหลวง"],
        ["01002", "กระทรวงคมนาคม", "กรมเจ้าท่า"],
      ],
    ],
    [
      "indicators-only",
      [
        ["ตัวชี้วัด", "หน่วยนับ", "ปี 2567", "ปี 2568"],
        ["จำนวนผู้ใช้", "ราย", 100, 200],
        ["ความพึงพอใจ", "ร้อยละ", 80, 85],
      ],
    ],
    ["forward-estimates", [["หน่วย : ล้านบาท"], ["แหล่งเงิน", "ปี 2568", "ปี 2569", "ปี 2570"], ["เงินงบประมาณ", 5, 6, 7], ["เงินรายได้", 1, 1, 1]]],
    [
      "summary-by-category",
      [["หน่วย : ล้านบาท"], ["ประเภทรายจ่าย - แผนงาน", "ปี 2567", "ปี 2568"], ["รวมทั้งสิ้น", 12, 15], ["งบบุคลากร", 4, 5], ["งบลงทุน", 8, 10]],
    ],
    [
      "projects-across",
      [
        ["หน่วย : ล้านบาท"],
        ["ลำดับ", 1, 2, 3],
        ["หน่วยงาน", "กรมอนามัย", "กรมการแพทย์", "กรมควบคุมโรค"],
        ["โครงการ", "ครัวโรงเรียน", "คลินิกทางไกล", "เฝ้าระวัง"],
        ["งบประมาณ", 4, 6.75, 2.25],
      ],
    ],
    [
      "line-item-details",
      [["รายละเอียดตามงบรายจ่าย"], ["1. งบเงินอุดหนุน", 500, "บาท"], ["1.1 เงินอุดหนุนทั่วไป", 500, "บาท"], ["1) ค่าใช้จ่ายบุคลากร", 500, "บาท"]],
    ],
    ["line-item-details", [["หน่วย : ล้านบาท"], ["กิจกรรม", "งบลงทุน", "รวม"], ["รวมทั้งสิ้น", 5, 5], ["1. จัดงาน", 2, 2], ["2. อบรม", 3, 3]]],
    ["no-lines", [["หน่วยงาน", "โครงการ", "งบประมาณ ปี 2568 (บาท)"], ["หมายเหตุ : ยังไม่มีข้อมูล"]]],
  ])("%s", (reason, rows) => {
    expect(skipReasonOf(gridOf(rows))).toBe(reason);
  });

  it.each<[string, readonly (readonly CellValue[])[]]>([
    [
      "statistics",
      [
        ["จังหวัด", "นักท่องเที่ยว (คน)", "ห้องพัก (ห้อง)"],
        ["จังหวัดระยอง", 85081, 6285],
        ["จังหวัดชลบุรี", 17101, 1722],
        ["จังหวัดสงขลา", 45303, 2577],
      ],
    ],
    [
      "addresses",
      [
        ["หน่วยงาน", "ที่อยู่", "รหัสไปรษณีย์", "โทรสาร"],
        ["กรมทางหลวง", "ถนนพระรามที่ 6", 10400, "0 2222 3330"],
        ["กรมประมง", "ถนนพหลโยธิน", 10900, "0 2222 3331"],
        ["กรมเจ้าท่า", "ถนนโยธา", 10100, "0 2222 3332"],
      ],
    ],
  ])("does not take %s for such a list", (_, rows) => {
    const reading = readBudgetTable(gridOf(rows), BARE_OPTIONS);
    expect(reading.kind === "skipped" ? reading.skipped.findings : null).toEqual([]);
  });

  it("asks for the columns of a list that lost its header", () => {
    const reading = readBudgetTable(
      gridOf([
        ["กรมทางหลวง", "โครงการก", 5],
        ["กรมประมง", "โครงการข", 6],
        ["กรมเจ้าท่า", "โครงการค", 7],
      ]),
      BARE_OPTIONS,
    );
    expect(
      reading.kind === "skipped" ? [reading.skipped.reason, ...reading.skipped.findings.map((finding) => finding.code)] : null,
    ).toEqual(["no-header", "header-not-found"]);
  });
});
