import type { TierTableParsing } from "#core/value-chain/tier-table-json.ts";
import { parseTierTable } from "#core/value-chain/tier-table-json.ts";
import type { TierTable } from "#core/value-chain/tier-table.ts";
import { WORD_SEPARATOR, splitWords } from "#report/setup/setup-sections.ts";

/** Texts of one tier in the form; synonyms between `|`, as on the setup sheet. */
export interface TierDraft {
  readonly id: string;
  readonly labelTh: string;
  readonly labelEn: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly synonyms: string;
}

/** Texts of one goal; `tier` empty: of none. One guideline a line, its number first. `key` tells goals apart while numbers change. */
export interface GoalDraft {
  readonly key: string;
  readonly number: string;
  readonly textTh: string;
  readonly textEn: string;
  readonly tier: string;
  readonly guidelines: string;
}

/** A tier table while it is being edited. */
export interface TierTableDraft {
  readonly tiers: readonly TierDraft[];
  readonly goals: readonly GoalDraft[];
}

/** The form's texts for a table. */
export function tierTableDraft({ tiers, goals }: TierTable): TierTableDraft {
  return {
    tiers: tiers.map(({ id, label, name, synonyms }) => ({
      id,
      labelTh: label.th,
      labelEn: label.en,
      nameTh: name.th,
      nameEn: name.en,
      synonyms: synonyms.join(WORD_SEPARATOR),
    })),
    goals: goals.map(({ number, text, tier, guidelines }) => ({
      key: number,
      number,
      textTh: text.th,
      textEn: text.en ?? "",
      tier: tier ?? "",
      guidelines: guidelines.map((one) => `${one.number} ${one.text}`).join("\n"),
    })),
  };
}

/** Reads the form as strictly as an imported file. A goal of a tier that was taken out is refused, not moved. */
export function readTierTableDraft({ tiers, goals }: TierTableDraft): TierTableParsing {
  return parseTierTable({
    tiers: tiers.map(({ id, labelTh, labelEn, nameTh, nameEn, synonyms }) => ({
      id,
      label: { th: labelTh.trim(), en: labelEn.trim() },
      name: { th: nameTh.trim(), en: nameEn.trim() },
      synonyms: splitWords(synonyms),
    })),
    goals: goals.map(({ number, textTh, textEn, tier, guidelines }) => ({
      number: number.trim(),
      text: { th: textTh.trim(), en: textEn.trim() === "" ? null : textEn.trim() },
      tier: tier === "" ? null : tier,
      guidelines: guidelines.split("\n").flatMap(readGuideline),
    })),
  });
}

function readGuideline(line: string): readonly { readonly number: string; readonly text: string }[] {
  const [number = "", ...words] = line.trim().split(/\s+/);
  return number === "" ? [] : [{ number, text: words.join(" ") }];
}

/** The draft with one more tier, empty, under an id of its own. */
export function withNewTier(draft: TierTableDraft): TierTableDraft {
  const id = freeName(
    "tier",
    draft.tiers.map((tier) => tier.id),
  );
  return { ...draft, tiers: [...draft.tiers, { id, labelTh: "", labelEn: "", nameTh: "", nameEn: "", synonyms: "" }] };
}

/** The draft with one more goal, empty. */
export function withNewGoal(draft: TierTableDraft): TierTableDraft {
  const key = freeName(
    "goal",
    draft.goals.map((goal) => goal.key),
  );
  return { ...draft, goals: [...draft.goals, { key, number: "", textTh: "", textEn: "", tier: "", guidelines: "" }] };
}

function freeName(kind: string, taken: readonly string[]): string {
  let count = taken.length + 1;
  while (taken.includes(`${kind}-${String(count)}`)) count += 1;
  return `${kind}-${String(count)}`;
}
