import type { Analysis } from "#core/analysis.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { formatFor } from "#i18n/format-for.ts";
import type { Language } from "#i18n/language.ts";
import type { MemoFacts } from "#i18n/report-memo-words.ts";

/** The sentence for a memo, from checked figures only. It says when the framework is missed or errors are open. */
export function memoSentence(analysis: Analysis, language: Language): string {
  const words = dictionaryOf(language);
  return words.report.memo.sentence(memoFacts(analysis, language));
}

function memoFacts(analysis: Analysis, language: Language): MemoFacts {
  const format = formatFor(language, analysis.tierTable);
  const words = dictionaryOf(language);
  const { summary, table } = analysis;
  const framework = analysis.framework?.framework ?? null;
  const year = table.fiscalYear ?? framework?.fiscalYear ?? null;
  const stage = table.stage ?? framework?.stage ?? null;
  const untagged = summary.tiers.find((group) => group.tier === null && (group.amount !== 0n || group.projects > 0));
  return {
    plan: framework?.plan[language] ?? table.titles[0] ?? table.sheet,
    fiscalYear: year === null ? null : format.fiscalYear(year),
    stage: stage === null ? null : words.stages[stage],
    total: format.million(summary.total),
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

function frameworkFacts({ framework, tierTable }: Analysis, language: Language): MemoFacts["framework"] {
  if (framework === null) return null;
  const format = formatFor(language, tierTable);
  return { met: framework.met, amount: format.million(framework.framework.amount), difference: format.difference(framework.difference) };
}
