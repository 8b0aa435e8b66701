import type { BudgetStage } from "../../budget/budget-stage.ts";
import type { FigureSubject } from "../../budget/stated-figure.ts";
import { comparisonKey } from "../../text/comparison-key.ts";
import { stageIn } from "../words/stage-words.ts";
import { yearsIn } from "../words/year-words.ts";

/** What is known of the list that a line of words may speak of. */
export interface SubjectContext {
  readonly fiscalYear: number | null;
  readonly stage: BudgetStage | null;
  /** The different names of the list by kind (agencies, ministries, tiers), as comparison keys. */
  readonly names: readonly (readonly string[])[];
  /** The list is of one agency, and so perhaps part of the plan that a line speaks of. */
  readonly isOfOneAgency: boolean;
}

/** A word for everything together. What was said of parts before it says nothing of what follows it. */
const OF_ALL = /(?<!ไม่)รวม(?:ทั้งสิ้น|ทั้งหมด|เป็นเงิน)|grand\s*total|in\s+total/gi;
const TOTAL =
  /(?<!ไม่)รวม(?=ทั้งสิ้น|ทั้งหมด|ทั้งแผน|เป็นเงิน|เงิน|วงเงิน|งบ|จำนวน|[\s\d๐-๙:]|$)|(?<!ไม่)(?:วงเงิน|ยอด|งบประมาณ|จำนวน)รวม|ทั้งสิ้น|ทั้งหมด|total|altogether/i;
/** Parts of what was named before, targets and limits, other kinds of money, changes, what was left out. */
const OTHER =
  /แบ่งเป็น|แยกเป็น|แบ่งออก|จำแนก(?!ตาม)|ประกอบด้วย|ได้แก่|ในจำนวนนี้|เฉพาะ|บางส่วน|ส่วนที่เหลือ|ไม่รวม|ไม่นับ|ยกเว้น|นอกเหนือ|เป้าหมาย|ตัวชี้วัด|แนวทางที่|ไม่น้อยกว่า|ไม่เกิน|ไม่ต่ำกว่า|อย่างน้อย|มากกว่า|น้อยกว่า|เกินกว่า|ตั้งแต่|ขึ้นไป|นอกงบ|เงินกู้|เงินรายได้|สมทบ|ผูกพัน|ตลอดโครงการ|ต่อหน่วย|ต่อโครงการ|เฉลี่ย|สูงสุด|ต่ำสุด|เพิ่มขึ้น|ลดลง|ปรับลด|ตัดลด|ปรับเพิ่ม|ผลต่าง|ส่วนต่าง|คงเหลือ|เบิกจ่าย|โอน|ปีก่อน|ปีที่แล้ว|ปีที่ผ่านมา|รายจ่าย(?:ประจำ|ลงทุน)|เพื่อ|ครอบคลุม|ให้แก่|ค่าปรับ|งบ(?:บุคลากร|ดำเนินงาน|ลงทุน|เงินอุดหนุน|รายจ่ายอื่น)|ofwhich|excluding|except|including|atleast|morethan|lessthan|upto|target|indicator|average|off-?budget|lastyear|previousyear|increase|decrease|remaining|disburse|perproject/;

/** Words that name money or counts in general; other words name a part, such as a kind of expenditure. */
const GENERAL =
  /(?:จำนวน|วงเงิน|งบประมาณ(?:รายจ่าย)?|เงิน|ยอด|รวม|มูลค่า|โครงการ|หน่วยงาน|กระทรวง|ส่วนราชการ|amount|budget|total|projects?|agenc(?:y|ies)|ministr(?:y|ies))(?:รวม|ทั้งสิ้น|ทั้งหมด|จำนวน|is|of|thb|baht|฿|[\s,:=(])*(?:\([^()]*\)\s*[:=]?\s*)?$/i;

/** What a figure speaks of, by the words before it and around it: `line` is the whole line, the figure stands at `start`. */
export function figureSubject(line: string, start: number, context: SubjectContext): FigureSubject {
  const before = line.slice(0, start);
  if (isOfOther(line, before, context)) return "other";
  const stage = stageNear(line, before);
  if (stage === "framework") return "framework";
  if (stage !== null && context.stage !== null && stage !== context.stage) return "other";
  return TOTAL.test(line) ? ofTotal(line, context) : ofOpenWords(before);
}

/** A list of one agency may be part of the plan that a line names. */
function ofTotal(line: string, { isOfOneAgency }: SubjectContext): FigureSubject {
  return isOfOneAgency && /แผนงาน|plan/i.test(line) ? "perhaps" : "list";
}

function ofOpenWords(before: string): FigureSubject {
  return GENERAL.test(before) ? "perhaps" : "other";
}

function isOfOther(line: string, before: string, { fiscalYear, names }: SubjectContext): boolean {
  return OTHER.test(comparisonKey(sinceTotal(before))) || isOfOtherYear(before, line, fiscalYear) || namesPart(line, names);
}

/** The stage that the words since the last total name, else those before the figure, else the line. */
function stageNear(line: string, before: string): BudgetStage | null {
  return stageIn(sinceTotal(before)) ?? stageIn(before) ?? stageIn(line);
}

function sinceTotal(before: string): string {
  const last = [...before.matchAll(OF_ALL)].at(-1);
  return last === undefined ? before : before.slice(last.index);
}

const MONTHS =
  "ม\\.?ค\\.?|ก\\.?พ\\.?|มี\\.?ค\\.?|เม\\.?ย\\.?|พ\\.?ค\\.?|มิ\\.?ย\\.?|ก\\.?ค\\.?|ส\\.?ค\\.?|ก\\.?ย\\.?|ต\\.?ค\\.?|พ\\.?ย\\.?|ธ\\.?ค\\.?|[ก-ฮ]\\S{2,9}(?:คม|ยน|พันธ์)|[A-Za-z]{3,9}";
const DATE = new RegExp(`\\d{1,2}\\s*(?:${MONTHS})\\s*(?:พ\\.?\\s*ศ\\.?\\s*)?\\d{4}`, "g");

/** The year named last before the figure, or anywhere in the line, is another one. Dates name no fiscal year. */
function isOfOtherYear(before: string, line: string, fiscalYear: number | null): boolean {
  if (fiscalYear === null) return false;
  const nearest = yearsIn(before.replace(DATE, "")).at(-1);
  const all = nearest === undefined ? yearsIn(line.replace(DATE, "")) : [nearest];
  return all.length > 0 && !all.some((span) => span.from === fiscalYear || span.to === fiscalYear);
}

/** Some names of a kind, but not all of them: the line speaks of part of the list. */
function namesPart(line: string, names: SubjectContext["names"]): boolean {
  const key = comparisonKey(line);
  return names.some((ofKind) => {
    const named = ofKind.filter((name) => key.includes(name)).length;
    return named > 0 && named < ofKind.length;
  });
}
