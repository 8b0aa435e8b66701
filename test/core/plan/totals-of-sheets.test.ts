import { describe, expect, it } from "@jest/globals";
import { analyze } from "#core/analyze.ts";
import type { SheetOutcome } from "#core/analysis.ts";
import { combinePlan } from "#core/plan/combine-plan.ts";
import { withTotalsOfSheets } from "#core/plan/totals-of-sheets.ts";
import type { CellValue } from "#sheet/cell.ts";
import { BARE_OPTIONS, gridOf } from "../table/table-options.ts";

type Row = readonly CellValue[];

function page(sheet: string, rows: readonly Row[]): SheetOutcome {
  const header: readonly Row[] = [["แผนงานบูรณาการเมืองท่า ปีงบประมาณ พ.ศ. 2568 (ล้านบาท)"], ["ที่", "หน่วยงาน", "โครงการ", "งบประมาณ"]];
  return analyze({ ...gridOf([...header, ...rows]), sheet }, BARE_OPTIONS);
}

const FIRST = page("หน้า 1", [
  [1, "กรมเจ้าท่า", "โครงการร่องน้ำ", 10],
  [2, "กรมประมง", "โครงการแพปลา", 20],
]);

function second(total: number): SheetOutcome {
  return page("หน้า 2", [
    ["", "", "ยอดยกมา", 30],
    [3, "กรมประมง", "โครงการห้องเย็น", 5],
    [4, "กรมเจ้าท่า", "โครงการเขื่อน", 7],
    ["", "", "รวมทั้งสิ้น", total],
  ]);
}

const ROWS_OF_OTHER: readonly Row[] = [
  ["แผนงานบูรณาการเมืองท่า ปีงบประมาณ พ.ศ. 2568 (ล้านบาท)"],
  ["ที่", "หน่วยงาน", "โครงการ", "งบประมาณ"],
  [1, "กรมศุลกากร", "โครงการด่าน", 3],
  [2, "กรมศุลกากร", "โครงการคลัง", 4],
];

const codesOf = (outcomes: readonly SheetOutcome[]): readonly (readonly string[])[] =>
  outcomes.map((outcome) => (outcome.kind === "read" ? outcome.analysis.findings.map(({ code }) => code) : []));

describe("totals on the last sheet of a list that goes on over sheets", () => {
  it("hold over all sheets, and prove the plan", () => {
    const outcomes = withTotalsOfSheets([FIRST, second(42)]);
    expect(codesOf(outcomes)).toEqual([[], ["total-of-sheets", "total-of-sheets"]]);
    const plan = combinePlan(outcomes, { ...BARE_OPTIONS, expectedAgencies: [] });
    expect([plan?.verdict.kind, plan?.verdict.witnesses.map(({ kind }) => kind)]).toEqual(["proved", ["printed-total", "only-money"]]);
  });

  it("prove no plan of which another file is a part", () => {
    const other = analyze({ ...gridOf(ROWS_OF_OTHER), workbook: "อื่น.xlsx", sheet: "งบ" }, BARE_OPTIONS);
    const plan = combinePlan(withTotalsOfSheets([FIRST, second(42), other]), { ...BARE_OPTIONS, expectedAgencies: [] });
    expect(plan?.verdict.kind).toBe("unproved");
  });

  it("stay mistakes where no run of sheets has their sum", () => {
    expect(codesOf(withTotalsOfSheets([FIRST, second(43)]))[1]).toEqual(["total-mismatch", "total-of-sheets"]);
  });
});
