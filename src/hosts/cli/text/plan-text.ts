import type { PlanAnalysis } from "#core/plan/plan-analysis.ts";
import { formatFor } from "#i18n/format-for.ts";
import type { TerminalWords } from "../words.ts";
import { countsText, frameworkText, proofText } from "./analysis-text.ts";
import { findingsText } from "./findings-text.ts";
import { tiersText } from "./tiers-text.ts";

/** All tables together as one plan, for people to read. */
export function planText(plan: PlanAnalysis, words: TerminalWords): readonly string[] {
  const { cli } = words;
  const format = formatFor(words.language, plan.tierTable);
  return [
    cli.planOf(format.count(plan.members.length)),
    "",
    `${cli.total}: ${format.money(plan.summary.total)}`,
    `${cli.proof}: ${proofText(plan.verdict, words, format)}`,
    `${cli.framework}: ${frameworkText(plan, words, format)}`,
    `${cli.counts}: ${countsText(plan.summary, words, format)}`,
    "",
    ...tiersText(plan, words, format),
    "",
    ...findingsText({ findings: plan.findings, isProved: plan.verdict.kind === "proved" }, words, format),
  ];
}
