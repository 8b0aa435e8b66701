import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { explainGap, HIGHEST_CHANCE } from "#core/explain/explain-gap.ts";
import type { ExplanationPart } from "#core/explain/explanation.ts";
import type { Gap, GapRow } from "#core/explain/gap.ts";
import { millionText } from "#core/money/format-money.ts";
import { moneyOfNano, negateMoney, subtractMoney, sumMoney, type Money } from "#core/money/money.ts";
import { cellAt, m } from "../sample-table.ts";

/** Amounts of an ordinary plan, in million baht. */
const AMOUNTS = [
  "146.4473",
  "24.7107",
  "46.8217",
  "3.2211",
  "1.5700",
  "25.9465",
  "1.4040",
  "2.7865",
  "279.2649",
  "88.1204",
  "12.3456",
  "7.9013",
];

const rowOf = (amount: string, at: number, given: Partial<GapRow> = {}): GapRow => {
  const cell = cellAt(at + 2);
  return {
    amount: m(amount),
    cell,
    isHidden: false,
    isText: false,
    twins: [cell],
    previous: null,
    namesakes: [cell],
    agency: null,
    ministry: null,
    ...given,
  };
};
const ROWS = AMOUNTS.map((amount, at) => rowOf(amount, at));

function gap(stated: Money, given: Partial<Gap> = {}): Gap {
  const rows = given.rows ?? ROWS;
  const computed = sumMoney(rows.map((row) => row.amount));
  return {
    size: subtractMoney(stated, computed),
    computed,
    against: "total",
    statedCell: cellAt(40),
    unit: "million-baht",
    rows,
    aside: [],
    toldOtherwise: [],
    unread: [],
    skipped: [],
    subtotals: [],
    formula: null,
    ...given,
  };
}

const SUM = sumMoney(ROWS.map((row) => row.amount));
const off = (by: string): Money => moneyOfNano(SUM + m(by));
const told = (given: Gap): readonly string[] =>
  explainGap(given).explanations.map(({ kind, cells }) => `${kind} ${cells.map((cell) => String(cell.row)).join("+")}`);

