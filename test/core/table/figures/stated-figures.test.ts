import { describe, expect, it } from "@jest/globals";
import { analyze } from "#core/analyze.ts";
import { millionText } from "#core/money/format-money.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import { BARE_OPTIONS, gridOf } from "../table-options.ts";

type Rows = readonly (readonly CellValue[])[];

const HEADER: readonly CellValue[] = ["กระทรวง", "หน่วยงาน", "โครงการ", "ห่วงโซ่คุณค่า", "ปี 2566 (ล้านบาท)", "ปี 2567 (ล้านบาท)"];
/** 4 projects of 3 agencies in 2 ministries with 34.5 million; one more project and agency is listed without money. */
const LINES: Rows = [
  ["กระทรวงคมนาคม", "กรมทางหลวง", "โครงการหนึ่ง", "ต้นน้ำ", 10, 12.25],
  ["กระทรวงคมนาคม", "กรมทางหลวง", "โครงการสอง", "กลางน้ำ", 8, 10],
  ["กระทรวงคมนาคม", "กรมเจ้าท่า", "โครงการสาม", "ปลายน้ำ", 7, 7.25],
  ["กระทรวงเกษตรและสหกรณ์", "กรมประมง", "โครงการสี่", "ปลายน้ำ", 6, 5],
  ["กระทรวงเกษตรและสหกรณ์", "กรมการข้าว", "โครงการห้า", "ปลายน้ำ", 1, 0],
];

const SAID = new Set(["total-mismatch", "stated-count-mismatch", "stated-figure-differs", "total-malformed"]);

/** What is said of totals and figures: code, cell, found and expected. */
function saidOf(rows: Rows): readonly string[] {
  const outcome = analyze(gridOf(rows), BARE_OPTIONS);
  if (outcome.kind === "skipped") throw new Error(outcome.skipped.reason);
  return outcome.analysis.findings.flatMap(({ code, place, found, expected, readings }) => {
    const at = place.range === null ? "" : cellAddress(place.range.firstRow, place.range.firstColumn);
    const shown = [found, expected].map((fact) => (typeof fact === "bigint" ? millionText(fact) : String(fact)));
    return SAID.has(code) ? [[code, at, ...shown, ...readings].join(" ")] : [];
  });
}

const above = (...titles: readonly CellValue[]): readonly string[] => saidOf([["โครงการ ปีงบประมาณ พ.ศ. 2567"], titles, HEADER, ...LINES]);
const below = (...notes: readonly CellValue[]): readonly string[] =>
  saidOf([["โครงการ ปีงบประมาณ พ.ศ. 2567"], HEADER, ...LINES, ["", "รวมทั้งสิ้น", "", "", 32, 34.5], [], notes]);

