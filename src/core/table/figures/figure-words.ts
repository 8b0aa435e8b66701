import type { FigureMeasure } from "../../budget/stated-figure.ts";
import type { Unit } from "../../budget/unit.ts";

/** A number of a line with the words on both sides of it. */
export interface NumberInWords {
  readonly before: string;
  /** Digits with their group and decimal signs, without a sign at the end. */
  readonly written: string;
  readonly behind: string;
}

/** What a number measures; the unit of an amount, null where none stands beside it, and for counts. */
export interface Measured {
  readonly measure: FigureMeasure;
  readonly unit: Unit | null;
}

/** Words that make the number behind them a name of something: `ระยะที่ 2`, `ข้อ 5`. */
export const ORDINAL = /(?:ที่|ข้อ|เลข|หน้า|มาตรา|วาระ|ระยะ|ไตรมาส|ฉบับ|ครั้ง|เวอร์ชัน|no\.?|page|phase|quarter|version|article)\s*$/i;
