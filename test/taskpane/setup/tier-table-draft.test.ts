import { describe, expect, it } from "@jest/globals";
import { readRuleDraft, rulesWith, switched } from "#taskpane/setup/rule-form.tsx";
import { readTierTableDraft, tierTableDraft, withNewGoal, withNewTier } from "#taskpane/setup/tier-table-form.tsx";
import type { TaggingRule } from "#core/value-chain/tagging-rule.ts";
import { YEAR_TABLE } from "#test/core/value-chain/tier-tables.ts";

describe("a tier table in the form", () => {
  const draft = tierTableDraft(YEAR_TABLE);

  it("reads back the same when nothing was typed", () => {
    expect(readTierTableDraft(draft)).toEqual({ ok: YEAR_TABLE });
  });

  it("takes a tier and a goal that a person adds, synonyms between bars, guidelines one a line", () => {
    const added = withNewGoal(withNewTier(draft));
    const filled = {
      tiers: added.tiers.map((tier) =>
        tier.labelTh === ""
          ? { ...tier, labelTh: "สนับสนุน", labelEn: "Support", nameTh: "งานสนับสนุน", nameEn: "Support work", synonyms: "หลังบ้าน | กองหลัง" }
          : tier,
      ),
      goals: added.goals.map((goal) =>
        goal.number === "" ? { ...goal, number: "4", textTh: "สนับสนุนงาน", tier: "tier-4", guidelines: "4.1 จัดหา\n\n4.2  ดูแล รักษา" } : goal,
      ),
    };
    const reading = readTierTableDraft(filled);
    expect("ok" in reading && reading.ok.tiers[3]).toMatchObject({ id: "tier-4", synonyms: ["หลังบ้าน", "กองหลัง"] });
    expect("ok" in reading && reading.ok.goals[3]).toEqual({
      number: "4",
      text: { th: "สนับสนุนงาน", en: null },
      tier: "tier-4",
      guidelines: [
        { number: "4.1", text: "จัดหา" },
        { number: "4.2", text: "ดูแล รักษา" },
      ],
    });
  });

  it.each<[string, string, Parameters<typeof readTierTableDraft>[0]]>([
    ["a tier without a name", "tiers[3].label.th", withNewTier(draft)],
    ["a goal of a tier that was taken out", "goals[0].tier", { ...draft, tiers: draft.tiers.slice(1) }],
    ["two tiers of one name", "tiers.label", { ...draft, tiers: draft.tiers.map((tier) => ({ ...tier, labelTh: "ต้นน้ำ" })) }],
    ["two goals of one number", "goals.number", { ...draft, goals: draft.goals.map((goal) => ({ ...goal, number: "1" })) }],
  ])("refuses %s, and says where", (_, path, wrong) => {
    expect(readTierTableDraft(wrong)).toMatchObject({ problem: { path } });
  });
});

describe("a rule in the form", () => {
  const shipped: TaggingRule = { id: "a", tier: "upstream", words: ["อบรม"], unless: ["ออนไลน์"], weight: 6, source: "s" };

  it("needs a word of two letters and a tier", () => {
    const given = { id: "own-1", source: "x" };
    const draft = { words: "ท่าเรือ | แพลตฟอร์ม", unless: "", tier: "midstream", weight: "8" };
    expect(readRuleDraft(draft, given)).toEqual({ ...given, tier: "midstream", words: ["ท่าเรือ", "แพลตฟอร์ม"], unless: [], weight: 8 });
    expect(readRuleDraft({ ...draft, words: " | " }, given)).toBeNull();
    expect(readRuleDraft({ ...draft, words: "ก" }, given)).toBeNull();
    expect(readRuleDraft({ ...draft, tier: "" }, given)).toBeNull();
  });

  it("is switched off by the weight 0 and on again with the weight it came with", () => {
    const off = switched(shipped, [shipped]);
    expect(off.weight).toBe(0);
    expect(switched(off, [shipped])).toEqual(shipped);
    expect(switched({ ...off, id: "own-1" }, [shipped]).weight).toBe(4);
  });

  it("is found by its words and by what forbids it", () => {
    expect([rulesWith([shipped], "อบ"), rulesWith([shipped], "ออน"), rulesWith([shipped], "")].map((found) => found.length)).toEqual([
      1, 1, 1,
    ]);
    expect(rulesWith([shipped], "ถนน")).toEqual([]);
  });
});
