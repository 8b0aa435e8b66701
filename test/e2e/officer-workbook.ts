import type { PlainValue } from "./plain-sheet.ts";
import { plainSheet, workbookOf } from "./plain-sheet.ts";

const HEADERS = ["ลำดับ", "กระทรวง", "หน่วยงาน", "โครงการ", "ห่วงโซ่คุณค่า", "งบประมาณ"] as const;
const DIGITAL = "กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม";

const FIRST: readonly (readonly PlainValue[])[] = [
  [1, DIGITAL, "สำนักงานสถิติแห่งชาติ", "โครงการบัญชีข้อมูลภาครัฐ", null, 20.5001],
  [2, DIGITAL, "กรมอุตุนิยมวิทยา", "โครงการข้อมูลพยากรณ์แบบเปิด", null, 9.25],
  [3, DIGITAL, "กรมอุตุนิยมวิทยา", "โครงการอบรมผู้ดูแลข้อมูล", null, 1.75],
  [4, "กระทรวงการคลัง", "กรมธนารักษ์", "โครงการสำรวจที่ดินดิจิทัล", "ต้นน้ำ", 30.125],
  [5, "กระทรวงการคลัง", "กรมธนารักษ์", "โครงการสำรวจที่ดินดิจิทัล", "ปลายน้ำ", 4.875],
  [6, "กระทรวงการคลัง", "กรมศุลกากร", "โครงการเชื่อมโยงพิธีการ", "กลางน้ำ", "5,523,9110"],
  [7, "กระทรวงการคลัง", "กรมบัญชีกลาาง", "โครงการระบบเบิกจ่ายกลาง", "กลางน้ำ", 12.5],
];

const SECOND: readonly (readonly PlainValue[])[] = [
  [1, "กระทรวงมหาดไทย", "กรมการปกครอง", "โครงการบัตรประชาชนดิจิทัล", "ปลายน้ำ", 45.3333],
  [2, "กระทรวงมหาดไทย", "กรมที่ดิน", "โครงการออกโฉนดออนไลน์", "ปลายน้ำ", 14.6667],
];

const titled = (rows: readonly (readonly PlainValue[])[]): readonly (readonly PlainValue[])[] => [
  ["แผนงานบูรณาการทดลอง ปีงบประมาณ พ.ศ. 2567"],
  ["หน่วย : ล้านบาท"],
  HEADERS,
  ...rows,
];

const WIDTHS = [8, 34, 30, 36, 14, 14];

/**
 * What an officer has on the desk: three lines without a tier, one project in two tiers, an amount nobody can read, an agency misspelt, a
 * hidden row; and a second sheet of the same plan.
 */
export function officerWorkbook(): Promise<Uint8Array> {
  const first = plainSheet("ชุดที่หนึ่ง", titled(FIRST), { widths: WIDTHS });
  return workbookOf([{ ...first, hiddenRows: new Set([5]) }, plainSheet("ชุดที่สอง", titled(SECOND), { widths: WIDTHS })]);
}
