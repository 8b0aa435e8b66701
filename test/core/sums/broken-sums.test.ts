import { describe, expect, it } from "@jest/globals";
import { brokenSumFindings } from "#core/sums/broken-sums.ts";
import { sumsOfSheet } from "#core/sums/sheet-sums.ts";
import { emptyGrid } from "#sheet/grid.ts";
import type { CellValue } from "#sheet/cell.ts";

/** Ten months of four kinds with their total in the last row; each column adds up. */
const table = (months = 10): (readonly CellValue[])[] => {
  const rows = [31, 57, 83, 20].map((seed) =>
    Array.from({ length: months }, (_, month) => seed * 137 + month * month * seed + month * 1_009),
  );
  return [...rows, rows[0]?.map((_, month) => rows.reduce((sum, row) => sum + (row[month] ?? 0), 0)) ?? []];
};

const findingsOf = (values: readonly (readonly CellValue[])[]): ReturnType<typeof brokenSumFindings> => {
  const grid = { ...emptyGrid("ตาราง"), values };
  return brokenSumFindings(grid, sumsOfSheet(grid));
};

const withTotal = (month: number, by: (total: number) => CellValue): (readonly CellValue[])[] =>
  table().map((row, at) => (at === 4 ? row.map((one, column) => (column === month ? by(Number(one)) : one)) : row));

describe("a sum that holds in the other columns and not in this one", () => {
  it("is named with what is printed, what its parts make and where the same sum holds", () => {
    const total = Number(table()[4]?.[6]);
    const [finding, ...more] = findingsOf(withTotal(6, (one) => one - 436));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: "sum-broken",
      place: { sheet: "ตาราง", range: { firstRow: 4, firstColumn: 6 } },
      found: String(total - 436),
      expected: String(total),
      facts: { parts: [{ firstRow: 0, lastRow: 3, firstColumn: 6, lastColumn: 6 }], holds: 9 },
    });
    expect(finding?.evidence.map(({ row, column }) => [row, column])).toEqual([0, 1, 2, 3, 4, 5].map((column) => [4, column]));
  });

  it.each([
    ["a comma typed as a point", (one: number) => (one / 1_000).toFixed(3)],
    ["a digit mistyped", (one: number) => one + 200],
  ])("is %s", (_, by) => {
    expect(findingsOf(withTotal(2, by)).map(({ place }) => place.range?.firstColumn)).toEqual([2]);
  });

  it("is one unit off where so many others add up exactly that nothing is rounded, and rounding where few do", () => {
    const oneOff = (months: number): (readonly CellValue[])[] =>
      table(months).map((row, at) => (at === 4 ? [Number(row[0]) + 1, ...row.slice(1)] : row));
    expect(findingsOf(oneOff(24)).map(({ found }) => found)).toEqual([String(Number(table()[4]?.[0]) + 1)]);
    expect(findingsOf(oneOff(6))).toEqual([]);
  });

  it("is none where another thing stands, such as a year", () => {
    expect(findingsOf(withTotal(2, () => 2567))).toEqual([]);
  });

  it("is none where several do not hold", () => {
    expect(findingsOf(table().map((row, at) => (at === 4 ? row.map((one, column) => Number(one) + (column % 3) * 500) : row)))).toEqual([]);
  });

  it("is none in a table that is right", () => {
    expect(findingsOf(table())).toEqual([]);
  });
});
