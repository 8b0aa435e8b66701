import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { assembleAnalysis } from "#core/assemble-analysis.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import type { Framework } from "#core/budget/framework.ts";
import { DEFAULT_TIER_TABLE } from "#core/value-chain/choose-tier-table.ts";
import { makeFinding } from "#core/finding.ts";
import { framework, line, m, options, table, total } from "./sample-table.ts";

const withGoals: Framework = framework("30", {
  projects: 3,
  agencies: 3,
  tierTable: {
    tiers: DEFAULT_TIER_TABLE.tiers,
    goals: [
      { number: "1", text: { th: "ยกระดับข้อมูล", en: null }, tier: "upstream", guidelines: [] },
      { number: "2", text: { th: "แพลตฟอร์มกลาง", en: null }, tier: "midstream", guidelines: [] },
    ],
  },
});
const title = { titles: ["แผนงานบูรณาการทดสอบ ปี 2567"] };

describe("one run over a table", () => {
  it("tags by the goals of the framework that it chose", () => {
    const lines = [line(2, "10", { goal: "1" }), line(3, "10", { goal: "เป้าหมายที่ 2 แพลตฟอร์มกลาง" }), line(4, "10", { tierText: "ปลายน้ำ" })];
    const analysis = assembleAnalysis(table(lines, title), options([withGoals]));
    expect(analysis.framework?.met).toBe(true);
    expect(analysis.lines.map(({ tier, because }) => [tier, because])).toEqual([
      ["upstream", "goal"],
      ["midstream", "goal"],
      ["downstream", "column"],
    ]);
  });

  it("puts errors before warnings before what is only said, and each by place", () => {
    const lines = [line(9, "1.5", { agency: "กรม ก", project: "ก" }), line(5, "1.5", { agency: "กรม ก", project: "ก" }), line(7, "2")];
    const { findings } = assembleAnalysis(
      table(lines, { totals: [total(12, "9.1234", [5, 7, 9]), total(3, "8", [5, 7, 9], { level: "group" })] }),
      options(),
    );
    const ranks = findings.map(({ code }) => ["error", "warning", "info"].indexOf(SEVERITY[code]));
    expect(ranks).toEqual([...ranks].sort());
    const rows = findings.filter(({ code }) => SEVERITY[code] === "error").map(({ place }) => place.range?.firstRow);
    expect(rows).toEqual([3, 12]);
  });

  it("does not ask for the year of a list that exactly fits a framework", () => {
    const unknown = makeFinding("fiscal-year-unknown", { workbook: null, sheet: "งบ", range: null }, { facts: {} });
    const lines = [line(2, "10"), line(3, "10"), line(4, "10")];
    const codes = (amounts: typeof lines): readonly string[] =>
      assembleAnalysis(table(amounts, { fiscalYear: null, findings: [unknown] }), options([withGoals])).findings.map(({ code }) => code);
    expect(codes(lines)).not.toContain("fiscal-year-unknown");
    expect(codes(lines.slice(1))).toContain("fiscal-year-unknown");
  });

  it("is plain data: it survives the way to a worker and back", () => {
    const analysis = assembleAnalysis(
      table([line(2, "10"), line(3, "")], { ...title, totals: [total(5, "11", [2, 3])] }),
      options([withGoals]),
    );
    expect(structuredClone(analysis)).toEqual(analysis);
  });

  it("has nothing to say about an empty list but its totals of zero", () => {
    const analysis = assembleAnalysis(table([]), options());
    expect(analysis.summary).toMatchObject({ total: m("0"), projects: 0, lines: 0 });
    expect(analysis.findings).toEqual([]);
  });

  it("tagging what is tagged changes nothing", () => {
    const label = new Map(DEFAULT_TIER_TABLE.tiers.map((tier) => [tier.id, tier.label.th]));
    const anyTier = fc.constantFrom("ต้นน้ำ", "กลางทาง", "Downstream", "ต้นน้ำ/ปลายน้ำ", "?", null);
    const anyGoal = fc.constantFrom("1", "2", "9", null);
    fc.assert(
      fc.property(fc.array(fc.tuple(anyTier, anyGoal), { maxLength: 12 }), (rows) => {
        const lines = rows.map(([tierText, goal], at) =>
          line(at + 2, "1", { tierText, goal, agency: "กรม ก", project: `โครงการ ${String(at % 4)}` }),
        );
        const run = (given: typeof lines): readonly (string | null)[] =>
          assembleAnalysis(table(given, title), options([withGoals])).lines.map((one) => one.tier);
        const once = run(lines);
        const written = lines.map((one, at) => ({ ...one, tierText: label.get(once[at] ?? "") ?? one.tierText }));
        expect(run(written)).toEqual(once);
      }),
    );
  });
});
