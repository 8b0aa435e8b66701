import { describe, expect, it } from "@jest/globals";
import { millionText } from "#core/money/format-money.ts";
import { shippedReference } from "#test/shipped-reference.ts";

const { frameworks } = shippedReference();

describe("the approved numbers the project ships", () => {
  it.each([
    ["digital-government-2567-framework", 2567, "framework", "5523.9110", 78, 51],
    ["digital-government-2565-draft-bill", 2565, "draft-bill", "2529.4523", 40, 29],
  ] as const)("%s", (id, fiscalYear, stage, amount, projects, agencies) => {
    const framework = frameworks.find((one) => one.id === id);
    expect(framework).toMatchObject({ fiscalYear, stage, projects, agencies, unit: "million-baht" });
    expect(framework === undefined ? "" : millionText(framework.amount)).toBe(amount);
    expect(framework?.source.sentence).not.toBe("");
    expect(framework?.source.address).toMatch(/^https:\/\//);
  });

  it("name every tier in both languages and give every goal one of them", () => {
    for (const { tierTable } of frameworks) {
      const ids = tierTable.tiers.map((tier) => tier.id);
      expect(ids).toEqual(["upstream", "midstream", "downstream"]);
      for (const tier of tierTable.tiers) {
        expect(tier.name.th).toMatch(/[ก-๙]/u);
        expect(tier.name.en).toMatch(/^[A-Za-z -]+$/);
      }
      for (const goal of tierTable.goals) expect(ids).toContain(goal.tier);
    }
  });
});
