import { comparisonKey } from "../../text/comparison-key.ts";
import { withoutAside } from "../header/header-meaning.ts";
import type { SeenColumn } from "./seen-column.ts";

/** The name of a category itself, without what it is spent on; matched against the comparison key of one header line. */
const WHOLE =
  /^[\d.]*(?:งบ|ค่าใช้จ่าย|รายจ่าย|หมวด)?(?:บุคลากร|ดำเนินงาน|การดำเนินงาน|ลงทุน|เงินอุดหนุน|อุดหนุน|รายจ่ายอื่น|อื่น|personnel|operating|operations|investment|capital|subsidy|subsidies|grants?|others?|otherexpenses?|otherexpenditure)$/;

/**
 * Columns that are part of another column of the same category: `ครุภัณฑ์` and `สิ่งก่อสร้าง` beside `งบลงทุน` or beside the sum
 * of their own group. They tell what the sum consists of and are never added to it.
 */
export function categoryDetails(columns: readonly SeenColumn[]): ReadonlySet<SeenColumn> {
  return new Set(columns.filter((column) => !isWhole(column) && columns.some((other) => other !== column && covers(other, column))));
}

function covers(whole: SeenColumn, part: SeenColumn): boolean {
  if (whole.category !== part.category || !isWhole(whole)) return false;
  return whole.years[0]?.from === part.years[0]?.from && whole.stage === part.stage;
}

const SUM = /^(?:ยอด)?รวม|รวม$|total/;

/** Named as the category alone, or as the sum within it. */
function isWhole(column: SeenColumn): boolean {
  const lowest = comparisonKey(withoutAside(column.header.split(" / ").at(-1) ?? ""));
  return WHOLE.test(lowest) || SUM.test(lowest);
}
