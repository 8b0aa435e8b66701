import { describe, expect, it } from "@jest/globals";
import { assembleAnalysis } from "#core/assemble-analysis.ts";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import type { StatedTotal } from "#core/budget/stated-total.ts";
import { makeFinding, placeOfCell, type Finding } from "#core/finding.ts";
import { groupedMillion } from "#core/money/format-money.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import { cellAt, line, m, options, table, total } from "../sample-table.ts";

/** Findings about totals only: code, row, difference in million baht. */
function totalsOf(lines: readonly BudgetLine[], totals: readonly StatedTotal[], given: Partial<BudgetTable> = {}): readonly string[] {
  const { findings } = assembleAnalysis(table(lines, { totals, ...given }), options());
  return findings.filter((finding) => /total|heading|rounding/.test(finding.code)).map(told);
}

function told({ code, place, difference }: Finding): string {
  const gap = typeof difference === "bigint" ? groupedMillion(difference) : String(difference);
  return `${code} row ${String((place.range?.firstRow ?? -1) + 1)}: ${gap}`;
}

const three = [line(2, "10.0001"), line(3, "20.5"), line(4, "30.25")];
const rows = [2, 3, 4];

describe("a printed grand total", () => {
  it.each([
    ["60.7501", []],
    ["60.7502", ["total-mismatch row 6: 0.0001"]],
    ["60.7500", ["rounding-mismatch row 6: -0.0001"]],
    ["60.7510", ["total-mismatch row 6: 0.0009"]],
    ["160.7501", ["total-mismatch row 6: 100.0000"]],
    ["60.75014", []],
    ["61", ["total-rounded-for-display row 6: 0.2499"]],
  ])("of %s over 10.0001 + 20.5000 + 30.2500 gives %j", (stated, findings) => {
    expect(totalsOf(three, [total(5, stated, rows)])).toEqual(findings);
  });

  it("says what stands there, what should, and by how much", () => {
    const { findings } = assembleAnalysis(table(three, { totals: [total(5, "50.2500", rows)] }), options());
    const [finding] = findings.filter((one) => one.code === "total-mismatch");
    expect(finding).toMatchObject({
      found: m("50.25"),
      expected: m("60.7501"),
      difference: m("-10.5001"),
      facts: { label: "รวมทั้งสิ้น", lines: 3 },
    });
  });

  it("counts satang in a sheet in baht", () => {
    const baht = { unit: "baht" as const, columns: [] };
    const lines = [line(2, "0.00000100"), line(3, "0.00000025")];
    expect(totalsOf(lines, [total(5, "0.00000125", [2, 3])], baht)).toEqual([]);
    expect(totalsOf(lines, [total(5, "0.00000126", [2, 3])], baht)).toEqual(["total-mismatch row 6: 0.00000001"]);
  });

  it("of last year is tested against last year's amounts", () => {
    const lines = [line(2, "1", { previousAmount: m("4") }), line(3, "2", { previousAmount: m("5") })];
    const claims = [total(5, "3", [2, 3]), total(5, "10", [2, 3], { columnRole: "previousAmount", cell: cellAt(5, 3) })];
    expect(totalsOf(lines, claims)).toEqual(["total-mismatch row 6: 1.0000"]);
  });
});

describe("one cause is said once", () => {
  const agencyA = total(1, "30.5001", [2, 3], { level: "agency", label: "หน่วยงาน ก" });
  const agencyB = total(4, "30.2500", [5], { level: "agency", label: "หน่วยงาน ข" });
  const lines = [line(2, "10.0001"), line(3, "20.5"), line(5, "30.25")];
  const grand = (amount: string): StatedTotal => total(6, amount, [2, 3, 5], { children: [0, 1] });

  it.each<[string, StatedTotal[], string[]]>([
    ["nothing is off", [agencyA, agencyB, grand("60.7501")], []],
    [
      "a subtotal is off and the grand total with it",
      [{ ...agencyA, amount: m("31.5001") }, agencyB, grand("61.7501")],
      ["subtotal-mismatch row 2: 1.0000"],
    ],
    [
      "a subtotal is off and the grand total right",
      [{ ...agencyA, amount: m("31.5001") }, agencyB, grand("60.7501")],
      ["subtotal-mismatch row 2: 1.0000"],
    ],
    ["the grand total alone is off", [agencyA, agencyB, grand("61.2345")], ["total-mismatch row 7: 0.4844"]],
    [
      "two subtotals are off, the grand total by both",
      [{ ...agencyA, amount: m("31.5001") }, { ...agencyB, amount: m("30.7500") }, grand("62.2501")],
      ["subtotal-mismatch row 2: 1.0000", "subtotal-mismatch row 5: 0.5000"],
    ],
    [
      "a subtotal and the grand total are off, each by its own",
      [{ ...agencyA, amount: m("31.5001") }, agencyB, grand("64.2345")],
      ["subtotal-mismatch row 2: 1.0000", "total-mismatch row 7: 3.4844"],
    ],
  ])("when %s", (_, totals, findings) => {
    expect(totalsOf(lines, totals)).toEqual(findings);
  });

  it("also when an amount cannot be read, and a reading of it closes the gap", () => {
    const malformed = makeFinding("amount-malformed", placeOfCell(cellAt(3)), {
      facts: { reason: "grouping-broken" },
      readings: ["20.5", "205"],
    });
    const given = [line(2, "10.0001"), line(3, ""), line(5, "30.25")];
    const claims = [agencyA, agencyB, grand("60.7501")];
    const { findings } = assembleAnalysis(table(given, { totals: claims, findings: [malformed] }), options());
    const [said, ...others] = findings.filter((finding) => finding.code.includes("total"));
    expect(others).toEqual([]);
    expect(said).toMatchObject({
      code: "total-mismatch",
      difference: m("20.5"),
      explanations: [{ kind: "text-amount-left-out", cells: [cellAt(3)] }],
    });
  });
});

