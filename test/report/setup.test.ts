import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { planGrid } from "#adapters/memory/write-own-sheets.ts";
import { assembleAnalysis } from "#core/assemble-analysis.ts";
import { COLUMN_ROLES } from "#core/budget/column-role.ts";
import { DEFAULT_TIER_TABLE } from "#core/value-chain/choose-tier-table.ts";
import type { TierTable } from "#core/value-chain/tier-table.ts";
import type { Grid } from "#sheet/grid.ts";
import type { SheetPlan } from "#sheet/sheet-plan.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { LANGUAGES } from "#i18n/language.ts";
import type { Language } from "#i18n/language.ts";
import { planReport } from "#report/plan-report.ts";
import { EMPTY_SETUP, decisionsForSheet, referenceWithSetup, templateSignature } from "#report/setup/setup-content.ts";
import { readSetup } from "#report/setup/read-setup.ts";
import type { SetupContent } from "#report/setup/setup-content.ts";
import { options } from "#test/core/sample-table.ts";
import { shippedReference } from "#test/shipped-reference.ts";
import { analysisOf, context, NOW, smallFramework, smallPlan } from "./made-analysis.ts";

const small = analysisOf(smallPlan(), [smallFramework()]);

function setupPlan(setup: SetupContent, language: Language = "th"): SheetPlan {
  const plan = planReport([small], context({ language, setup })).find((one) => one.id === "setup");
  if (plan === undefined) throw new Error("The report has a setup sheet");
  return plan;
}

function gridOf(plan: SheetPlan): Grid {
  return planGrid(plan, plan.name, new Map());
}

/** The grid with one cell changed, as an officer would. */
function edited(grid: Grid, row: number, change: { readonly column: number; readonly value: string | number }): Grid {
  const values = grid.values.map((cells, at) =>
    at === row ? cells.map((cell, column) => (column === change.column ? change.value : cell)) : cells,
  );
  return { ...grid, values };
}

function rowOf(grid: Grid, key: string): number {
  return grid.values.findIndex((row) => row[0] === key);
}

const word = fc
  .stringMatching(/^[ก-ฮa-zA-Z0-9=+@#-][ก-๙a-zA-Z0-9 ]{0,12}[ก-ฮa-z]$/)
  .filter((text) => text.trim() === text && !/ {2}/.test(text));
const tierIds = DEFAULT_TIER_TABLE.tiers.map((tier) => tier.id);
const content: fc.Arbitrary<SetupContent> = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  framework: fc
    .record({
      projects: fc.option(fc.nat(999)),
      sentence: word,
      planAliases: fc.array(word, { maxLength: 3 }),
      approvedOn: fc.constantFrom(null, "2023-01-26"),
    })
    .map(({ projects, sentence, planAliases, approvedOn }) => ({
      ...smallFramework({ projects, planAliases, approvedOn, source: { sentence, address: "https://example.org/" } }),
    })),
  tierTable: fc.constant(null),
  taggingRules: fc.uniqueArray(
    fc.record({
      id: word,
      tier: fc.constantFrom(...tierIds),
      words: fc.array(word, { minLength: 1, maxLength: 3 }),
      unless: fc.array(word, { maxLength: 2 }),
      weight: fc.constantFrom(1, 0.5, 7),
      source: word,
    }),
    { minLength: 1, maxLength: 5, selector: (rule) => rule.id },
  ),
  aliases: fc.array(fc.record({ agency: word, alias: word, kind: fc.constant("approved" as const) }), { maxLength: 4 }),
  sheets: fc.uniqueArray(
    fc.record({
      sheet: word,
      range: fc.constantFrom(null, { firstRow: 4, firstColumn: 0, lastRow: 121, lastColumn: 8 }),
      unit: fc.constantFrom(null, "baht", "thousand-baht", "million-baht"),
      fiscalYear: fc.constantFrom(2565, 2567),
      frameworkId: fc.option(word),
      rows: fc.option(word),
      tiersByRow: fc.array(fc.tuple(fc.nat(9999), fc.constantFrom(...tierIds)), { maxLength: 4 }).map((pairs) => new Map(pairs)),
    }),
    { maxLength: 3, selector: (one) => one.sheet },
  ),
  templates: fc.uniqueArray(
    fc.record({
      signature: fc.stringMatching(/^[0-9a-f]{16}$/),
      roles: fc
        .array(fc.tuple(fc.nat(60), fc.constantFrom(...COLUMN_ROLES)), { minLength: 1, maxLength: 4 })
        .map((pairs) => new Map(pairs)),
    }),
    { maxLength: 2, selector: (one) => one.signature },
  ),
  expectedAgencies: fc.uniqueArray(word, { maxLength: 3 }),
  runs: fc.array(
    fc.record({
      at: fc.constant("2026-01-02T03:04:05.000Z"),
      sheet: word,
      rowsHash: word,
      total: fc.constant("5523.9110"),
      projects: fc.nat(99),
      agencies: fc.nat(99),
      errors: fc.nat(9),
      warnings: fc.nat(9),
    }),
    { maxLength: 3 },
  ),
});

