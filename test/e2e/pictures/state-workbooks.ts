import type { PlainValue } from "../plain-sheet.ts";
import { plainSheet, workbookOf } from "../plain-sheet.ts";

const HEADERS = ["ลำดับ", "หน่วยงาน", "โครงการ", "ห่วงโซ่คุณค่า"] as const;

const PROJECTS = [
  ["กรมที่ดิน", "โครงการออกโฉนดออนไลน์", "ปลายน้ำ", 14.6667],
  ["กรมการปกครอง", "โครงการบัตรประชาชนดิจิทัล", "ปลายน้ำ", 45.3333],
  ["กรมธนารักษ์", "โครงการสำรวจที่ดินดิจิทัล", "ต้นน้ำ", 30.125],
  ["กรมศุลกากร", "โครงการเชื่อมโยงพิธีการ", "กลางน้ำ", 12.5],
] as const;

const WIDTHS = { widths: [8, 26, 40, 14, 18, 18] };

const NOTE: readonly (readonly PlainValue[])[] = [
  ["บันทึกข้อความ"],
  ["เรื่อง", "ขอส่งรายละเอียดแผนงานบูรณาการ ปีงบประมาณ พ.ศ. 2568"],
  ["เรียน", "ผู้อำนวยการสำนักงบประมาณ"],
  ["ตามหนังสือที่อ้างถึง กรมขอส่งรายละเอียดโครงการมาพร้อมหนังสือนี้"],
];

const list = (name: string, title: string, year: string): ReturnType<typeof plainSheet> =>
  plainSheet(name, [[title], ["หน่วย : ล้านบาท"], [...HEADERS, year], ...PROJECTS.map((row, at) => [at + 1, ...row])], WIDTHS);

/** A letter in front, and two sheets of projects behind it. */
export function coverInFront(): Promise<Uint8Array> {
  return workbookOf([
    plainSheet("หน้าปก", NOTE),
    list("ชุดที่ 1", "แผนงานบูรณาการทดลอง ปีงบประมาณ พ.ศ. 2568", "งบประมาณ ปี 2568"),
    list("ชุดที่ 2", "แผนงานบูรณาการทดลอง ปีงบประมาณ พ.ศ. 2568", "งบประมาณ ปี 2568"),
  ]);
}

/** Nothing but a letter. */
export function letterOnly(): Promise<Uint8Array> {
  return workbookOf([plainSheet("หน้าปก", NOTE)]);
}

/** A list that nothing confirms: no total, no year, no framework. */
export function unprovedList(): Promise<Uint8Array> {
  return workbookOf([list("โครงการ", "รายการโครงการ", "งบประมาณ")]);
}

/** A list of a plan and a year that no framework is of. */
export function nextYearList(): Promise<Uint8Array> {
  return workbookOf([list("โครงการ", "แผนงานบูรณาการรัฐบาลดิจิทัล ปีงบประมาณ พ.ศ. 2570", "งบประมาณ ปี 2570")]);
}

/** Three columns of money, and nothing that says which year is meant. */
export function threeYears(): Promise<Uint8Array> {
  const rows = PROJECTS.map((row, at): PlainValue[] => [at + 1, ...row, row[3] + 2.25, row[3] + 4.5]);
  const years = ["งบประมาณ ปี 2568", "งบประมาณ ปี 2569", "งบประมาณ ปี 2570"];
  return workbookOf([plainSheet("โครงการ", [["รายการโครงการ"], ["หน่วย : ล้านบาท"], [...HEADERS, ...years], ...rows], WIDTHS)]);
}
