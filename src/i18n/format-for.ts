import type { TierTable } from "#core/value-chain/tier-table.ts";
import { dictionaryOf } from "./dictionary-of.ts";
import type { Format } from "./format.ts";
import { makeFormat } from "./format.ts";
import type { Language } from "./language.ts";

/** The formats of a language; tiers are named by the table where one is given. */
export function formatFor(language: Language, tiers: TierTable | null = null): Format {
  return makeFormat(dictionaryOf(language).format, tiers);
}