describe("a line above the list", () => {
  it.each([
    ["that is right", "รวมทั้งสิ้น 4 โครงการ 3 หน่วยงาน 2 กระทรวง วงเงิน 34.5000 ล้านบาท"],
    ["that counts what is listed", "รวม 5 โครงการ 4 หน่วยงาน วงเงินรวม 34.5 ล้านบาท"],
    ["in baht", "จำนวน 4 โครงการ เป็นเงิน 34,500,000 บาท"],
    ["with fewer decimals", "วงเงินรวม 35 ล้านบาท"],
    ["in English", "Total 4 projects of 3 agencies, 34.5 million baht"],
    ["without a unit", "วงเงินรวม 34.50"],
    ["of last year", "ปีงบประมาณ 2566 รวมทั้งสิ้น 9 โครงการ 31.0000 ล้านบาท"],
    ["of the year before, by a word", "ปีที่ผ่านมา ได้รับงบประมาณรวม 31 ล้านบาท 9 โครงการ"],
    ["of last year, by its sum", "งบประมาณ 32 ล้านบาท"],
    ["of a part by its agency", "กรมทางหลวง รวม 9 โครงการ 99 ล้านบาท"],
    ["of a part by its tier", "ต้นน้ำ รวม 9 โครงการ 99 ล้านบาท"],
    ["of a goal", "เป้าหมายที่ 1 รวม 9 โครงการ 99 ล้านบาท"],
    ["of another stage", "คำขอรวมทั้งสิ้น 9 โครงการ 99 ล้านบาท (ชั้นร่าง พ.ร.บ. อยู่ในตาราง)"],
    ["of a framework that the list does not meet at all", "กรอบวงเงิน 5,523.9110 ล้านบาท 78 โครงการ 51 หน่วยงาน"],
    ["of targets", "เป้าหมายรวม 100 หน่วยงาน 20 โครงการ"],
    ["of a purpose", "เพื่อเชื่อมโยงข้อมูล 120 หน่วยงาน 20 กระทรวง"],
    ["of off-budget money", "เงินนอกงบประมาณรวม 99 ล้านบาท"],
    ["of a kind of expenditure", "รายจ่ายลงทุน 12 ล้านบาท"],
    ["of a change", "เพิ่มขึ้นรวม 2.5 ล้านบาท"],
    ["of a limit", "โครงการที่มีวงเงินตั้งแต่ 10 ล้านบาท"],
    ["of commitments", "วงเงินผูกพันรวม 120 ล้านบาท"],
  ])("%s is met or is no claim", (_, title) => {
    expect(above(title)).toEqual([]);
  });

  it.each([
    ["รวมทั้งสิ้น 4 โครงการ 3 หน่วยงาน วงเงิน 34.6000 ล้านบาท", ["total-mismatch A2 34.6000 34.5000"]],
    [
      "รวมทั้งสิ้น 78 โครงการ 51 หน่วยงาน วงเงิน 5,523.9110 ล้านบาท",
      ["stated-count-mismatch A2 51 3", "stated-count-mismatch A2 78 4", "total-mismatch A2 5523.9110 34.5000"],
    ],
    ["จำนวน 7 โครงการ วงเงินรวม 34.5 ล้านบาท", ["stated-count-mismatch A2 7 4"]],
    ["จำนวน 4 โครงการ วงเงิน 33.5 ล้านบาท", ["total-mismatch A2 33.5000 34.5000"]],
    ["จำนวน 3 กระทรวง 4 โครงการ", ["stated-count-mismatch A2 3 2"]],
    ["วงเงิน 33.5 ล้านบาท", ["stated-figure-differs A2 33.5000 34.5000"]],
    ["วงเงินรวม 33.50", ["stated-figure-differs A2 33.5000 34.5000"]],
    ["รวมทั้งสิ้น 33,500,000 บาท", ["total-mismatch A2 33.5000 34.5000"]],
    ["Total of 5 projects, 33.5 million baht", ["total-mismatch A2 33.5000 34.5000"]],
    ["กรอบวงเงิน 34.5 ล้านบาท 6 โครงการ", ["stated-count-mismatch A2 6 4"]],
    ["รวมทั้งสิ้น 33.5 ล้านบาท แบ่งเป็น ต้นน้ำ 12.25 ล้านบาท กลางน้ำ 10 ล้านบาท ปลายน้ำ 12.25 ล้านบาท", ["total-mismatch A2 33.5000 34.5000"]],
    ["ปี 2566 รวม 31 ล้านบาท ปี 2567 รวมทั้งสิ้น 33.5 ล้านบาท", ["total-mismatch A2 33.5000 34.5000"]],
    ["รวมทั้งสิ้น 34,5000 ล้านบาท", ["total-malformed A2 34,5000 34.5000 34.5000 345000"]],
    ["กรอบวงเงิน ปี 2570 จำนวน 5,523,9110 ล้านบาท", ["total-malformed A2 5,523,9110 null 5523.9110 55239110"]],
  ])("is held against the list: %s", (title, expected) => {
    expect([...above(title)].sort()).toEqual([...expected].sort());
  });

  it("may hold its figures in cells of their own", () => {
    expect(above("จำนวนโครงการ", 5, "โครงการ", "วงเงินรวม", 33.5, "ล้านบาท")).toEqual(["total-mismatch E2 33.5000 34.5000"]);
    expect(above("จำนวนโครงการ", 6, null, "วงเงินรวม (ล้านบาท)", 34.5)).toEqual(["stated-count-mismatch B2 6 4"]);
  });
});

