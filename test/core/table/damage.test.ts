import { describe, expect, it } from "@jest/globals";
import { cellKey } from "#sheet/grid.ts";
import type { CellValue } from "#sheet/cell.ts";
import { codesOf, gridOf, tableOf, totalBaht } from "./table-options.ts";

type Row = readonly CellValue[];
const TITLE: Row = ["งบประมาณรายจ่าย ปีงบประมาณ พ.ศ. 2568 (บาท)"];
const HEADER: Row = ["หน่วยงาน", "โครงการ", "งบประมาณ"];
const LINES: readonly Row[] = [
  ["กรมทางหลวง", "โครงการก", 1000],
  ["กรมเจ้าท่า", "โครงการข", 2000],
  ["กรมประมง", "โครงการค", 4000],
];

describe("what programs make of typed amounts", () => {
  it("is no amount where a date came of it", () => {
    const dated = gridOf([TITLE, HEADER, LINES[0]!, ["กรมเจ้าท่า", "โครงการข", 45339], LINES[2]!], {
      numberFormats: new Map([
        [cellKey(3, 2), "d/mm/yyyy"],
        [cellKey(2, 2), "#,##0.00"],
      ]),
    });
    const table = tableOf(dated);
    expect(totalBaht(table)).toBe(5000n);
    expect(codesOf(table)).toContain("amount-not-a-number@3");
  });

  it("is read through characters that nobody sees", () => {
    const table = tableOf(
      gridOf([TITLE, HEADER, ...["1000", "2000", "4000"].map((amount, at): Row => [...LINES[at]!.slice(0, 2), `\u00a0${amount}\u200b`])]),
    );
    expect(totalBaht(table)).toBe(7000n);
  });
});

describe("columns that are not what they seem", () => {
  it.each(["ราคาต่อหน่วย", "ราคา/หน่วย", "หน่วยละ (บาท)", "Unit price"])("%s is never this year's money", (header) => {
    const table = tableOf(
      gridOf([
        TITLE,
        ["หน่วยงาน", "โครงการ", "จำนวน", header, "งบประมาณ"],
        ["กรมทางหลวง", "โครงการก", 2, 500, 1000],
        ["กรมประมง", "โครงการค", 4, 1000, 4000],
      ]),
    );
    expect(totalBaht(table)).toBe(5000n);
    expect(codesOf(table)).toEqual([]);
  });

  it("ผู้รับผิดชอบ holds persons, who are no agencies", () => {
    const table = tableOf(
      gridOf([
        TITLE,
        ["โครงการ", "หน่วยงาน", "ผู้รับผิดชอบ", "งบประมาณ"],
        ["โครงการก", "กรมทางหลวง", "นายสมชาย ใจดี", 1000],
        ["โครงการข", "กรมประมง", "น.ส.สมหญิง งามดี", 2000],
      ]),
    );
    expect(table.lines.map((line) => line.agency)).toEqual(["กรมทางหลวง", "กรมประมง"]);
  });
});

describe("a project named once over its activities", () => {
  it.each(["โครงการ", "โครงการ/รายการ", "โครงการ - กิจกรรม"])("keeps its name under the header %s", (header) => {
    const rows: readonly Row[] = [
      ["กรมทางหลวง", "โครงการก", "กิจกรรมสำรวจ", 1000],
      [null, null, "กิจกรรมก่อสร้าง", 2000],
      [null, "โครงการข", "กิจกรรมสำรวจ", 4000],
      ["กรมประมง", "โครงการก", "กิจกรรมสำรวจ", 8000],
      [null, null, "กิจกรรมติดตาม", 16_000],
    ];
    const table = tableOf(gridOf([TITLE, ["หน่วยงาน", header, "รายการ", "งบประมาณ"], ...rows]));
    expect(table.lines.map((line) => `${String(line.agency)} ${String(line.project)}`)).toEqual([
      "กรมทางหลวง โครงการก",
      "กรมทางหลวง โครงการก",
      "กรมทางหลวง โครงการข",
      "กรมประมง โครงการก",
      "กรมประมง โครงการก",
    ]);
  });
});

describe("a total above everything", () => {
  it("is that of the table, right or wrong", () => {
    const table = tableOf(
      gridOf([
        TITLE,
        ["รายการ", "งบประมาณ"],
        ["รวม", 9000],
        ["กรมทางหลวง", 3000],
        ["   โครงการก", 1000],
        ["   โครงการข", 2000],
        ["กรมประมง", 4000],
        ["   โครงการค", 4000],
      ]),
    );
    expect(table.totals.filter((total) => total.level === "grand").map(({ cell, covers }) => [cell.row, covers])).toEqual([[2, [4, 5, 7]]]);
  });
});

describe("numbered groups whose sums are wrong or cannot be proved", () => {
  const rows: readonly Row[] = [
    ["1", "โครงการระบบกลาง", 9999],
    ["1.1", "กรมทางหลวง", 1000],
    ["1.2", "กรมเจ้าท่า", 2000],
    ["2", "โครงการคลังข้อมูล", 12_000],
    ["2.1", "กรมประมง", "รอแจ้ง"],
    ["2.2", "กรมการข้าว", 8000],
    ["3", "โครงการบริการ", 16_000],
    ["3.1", "กรมป่าไม้", 16_000],
  ];

  it.each<[string, (row: Row) => Row, Row]>([
    ["in a column of their own", (row) => row, ["ที่", "โครงการ / หน่วยงาน", "งบประมาณ"]],
    [
      "before the names",
      ([number, name, amount]) => [
        `${number as string}${number === "1" || number === "2" || number === "3" ? "." : ""} ${name as string}`,
        amount ?? null,
      ],
      ["โครงการ / หน่วยงาน", "งบประมาณ"],
    ],
  ])("stay groups: %s", (_, write, header) => {
    const table = tableOf(gridOf([TITLE, header, ...rows.map(write)]));
    expect(table.lines.map((line) => line.row)).toEqual([3, 4, 6, 7, 9]);
    expect(totalBaht(table)).toBe(27_000n);
  });
});

describe("lists below each other under headers in other words", () => {
  const second = (header: Row): ReturnType<typeof tableOf> =>
    tableOf(
      gridOf([
        TITLE,
        HEADER,
        ...LINES,
        [],
        header,
        ["กรมการข้าว", "โครงการง", 8000],
        ["กรมป่าไม้", "โครงการจ", 16_000],
        ["รวมทั้งสิ้น", null, 31_000],
      ]),
    );

  it("are one where the same columns mean the same", () => {
    const table = second(["ส่วนราชการ", "ชื่อโครงการ", "วงเงินงบประมาณ"]);
    expect(totalBaht(table)).toBe(31_000n);
    expect(codesOf(table)).toEqual([]);
    expect(table.ledger.map(({ row }) => row)).not.toContain(6);
  });

  it.each<[string, Row]>([
    ["in another unit", ["ส่วนราชการ", "ชื่อโครงการ", "วงเงิน (ล้านบาท)"]],
    ["of another year", ["ส่วนราชการ", "ชื่อโครงการ", "งบประมาณ ปี 2567"]],
    ["in another order", ["ชื่อโครงการ", "ส่วนราชการ", "งบประมาณ"]],
  ])("are two %s", (_, header) => {
    expect(codesOf(second(header)).filter((code) => code.startsWith("table-left-out"))).toHaveLength(1);
  });
});
