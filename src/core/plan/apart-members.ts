import type { Analysis } from "../analysis.ts";
import { makeFinding, type Finding } from "../finding.ts";
import { sumMoney, ZERO } from "../money/money.ts";
import { labelClass } from "../table/words/label-words.ts";
import { comparisonKey } from "../text/comparison-key.ts";
import type { IsNamed } from "./list-versions.ts";

/**
 * Titles of lists that are no money of the plan: refused, cut out, in reserve, or said to be outside its sum. What a list leaves out itself,
 * `ไม่รวมงบบุคลากร`, or what is left after a cut, sets no list apart.
 */
const APART =
  /ไม่(?:ได้)?(?:นับ)?(?:รวม|นับ)(?:อยู่)?(?:ใน|กับ)(?:วงเงิน|ยอด|กรอบ|แผน|งบ)|ไม่(?:เห็นชอบ|อนุมัติ|ผ่าน(?:การ|เกณฑ์|ความ)|บรรจุ|ได้รับ(?:การ)?(?:จัดสรร|อนุมัติ|เห็นชอบ|งบ))|(?<!หลัง)(?:ถูก)?ตัดออก|(?:โครงการ|รายการ|บัญชี|แผน)(?:ที่)?(?:สำรอง(?=$|[([:\-]|ไม่|ยัง|ปี|ประจำ)|ยกเลิก|ถูกตัด|นอกแผน)|^สำรอง$|notincludedin|notapproved|reservelist|(?:excluded|rejected|dropped|withdrawn|cancelled)(?:projects|items|list)/;
/** What tells how to fill the form in, and names no list. */
const HINT = /^(?:กรณี|หาก|ถ้า|โปรด|ให้|if|please)/;
/** A longer line is a sentence. */
const LONGEST_TITLE = 100;

function setsApart(title: string): boolean {
  const key = comparisonKey(title);
  return key.length <= LONGEST_TITLE && labelClass(title) !== "note" && !HINT.test(key) && APART.test(key);
}

/**
 * Tables that their own titles or the names of their sheets set apart from the plan, beside others that nothing sets apart; none where a person
 * named the sheet as one that counts.
 *
 * Sheets `เห็นชอบ` with 30 and `ตัดออก`, titled `รายการที่ไม่เห็นชอบ`, with 5: the plan is 30.
 */
export function apartMembers(analyses: readonly Analysis[], isNamed: IsNamed): ReadonlySet<Analysis> {
  const apart = analyses.filter(({ table }) => !isNamed(table.sheet) && table.titles.some(setsApart));
  return new Set(apart.length === analyses.length ? [] : apart);
}

/** Says of each such table that its money is in no total, with its sum. */
export function apartFindings(apart: ReadonlySet<Analysis>): readonly Finding[] {
  return [...apart].map(({ table }) => {
    const { workbook, sheet, range } = table;
    const found = sumMoney(table.lines.map(({ amount }) => amount ?? ZERO));
    return makeFinding("money-left-aside", { workbook, sheet, range }, { facts: { why: "not-of-plan" }, found });
  });
}
