import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { SheetOutcome } from "#core/analysis.ts";
import { NO_DECISIONS } from "#core/analyze-options.ts";
import { assembleAnalysis } from "#core/assemble-analysis.ts";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import { moneyOfNano } from "#core/money/money.ts";
import type { PlanOptions } from "#core/plan/combine-plan.ts";
import { linkCauses } from "#core/explain/link-causes.ts";
import { combinePlan } from "#core/plan/combine-plan.ts";
import type { PlanAnalysis } from "#core/plan/plan-analysis.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import { framework } from "../sample-table.ts";
import { lineAt } from "../value-chain/lines.ts";

const OPTIONS: PlanOptions = {
  reference: {
    frameworks: [],
    taggingRules: [],
    agencyAliases: [{ agency: "กรมหนึ่ง", alias: "กน.1", kind: "abbreviation" }],
    knownAgencies: [],
  },
  decisions: NO_DECISIONS,
  expectedAgencies: [],
};

type Row = readonly [agency: string, project: string, thousandBaht: number, more?: Partial<BudgetLine>];

function sheet(workbook: string, rows: readonly Row[]): SheetOutcome {
  const lines = rows.map(([agency, project, amount, more], row) =>
    lineAt(row + 5, {
      workbook,
      sheet: "งบ",
      agency,
      project: project === "" ? null : project,
      amount: moneyOfNano(BigInt(amount) * 1_000_000_000_000n),
      amountCell: { workbook, sheet: "งบ", row: row + 5, column: 5 },
      ...more,
    }),
  );
  const table: BudgetTable = {
    workbook,
    sheet: "งบ",
    range: { firstRow: 4, firstColumn: 0, lastRow: rows.length + 5, lastColumn: 5 },
    headerRows: [4],
    columns: [],
    unit: "baht",
    unitSource: "title",
    fiscalYear: 2567,
    stage: null,
    titles: [],
    lines,
    totals: [],
    statedFigures: [],
    sideAmounts: [],
    numberGaps: [],
    ledger: [],
    amountParts: [],
    runnerUp: null,
    questions: [],
    findings: [],
  };
  return { kind: "read", analysis: assembleAnalysis(table, OPTIONS) };
}

function renamed(outcome: SheetOutcome, name: string): SheetOutcome {
  if (outcome.kind !== "read") throw new Error("The table was read.");
  const { table } = outcome.analysis;
  const lines = table.lines.map((line) => ({ ...line, sheet: name, amountCell: { ...line.amountCell, sheet: name } }));
  return { kind: "read", analysis: assembleAnalysis({ ...table, sheet: name, titles: [...table.titles, name], lines }, OPTIONS) };
}

function plan(outcomes: readonly SheetOutcome[], options: PlanOptions = OPTIONS): PlanAnalysis {
  const combined = combinePlan(outcomes, options);
  if (combined === null) throw new Error("A table was read");
  return combined;
}

function thousands(combined: PlanAnalysis): number {
  return Number(combined.summary.total / 1_000_000_000_000n);
}

const MINISTRY = sheet("กระทรวง.xlsx", [
  ["กรมหนึ่ง", "โครงการ ก", 100],
  ["กรมหนึ่ง", "โครงการ ข", 50],
  ["กรมสอง", "โครงการ ก", 30],
  ["กรมสาม", "โครงการ ค", 7],
]);

