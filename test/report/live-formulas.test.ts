import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import type { SheetPlan } from "#sheet/sheet-plan.ts";
import { planReport } from "#report/plan-report.ts";
import { sealedPlans } from "#report/seal/sealed-plan.ts";
import { line } from "#test/core/sample-table.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import { calculator, openSheets } from "./spreadsheet.ts";
import { analysisOf, context, smallFramework, smallPlan } from "./made-analysis.ts";

/** Cells whose formula, calculated from the cells it names, is not the value beside it; and how many were calculated. */
function wrongCells(unsealed: readonly SheetPlan[]): { readonly calculated: number; readonly wrong: readonly string[] } {
  // As they are written: with the row of the seal above everything.
  const plans = sealedPlans(unsealed, "");
  const cellOf = calculator(openSheets(plans));
  let calculated = 0;
  const wrong: string[] = [];
  for (const plan of plans) {
    plan.rows.forEach((row, rowIndex) => {
      row.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        calculated += 1;
        const result = cellOf(plan.name, rowIndex, column);
        if (digits(result) !== digits(cell.value))
          wrong.push(`${plan.name}!${cellAddress(rowIndex, column)} ${cell.formula}: ${digits(result)}, not ${digits(cell.value)}`);
      });
    });
  }
  return { calculated, wrong };
}

/** A number in 15 digits, as a spreadsheet keeps it. */
function digits(value: unknown): string {
  return typeof value === "number" ? String(Number(value.toPrecision(15))) : JSON.stringify(value);
}

const anyLine = fc.record({
  amount: fc.option(fc.integer({ min: -50_000_000, max: 900_000_000 }), { freq: 8 }),
  previous: fc.option(fc.integer({ min: 0, max: 900_000_000 })),
  ministry: fc.constantFrom("กระทรวง ก", "กระทรวง ข", null),
  agency: fc.constantFrom("กรม ก", "กรม  ก", "กรม ข", "กรม ค", null),
  project: fc.constantFrom("โครงการ ก", "โครงการก", "โครงการ ข", "โครงการ ก*", "=1+1", "Project A", "project a ", "1.10", null),
  tier: fc.constantFrom("ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ", null),
  goal: fc.constantFrom("เป้าหมายที่ 1", "เป้าหมายที่ 2", null),
  guideline: fc.constantFrom("แนวทางที่ 1.1", null),
  category: fc.constantFrom("งบลงทุน", "งบดำเนินงาน", null),
});

const anyLines = fc.array(anyLine, { minLength: 1, maxLength: 25 }).map((drawn): readonly BudgetLine[] =>
  drawn.map((one, at) =>
    line(at + 5, one.amount === null ? "" : (one.amount / 10_000).toFixed(4), {
      ministry: one.ministry,
      agency: one.agency,
      project: one.project,
      tierText: one.tier,
      goal: one.goal,
      guideline: one.guideline,
      category: one.category,
    }),
  ),
);

describe("live figures of the summary", () => {
  it("are what the budget lines add up to", () => {
    const plans = planReport([analysisOf(smallPlan(), [smallFramework()])], context());
    const { calculated, wrong } = wrongCells(plans);
    expect(wrong).toEqual([]);
    expect(calculated).toBeGreaterThan(100);
  });

  it("are so whatever the lines are", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        expect(wrongCells(planReport([analysisOf(lines)], context())).wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("of several tables on one sheet never mix", () => {
    const first = analysisOf(smallPlan(), [smallFramework()]);
    const second = analysisOf([line(3, "7.5", { tierText: "ต้นน้ำ" }), line(4, "2.5", { tierText: "ปลายน้ำ" })]);
    const plans = planReport([first, second], context());
    expect(wrongCells(plans).wrong).toEqual([]);
    const summary = plans.find((plan) => plan.id === "summary");
    const totals = summary?.rows.filter((row) => row[0]?.value === "รวมทั้งสิ้น").map((row) => row[3]?.value);
    expect(totals).toContain(100);
    expect(totals).toContain(10);
  });

  it("keep satang where a sheet has them", () => {
    const plans = planReport([analysisOf([line(5, "1.23456789", { tierText: "ต้นน้ำ" }), line(6, "2", { tierText: "ต้นน้ำ" })])], context());
    expect(wrongCells(plans).wrong).toEqual([]);
    const summary = plans.find((plan) => plan.id === "summary");
    expect(summary?.rows.some((row) => row.some((cell) => cell?.value === 3.23456789))).toBe(true);
  });
});
