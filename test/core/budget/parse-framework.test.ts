import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseFramework } from "#core/budget/parse-framework.ts";
import { millionText } from "#core/money/format-money.ts";

const names = { th: "ชื่อ", en: "Name" };
const right = {
  id: "plan-2570",
  plan: { th: "แผนงานบูรณาการ", en: "Plan" },
  fiscalYear: 2570,
  stage: "framework",
  statedAmount: "1,234.5678",
  unit: "million-baht",
  projects: 12,
  agencies: null,
  tierTable: {
    tiers: [{ id: "upstream", label: names, name: names }],
    goals: [{ number: "1", text: { th: "เป้าหมาย", en: null }, tier: "upstream", guidelines: [{ number: "1.1", text: "แนวทาง" }] }],
  },
  source: { sentence: "เห็นชอบกรอบวงเงิน", address: "https://example.org/" },
};

describe("a framework from data", () => {
  it("is read with its exact amount; what is left out is unknown", () => {
    const parsed = parseFramework(right);
    if (!("ok" in parsed)) throw new Error(JSON.stringify(parsed));
    expect(millionText(parsed.ok.amount)).toBe("1234.5678");
    expect(parsed.ok).toMatchObject({
      fiscalYear: 2570,
      projects: 12,
      agencies: null,
      ministries: null,
      planAliases: [],
      approvedOn: null,
    });
    expect(parsed.ok.tierTable.goals[0]).toMatchObject({ tier: "upstream", guidelines: [{ number: "1.1" }] });
  });

  it("may have a Gregorian year and no tiers", () => {
    const parsed = parseFramework({ ...right, fiscalYear: 2027, tierTable: { tiers: [], goals: [] } });
    expect(parsed).toMatchObject({ ok: { fiscalYear: 2570, tierTable: { tiers: [] } } });
  });

  it.each<[string, unknown, string]>([
    ["", null, "object"],
    ["", [], "object"],
    ["id", { ...right, id: "" }, "text"],
    ["plan", { ...right, plan: "ชื่อ" }, "object"],
    ["plan.en", { ...right, plan: { th: "ชื่อ" } }, "text"],
    ["planAliases[1]", { ...right, planAliases: ["ก", 2] }, "text"],
    ["fiscalYear", { ...right, fiscalYear: "2570" }, "fiscal-year"],
    ["fiscalYear", { ...right, fiscalYear: 70 }, "fiscal-year"],
    ["stage", { ...right, stage: "draft" }, "stage"],
    ["unit", { ...right, unit: "million" }, "unit"],
    ["statedAmount", { ...right, statedAmount: "5,523,9110" }, "amount"],
    ["statedAmount", { ...right, statedAmount: "5.5 บาท" }, "amount"],
    ["statedAmount", { ...right, statedAmount: 5523.911 }, "text"],
    ["projects", { ...right, projects: 1.5 }, "whole-number"],
    ["agencies", { ...right, agencies: "51" }, "whole-number"],
    ["approvedOn", { ...right, approvedOn: "26 ม.ค. 2566" }, "iso-date"],
    ["tierTable", { ...right, tierTable: undefined }, "object"],
    ["tierTable.tiers", { ...right, tierTable: { tiers: {}, goals: [] } }, "list"],
    ["tierTable.tiers", { ...right, tierTable: { tiers: [...right.tierTable.tiers, ...right.tierTable.tiers], goals: [] } }, "unique"],
    [
      "tierTable.goals[0].tier",
      { ...right, tierTable: { ...right.tierTable, goals: [{ ...right.tierTable.goals[0], tier: "top" }] } },
      "tier",
    ],
    ["source.sentence", { ...right, source: { address: "x" } }, "text"],
  ])("names the path of what is wrong: %j", (path, json, expected) => {
    expect(parseFramework(json)).toEqual({ problem: { path, expected } });
  });
});

describe("the frameworks that are shipped", () => {
  const folder = join(__dirname, "../../../assets/frameworks");

  it.each(readdirSync(folder))("%s is well formed, its amount as stated", (file) => {
    const parsed = parseFramework(JSON.parse(readFileSync(join(folder, file), "utf8")));
    expect(parsed).toHaveProperty("ok");
    if ("ok" in parsed) expect(millionText(parsed.ok.amount)).toBe(parsed.ok.statedAmount);
  });
});