describe("what explains a gap", () => {
  it.each<[string, Money, string[]]>([
    ["a row left out", off("-279.2649"), ["row-missing 10"]],
    ["a row counted twice", off("88.1204"), ["row-duplicated 11"]],
    ["a row in thousands", off("3217.8789"), ["row-unit-slip 5"]],
    ["a row with its sign turned", off("-176.2408"), ["sign-flipped 11"]],
    ["digits of a row swapped (279.2649, 279.6249)", off("0.36"), ["digits-swapped 10"]],
    ["digits that three rows may have swapped", off("18"), []],
    ["digits of the total swapped", m("604.5400"), ["digits-swapped 40"]],
    ["two rows left out", off("-100.466"), ["row-subset 11+12"]],
    ["three rows left out", off("-201.1703"), ["row-subset 2+4+13"]],
    ["the total in thousands", moneyOfNano(SUM * 1000n), ["total-unit-slip 40"]],
    ["the total in billions", moneyOfNano(SUM / 1000n), ["total-unit-slip 40"]],
    ["nothing", off("33.3337"), []],
    ["no gap", SUM, []],
  ])("%s", (_, stated, expected) => {
    expect(told(gap(stated))).toEqual(expected);
  });

  it("hidden rows together", () => {
    const rows = ROWS.map((row, at) => ({ ...row, isHidden: at === 1 || at === 5 }));
    expect(told(gap(off("-50.6572"), { rows }))).toEqual(["rows-hidden 3+7"]);
  });

  it("amounts stored as text, which a sum leaves out", () => {
    const rows = ROWS.map((row, at) => ({ ...row, isText: at === 1 || at === 5 }));
    expect(told(gap(off("-50.6572"), { rows }))).toEqual(["text-amount-left-out 3+7"]);
  });

  it("numbers that the rows skip, after a row that is hardly there by chance and before what may be", () => {
    const skipped = [{ before: cellAt(4, 0), after: cellAt(5, 0), missing: ["4"] }];
    expect(told(gap(off("11.1111"), { skipped }))).toEqual(["number-skipped 4+5"]);
    expect(told(gap(off("-3.2211"), { skipped }))).not.toContain("number-skipped 4+5");
    expect(told(gap(off("3.2211"), { skipped }))).toEqual(["row-duplicated 5", "number-skipped 4+5"]);
  });

  it("a reading of an amount nobody can read", () => {
    const unread = [{ row: 30, cell: cellAt(30), agency: null, isStray: false, readings: [m("5523.911"), m("55239110")] }];
    expect(told(gap(off("5523.911"), { unread }))).toEqual(["text-amount-left-out 30"]);
  });

  it("subtotals added with their own lines", () => {
    const subtotals = [
      { amount: m("222.7708"), cell: cellAt(20) },
      { amount: m("417.7692"), cell: cellAt(21) },
    ];
    expect(told(gap(off("222.7708"), { subtotals }))).toEqual(["subtotal-counted 20"]);
    expect(told(gap(moneyOfNano(SUM * 2n), { subtotals }))).toEqual(["subtotal-counted 20+21"]);
  });

  it("a line that is in the list twice", () => {
    const twins = [cellAt(3), cellAt(14)];
    const rows = [...ROWS, rowOf("24.7107", 12)].map((row) => (row.amount === m("24.7107") ? { ...row, twins } : row));
    expect(told(gap(SUM, { rows }))).toEqual(["row-duplicated 3+14"]);
  });

  it("amounts rounded one by one", () => {
    const rows = Array.from({ length: 10 }, (_, at) => rowOf(`${String(at + 1)}.23454`, at));
    expect(told(gap(m("57.345"), { rows }))).toEqual(["rounded-before-adding 40"]);
  });

  it("says nothing of a gap that many rows would fit", () => {
    const rows = Array.from({ length: 60 }, (_, at) => rowOf(String((at % 9) + 1), at));
    expect(told(gap(moneyOfNano(sumMoney(rows.map((row) => row.amount)) - m("5")), { rows }))).toEqual([]);
  });

  it("says that it stopped where the budget of the run is spent, and still looks at the whole total", () => {
    expect(explainGap(gap(off("-88.1204")), { left: 10 })).toEqual({ outcome: "stopped", explanations: [] });
    expect(explainGap(gap(moneyOfNano(SUM * 1_000n)), { left: 10 }).outcome).toBe("found");
  });

  it("does not take a framework for a total that counts a row twice", () => {
    expect(told(gap(off("88.1204"), { against: "framework", statedCell: null }))).toEqual([]);
    expect(told(gap(off("-88.1204"), { against: "framework", statedCell: null }))).toEqual(["row-missing 11"]);
  });
});

describe("an explanation is not chance", () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 3_000_000 }), { minLength: 5, maxLength: 40 });

  it("claims nothing above five in a hundred", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: -3_000_000, max: 3_000_000 }), (hundreds, by) => {
        const rows = hundreds.map((hundred, at) => ({ ...rowOf("1", at), amount: moneyOfNano(BigInt(hundred) * 10n ** 11n) }));
        const stated = moneyOfNano(sumMoney(rows.map((row) => row.amount)) + BigInt(by) * 10n ** 11n);
        for (const { chance } of explainGap(gap(stated, { rows })).explanations) {
          expect(chance).toBeGreaterThan(0);
          expect(chance).toBeLessThanOrEqual(HIGHEST_CHANCE);
        }
      }),
    );
  });

  it("an unrelated gap is explained in fewer than five of a hundred tables", () => {
    const tables = fc.sample(fc.tuple(amounts, fc.integer({ min: -3_000_000, max: 3_000_000 })), { numRuns: 400, seed: 2567 });
    const claimed = tables.filter(([hundreds, by]) => {
      const rows = hundreds.map((hundred, at) => ({ ...rowOf("1", at), amount: moneyOfNano(BigInt(hundred) * 10n ** 11n) }));
      return (
        explainGap(gap(moneyOfNano(sumMoney(rows.map((row) => row.amount)) + BigInt(by) * 10n ** 11n), { rows })).explanations.length > 0
      );
    });
    expect(claimed.length).toBeLessThan(20);
  });
});