describe("many sheets and files as one plan", () => {
  it("add up when each agency sends its own", () => {
    const combined = plan([
      sheet("ก.xlsx", [["กรมหนึ่ง", "ก", 100]]),
      sheet("ข.xlsx", [["กรมสอง", "ก", 100]]),
      sheet("ค.xlsx", [["กรมสาม", "ข", 1]]),
    ]);
    expect([thousands(combined), combined.summary.projects, combined.summary.agencies]).toEqual([201, 3, 3]);
    expect(combined.findings).toEqual([]);
  });

  it("count money once that a ministry and an agency both show, in the more detailed table", () => {
    const agency = sheet("กรมหนึ่ง.xlsx", [
      ["กน.1", "ก", 60, { activity: "จัดซื้อ", tierText: "ต้นน้ำ" }],
      ["กน.1", "ก", 40, { activity: "จ้าง", tierText: "ต้นน้ำ" }],
      ["กน.1", "โครงการ ข", 50, { activity: "อบรม", tierText: "กลางน้ำ" }],
    ]);
    const combined = plan([MINISTRY, agency]);
    expect(thousands(combined)).toBe(187);
    expect(combined.members.map((one) => [one.countedLines, one.repeatedLines])).toEqual([
      [2, 2],
      [3, 0],
    ]);
    expect(combined.summary.tiers.map((one) => [one.tier, Number(one.amount / 1_000_000_000_000n)])).toEqual([
      ["upstream", 100],
      ["midstream", 50],
      ["downstream", 0],
      [null, 37],
    ]);
    expect(combined.findings.filter((one) => one.code === "same-money-elsewhere")).toMatchObject([
      { place: { workbook: "กระทรวง.xlsx" }, facts: { otherSheet: "กรมหนึ่ง.xlsx › งบ", lines: 2 }, found: 150_000_000_000_000n },
    ]);
  });

  it("say which row of which sheet may explain the gap to the framework", () => {
    const sheets = [
      sheet("ก.xlsx", [
        ["กรมหนึ่ง", "ก", 100_123],
        ["กรมหนึ่ง", "ข", 40_077],
      ]),
      sheet("ข.xlsx", [
        ["กรมสอง", "ก", 7_041],
        ["กรมสอง", "ข", 3_958],
      ]),
    ];
    const stated = framework("144.1580");
    const combined = plan(sheets, {
      ...OPTIONS,
      reference: { ...OPTIONS.reference, frameworks: [stated] },
      decisions: { ...NO_DECISIONS, frameworkId: stated.id },
    });
    expect(combined.findings.find(({ code }) => code === "framework-mismatch")).toMatchObject({
      search: "found",
      explanations: [{ kind: "row-missing", cells: [{ workbook: "ข.xlsx", row: 5 }] }],
    });
  });

  it("take a table of ministries, tiers or any other groups for what it is: the same money, said as good news", () => {
    const one = sheet("ก.xlsx", [
      ["กรมหนึ่ง", "ก", 10, { ministry: "กระทรวงหนึ่ง" }],
      ["กรมสอง", "ข", 20, { ministry: "กระทรวงหนึ่ง" }],
    ]);
    const other = sheet("ข.xlsx", [["กรมสาม", "ค", 7, { ministry: "กระทรวงสอง" }]]);
    const group = (name: string, amount: number): Row => ["", "", amount, { agency: null, ministry: name }];
    const agrees = plan([sheet("สรุป.xlsx", [group("กระทรวงหนึ่ง", 30), group("กระทรวงสอง", 7)]), one, other]);
    expect(thousands(agrees)).toBe(37);
    expect(agrees.findings.map(({ code, facts }) => [code, facts])).toContainEqual([
      "sheets-agree",
      { otherSheet: "ก.xlsx › งบ", sheets: 2, lines: 2 },
    ]);
    const differs = plan([sheet("สรุป.xlsx", [group("กระทรวงหนึ่ง", 31), group("กระทรวงสอง", 7)]), one, other]);
    expect(thousands(differs)).toBe(37);
    expect(differs.findings.filter(({ code }) => code === "sheets-differ")).toMatchObject([
      { place: { workbook: "สรุป.xlsx" }, facts: { name: "กระทรวงหนึ่ง" }, difference: 1_000_000_000_000n },
    ]);
    expect(differs.findings.map(({ code }) => code)).not.toContain("same-money-elsewhere");
    const unnamed = plan([sheet("สรุป.xlsx", [group("กลุ่มแรก", 17), group("กลุ่มหลัง", 20)]), one, other]);
    expect(thousands(unnamed)).toBe(37);
  });

  it("count one of two versions of a list, by what tells them apart, and ask where nothing does", () => {
    const version = (name: string, second: number): SheetOutcome =>
      renamed(
        sheet("แผน.xlsx", [
          ["กรมหนึ่ง", "ก", 10],
          ["กรมหนึ่ง", "ข", second],
          ["กรมสอง", "ค", 30],
        ]),
        name,
      );
    const told = plan([version("ร่าง", 20), version("ฉบับสุดท้าย", 25)]);
    expect(thousands(told)).toBe(65);
    expect(told.findings).toMatchObject([
      { code: "list-versions", place: { sheet: "ร่าง" }, facts: { otherSheet: "ฉบับสุดท้าย", shared: 3, differing: 1, because: "name" } },
    ]);
    const unsure = [version("งบ 1", 20), version("งบ 2", 25)];
    expect(plan(unsure).verdict.kind).toBe("question");
    expect(plan(unsure).findings.map(({ code }) => code)).toEqual(["reading-unsure"]);
    const answered = plan(unsure, { ...OPTIONS, decisions: { ...NO_DECISIONS, rows: "งบ 2" } });
    expect([thousands(answered), answered.findings.length]).toEqual([65, 0]);
    // The answer is about the two versions; what other sheets hold stays in the plan.
    const other = sheet("แผน.xlsx", [["กรมสาม", "ง", 7]]);
    expect(thousands(plan([...unsure, other], { ...OPTIONS, decisions: { ...NO_DECISIONS, rows: "งบ 2" } }))).toBe(72);
    // Two places may have the same projects: a name that only looks like a word for versions decides nothing.
    expect(plan([version("เชียงใหม่", 20), version("ลำพูน", 25)]).verdict.kind).toBe("question");
    // Current and capital expenditure of the same projects, say, on a sheet each.
    const both = plan(unsure, { ...OPTIONS, decisions: { ...NO_DECISIONS, rows: "งบ 1 + งบ 2" } });
    expect([thousands(both), both.findings.length]).toEqual([125, 0]);
    const sums = renamed(sheet("แผน.xlsx", [["กรมสาม", "", 7]]), "สรุป");
    const withSummary = plan([...unsure, other, sums], { ...OPTIONS, decisions: { ...NO_DECISIONS, rows: "งบ 1 + งบ 2" } });
    expect(thousands(withSummary)).toBe(132);
  });

  it("count one file given twice once", () => {
    expect(thousands(plan([MINISTRY, MINISTRY]))).toBe(187);
  });

  it("count an agency's single sum once beside its projects", () => {
    const sums = sheet("สรุป.xlsx", [
      ["กรมหนึ่ง", "", 150],
      ["กรมสอง", "", 30],
      ["กรมสี่", "", 9],
    ]);
    expect(thousands(plan([MINISTRY, sums]))).toBe(196);
  });

  it("say where two tellings of one list differ, and count the more detailed", () => {
    const agency = sheet("กรมหนึ่ง.xlsx", [
      ["กรมหนึ่ง", "ก", 90, { activity: "จัดซื้อ" }],
      ["กรมหนึ่ง", "ก", 5, { activity: "จ้าง" }],
      ["กรมหนึ่ง", "ข", 50],
    ]);
    const combined = plan([MINISTRY, agency]);
    expect(thousands(combined)).toBe(182);
    expect(combined.findings.filter((one) => one.code === "sheets-differ")).toMatchObject([
      { place: { workbook: "กระทรวง.xlsx" }, found: 100_000_000_000_000n, expected: 95_000_000_000_000n, difference: 5_000_000_000_000n },
    ]);
  });

  it("name the amount of the sheet that does not count as the cause, where it is what the plan lacks to its framework", () => {
    const summary = sheet("สรุป.xlsx", [
      ["กรมหนึ่ง", "ก", 90_417],
      ["กรมหนึ่ง", "ข", 50_233],
      ["กรมสอง", "ค", 30_126],
    ]);
    const agency = sheet("กรมหนึ่ง.xlsx", [
      ["กรมหนึ่ง", "ก", 70_219, { activity: "จัดซื้อ" }],
      ["กรมหนึ่ง", "ก", 13_007, { activity: "จ้าง" }],
      ["กรมหนึ่ง", "ข", 50_233],
    ]);
    const stated = framework("170.7760");
    const combined = plan([summary, agency], {
      ...OPTIONS,
      reference: { ...OPTIONS.reference, frameworks: [stated] },
      decisions: { ...NO_DECISIONS, frameworkId: stated.id },
    });
    expect(thousands(combined)).toBe(163_585);
    expect(combined.findings.find(({ code }) => code === "framework-mismatch")).toMatchObject({
      search: "found",
      explanations: [{ kind: "other-sheet-differs", cells: [{ workbook: "สรุป.xlsx", row: 5 }], effect: 7_191_000_000_000_000n }],
    });
    const codes = combined.findings.map(({ code }) => code);
    expect(linkCauses(combined.findings)[codes.indexOf("framework-mismatch")]).toBe(codes.indexOf("sheets-differ"));
  });

  it("leave out a list that its sheet's name or its own title sets apart, and say its sum; a person who names its sheet counts it", () => {
    const counted = sheet("ก", [["กรมหนึ่ง", "โครงการหนึ่ง", 10]]);
    const refused = renamed(sheet("ก", [["กรมสอง", "โครงการสอง", 7]]), "โครงการที่ถูกตัดออก");
    const left = plan([refused, counted]);
    expect(thousands(left)).toBe(10);
    expect(left.members.map((member) => [member.sheet, member.countedLines])).toEqual([
      ["โครงการที่ถูกตัดออก", 0],
      ["งบ", 1],
    ]);
    expect(left.findings).toMatchObject([{ code: "money-left-aside", found: 7_000_000_000_000n, facts: { why: "not-of-plan" } }]);
    const named = { ...OPTIONS, decisions: { ...NO_DECISIONS, rows: "งบ + โครงการที่ถูกตัดออก" } };
    expect(thousands(plan([refused, counted], named))).toBe(17);
  });

  it.each(["งบดำเนินงาน (ไม่รวมงบบุคลากร)", "รายการหลังตัดออก", "โครงการสำรองน้ำ", "VAT excluded", "กรณีไม่ได้รับจัดสรรให้ระบุ 0"])(
    "count a list though its title says %s, which sets nothing apart",
    (title) => {
      const lists = [sheet("ก", [["กรมหนึ่ง", "โครงการหนึ่ง", 10]]), renamed(sheet("ก", [["กรมสอง", "โครงการสอง", 7]]), title)];
      expect(thousands(plan(lists))).toBe(17);
    },
  );

  it("count a list without agencies once beside the list that names them", () => {
    const rows: readonly Row[] = [
      ["กรมหนึ่ง", "โครงการหนึ่ง", 10],
      ["กรมหนึ่ง", "โครงการสอง", 20],
      ["กรมสอง", "โครงการสาม", 5],
    ];
    const without = (more: number): SheetOutcome =>
      renamed(
        sheet(
          "ก",
          rows.map(([, project, amount]) => ["", project, amount + more, { agency: null }]),
        ),
        "ฐานข้อมูล",
      );
    expect(thousands(plan([without(0), sheet("ก", rows)]))).toBe(35);
    expect(thousands(plan([without(1), sheet("ก", rows)]))).toBe(73);
  });

  it("say when one table is in a wrong unit, and do not add it up beside the other", () => {
    const wrong = sheet("พันบาท.xlsx", [
      ["กรมหนึ่ง", "ก", 100_000],
      ["กรมหนึ่ง", "ข", 50_000],
    ]);
    const combined = plan([MINISTRY, wrong]);
    expect(combined.members.map((one) => one.repeatedLines)).toContain(2);
    expect(combined.findings.filter((one) => one.code === "unit-conflict")).toMatchObject([
      { facts: { factor: 1000, rows: 2, against: "twin" } },
    ]);
  });

  it("add parts of one project that stand on different sheets", () => {
    const [parts, others] = [sheet("ลงทุน.xlsx", [["กรมหนึ่ง", "ก", 10]]), sheet("ดำเนินงาน.xlsx", [["กรมหนึ่ง", "ก", 3]])];
    expect(thousands(plan([parts, others]))).toBe(13);
  });

  it("list a project without money once, and take no money from that", () => {
    const [one, other] = [
      sheet("ก.xlsx", [
        ["กรมหนึ่ง", "ก", 0],
        ["กรมหนึ่ง", "ข", 0],
        ["กรมหนึ่ง", "ค", 10],
      ]),
      sheet("ข.xlsx", [
        ["กรมหนึ่ง", "ก", 0],
        ["กรมหนึ่ง", "ข", 0],
        ["กรมหนึ่ง", "ค", 3],
      ]),
    ];
    const combined = plan([one, other]);
    expect([thousands(combined), combined.lines.length, combined.findings.length]).toEqual([13, 4, 0]);
  });

  it("never take the same project name in two agencies, or another year's, for the same money", () => {
    const other = sheet("ข.xlsx", [["กรมหนึ่ง", "ก", 100, { fiscalYear: 2566 }]]);
    expect(thousands(plan([sheet("ก.xlsx", [["กรมหนึ่ง", "ก", 100]]), other, sheet("ค.xlsx", [["กรมสอง", "ก", 100]])]))).toBe(300);
  });

  it("take the tier and ministry of the same money from the table that states them", () => {
    const list = sheet("กระทรวง.xlsx", [["กรมหนึ่ง", "ก", 100, { ministry: "กระทรวง ก", tierText: "กลางน้ำ" }]]);
    const details = sheet("กรม.xlsx", [
      ["กน.1", "โครงการ ก", 60, { activity: "จัดซื้อ" }],
      ["กน.1", "โครงการ ก", 40, { activity: "จ้าง" }],
    ]);
    const combined = plan([list, details]);
    expect(combined.lines.map((one) => [one.line.ministry, one.tier, one.because])).toEqual([
      ["กระทรวง ก", "midstream", "project"],
      ["กระทรวง ก", "midstream", "project"],
    ]);
  });

  it("say when the same money stands in two tiers, and count it in that of the more detailed table", () => {
    const list = sheet("กระทรวง.xlsx", [["กรมหนึ่ง", "ก", 100, { tierText: "กลางน้ำ" }]]);
    const details = sheet("กรม.xlsx", [["กรมหนึ่ง", "ก", 100, { activity: "จัดซื้อ", tierText: "ต้นน้ำ" }]]);
    const combined = plan([list, details]);
    expect(combined.lines.map((one) => one.tier)).toEqual(["upstream"]);
    expect(combined.findings.filter((one) => one.code === "tier-conflict")).toMatchObject([
      { found: "กลางน้ำ", facts: { chosen: { tier: "upstream" }, other: { tier: "midstream" } } },
    ]);
  });

  it("know a table's agency by its file's name or title, if that names one", () => {
    const nameless = (file: string): SheetOutcome => sheet(file, [["", "ก", 100, { agency: null }]]);
    expect(thousands(plan([MINISTRY, nameless("คำขอ กรมหนึ่ง.xlsx")]))).toBe(187);
    expect(thousands(plan([MINISTRY, nameless("กน.1.xlsx")]))).toBe(187);
    expect(thousands(plan([MINISTRY, nameless("กรมหนึ่งและกรมสอง.xlsx")]))).toBe(287);
    expect(thousands(plan([MINISTRY, nameless("Book1.xlsx")]))).toBe(287);
  });

  it("take amounts for equal that differ below four decimals of a million", () => {
    const precise = sheet("บาท.xlsx", [["กรมหนึ่ง", "ก", 100, { amount: moneyOfNano(100_000_000_000_000n + 40_000_000_000n) }]]);
    expect(plan([sheet("ล้านบาท.xlsx", [["กรมหนึ่ง", "ก", 100]]), precise]).lines).toHaveLength(1);
  });

  it("name who has not sent: by the list given, and by the table that lists all", () => {
    const sent = [sheet("กรมหนึ่ง.xlsx", [["กรมหนึ่ง", "ก", 100]]), sheet("กรมสอง.xlsx", [["กรมสอง", "ก", 30]])];
    const combined = plan([MINISTRY, ...sent], { ...OPTIONS, expectedAgencies: ["กน.1", "กรมเก้า"] });
    expect(combined.unsent.map((one) => [one.agency, one.expectedFrom])).toEqual([
      ["กรมเก้า", "list"],
      ["กรมสาม", "table"],
    ]);
    expect(combined.findings.filter((one) => one.code === "agency-missing")).toMatchObject([
      { expected: "กรมเก้า", facts: { expectedFrom: "list" } },
      { place: { workbook: "กระทรวง.xlsx" }, facts: { expectedFrom: "table", agencies: ["กรมสาม"] } },
    ]);
  });

  it("take one agency's own table beside its ministry's list for details, not for a collection with others missing", () => {
    const combined = plan([MINISTRY, sheet("กรมหนึ่ง.xlsx", [["กรมหนึ่ง", "ก", 100]])]);
    expect(combined.findings.map((one) => one.code)).toEqual(["same-money-elsewhere"]);
    expect(thousands(combined)).toBe(187);
  });

  it("name nobody where two of seven agencies have tables of their own", () => {
    const list = ["กรมหนึ่ง", "กรมสอง", "กรมสาม", "กรมสี่", "กรมห้า", "กรมหก", "กรมเจ็ด"].map((agency): Row => [agency, "ก", 10]);
    const sent = [sheet("กรมหนึ่ง.xlsx", list.slice(0, 1)), sheet("กรมสอง.xlsx", list.slice(1, 2))];
    expect(plan([sheet("รวม.xlsx", list), ...sent]).unsent).toEqual([]);
    expect(plan([sheet("รวม.xlsx", list.slice(0, 6)), ...sent]).unsent).toHaveLength(4);
  });

  it("are nothing when no sheet held a table", () => {
    expect(combinePlan([{ kind: "skipped", skipped: { workbook: null, sheet: "x", reason: "empty", findings: [] } }], OPTIONS)).toBeNull();
  });

  it("give the same figures in any order of files, and never more than all lines together", () => {
    const row = fc.record({
      agency: fc.constantFrom("กรมหนึ่ง", "กน.1", "กรมสอง"),
      project: fc.constantFrom("ก", "โครงการ ก", "ข", ""),
      amount: fc.integer({ min: 1, max: 3 }),
    });
    const file = fc
      .array(row, { minLength: 1, maxLength: 5 })
      .map((rows): readonly Row[] => rows.map((one) => [one.agency, one.project, one.amount]));
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 4 }), (files) => {
        const outcomes = files.map((rows, at) => sheet(`${String(at)}.xlsx`, rows));
        const [forward, backward] = [plan(outcomes), plan([...outcomes].reverse())];
        expect(backward.summary.total).toBe(forward.summary.total);
        expect(backward.summary.projects).toBe(forward.summary.projects);
        const all = files.flat().reduce((sum, [, , amount]) => sum + amount, 0);
        expect(thousands(forward)).toBeLessThanOrEqual(all);
        expect(forward.members.reduce((sum, one) => sum + one.countedAmount, 0n)).toBe(forward.summary.total);
      }),
    );
  });
});
