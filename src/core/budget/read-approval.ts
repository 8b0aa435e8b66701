import { parseAmount } from "../money/parse-amount.ts";
import { scaleToMoney } from "../money/scale-to-money.ts";
import { asciiDigits } from "../text/thai-digits.ts";
import type { BudgetStage } from "./budget-stage.ts";
import { yearsInText } from "./fiscal-year.ts";
import type { Unit } from "./unit.ts";

/** A figure that a sentence of approval can state. */
export type ApprovalField = "amount" | "fiscalYear" | "stage" | "projects" | "agencies" | "ministries";

/** A number before a unit of money that is no amount as written, and what may have been meant. */
export interface RefusedAmount {
  readonly written: string;
  readonly readings: readonly string[];
}

/** What a sentence states of an approved number. A figure that it does not state, or states in two ways, is null. */
export interface Approval {
  /** As written, with the unit beside it: `5,523.9110`, million-baht. */
  readonly amount: { readonly written: string; readonly unit: Unit } | null;
  readonly fiscalYear: number | null;
  readonly stage: BudgetStage | null;
  readonly projects: number | null;
  readonly agencies: number | null;
  readonly ministries: number | null;
  readonly refused: readonly RefusedAmount[];
  /** Stated twice, differently: none is chosen. */
  readonly conflicts: readonly ApprovalField[];
}

const AMOUNT = /(?<![\d.,])(\d[\d.,]*\d|\d)\s*(ล้านบาท|พันบาท|บาท|million baht|thousand baht|baht)/giu;
const UNITS: Readonly<Record<string, Unit>> = {
  ล้านบาท: "million-baht",
  พันบาท: "thousand-baht",
  บาท: "baht",
  "million baht": "million-baht",
  "thousand baht": "thousand-baht",
  baht: "baht",
};

const COUNTS = {
  projects: /(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{1,6})\s*(?:โครงการ|projects?\b)/giu,
  agencies: /(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{1,6})\s*(?:หน่วยรับงบประมาณ|หน่วยงาน|ส่วนราชการ|agencies\b)/giu,
  ministries: /(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{1,6})\s*(?:กระทรวง|ministries\b)/giu,
} as const;

/** Words that name one stage; those that stand inside others come last. */
const STAGES: readonly (readonly [RegExp, BudgetStage])[] = [
  [/ร่าง\s*(?:พ\.?\s*ร\.?\s*บ\.?|พระราชบัญญัติ)|draft bill/iu, "draft-bill"],
  [/กรอบ(?:วงเงิน|งบประมาณ)?|framework/iu, "framework"],
  [/คำขอ(?:งบประมาณ)?|request/iu, "request"],
];

/** The words that make a year a fiscal one; a date in the same sentence is none. */
const FISCAL_YEAR = /(?:ปีงบประมาณ|ปีงบ|fiscal year|FY)\s*(?:พ\.?\s*ศ\.?)?\s*\d{2,4}/giu;

/**
 * Reads the sentence that an approved number is announced by: `5,523.9110 ล้านบาท 78 โครงการ 51 หน่วยงาน`. Strict: an
 * amount is read as a cell is, `5,523,9110 ล้านบาท` is none and says why; a figure stated twice in different ways is left open;
 * the same money in two units is one figure. Nothing is worked out that the text does not state.
 */
export function readApproval(text: string): Approval {
  const plain = asciiDigits(text.normalize("NFC")).replace(/[\u00A0\u2000-\u200A\u202F]/gu, " ");
  const { amounts, refused } = amountsIn(plain);
  const years = [...new Set([...plain.matchAll(FISCAL_YEAR)].flatMap(([written]) => yearsInText(written)))];
  const stages = STAGES.filter(([words]) => words.test(plain)).map(([, stage]) => stage);
  const counts = {
    projects: countsIn(plain, "projects"),
    agencies: countsIn(plain, "agencies"),
    ministries: countsIn(plain, "ministries"),
  };
  const all: Readonly<Record<ApprovalField, readonly unknown[]>> = { amount: amounts, fiscalYear: years, stage: stages, ...counts };
  return {
    amount: only(amounts),
    fiscalYear: only(years),
    stage: only(stages),
    projects: only(counts.projects),
    agencies: only(counts.agencies),
    ministries: only(counts.ministries),
    refused,
    conflicts: (Object.keys(all) as ApprovalField[]).filter((field) => all[field].length > 1),
  };
}

function only<Value>([first, ...others]: readonly Value[]): Value | null {
  return first === undefined || others.length > 0 ? null : first;
}

type ReadAmount = NonNullable<Approval["amount"]>;

/** Each sum once, in the words of the first that states it, and what is no amount. */
function amountsIn(plain: string): { readonly amounts: readonly ReadAmount[]; readonly refused: readonly RefusedAmount[] } {
  const amounts = new Map<bigint, ReadAmount>();
  const refused: RefusedAmount[] = [];
  for (const [, written = "", unitText = ""] of plain.matchAll(AMOUNT)) {
    const unit = UNITS[unitText.toLowerCase()];
    const reading = parseAmount(written);
    if (unit === undefined) continue;
    const money = reading.kind === "amount" ? scaleToMoney(reading.digits, unit) : null;
    if (money === null) refused.push({ written, readings: reading.kind === "refused" ? reading.readings : [] });
    else if (!amounts.has(money)) amounts.set(money, { written, unit });
  }
  return { amounts: [...amounts.values()], refused };
}

function countsIn(plain: string, field: keyof typeof COUNTS): readonly number[] {
  const counts = [...plain.matchAll(COUNTS[field])].map(([, digits = ""]) => Number(digits.replaceAll(",", "")));
  return [...new Set(counts)];
}
