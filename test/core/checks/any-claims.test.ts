import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { assembleAnalysis } from "#core/assemble-analysis.ts";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import type { StatedTotal } from "#core/budget/stated-total.ts";
import { moneyOfNano, sumMoney, ZERO, type Money } from "#core/money/money.ts";
import { framework, line, options, table, total } from "../sample-table.ts";

const hundreds = fc.integer({ min: -50_000, max: 5_000_000 }).map((amount) => moneyOfNano(BigInt(amount) * 10n ** 11n));
const amounts = fc.array(fc.option(hundreds, { nil: null, freq: 8 }), { minLength: 1, maxLength: 25 });
const formulas = fc.constantFrom(null, "=SUM(E1:E9)", "=SUBTOTAL(109,E3:E20)", "=E3+E4", "=SUM(", "=#REF!", '=IF(A1="x",1,2)', "=SUM(E:E)");

const linesOf = (given: readonly (Money | null)[]): readonly BudgetLine[] =>
  given.map((amount, at) => line(at + 2, "", { amount, isHidden: at % 7 === 3 }));

function rightTotal(lines: readonly BudgetLine[], from: number, to: number): StatedTotal {
  const covered = lines.slice(from, to);
  return total(
    100 + from,
    "",
    covered.map((one) => one.row),
    { level: "group", amount: sumMoney(covered.map((one) => one.amount ?? ZERO)) },
  );
}

/** Findings that speak of totals. */
function aboutTotals(lines: readonly BudgetLine[], totals: readonly StatedTotal[]): readonly string[] {
  const { findings } = assembleAnalysis(table(lines, { totals }), options([framework("1")]));
  return findings.map((finding) => finding.code).filter((code) => /total|heading|rounding/.test(code));
}

describe("whatever a sheet claims", () => {
  it("totals that are right are never blamed", () => {
    fc.assert(
      fc.property(amounts, fc.nat(25), (given, cut) => {
        const lines = linesOf(given);
        const parts = [rightTotal(lines, 0, cut), rightTotal(lines, cut, lines.length)].filter((part) => part.covers.length > 0);
        const grand = { ...rightTotal(lines, 0, lines.length), level: "grand" as const, children: parts.map((_, at) => at) };
        expect(aboutTotals(lines, [...parts, grand])).toEqual([]);
      }),
    );
  });

  it("a grand total off by four decimals or more is blamed exactly once", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: -900_000, max: 900_000 }), (given, off) => {
        fc.pre(off !== 0);
        const lines = linesOf(given);
        const right = rightTotal(lines, 0, lines.length);
        const stated = { ...right, level: "grand" as const, amount: moneyOfNano((right.amount ?? 0n) + BigInt(off) * 10n ** 11n) };
        expect(aboutTotals(lines, [stated])).toHaveLength(1);
      }),
    );
  });

  it("nothing makes the run fail, and no claim changes the sum of the lines", () => {
    const claim = fc.record({
      amount: fc.option(hundreds, { nil: null }),
      covers: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 20 }),
      children: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
      formula: formulas,
      level: fc.constantFrom("grand" as const, "agency" as const, "goal" as const),
      columnRole: fc.constantFrom("amount" as const, "previousAmount" as const, "categoryAmount" as const),
    });
    fc.assert(
      fc.property(amounts, fc.array(claim, { maxLength: 6 }), (given, claims) => {
        const lines = linesOf(given);
        const totals = claims.map((one, at) => total(at + 40, "", one.covers, one));
        const { summary } = assembleAnalysis(table(lines, { totals }), options([framework("1")]));
        expect(summary.total).toBe(sumMoney(given.map((amount) => amount ?? ZERO)));
      }),
      { numRuns: 300 },
    );
  });
});
