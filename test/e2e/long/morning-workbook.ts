import type { SheetContent } from "#adapters/xlsx/whole/book-content.ts";
import type { PlainValue } from "../plain-sheet.ts";
import { plainSheet, workbookOf } from "../plain-sheet.ts";

/** Twelve agencies, each with a sheet of its own. */
export const AGENCIES = [
  "กรมบัญชีกลาง",
  "กรมศุลกากร",
  "กรมสรรพากร",
  "กรมธนารักษ์",
  "กรมที่ดิน",
  "กรมการปกครอง",
  "กรมการพัฒนาชุมชน",
  "กรมทางหลวง",
  "กรมการขนส่งทางบก",
  "กรมอุตุนิยมวิทยา",
  "กรมประมง",
  "กรมชลประทาน",
] as const;

const WORKS = [
  ["พัฒนาบัญชีข้อมูลกลาง", "ต้นน้ำ"],
  ["จัดหาเครื่องแม่ข่ายสำรอง", "ต้นน้ำ"],
  ["เชื่อมโยงข้อมูลกับหน่วยงานภายนอก", "กลางน้ำ"],
  ["ปรับปรุงระบบงานหลัก", "กลางน้ำ"],
  ["ยกระดับความปลอดภัยของระบบ", "กลางน้ำ"],
  ["เปิดบริการประชาชนออนไลน์", "ปลายน้ำ"],
  ["ออกใบอนุญาตดิจิทัล", "ปลายน้ำ"],
] as const;

/** Works whose tier nobody has filled in this year: five of each agency. */
const UNTAGGED = 5;

const HEADERS = ["ลำดับ", "หน่วยงาน", "โครงการ", "ห่วงโซ่คุณค่า", "งบประมาณ ปี 2569"] as const;

interface AgencyRow {
  readonly project: string;
  readonly tier: string;
  readonly amount: number;
}

/** What an agency asks for: hundreds of baht, so that sums are exact. */
function rowsOf(agency: string, index: number): readonly AgencyRow[] {
  return WORKS.map(([work, tier], at) => ({
    project: `โครงการ${work}ของ${agency}`,
    tier,
    amount: (100_003 + 7_919 * (index * WORKS.length + at)) / 10_000,
  }));
}

const sumOf = (amounts: readonly number[]): number => Math.round(amounts.reduce((sum, one) => sum + one * 10_000, 0)) / 10_000;

/** A mistake that somebody made while typing, and what the papers say. Rows and columns are those of Excel. */
export interface SeededFault {
  readonly agency: (typeof AGENCIES)[number];
  readonly cell: string;
  readonly typed: PlainValue;
  /** What has to be typed instead; null: it is right as it stands and is accepted with a reason. */
  readonly mended: string | null;
  /** The cell that the finding leads to, where that is another. */
  readonly leadsTo?: string;
}

const amountOf = (agency: number, at: number): number => rowsOf(AGENCIES[agency] ?? "", agency)[at]?.amount ?? 0;
const totalOf = (agency: number): number => sumOf(rowsOf(AGENCIES[agency] ?? "", agency).map(({ amount }) => amount));

/** Nine of them, one in a sheet. */
export const FAULTS: readonly SeededFault[] = [
  { agency: "กรมบัญชีกลาง", cell: "E4", typed: "10,0,003", mended: amountOf(0, 0).toFixed(4) },
  { agency: "กรมศุลกากร", cell: "E11", typed: totalOf(1) + 1, mended: totalOf(1).toFixed(4) },
  { agency: "กรมสรรพากร", cell: "E5", typed: "1O.5000", mended: amountOf(2, 1).toFixed(4) },
  { agency: "กรมธนารักษ์", cell: "B6", typed: "กรมธนารักษษ์", mended: "กรมธนารักษ์" },
  { agency: "กรมที่ดิน", cell: "E7", typed: "#REF!", mended: amountOf(4, 3).toFixed(4) },
  { agency: "กรมการปกครอง", cell: "D4", typed: "รอยืนยัน", mended: "ต้นน้ำ" },
  { agency: "กรมการพัฒนาชุมชน", cell: "E6", typed: amountOf(6, 2) * 1_000, mended: amountOf(6, 2).toFixed(4) },
  { agency: "กรมทางหลวง", cell: "E8", typed: -3.25, mended: null },
  { agency: "กรมการขนส่งทางบก", cell: "C5", typed: "โครงการพัฒนาบัญชีข้อมูลกลางของกรมการขนส่งทางบก", mended: null, leadsTo: "E5" },
];

