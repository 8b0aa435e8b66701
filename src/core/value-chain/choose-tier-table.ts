import type { Framework } from "../budget/framework.ts";
import type { TierTable } from "./tier-table.ts";

/** What is known about the table that is read. */
export interface TierTableQuestion {
  /** The framework the table is checked against; null when none fits. */
  readonly framework: Framework | null;
  readonly frameworks: readonly Framework[];
  /** The table a person made in the workbook for a plan without a framework; null when there is none. */
  readonly own: TierTable | null;
  readonly fiscalYear: number | null;
  /** The plan's name as titles give it (any of its names); null when unknown. */
  readonly plan: string | null;
}

/**
 * The tier table that decides: the framework's own; else the one a person made; else that of the same plan and year at
 * another stage; else the three usual tiers without goals. Another year's goals are never used, since their wording moves between tiers.
 */
export function chooseTierTable(question: TierTableQuestion): TierTable {
  if (question.framework !== null) return question.framework.tierTable;
  if (question.own !== null) return question.own;
  const sameYear = question.frameworks.filter((one) => one.fiscalYear === question.fiscalYear && isNamed(one, question.plan));
  return sameYear[0]?.tierTable ?? DEFAULT_TIER_TABLE;
}

function isNamed(framework: Framework, plan: string | null): boolean {
  return plan !== null && [framework.plan.th, framework.plan.en, ...framework.planAliases].includes(plan);
}

/** The three usual tiers without any year's goals: for plans whose own tier table is not known. */
export const DEFAULT_TIER_TABLE: TierTable = {
  tiers: [
    { id: "upstream", label: { th: "ต้นน้ำ", en: "Upstream" }, name: { th: "ต้นน้ำ", en: "Upstream" }, synonyms: ["ต้นทาง"] },
    { id: "midstream", label: { th: "กลางน้ำ", en: "Midstream" }, name: { th: "กลางน้ำ", en: "Midstream" }, synonyms: ["กลางทาง"] },
    { id: "downstream", label: { th: "ปลายน้ำ", en: "Downstream" }, name: { th: "ปลายน้ำ", en: "Downstream" }, synonyms: ["ปลายทาง"] },
  ],
  goals: [],
};
