import type { BudgetStage } from "../../budget/budget-stage.ts";
import { comparisonKey } from "../../text/comparison-key.ts";

/** Stages in the order of the calendar, with the words that name them (matched against the comparison key). */
const STAGE_WORDS: readonly (readonly [BudgetStage, RegExp])[] = [
  ["adjusted", /ปรับแผน|หลังโอน|ปรับโอน|โอนเปลี่ยนแปลง|adjusted|revised/],
  ["second-reading", /วาระ(?:ที่)?2|วาระสอง|วาระที่สอง|กรรมาธิการ|แปรญัตติ|secondreading/],
  ["draft-bill", /ร่างพ\.?ร\.?บ|ร่างพระราชบัญญัติ|วาระ(?:ที่)?1|วาระหนึ่ง|draftbill|budgetbill|draftact/],
  ["act", /พ\.?ร\.?บ\.?|พระราชบัญญัติ|ตามกฎหมาย|(?:^|[^a-z])act(?![a-z])|enacted|appropriation/],
  ["framework", /กรอบ|framework|ceiling|เพดาน/],
  ["request", /คำขอ|ขอรับ|เสนอขอ|ที่ขอ|ขอตั้ง|request|propos|ขอจัดสรร/],
  ["draft-bill", /จัดสรร|allocat/],
];

/** The stage of the budget calendar that a title or header names; null when none. */
export function stageIn(text: string): BudgetStage | null {
  const key = comparisonKey(text);
  return STAGE_WORDS.find(([, words]) => words.test(key))?.[0] ?? null;
}

/** How late a stage stands in the calendar; -1 for none. */
export function stageOrder(stage: BudgetStage | null): number {
  const order: readonly BudgetStage[] = ["request", "framework", "draft-bill", "second-reading", "act", "adjusted"];
  return stage === null ? -1 : order.indexOf(stage);
}
