import { describe, expect, it } from "@jest/globals";
import type { Analysis } from "#core/analysis.ts";
import { emptyGrid } from "#sheet/grid.ts";
import { analyze } from "#core/analyze.ts";
import { assembleAnalysis } from "#core/assemble-analysis.ts";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import type { Framework } from "#core/budget/framework.ts";
import { makeFinding, placeOfCell } from "#core/finding.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import { cellAt, framework, line, m, options, table, total } from "../sample-table.ts";

const PLAN = "กรอบแผนงานบูรณาการทดสอบ ปี 2567";

/** Ten projects of ten agencies, 10 million each. */
const ten = Array.from({ length: 10 }, (_, at) => line(at + 2, "10"));
const approved = framework("100", { projects: 10, agencies: 10 });

function analysisOf(
  lines: readonly BudgetLine[],
  given: Partial<BudgetTable> = {},
  frameworks: readonly Framework[] = [approved],
): Analysis {
  return assembleAnalysis(table(lines, { titles: [PLAN], ...given }), options(frameworks));
}

function codes(analysis: Analysis): readonly string[] {
  return analysis.findings.map((finding) => finding.code).filter((code) => !code.startsWith("tier-"));
}

describe("a list that meets its framework", () => {
  it("has no finding and says why it was compared", () => {
    const analysis = analysisOf(ten);
    expect(codes(analysis)).toEqual([]);
    expect(analysis.framework).toMatchObject({
      chosenBy: "title",
      met: true,
      amountMet: true,
      projectsMet: true,
      agenciesMet: true,
      difference: m("0"),
    });
  });
});

describe("a list that misses its framework", () => {
  it.each<[string, BudgetLine[], string[]]>([
    ["an amount is 0.0001 more", [...ten.slice(0, 9), line(11, "10.0001")], ["framework-mismatch"]],
    ["a project is missing", ten.slice(0, 9), ["framework-mismatch", "project-count-mismatch", "agency-count-mismatch"]],
    [
      "a project has no money",
      [...ten.slice(0, 9), line(11, "0")],
      ["framework-mismatch", "project-count-mismatch", "agency-count-mismatch"],
    ],
    ["two projects are of one agency", [...ten.slice(0, 9), line(11, "10", { agency: "หน่วยงาน 2" })], ["agency-count-mismatch"]],
  ])("says so when %s", (_, lines, expected) => {
    expect([...codes(analysisOf(lines))].sort()).toEqual([...expected].sort());
  });

  it("says found, expected and the signed difference, at the grand total if there is one", () => {
    const claims = [
      total(
        12,
        "90",
        ten.slice(0, 9).map((one) => one.row),
      ),
    ];
    const findings = analysisOf(ten.slice(0, 9), { totals: claims }).findings.filter((one) => one.code.includes("mismatch"));
    expect(
      findings.map(({ code, found, expected, difference, place }) => [code, found, expected, difference, place.range?.firstRow]),
    ).toEqual([
      ["agency-count-mismatch", 9, 10, -1, 12],
      ["framework-mismatch", m("90"), m("100"), m("-10"), 12],
      ["project-count-mismatch", 9, 10, -1, 12],
    ]);
  });

  it("names an unreadable amount once when a reading of it closes the gap", () => {
    const malformed = makeFinding("amount-malformed", placeOfCell(cellAt(11)), {
      facts: { reason: "two-decimal-points" },
      readings: ["10.1234", "101234"],
    });
    const given = framework("100.1234", { projects: 10, agencies: 10 });
    const analysis = analysisOf(
      [...ten.slice(0, 9), line(11, "")],
      {
        findings: [malformed],
        totals: [
          total(
            12,
            "100.1234",
            ten.map((one) => one.row),
          ),
        ],
      },
      [given],
    );
    expect(codes(analysis)).toEqual(["amount-malformed", "framework-mismatch"]);
    expect(analysis.findings.find((one) => one.code === "framework-mismatch")?.explanations).toMatchObject([
      { kind: "text-amount-left-out", cells: [cellAt(11)] },
    ]);
  });
});

