import type { TierTable } from "./tier-table.ts";

/** The three usual tiers without any year's goals: for plans whose own tier table is not known. */
export const DEFAULT_TIER_TABLE: TierTable = {
  tiers: [
    { id: "upstream", label: { th: "ต้นน้ำ", en: "Upstream" }, name: { th: "ต้นน้ำ", en: "Upstream" }, synonyms: ["ต้นทาง"] },
    { id: "midstream", label: { th: "กลางน้ำ", en: "Midstream" }, name: { th: "กลางน้ำ", en: "Midstream" }, synonyms: ["กลางทาง"] },
    { id: "downstream", label: { th: "ปลายน้ำ", en: "Downstream" }, name: { th: "ปลายน้ำ", en: "Downstream" }, synonyms: ["ปลายทาง"] },
  ],
  goals: [],
};