describe("the setup sheet", () => {
  it("gives back what was written on it, in either language", () => {
    fc.assert(
      fc.property(content, fc.constantFrom(...LANGUAGES), (setup, language) => {
        const { content: read, problems } = readSetup(gridOf(setupPlan(setup, language)));
        expect(problems).toEqual([]);
        expect(read.runs.slice(0, -1)).toEqual(setup.runs);
        expect({ ...read, runs: [] }).toEqual({ ...setup, language, runs: [] });
      }),
      { numRuns: 60 },
    );
  });

  it("takes no decision for a person who changed nothing", () => {
    const { content: read, problems } = readSetup(gridOf(setupPlan(EMPTY_SETUP)));
    expect(problems).toEqual([]);
    expect(read.sheets).toEqual([]);
    expect(read.templates).toEqual([]);
    expect(read.aliases).toEqual([]);
  });

  it("leaves the shipped framework and rules to the program until a person edits them", () => {
    const reference = { ...shippedReference() };
    const plan = planReport([small], context({ reference })).find((one) => one.id === "setup");
    if (plan === undefined) throw new Error("The report has a setup sheet");
    const grid = gridOf(plan);
    expect(readSetup(grid).problems).toEqual([]);
    expect(readSetup(grid).content).toMatchObject({ framework: null, taggingRules: null });
    const rule = grid.values.findIndex((row) => row[1] === reference.taggingRules[0]?.id);
    const { content: read } = readSetup(edited(grid, rule, { column: 3, value: "คำใหม่" }));
    expect(read.taggingRules).toEqual(reference.taggingRules.map((one, at) => (at === 0 ? { ...one, words: ["คำใหม่"] } : one)));
  });

  describe("of a plan without a framework", () => {
    const alone = analysisOf(smallPlan(), []);
    const gridWith = (setup: SetupContent): Grid => {
      const plan = planReport([alone], context({ setup })).find((one) => one.id === "setup");
      if (plan === undefined) throw new Error("The report has a setup sheet");
      return gridOf(plan);
    };
    const own: TierTable = {
      tiers: [
        {
          id: "people",
          label: { th: "คน", en: "People" },
          name: { th: "พัฒนาคน", en: "Developing people" },
          synonyms: ["บุคลากร", "กำลังคน"],
        },
        { id: "places", label: { th: "พื้นที่", en: "Places" }, name: { th: "พัฒนาพื้นที่", en: "Developing places" }, synonyms: [] },
      ],
      goals: [
        { number: "1", text: { th: "คนมีทักษะ", en: null }, tier: "people", guidelines: [{ number: "1.1", text: "อบรม" }] },
        { number: "2", text: { th: "ไม่มีกลุ่ม", en: "No group" }, tier: null, guidelines: [] },
      ],
    };

    it("keeps the tiers and goals that a person made", () => {
      const { content: read, problems } = readSetup(gridWith({ ...EMPTY_SETUP, tierTable: own }));
      expect(problems).toEqual([]);
      expect(read.tierTable).toEqual(own);
      expect(decisionsForSheet(read, "งบ", null).tierTable).toEqual(own);
    });

    it("takes the usual tiers as nobody's until an officer edits them there", () => {
      const grid = gridWith(EMPTY_SETUP);
      expect(readSetup(grid).content.tierTable).toBeNull();
      const row = grid.values.findIndex((cells) => cells[1] === "upstream");
      const { content: read } = readSetup(edited(grid, row, { column: 6, value: "ต้นทาง | หัวน้ำ" }));
      expect(read.tierTable?.tiers[0]?.synonyms).toEqual(["ต้นทาง", "หัวน้ำ"]);
    });

    it("names the row where two tiers have one name, and goes by none", () => {
      const grid = gridWith(EMPTY_SETUP);
      const row = grid.values.findIndex((cells) => cells[1] === "midstream");
      const reading = readSetup(edited(grid, row, { column: 2, value: "ต้นน้ำ" }));
      expect(reading.content.tierTable).toBeNull();
      expect(reading.problems).toMatchObject([{ kind: "tier-table-invalid", text: "tiers.label" }]);
    });

    it("checks by them", () => {
      const { reference, decisions } = options([]);
      const analysis = assembleAnalysis(alone.table, { reference, decisions: { ...decisions, tierTable: own } });
      expect(analysis.summary.tiers.map((tier) => tier.tier)).toEqual(["people", "places", null]);
    });
  });

  it("logs each run with the hash of its rows", () => {
    const { content: read } = readSetup(gridOf(setupPlan(EMPTY_SETUP)));
    expect(read.runs).toEqual([
      {
        at: NOW.toISOString(),
        sheet: "งบ",
        rowsHash: small.rowsHash,
        total: "100.0000",
        projects: 4,
        agencies: 3,
        errors: 0,
        warnings: small.findings.filter((one) => one.code === "tier-missing").length,
      },
    ]);
  });

  it("remembers a column's new role for the form", () => {
    const grid = gridOf(setupPlan(EMPTY_SETUP));
    const signature = templateSignature(small.table);
    const row = grid.values.findIndex((cells) => cells[1] === signature);
    const { content: read } = readSetup(edited(grid, row, { column: 4, value: dictionaryOf("en").columns.previousAmount }));
    expect(read.templates).toEqual([{ signature, roles: new Map([[4, "previousAmount"]]) }]);
    expect(decisionsForSheet(read, "งบ", signature).columnRoles.get(4)).toBe("previousAmount");
  });

  it("takes an edited framework in place of the shipped one", () => {
    const grid = gridOf(setupPlan(EMPTY_SETUP));
    const { content: read } = readSetup(edited(grid, rowOf(grid, "statedAmount"), { column: 2, value: 99.5 }));
    expect(read.framework?.statedAmount).toBe("99.5");
    expect(referenceWithSetup(options([smallFramework()]).reference, read).frameworks.map((one) => one.statedAmount)).toEqual(["99.5"]);
  });

  it.each([
    ["statedAmount", "5,523,9110", "framework-invalid"],
    ["projects", "about 80", "framework-invalid"],
    ["stage", "ขั้นไหน", "framework-invalid"],
    ["language", "ลาว", "unknown-language"],
  ])("refuses %s = %s and names the cell", (key, value, kind) => {
    const grid = gridOf(setupPlan(EMPTY_SETUP));
    const { problems } = readSetup(edited(grid, rowOf(grid, key), { column: 2, value }));
    expect(problems.map((problem) => problem.kind)).toEqual([kind]);
  });

  it("names rows of a person that it cannot read, and keeps the others", () => {
    const plan = setupPlan({ ...EMPTY_SETUP, aliases: [{ agency: "กรมหนึ่ง", alias: "ก.1", kind: "approved" }] });
    const grid = gridOf(plan);
    const row = grid.values.findIndex((cells) => cells[1] === "ก.1");
    const values = [...grid.values.slice(0, row + 1), [null, "ก.2", ""], [null, "ก.3", "กรมสาม"], ...grid.values.slice(row + 1)];
    const { content: read, problems } = readSetup({ ...grid, values });
    expect(read.aliases.map((one) => one.alias)).toEqual(["ก.1", "ก.3"]);
    expect(problems).toEqual([{ kind: "incomplete", row: row + 1, column: 2, text: "ก.2" }]);
  });

  it("knows next year's form as the same form", () => {
    const column = { column: 4, role: "amount", confidence: 1, reason: "header", fiscalYear: 2567, unit: null, stage: null } as const;
    const of = (header: string): string => templateSignature({ columns: [{ ...column, header }] });
    expect(of("งบประมาณ ปี 2567")).toBe(of("งบประมาณ ปี ๒๕๖๘"));
    expect(of("งบประมาณ ปี 2567")).not.toBe(of("แผน ปี 2567"));
  });
});
