import type { PlainValue } from "./plain-sheet.ts";
import { plainSheet, workbookOf } from "./plain-sheet.ts";

const HEADERS = ["ลำดับ", "กระทรวง", "หน่วยงาน", "โครงการ", "ห่วงโซ่คุณค่า", "งบประมาณ"] as const;

/** An .xlsx with a list of so many projects: none has a tier, and each has a finding: a third of the amounts is written as nobody may write it, the others are finer than a plan may be. */
export function manyLinesWorkbook(lines: number): Promise<Uint8Array> {
  const rows: (readonly PlainValue[])[] = [["แผนงานบูรณาการทดลอง ปีงบประมาณ พ.ศ. 2567"], ["หน่วย : ล้านบาท"], HEADERS];
  for (let line = 1; line <= lines; line += 1) {
    const agency = (line * 7) % 240;
    rows.push([
      line,
      `กระทรวงที่ ${String(agency % 19)}`,
      `กรมที่ ${String(agency)} ด้านการพัฒนาระบบ`,
      `โครงการพัฒนาระบบบริการข้อมูลกลางเพื่อประชาชน ระยะที่ ${String(line)}`,
      null,
      line % 3 === 0 ? `${String(line)},523,9110` : (line * 37 + 0.5) / 10_000,
    ]);
  }
  return workbookOf([plainSheet("รายการ", rows, { widths: [8, 24, 36, 60, 14, 16], frozenRows: 3 })]);
}
