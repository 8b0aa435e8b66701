import type { Goal, Tier, TierId, TierTable } from "../value-chain/tier-table.ts";
import { field, JsonProblemError, list, optional, text, type JsonValue } from "./json-reader.ts";

/** Reads the tiers and goals of a plan. Throws JsonProblemError at the first thing that is wrong. */
export function readTierTable(json: JsonValue): TierTable {
  const tiers = list(field(json, "tiers"), readTier);
  const ids = tiers.map((tier) => tier.id);
  if (new Set(ids).size < ids.length) throw new JsonProblemError(`${json.path}.tiers`, "unique");
  return { tiers, goals: list(field(json, "goals"), (goal) => readGoal(goal, ids)) };
}

function readTier(json: JsonValue): Tier {
  const twoLanguages = (name: string): Tier["label"] => ({
    th: text(field(field(json, name), "th")),
    en: text(field(field(json, name), "en")),
  });
  return {
    id: text(field(json, "id")),
    label: twoLanguages("label"),
    name: twoLanguages("name"),
    synonyms: optional(field(json, "synonyms"), (synonyms) => list(synonyms, text)) ?? [],
  };
}

function readGoal(json: JsonValue, tiers: readonly TierId[]): Goal {
  const names = field(json, "text");
  return {
    number: text(field(json, "number")),
    text: { th: text(field(names, "th")), en: optional(field(names, "en"), text) },
    tier: optional(field(json, "tier"), (tier) => knownTier(tier, tiers)),
    guidelines:
      optional(field(json, "guidelines"), (guidelines) =>
        list(guidelines, (one) => ({ number: text(field(one, "number")), text: text(field(one, "text")) })),
      ) ?? [],
  };
}

function knownTier(json: JsonValue, tiers: readonly TierId[]): TierId {
  const id = text(json);
  if (!tiers.includes(id)) throw new JsonProblemError(json.path, "tier");
  return id;
}