function agencySheet(agency: string, index: number): SheetContent {
  const rows = rowsOf(agency, index).map(({ project, tier, amount }, at): PlainValue[] => [
    at + 1,
    agency,
    project,
    at < WORKS.length - UNTAGGED ? tier : null,
    amount,
  ]);
  const values: PlainValue[][] = [
    ["แผนงานบูรณาการทดลอง ปีงบประมาณ พ.ศ. 2569"],
    ["หน่วย : ล้านบาท"],
    [...HEADERS],
    ...rows,
    [null, null, "รวมทั้งสิ้น", null, 0],
  ];
  for (const fault of FAULTS) if (fault.agency === agency) setCell(values, fault.cell, fault.typed);
  const last = values.at(-1);
  const amounts = rowsOf(agency, index).map(({ amount }, at) => (agency === "กรมทางหลวง" && at === 4 ? -3.25 : amount));
  if (last?.[4] === 0) last[4] = sumOf(amounts);
  return plainSheet(agency, values, { widths: [6, 20, 44, 13, 16] });
}

function setCell(values: PlainValue[][], address: string, value: PlainValue): void {
  const row = values[Number(address.slice(1)) - 1];
  if (row !== undefined) row[address.charCodeAt(0) - 65] = value;
}

/** A plan in the hands of its lead agency: a summary, and the sheets that twelve agencies sent. */
export function morningWorkbook(): Promise<Uint8Array> {
  const totals = AGENCIES.map((agency, index): PlainValue[] => [
    index + 1,
    agency,
    agency === "กรมทางหลวง" ? sumOf([totalOf(index), -amountOf(7, 4), -3.25]) : totalOf(index),
  ]);
  const summary = plainSheet(
    "สรุป",
    [
      ["แผนงานบูรณาการทดลอง ปีงบประมาณ พ.ศ. 2569"],
      ["หน่วย : ล้านบาท"],
      ["ลำดับ", "หน่วยงาน", "งบประมาณ ปี 2569"],
      ...totals,
      [null, "รวมทั้งสิ้น", sumOf(totals.map(([, , amount]) => Number(amount)))],
    ],
    { widths: [6, 36, 18] },
  );
  return workbookOf([summary, ...AGENCIES.map(agencySheet)]);
}

/** Last year's list of the same projects, all with their tiers. */
export function lastYearWorkbook(): Promise<Uint8Array> {
  const rows = AGENCIES.flatMap((agency, index) =>
    rowsOf(agency, index).map(({ project, tier, amount }, at): PlainValue[] => [
      index * WORKS.length + at + 1,
      agency,
      project,
      tier,
      sumOf([amount, -0.5]),
    ]),
  );
  const values: PlainValue[][] = [
    ["แผนงานบูรณาการทดลอง ปีงบประมาณ พ.ศ. 2568"],
    ["หน่วย : ล้านบาท"],
    ["ลำดับ", "หน่วยงาน", "โครงการ", "ห่วงโซ่คุณค่า", "งบประมาณ ปี 2568"],
    ...rows,
    [null, null, "รวมทั้งสิ้น", null, sumOf(rows.map((row) => Number(row[4])))],
  ];
  return workbookOf([plainSheet("แผนปี 2568", values, { widths: [6, 20, 44, 13, 16] })]);
}
