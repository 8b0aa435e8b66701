import type { Goal, Tier, TierId, TierTable } from "../value-chain/tier-table.ts";
import { field, JsonProblemError, list, optional, text, type JsonValue } from "./json-reader.ts";

/** Reads the tiers and goals of a plan. Throws JsonProblemError at the first thing that is wrong. */
export function readTierTable(json: JsonValue): TierTable {
  const [tierList, goalList] = [field(json, "tiers"), field(json, "goals")];
  const tiers = list(tierList, readTier);
  const ids = tiers.map((tier) => tier.id);
  if (hasTwice(ids)) throw new JsonProblemError(tierList.path, "unique");
  const goals = list(goalList, (goal) => readGoal(goal, ids));
  if (hasTwice(tiers.map((tier) => tier.label.th))) throw new JsonProblemError(`${tierList.path}.label`, "unique");
  if (hasTwice(goals.map((goal) => goal.number))) throw new JsonProblemError(`${goalList.path}.number`, "unique");
  return { tiers, goals };
}

function hasTwice(texts: readonly string[]): boolean {
  return new Set(texts).size < texts.length;
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
