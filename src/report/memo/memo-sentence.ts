import type { Analysis } from "#core/analysis.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import { bahtWords } from "#i18n/baht-words.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { formatFor } from "#i18n/format-for.ts";
import type { Language } from "#i18n/language.ts";
import { planHeading } from "../head-and-foot.ts";
import type { MemoFacts } from "#i18n/report-memo-words.ts";

/** The sentence for a memo, from checked figures only. It says when the framework is missed or errors are open. */
export function memoSentence(analysis: Analysis, language: Language): string {
  const words = dictionaryOf(language);
  return words.report.memo.sentence(memoFacts(analysis, language));
}

function memoFacts(analysis: Analysis, language: Language): MemoFacts {
  const format = formatFor(language, analysis.tierTable);
  const { summary } = analysis;
  const untagged = summary.tiers.find((group) => group.tier === null && (group.amount !== 0n || group.projects > 0));
  return {
    ...planFacts(analysis, language),
    total: format.million(summary.total),
    inWords: bahtWords(summary.total, language),
    ministries: format.count(summary.ministries),
    agencies: format.count(summary.agencies),
    projects: format.count(summary.projects),
    tiers: summary.tiers
      .filter((group) => group.tier !== null)
      .map((group) => ({
        label: format.tier(group.tier),
        amount: format.million(group.amount),
        projects: format.count(group.projects),
        share: group.share,
      })),
    untagged: untagged === undefined ? null : { amount: format.million(untagged.amount), projects: format.count(untagged.projects) },
    framework: frameworkFacts(analysis, language),
    errors: analysis.findings.filter((finding) => SEVERITY[finding.code] === "error").length,
  };
}

function planFacts(analysis: Analysis, language: Language): Pick<MemoFacts, "plan" | "fiscalYear" | "stage"> {
  const { plan, year, stage } = planHeading(analysis, language);
  return {
    plan,
    fiscalYear: year === null ? null : formatFor(language).fiscalYear(year),
    stage: stage === null ? null : dictionaryOf(language).stages[stage],
  };
}

function frameworkFacts({ framework }: Analysis, language: Language): MemoFacts["framework"] {
  if (framework === null) return null;
  const format = formatFor(language);
  return {
    amountMet: framework.amountMet,
    countsMet: framework.projectsMet !== false && framework.agenciesMet !== false,
    amount: format.million(framework.framework.amount),
    difference: format.difference(framework.difference),
  };
}