describe("headings and formulas are called by their own names", () => {
  it("a heading that equals just one of its projects", () => {
    const { findings } = assembleAnalysis(
      table(three, { totals: [total(1, "20.5", rows, { level: "ministry", label: "กระทรวง ก" })] }),
      options(),
    );
    expect(findings.filter((one) => one.code.startsWith("heading"))).toMatchObject([
      { difference: m("-40.2501"), evidence: [cellAt(3)], facts: { label: "กระทรวง ก", descendant: "โครงการ 3", descendants: 3 } },
    ]);
  });

  it.each([
    ["=SUM(E3:E4)", "30.5001", ["total-range-short row 6: -30.2500"]],
    ["=SUM($E$3:$E$4)", "30.5001", ["total-range-short row 6: -30.2500"]],
    ["=E3+E4", "30.5001", ["total-range-short row 6: -30.2500"]],
    ["=SUM(E3,E5)", "40.2501", ["total-range-short row 6: -20.5000"]],
    ["=SUM(E3:E5)", "60.7501", []],
    ["=SUM(E3:E5)", "60", ["total-mismatch row 6: -0.7501"]],
    ["=Other!E3", "30.5001", ["total-mismatch row 6: -30.2500"]],
    ["=SUM(D3:D5)", "30.5001", ["total-mismatch row 6: -30.2500"]],
    ["=E3*2", "30.5001", ["total-mismatch row 6: -30.2500"]],
  ])("%s with the value %s", (formula, stated, findings) => {
    expect(totalsOf(three, [total(5, stated, rows, { formula })])).toEqual(findings);
  });

  it("a formula over subtotals reaches the lines behind them", () => {
    const sub = total(1, "60.7501", rows, { level: "agency", label: "หน่วยงาน", formula: "=SUM(E3:E5)" });
    expect(totalsOf(three, [sub, total(5, "60.7501", rows, { formula: "=E2", children: [0] })])).toEqual([]);
  });

  it.each(["=SUBTOTAL(109,E3:E5)", "=SUBTOTAL(9,E3:E5)", "=AGGREGATE(9,5,E3:E5)"])("%s that leaves out a hidden row", (formula) => {
    const hidden = [three[0], { ...three[1], isHidden: true }, three[2]] as readonly BudgetLine[];
    expect(totalsOf(hidden, [total(5, "40.2501", rows, { formula })])).toEqual(["total-visible-only row 6: -20.5000"]);
    expect(totalsOf(three, [total(5, "60.7501", rows, { formula })])).toEqual([]);
  });

  it("a total typed over in a column of formulas", () => {
    const claims = ["10.0001", "20.5", "30.25"].map((amount, at) => total(at + 12, amount, [at + 2], { level: "agency" }));
    const typed = claims.map((claim, at) => ({ ...claim, formula: at === 1 ? null : "=SUM(E1:E9)" }));
    expect(totalsOf(three, typed)).toEqual(["total-typed-over row 14: null"]);
    expect(totalsOf(three, claims)).toEqual([]);
  });

  it("a total that is no amount, with its readings as written", () => {
    const refused = { text: "5,523,9110", reason: "grouping-broken" as const, readings: [m("5523.9110"), m("55239110")] };
    const { findings } = assembleAnalysis(table(three, { totals: [total(5, "", rows, { refused })] }), options());
    expect(findings.filter((one) => one.code === "total-malformed")).toMatchObject([
      { found: "5,523,9110", expected: m("60.7501"), readings: ["5523.9110", "55239110"], facts: { reason: "grouping-broken" } },
    ]);
  });
});