describe("an amount that is not filled in", () => {
  it("is said once; the counts that it lowers are not said again", () => {
    const missing = makeFinding("amount-missing", placeOfCell(cellAt(11)), { facts: {} });
    const lines = [...ten.slice(0, 9), line(11, "")];
    const totals = [
      total(
        12,
        "100",
        ten.map((one) => one.row),
      ),
    ];
    expect([...codes(analysisOf(lines, { findings: [missing], totals }))].sort()).toEqual([
      "amount-missing",
      "framework-mismatch",
      "total-mismatch",
    ]);
    expect(analysisOf(lines, { findings: [missing], totals }).findings.find((one) => one.code === "total-mismatch")?.evidence).toEqual([
      cellAt(11),
    ]);
  });
});

describe("which framework a list is compared with", () => {
  const chosen = (
    lines: readonly BudgetLine[],
    given: Partial<BudgetTable> = {},
    frameworks: readonly Framework[] = [approved],
  ): string | null => {
    const { framework: standing } = analysisOf(lines, given, frameworks);
    return standing === null ? null : `${standing.framework.id} by ${standing.chosenBy}`;
  };

  it.each<[string, Partial<BudgetTable>, string | null]>([
    ["plan in the title and the year", {}, "test-2567 by title"],
    ["plan in the sheet's name", { titles: [], sheet: "แผนงานบูรณาการทดสอบ" }, "test-2567 by title"],
    ["plan in English", { titles: ["TEST  plan"] }, "test-2567 by title"],
    ["another year", { fiscalYear: 2566 }, null],
    ["another stage", { stage: "act" }, null],
    ["the same stage", { stage: "framework" }, "test-2567 by title"],
    ["no plan named, the list fits", { titles: [] }, "test-2567 by year-and-size"],
    ["no year, the list fits exactly", { fiscalYear: null, titles: [] }, "test-2567 by year-and-size"],
  ])("%s", (_, given, expected) => {
    expect(chosen(ten, given)).toBe(expected);
  });

  it("compares no part of a plan with the whole", () => {
    expect(chosen(ten.slice(0, 1))).toBeNull();
    expect(chosen(ten.slice(0, 4))).toBeNull();
    expect(chosen(ten.slice(0, 8))).toBe("test-2567 by title");
    expect(chosen(ten.slice(0, 8), { titles: [] })).toBeNull();
    expect(chosen(ten.slice(0, 9), { fiscalYear: null, titles: [] })).toBeNull();
  });

  it("still compares a whole list whose unit slipped", () => {
    expect(chosen(ten.map((one) => line(one.row, "10000")))).toBe("test-2567 by title");
  });

  it("compares the amount of a list that names no agencies, and does not count what it cannot", () => {
    const nameless = ten.map((one) => ({ ...one, agency: null, project: "พัฒนาระบบ", description: `รายการ ${String(one.row)}` }));
    const analysis = analysisOf(nameless);
    expect(analysis.framework).toMatchObject({ amountMet: true, projectsMet: null, agenciesMet: null, met: true });
    expect(codes(analysis)).toEqual([]);
  });

  it("of two stages takes the one named, else the nearer", () => {
    const act = framework("95", { id: "test-act", stage: "act", projects: 10, agencies: 10 });
    expect(chosen(ten, {}, [act, approved])).toBe("test-2567 by title");
    expect(chosen(ten, { stage: "act" }, [approved, act])).toBe("test-act by title");
  });

  it("takes the person's choice whatever the sheet says", () => {
    const given = options([approved]);
    const decided = { ...given, decisions: { ...given.decisions, frameworkId: "test-2567" } };
    expect(assembleAnalysis(table(ten.slice(0, 1), { fiscalYear: 2560 }), decided).framework?.chosenBy).toBe("person");
  });
});