const digitsOf = (amount: Money): string => Array.from(millionText(amount).replace(/\D/g, "")).sort().join("");

/** The rows as they would be without one slip, by what its kind says and not by its effect; null: the rows do not have such a slip. */
function mended(
  rows: readonly GapRow[],
  { kind, cells, effect }: Pick<ExplanationPart, "kind" | "cells" | "effect">,
): readonly GapRow[] | null {
  const at = rows.findIndex(({ cell }) => cell.row === cells[0]?.row);
  const row = rows[at];
  if (row === undefined) return null;
  const others = rows.filter((one) => one !== row);
  const to = (amounts: readonly bigint[]): readonly GapRow[] | null => {
    const amount = amounts.find((one) => one - row.amount === effect);
    return amount === undefined ? null : [...others, { ...row, amount: moneyOfNano(amount) }];
  };
  switch (kind) {
    case "row-missing":
      return others;
    case "row-duplicated":
      return [...rows, row];
    case "sign-flipped":
      return to([negateMoney(row.amount)]);
    case "last-year-left":
      return to(row.previous === null ? [] : [row.previous]);
    case "row-unit-slip":
      return to([1_000n, 1_000_000n].flatMap((factor) => [row.amount * factor, row.amount / factor]));
    case "digits-swapped":
      return digitsOf(row.amount) === digitsOf(moneyOfNano(row.amount + effect)) ? to([row.amount + effect]) : null;
    default:
      return to([row.amount + effect]);
  }
}

describe("an explanation applied to the rows", () => {
  const hundreds = fc.uniqueArray(fc.integer({ min: 1_001, max: 3_000_000 }), { minLength: 30, maxLength: 60 });
  const slip = fc.constantFrom<(amount: bigint, previous: bigint) => bigint>(
    (amount) => -amount,
    (amount) => amount,
    (amount) => -2n * amount,
    (amount) => 999n * amount,
    (amount, previous) => previous - amount,
  );

  it("closes the gap exactly, also where two slips make it", () => {
    let closed = 0;
    fc.assert(
      fc.property(hundreds, slip, fc.option(slip, { nil: null }), (list, one, other) => {
        const rows = list.map((hundred, at): GapRow => ({
          ...rowOf("1", at, { previous: moneyOfNano(BigInt(hundred * 7 + 13) * 10n ** 11n) }),
          amount: moneyOfNano(BigInt(hundred) * 10n ** 11n),
        }));
        const by = [one, other].reduce(
          (sum, make, at) => sum + (make?.(rows[at * 7]?.amount ?? 0n, rows[at * 7]?.previous ?? 0n) ?? 0n),
          0n,
        );
        const stated = moneyOfNano(sumMoney(rows.map(({ amount }) => amount)) + by);
        for (const { kind, cells, effect, bound, parts } of explainGap(gap(stated, { rows, statedCell: null })).explanations) {
          if (bound !== 0n || effect === null || kind === "block-missing") continue;
          const slips = parts.length > 0 ? parts : [{ kind: kind as ExplanationPart["kind"], cells, effect }];
          const list = slips.reduce<readonly GapRow[] | null>((sum, step) => (sum === null ? null : mended(sum, step)), rows);
          expect(list === null ? null : sumMoney(list.map(({ amount }) => amount))).toBe(stated);
          closed += 1;
        }
      }),
      { numRuns: 150, seed: 2567 },
    );
    expect(closed).toBeGreaterThan(75);
  });
});
