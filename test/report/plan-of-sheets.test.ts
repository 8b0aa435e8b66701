import { describe, expect, it } from "@jest/globals";
import type { Analysis } from "#core/analysis.ts";
import { combinePlan } from "#core/plan/combine-plan.ts";
import { planReport } from "#report/plan-report.ts";
import { line, options } from "#test/core/sample-table.ts";
import { calculator, openSheets } from "./spreadsheet.ts";
import { analysisOf, context, smallFramework } from "./made-analysis.ts";

function sheetOf(sheet: string, agency: string, amounts: readonly string[]): Analysis {
  const lines = amounts.map((amount, at) => {
    const row = at + 5;
    return {
      ...line(row, amount, { agency, project: `โครงการ ${agency} ${String(at)}`, tierText: "ต้นน้ำ" }),
      sheet,
      amountCell: { workbook: null, sheet, row, column: 4 },
    };
  });
  return analysisOf(lines, [], { sheet });
}

describe("the report of many sheets read as one plan", () => {
  const frameworks = [smallFramework()];
  const sheets = [sheetOf("กรมหนึ่ง", "กรมหนึ่ง", ["10", "20"]), sheetOf("กรมสอง", "กรมสอง", ["30", "40"])];
  const plan = combinePlan(
    sheets.map((analysis) => ({ kind: "read", analysis }) as const),
    { ...options(frameworks), expectedAgencies: [] },
  );
  if (plan === null) throw new Error("Two sheets make a plan");
  const plans = planReport([plan], context());
  const [summary, lines, setup] = (["summary", "budget-lines", "setup"] as const).map((id) => plans.find((sheet) => sheet.id === id));

  it("adds them up once, with each line's own cell", () => {
    expect(summary?.rows[2]?.[0]?.value).toContain("2 หน่วยงาน 4 โครงการ รวมทั้งสิ้น 100.0000 ล้านบาท");
    const links = lines?.rows.flatMap((row) => row.flatMap((cell) => (cell?.link === undefined ? [] : [cell.link.sheet])));
    expect(links).toEqual(["กรมหนึ่ง", "กรมหนึ่ง", "กรมสอง", "กรมสอง"]);
  });

  it("names every sheet it was read from", () => {
    const said = summary?.rows[3]?.[0]?.value;
    expect(said).toContain("กรมหนึ่ง");
    expect(said).toContain("กรมสอง");
    expect(setup?.rows.filter((row) => row[1]?.value === "กรมหนึ่ง" || row[1]?.value === "กรมสอง")).toHaveLength(2);
  });

  it("reconciles the plan's total sheet by sheet, live beside the checked copy", () => {
    const row = (label: string): readonly unknown[] =>
      summary?.rows.find((cells) => cells[0]?.value === label)?.map((cell) => cell?.value) ?? [];
    expect(row("กรมหนึ่ง").slice(0, 4)).toEqual(["กรมหนึ่ง", 2, 0, 30]);
    expect(row("กรมสอง").slice(0, 4)).toEqual(["กรมสอง", 2, 0, 70]);
    const formula = summary?.rows.find((cells) => cells[0]?.value === "กรมสอง")?.[3]?.formula;
    expect(formula).toContain("BvcBudgetLines[ชีต]");
  });

  it("calculates to what it says", () => {
    const sheets = openSheets(plans);
    const cellOf = calculator(sheets);
    for (const { name, rows } of plans)
      rows.forEach((cells, at) => {
        cells.forEach((cell, column) => {
          if (cell?.formula !== undefined && typeof cell.value === "number") expect(cellOf(name, at, column)).toBeCloseTo(cell.value, 9);
          else if (cell?.formula !== undefined) expect(cellOf(name, at, column)).toBe(cell.value);
        });
      });
  });
});