describe("lines that are alike", () => {
  const same = { agency: "กรม ก", project: "พัฒนาระบบ" };
  const at = (row: number, amount: string, given: Partial<BudgetLine> = {}): BudgetLine => line(row, amount, { ...same, ...given });

  it.each<[string, BudgetLine[], string[]]>([
    ["identical in every field", [at(2, "5"), at(3, "5")], ["duplicate-line"]],
    ["three times identical: one finding", [at(2, "5"), at(3, "5"), at(9, "5")], ["duplicate-line"]],
    ["another amount", [at(2, "5"), at(3, "6")], ["same-project-other-amount"]],
    ["another agency", [at(2, "5"), at(3, "5", { agency: "กรม ข" })], []],
    ["another activity", [at(2, "5", { activity: "ก" }), at(3, "5", { activity: "ข" })], []],
    ["another goal and amount", [at(2, "5", { goal: "1" }), at(3, "6", { goal: "2" })], []],
    ["another tier", [at(2, "5", { tierText: "ต้นน้ำ" }), at(3, "5", { tierText: "ปลายน้ำ" })], []],
    ["another year", [at(2, "5"), at(3, "5", { fiscalYear: 2566 })], []],
    ["another quarter in a column of its own", [at(2, "5", { besides: "ไตรมาส 1" }), at(3, "6", { besides: "ไตรมาส 2" })], []],
    ["the same place", [at(2, "5", { besides: "ตาก" }), at(3, "6", { besides: "ตาก" })], ["same-project-other-amount"]],
    [
      "another amount last year: not identical",
      [at(2, "5", { previousAmount: m("1") }), at(3, "5", { previousAmount: m("2") })],
      ["same-project-other-amount"],
    ],
    ["both without money", [at(2, "0"), at(3, "0")], []],
    ["one without an amount", [at(2, "5"), at(3, "")], []],
  ])("%s", (_, lines, expected) => {
    const found = codes(assembleAnalysis(table(lines), options())).filter((code) => code.includes("line") || code.startsWith("same"));
    expect(found).toEqual(expected);
  });

  it("are named with all their rows, and both stay in the total", () => {
    const analysis = assembleAnalysis(table([at(2, "5"), at(3, "7"), at(9, "5")]), options());
    expect(analysis.summary.total).toBe(m("17"));
    expect(analysis.findings.find((one) => one.code === "duplicate-line")).toMatchObject({
      facts: { rows: [2, 9] },
      evidence: [cellAt(2)],
    });
    expect(analysis.findings.find((one) => one.code === "same-project-other-amount")).toMatchObject({
      facts: { project: "พัฒนาระบบ", agency: "กรม ก", rows: [2, 3] },
    });
  });
});

describe("items of the same name", () => {
  const HEADER = ["ลำดับ", "หน่วยงาน", "โครงการ", "งบประมาณ (ล้านบาท)"];
  const found = (...rows: readonly (readonly (string | number | null)[])[]): readonly string[] => {
    const outcome = analyze({ ...emptyGrid("งบ"), values: [HEADER, ...rows] }, options());
    if (outcome.kind !== "read") throw new Error("The list is read.");
    return codes(outcome.analysis).filter((code) => code === "same-project-other-amount");
  };

  it("are told apart by the projects whose sums they are part of", () => {
    const first = [
      ["1", "กรมการข้าว", "โครงการคลังข้อมูลกลาง", 30],
      ["1.1", null, "ค่าเช่าวงจรสื่อสาร", 10],
      ["1.2", null, "ฝึกอบรมเจ้าหน้าที่", 20],
    ];
    const second = [
      ["2", "กรมการข้าว", "โครงการเตือนภัยน้ำหลาก", 12],
      ["2.1", null, "ค่าเช่าวงจรสื่อสาร", 5],
      ["2.2", null, "ฝึกอบรมเจ้าหน้าที่", 7],
    ];
    expect(found(...first, ...second)).toEqual([]);
    expect(found(["1", "กรมการข้าว", "โครงการคลังข้อมูลกลาง", 37], ...first.slice(1), ["1.3", null, "ฝึกอบรมเจ้าหน้าที่", 7])).toEqual([
      "same-project-other-amount",
    ]);
  });
});

describe("lines without an agency", () => {
  const without = { agency: null };

  it("are said once for a run of rows, where the list names agencies", () => {
    const lines = [line(2, "1"), line(3, "1", without), line(4, "2", without), line(7, "3", without)];
    const findings = assembleAnalysis(table(lines), options()).findings.filter((one) => one.code === "agency-missing");
    expect(findings.map(({ place, evidence }) => [place.range?.firstRow, evidence.map((cell) => cell.row)])).toEqual([
      [3, [4]],
      [7, []],
    ]);
  });

  it("are no matter in a list of one agency that names none", () => {
    expect(codes(assembleAnalysis(table([line(2, "1", without), line(3, "1", without)]), options()))).not.toContain("agency-missing");
  });
});
