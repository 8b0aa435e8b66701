import type { TierId } from "#core/value-chain/tier-table.ts";

/** What a person does to the line in front of them. */
export type TagKey = { readonly kind: "tier"; readonly tier: TierId } | { readonly kind: "skip" } | { readonly kind: "back" };

const DIGITS = "0123456789";
const THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙";

/** What a pressed key means; null: nothing. Thai digits count, since a Thai keyboard may type them. */
export function tagKey(key: string, tiers: readonly TierId[]): TagKey | null {
  if (key === "Backspace") return { kind: "back" };
  if (key.length !== 1) return null;
  const digit = Math.max(DIGITS.indexOf(key), THAI_DIGITS.indexOf(key));
  if (digit === 0) return { kind: "skip" };
  const tier = tiers[digit - 1];
  return digit < 0 || tier === undefined ? null : { kind: "tier", tier };
}
