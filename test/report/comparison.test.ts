import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { createAgencyIndex } from "#core/agencies/agency-index.ts";
import { compareLists } from "#core/compare/compare-lists.ts";
import { listedProjects, type ListedProject } from "#core/compare/listed-project.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import { formatFor } from "#i18n/format-for.ts";
import { terminalWords } from "#hosts/cli/words.ts";
import { planComparison } from "#report/compare/plan-comparison.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import type { SheetPlan } from "#sheet/sheet-plan.ts";
import { line } from "#test/core/sample-table.ts";
import { calculator, openSheets, type Shown } from "./spreadsheet.ts";

const words = terminalWords("th");

/** Amounts in steps of 100 baht, by project. */
function listOf(amounts: readonly (number | null)[]): readonly ListedProject[] {
  const lines = amounts.flatMap((amount, at): readonly TaggedLine[] =>
    amount === null
      ? []
      : [
          {
            line: line(at + 2, (amount / 10_000).toFixed(4), { project: `โครงการที่ ${String(at)}` }),
            tier: null,
            because: "none",
            suggestion: null,
          },
        ],
  );
  return listedProjects(lines, createAgencyIndex([]));
}

function planOf(before: readonly (number | null)[], after: readonly (number | null)[]): SheetPlan {
  const bridge = compareLists(listOf(before), listOf(after));
  const format = formatFor("th");
  return planComparison(bridge, { words, compare: words.compare, format, now: new Date(0), oldSource: "เดิม", newSource: "ใหม่" });
}

/** The numbers that a chart draws, calculated from the cells, rounded to the last decimal that money has. */
function drawn(plan: SheetPlan, { firstRow, lastRow, firstColumn }: CellRange): readonly number[] {
  const cellOf = calculator(openSheets([plan]));
  return Array.from({ length: lastRow - firstRow + 1 }, (_, at) => numberOf(cellOf(plan.name, firstRow + at, firstColumn)));
}

function numberOf(shown: Shown): number {
  if (typeof shown !== "number") throw new Error("A chart draws numbers.");
  return Math.round(shown * 10_000) / 10_000;
}

describe("the waterfall on the sheet of a comparison", () => {
  it("begins each step where the one before ends", () => {
    const plan = planOf([500_000, 300_000, 200_000, null], [400_000, null, 250_000, 75_000]);
    const [chart] = plan.charts;
    expect(chart?.kind).toBe("waterfall");
    // Old 100, less 30 removed, more 7.5 added, less 5 changed, new 72.5.
    const [base, more, less] = (chart?.series ?? []).map(({ values }) => drawn(plan, values));
    expect([base, more, less]).toEqual([
      [0, 70, 70, 72.5, 0],
      [100, 0, 7.5, 0, 72.5],
      [0, 30, 0, 5, 0],
    ]);
  });

  it("leads from the old total to the new one, whatever changed", () => {
    const amounts = fc.array(fc.option(fc.integer({ min: 1, max: 9_000_000 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amounts, amounts, (before, after) => {
        const plan = planOf([7, ...before], [7, ...after]);
        const [base = [], more = [], less = []] = (plan.charts[0]?.series ?? []).map(({ values }) => drawn(plan, values));
        let at = more[0] ?? 0;
        for (let step = 1; step < base.length - 1; step += 1) {
          const [low = 0, up = 0, down = 0] = [base[step], more[step], less[step]];
          expect(down > 0 ? low + down : low).toBeCloseTo(at, 4);
          at = low + up;
        }
        expect(more.at(-1)).toBeCloseTo(at, 4);
      }),
      { numRuns: 40 },
    );
  });
});