describe("a line below the list", () => {
  it.each([
    ["a signature block that is right", "รวมงบประมาณทั้งสิ้น 34,500,000 บาท (สามสิบสี่ล้านห้าแสนบาทถ้วน)", []],
    ["a signature block that is wrong", "รวมงบประมาณทั้งสิ้น 35,400,000 บาท", ["total-mismatch A10 35.4000 34.5000"]],
    ["a note of the whole", "หมายเหตุ : รวมทั้งสิ้น 6 โครงการ", ["stated-count-mismatch A10 6 4"]],
    ["a note of something else", "หมายเหตุ : วงเงิน 5 ล้านบาท โอนจากปี 2566", []],
    ["a note of what is left out", "หมายเหตุ : ไม่รวมโครงการเดิม 3 โครงการ วงเงินรวม 9 ล้านบาท", []],
  ])("%s", (_, note, expected) => {
    expect(below(note)).toEqual(expected);
  });
});

it("takes the words of the grand total for claims too", () => {
  const rows: Rows = [["ปีงบประมาณ 2567"], HEADER, ...LINES, [null, "รวมทั้งสิ้น 9 โครงการ 3 หน่วยงาน", null, null, 32, 34.5]];
  expect(saidOf(rows)).toEqual(["stated-count-mismatch B8 9 4"]);
});

it("says one cause once: a title that repeats the wrong grand total is not said again", () => {
  const total: readonly CellValue[] = ["", "รวมทั้งสิ้น", "", "", 32, 36.25];
  expect(saidOf([["ปีงบประมาณ 2567 วงเงินรวม 36.25 ล้านบาท"], HEADER, ...LINES, total])).toEqual(["total-mismatch F8 36.2500 34.5000"]);
});

it("waits for an amount that cannot be read", () => {
  const rows: Rows = [
    ["ปีงบประมาณ 2567 รวมทั้งสิ้น 38 ล้านบาท"],
    HEADER,
    ...LINES,
    ["กระทรวงคมนาคม", "กรมเจ้าท่า", "โครงการหก", "ต้นน้ำ", 1, "3,5000"],
  ];
  expect(saidOf(rows)).toEqual([]);
});

it("holds the figures of a whole plan not against the list of one agency", () => {
  const rows: Rows = [["ปีงบประมาณ 2567 รวมทั้งสิ้น 78 โครงการ 51 หน่วยงาน 5,523.9110 ล้านบาท"], HEADER, ...LINES.slice(0, 2)];
  expect(saidOf(rows)).toEqual([]);
});

it("leaves open which of several lists a line above them speaks of", () => {
  const other: Rows = [[], ["โครงการ", "หน่วยงาน", "วงเงิน (บาท)"], ["โครงการใหม่", "กรมการข้าว", 500000], ["โครงการอื่น", "กรมการข้าว", 700000]];
  const rows: Rows = [["ปีงบประมาณ 2567 รวมทั้งสิ้น 35.7 ล้านบาท"], HEADER, ...LINES, ...other];
  expect(saidOf(rows)).toEqual(["stated-figure-differs A1 35.7000 34.5000"]);
});

describe("a misprint in the title and in the total", () => {
  it("is said once, at the total, with the title as its evidence", () => {
    const rows: Rows = [["วงเงินรวม 34,5000 ล้านบาท ปีงบประมาณ พ.ศ. 2567"], HEADER, ...LINES, ["", "รวมทั้งสิ้น", "", "", 32, "34,5000"]];
    const outcome = analyze(gridOf(rows), BARE_OPTIONS);
    const said = outcome.kind === "read" ? outcome.analysis.findings.filter(({ code }) => code === "total-malformed") : [];
    expect(said.map(({ place, evidence }) => [place.range?.firstRow, place.range?.firstColumn, evidence.map(({ row }) => row)])).toEqual([
      [7, 5, [0]],
    ]);
  });
});
