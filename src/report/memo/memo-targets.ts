import type { Analysis } from "#core/analysis.ts";
import { absoluteMoney, subtractMoney } from "#core/money/money.ts";
import type { NamedGroup } from "#core/summary/summary.ts";
import { formatFor } from "#i18n/format-for.ts";
import type { Language } from "#i18n/language.ts";
import type { MemoTarget } from "./memo-figure.ts";
import type { Money } from "#core/money/money.ts";

/** Checked amounts a text may quote, the weightiest first. */
export function moneyTargets(analysis: Analysis, language: Language): readonly MemoTarget[] {
  const { summary, framework } = analysis;
  const format = formatFor(language, analysis.tierTable);
  const named = (kind: MemoTarget["kind"], groups: readonly NamedGroup[]): readonly MemoTarget[] =>
    groups.map(({ name, amount }) => ({ kind, name, value: amount }));
  const agencies = summary.ministryTree.flatMap((ministry) => ministry.agenciesIn);
  return [
    { kind: "total", name: null, value: summary.total },
    ...(framework === null ? [] : [{ kind: "framework", name: null, value: framework.framework.amount } as const]),
    ...summary.tiers.map((group) => ({ kind: "tier", name: format.tier(group.tier), value: group.amount }) as const),
    ...previousTargets(analysis),
    ...named("goal", summary.goals),
    ...named("guideline", summary.guidelines),
    ...named("ministry", summary.ministryTree),
    ...named("agency", agencies),
    ...named(
      "project",
      agencies.flatMap((agency) => agency.projectsIn),
    ),
  ];
}

/** Checked counts of projects, agencies or ministries. */
export function countTargets(
  analysis: Analysis,
  measure: "projects" | "agencies" | "ministries",
  language: Language,
): readonly MemoTarget[] {
  const { summary, framework } = analysis;
  const format = formatFor(language, analysis.tierTable);
  const listed = { projects: summary.projectsListed, agencies: summary.agenciesListed, ministries: summary.ministriesListed }[measure];
  const stated = framework?.framework[measure] ?? null;
  const tiers =
    measure === "ministries"
      ? []
      : summary.tiers.map((group) => ({ kind: "tier", name: format.tier(group.tier), value: group[measure] }) as const);
  return [
    { kind: "total", name: null, value: summary[measure] },
    ...(stated === null ? [] : [{ kind: "framework", name: null, value: stated } as const]),
    ...tiers,
    { kind: "listed", name: null, value: listed },
  ];
}

/** Checked shares of the tiers in percent. */
export function shareTargets({ summary, tierTable }: Analysis, language: Language): readonly MemoTarget[] {
  const format = formatFor(language, tierTable);
  return summary.tiers.flatMap(({ tier, share }) =>
    share === null ? [] : [{ kind: "tier", name: format.tier(tier), value: share } as const],
  );
}

function previousTargets({ summary }: Analysis): readonly MemoTarget[] {
  const { previousTotal, total } = summary;
  if (previousTotal === null) return [];
  return [
    { kind: "previous-total", name: null, value: previousTotal },
    { kind: "change", name: null, value: absoluteMoney(subtractMoney(total, previousTotal)) },
  ];
}

/** The amount of the workbook that a written one is closest to; null when there is none within a tenth. */
export function nearestTarget(targets: readonly MemoTarget[], written: Money | null): MemoTarget | null {
  if (written === null) return null;
  const gapOf = (target: MemoTarget): Money | null =>
    typeof target.value === "bigint" ? absoluteMoney(subtractMoney(target.value, written)) : null;
  const within = targets.filter((target) => {
    const gap = gapOf(target);
    return gap !== null && gap * 10n <= absoluteMoney(written);
  });
  return within.reduce<MemoTarget | null>(
    (best, target) => (best === null || (gapOf(target) ?? 0n) < (gapOf(best) ?? 0n) ? target : best),
    null,
  );
}
