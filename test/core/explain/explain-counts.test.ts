import { describe, expect, it } from "@jest/globals";
import { assembleAnalysis } from "#core/assemble-analysis.ts";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import { framework, line, options, table } from "../sample-table.ts";

const title = { titles: ["แผนงานบูรณาการทดสอบ ปี 2567"] };

/** What is said of a count of projects or agencies that the framework states. */
function causesOf(lines: readonly BudgetLine[], stated: { readonly projects?: number; readonly agencies?: number }): readonly string[] {
  const { findings } = assembleAnalysis(table(lines, title), options([framework("60.7501", stated)]));
  const finding = findings.find(({ code }) => code === "project-count-mismatch" || code === "agency-count-mismatch");
  return (finding?.explanations ?? []).map(
    ({ kind, cells, chance }) => `${kind} ${cells.map(({ row }) => String(row)).join("+")} ${String(chance)}`,
  );
}

const three = [line(2, "10.0001"), line(3, "20.5"), line(4, "30.25")];

describe("a count that differs from the framework", () => {
  it("may count a project that is only listed", () => {
    expect(causesOf([...three, line(5, "0")], { projects: 4 })).toEqual(["listed-without-money 5 null"]);
  });

  it("may count an agency that is only listed", () => {
    const lines = [...three, line(5, "0", { agency: "กรมที่ดิน", project: "โครงการทะเบียน" })];
    expect(causesOf(lines, { agencies: 4 })).toEqual(["listed-without-money 5 null"]);
  });

  it("may take one project in two spellings for two", () => {
    const lines = [
      line(2, "10.0001", { agency: "กรมที่ดิน", project: "โครงการพัฒนาระบบทะเบียนที่ดิน" }),
      line(3, "20.5", { agency: "กรมที่ดิน", project: "โครงการพัฒนาระบบทะเบียนทีดิน" }),
      line(4, "30.25", { agency: "กรมป่าไม้" }),
    ];
    expect(causesOf(lines, { projects: 2 })).toEqual(["spelled-twice 3 null"]);
  });

  it("may count a project twice that stands under two agencies with the same money", () => {
    const same = { project: "โครงการพัฒนาระบบทะเบียนที่ดิน" };
    const lines = [
      line(2, "20.2501", { ...same, agency: "กรมที่ดิน" }),
      line(3, "20.2501", { ...same, agency: "กรมป่าไม้" }),
      line(4, "20.2499"),
    ];
    expect(causesOf(lines, { projects: 2 })).toEqual(["listed-twice 3 null"]);
  });

  it("may lack an agency that is expected and not listed", () => {
    const expected = { ...options([framework("60.7501", { agencies: 4 })]), expectedAgencies: ["หน่วยงาน 2", "กรมที่ดิน"] };
    const { findings } = assembleAnalysis(table(three, title), expected);
    expect(findings.find(({ code }) => code === "agency-count-mismatch")?.explanations).toMatchObject([
      { kind: "expected-missing", names: ["กรมที่ดิน"], cells: [] },
    ]);
  });

  it("says nothing where nothing in the list shows why", () => {
    expect(causesOf(three, { projects: 7 })).toEqual([]);
    expect(causesOf([...three, ...[5, 6, 7, 8].map((row) => line(row, "0"))], { projects: 4 })).toEqual([]);
  });
});
