import type { CellRange } from "#sheet/cell-address.ts";
import { valueAt, type Grid } from "#sheet/grid.ts";
import { comparisonKey } from "../../text/comparison-key.ts";
import type { ColumnRole } from "../../budget/column-role.ts";
import { roleOfPart } from "../header/header-role.ts";
import { cellText, glance } from "../cell-text.ts";

/** Words over numbers that are no money: things counted, shares, codes, telephone numbers, dates and places. */
const OTHER =
  /จำนวน(?!เงิน)|\((?:คน|ราย|ครั้ง|แห่ง|ห้อง|หลัง|คัน|เครื่อง|ชุด|ระบบ|ไร่|ตัน|ลิตร|วัน|เดือน|ปี|อัตรา|กม\.?|กิโลเมตร|ตร\.?ม\.?|ครัวเรือน|หมู่บ้าน|ตำบล|โรง|ตัว|เล่ม|ฉบับ)\)|ร้อยละ|%|อัตรา|คะแนน|รหัส|โทร|เบอร์|แฟกซ์|ไปรษณีย์|เลขที่|ลำดับ|พิกัด|ละติจูด|ลองจิจูด|วันที่|อายุ|percent|numberof|code|phone|tel|fax|zip|score|^no\.?$/;

/** Columns of page numbers and of running numbers. */
const NO_MONEY: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["page", "sequence"]);

/** Whether every column of numbers stands under a word that says it holds no money: such a sheet is no list that lost its header. */
export function holdsOtherNumbers(grid: Grid, content: CellRange): boolean {
  let found = 0;
  for (let column = content.firstColumn; column <= content.lastColumn; column += 1) {
    const head = headOfNumbers(grid, content, column);
    if (head === null) continue;
    if (!OTHER.test(comparisonKey(head)) && !NO_MONEY.has(roleOfPart(comparisonKey(head))?.role ?? "project")) return false;
    found += 1;
  }
  return found > 0;
}

/** The text straight above the first number of a column, "" where none stands there; null for a column without numbers. */
function headOfNumbers(grid: Grid, content: CellRange, column: number): string | null {
  for (let row = content.firstRow; row <= content.lastRow; row += 1) {
    if (glance(valueAt(grid, row, column)) !== "number") continue;
    const above = row === content.firstRow ? null : valueAt(grid, row - 1, column);
    return glance(above) === "text" ? cellText(above) : "";
  }
  return null;
}
