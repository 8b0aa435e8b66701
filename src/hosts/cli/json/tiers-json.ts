import { bahtText, millionText } from "#core/money/format-money.ts";
import { ZERO } from "#core/money/money.ts";
import type { TierId, TierTable } from "#core/value-chain/tier-table.ts";
import type { GroupFigures, Summary } from "#core/summary/summary.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import type { JsonObject } from "./json-value.ts";

/** A table or a plan, as far as its tiers go. */
export interface Tiered {
  readonly tierTable: TierTable;
  readonly summary: Summary;
}

/** Every tier of the table in its order, then the money without one; a tier without lines stands with zero. */
export function tiersJson(analysis: Tiered): readonly JsonObject[] {
  const { tiers } = analysis.tierTable;
  const named = tiers.map((tier) => tierJson(analysis, tier.id, tier.label));
  return [...named, tierJson(analysis, null, { th: dictionaryOf("th").format.noTier, en: dictionaryOf("en").format.noTier })];
}

const NOTHING: GroupFigures = { amount: ZERO, share: null, projects: 0, agencies: 0, lines: 0, previousAmount: null };

function tierJson(analysis: Tiered, id: TierId | null, label: { readonly th: string; readonly en: string }): JsonObject {
  const group = analysis.summary.tiers.find((one) => one.tier === id) ?? NOTHING;
  return {
    id,
    label: label.th,
    labelEn: label.en,
    millionBaht: millionText(group.amount),
    baht: bahtText(group.amount),
    projects: group.projects,
    agencies: group.agencies,
    lines: group.lines,
    share: group.share,
  };
}
