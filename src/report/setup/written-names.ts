import type { BudgetStage } from "#core/budget/budget-stage.ts";
import { COLUMN_ROLES } from "#core/budget/column-role.ts";
import type { ColumnRole } from "#core/budget/column-role.ts";
import type { Unit } from "#core/budget/unit.ts";
import { UNIT_EXPONENT } from "#core/budget/unit.ts";
import { comparisonKey } from "#core/text/comparison-key.ts";
import type { TierId, TierTable } from "#core/value-chain/tier-table.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { LANGUAGES } from "#i18n/language.ts";

const UNITS = Object.keys(UNIT_EXPONENT) as readonly Unit[];
const STAGES = Object.keys(dictionaryOf("th").stages) as readonly BudgetStage[];

/** The column role of a name in either language, or of its code; null for none. */
export function roleOfName(text: string): ColumnRole | null {
  return byName(text, COLUMN_ROLES, (words, role) => words.columns[role]);
}

/** The unit of a name in either language, or of its code; null for none. */
export function unitOfName(text: string): Unit | null {
  return byName(text, UNITS, (words, unit) => words.units[unit]);
}

/** The stage of a name in either language, or of its code; null for none. */
export function stageOfName(text: string): BudgetStage | null {
  return byName(text, STAGES, (words, stage) => words.stages[stage]);
}

/** The tier of a label, a synonym or an id, of the table or of the usual value chain; null for none. */
export function tierOfName(text: string, table: TierTable | null): TierId | null {
  const key = comparisonKey(text);
  const own = table?.tiers.find((tier) =>
    [tier.id, tier.label.th, tier.label.en, ...tier.synonyms].some((name) => comparisonKey(name) === key),
  );
  if (own !== undefined) return own.id;
  const usual = LANGUAGES.flatMap((language) => Object.entries(dictionaryOf(language).format.tiers));
  return usual.find(([id, label]) => comparisonKey(id) === key || comparisonKey(label) === key)?.[0] ?? null;
}

function byName<Code extends string>(text: string, codes: readonly Code[], nameOf: (words: Dictionary, code: Code) => string): Code | null {
  const key = comparisonKey(text);
  return (
    codes.find(
      (code) => comparisonKey(code) === key || LANGUAGES.some((language) => comparisonKey(nameOf(dictionaryOf(language), code)) === key),
    ) ?? null
  );
}
