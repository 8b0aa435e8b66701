import type { TierId } from "./tier-table.ts";
import type { TierVocabulary } from "./tier-vocabulary.ts";

/** A stretch of mark-free text that is a full tier name or goal text, whatever spaces and punctuation it has. */
export interface NamedStretch {
  readonly tier: TierId;
  readonly from: number;
  readonly to: number;
}

/** The full names in the text, longest first, none inside another. */
export function tierNamesIn(text: string, { names }: TierVocabulary): readonly NamedStretch[] {
  const letters = lettersOf(text);
  const found: NamedStretch[] = [];
  for (const name of names) {
    const at = letters.key.indexOf(name.key);
    if (at < 0) continue;
    const from = letters.places[at] ?? 0;
    const to = (letters.places[at + name.key.length - 1] ?? 0) + 1;
    const end = text.charAt(to) === "s" ? to + 1 : to;
    if (!found.some((other) => from < other.to && other.from < end)) found.push({ tier: name.tier, from, to: end });
  }
  return found;
}

/** Letters and digits only, with their places in the text. */
function lettersOf(text: string): { readonly key: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let key = "";
  for (let at = 0; at < text.length; at += 1) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at))) continue;
    key += text.charAt(at);
    places.push(at);
  }
  return { key, places };
}
