import { describe, expect, it } from "@jest/globals";
import { createAgencyIndex } from "#core/agencies/agency-index.ts";
import type { SheetOutcome } from "#core/analysis.ts";
import { assembleAnalysis } from "#core/assemble-analysis.ts";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import { withOtherSheets } from "#core/explain/other-sheets.ts";
import { bahtText } from "#core/money/format-money.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import { line, options, table, total } from "../sample-table.ts";

const AMOUNTS = ["125.4311", "37.9862", "59.6156", "8.1127", "21.3001", "4.6202", "73.0458", "16.9931", "50.0377"];
const WHOLE = "397.1425";

/** Nine projects of as many agencies, without those of some rows; the total is that of all nine. */
const lines = (without: readonly number[], given: Partial<BudgetLine> = {}): readonly BudgetLine[] =>
  AMOUNTS.map((amount, at) => line(at + 2, amount, given)).filter(({ row }) => !without.includes(row));

const read = (sheet: readonly BudgetLine[], given: Partial<BudgetTable> = {}): SheetOutcome => ({
  kind: "read",
  analysis: assembleAnalysis(table(sheet, given), options()),
});

const summed = (without: readonly number[]): SheetOutcome => {
  const sheet = lines(without);
  return read(sheet, {
    totals: [
      total(
        40,
        WHOLE,
        sheet.map(({ row }) => row),
      ),
    ],
  });
};

/** What is said of the first table's total beside the others. */
function causesOf(...outcomes: readonly SheetOutcome[]): readonly string[] {
  const [first] = withOtherSheets(outcomes, createAgencyIndex([]));
  const findings = first?.kind === "read" ? first.analysis.findings : [];
  return findings.flatMap(({ code, explanations }) =>
    code === "total-mismatch"
      ? explanations.map(
          ({ kind, names, effect, chance }) =>
            `${kind} ${names.join("+")} ${effect === null ? "" : bahtText(effect)} ${chance === null ? "shown" : "weighed"}`,
        )
      : [],
  );
}

describe("a list that lacks what another sheet has", () => {
  it("names the project of an agency's own sheet whose money is the gap", () => {
    const own = read(lines([], { sheet: "กรม" }).slice(2, 4));
    expect(causesOf(summed([5]), own)).toEqual(["name-missing โครงการ 5 8112700 weighed"]);
  });

  it("names all that a sheet has more, where they together are the gap", () => {
    const own = read(lines([], { sheet: "กรม" }).slice(2, 5));
    expect(causesOf(summed([4, 5]), own)).toEqual(["name-missing โครงการ 4+โครงการ 5 67728300 weighed"]);
  });

  it("names what last year's list has beside nearly all others, whatever it was worth then", () => {
    const before = AMOUNTS.map((_, at) => line(at + 2, `${String(at + 3)}.5`, { fiscalYear: 2566, sheet: "2566" }));
    expect(causesOf(summed([5]), read(before, { fiscalYear: 2566, sheet: "2566" }))[0]).toBe("name-missing โครงการ 5 8112700 shown");
  });

  it("names nothing where the other list has changed much, or its money is another", () => {
    const before = AMOUNTS.map((_, at) => line(at + 2, `${String(at + 3)}.5`, { fiscalYear: 2566, project: `งานอื่น ${String(at)}` }));
    expect(causesOf(summed([5]), read(before, { fiscalYear: 2566 }))).not.toContainEqual(expect.stringContaining("name-missing"));
    const other = read([line(2, "1.5", { project: "โครงการอื่น", agency: "กรมอื่น" })], { sheet: "กรม" });
    expect(causesOf(summed([5]), other)).not.toContainEqual(expect.stringContaining("name-missing"));
  });

  it("names the amount that an agency's own sheet tells otherwise by the gap, also where the list is a summary by agencies", () => {
    const own = read([...lines([], { sheet: "กรม" }).slice(2, 3), line(5, "6.4416", { sheet: "กรม" })], { sheet: "กรม" });
    const sheet = [...lines([5]), line(5, "8.1127")];
    const rows = sheet.map(({ row }) => row);
    expect(causesOf(read(sheet, { totals: [total(40, "395.4714", rows)] }), own)).toEqual(["other-sheet-differs  -1671100 weighed"]);
    const summary = sheet.map((one) => ({ ...one, project: null }));
    expect(causesOf(read(summary, { totals: [total(40, "395.4714", rows)] }), own)).toEqual(["other-sheet-differs  -1671100 weighed"]);
    expect(causesOf(read(sheet, { totals: [total(40, "395.4715", rows)] }), own)).not.toContainEqual(
      expect.stringContaining("other-sheet"),
    );
  });

  it("leaves sheets alone that lack nothing", () => {
    const outcomes = [summed([]), read(lines([]))];
    expect(withOtherSheets(outcomes, createAgencyIndex([]))).toBe(outcomes);
  });
});
