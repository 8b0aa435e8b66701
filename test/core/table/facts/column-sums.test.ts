import { describe, expect, it } from "@jest/globals";
import { columnFacts } from "#core/table/facts/column-sums.ts";
import type { CellValue } from "#sheet/cell.ts";

const facts = (columns: readonly (readonly CellValue[])[]): ReturnType<typeof columnFacts> =>
  columnFacts(
    columns.map((_, at) => at),
    (column) => columns[column] ?? [],
  );

describe("columns that are sums of others", () => {
  it("finds the parts on either side", () => {
    expect(
      facts([
        [10, 1, 2],
        [20, 4, 2],
        [30, 5, 4],
      ]).partsOf(2),
    ).toEqual([0, 1]);
    expect(
      facts([
        [30, 5, 4],
        [10, 1, 2],
        [20, 4, 2],
      ]).partsOf(0),
    ).toEqual([1, 2]);
  });

  it("needs two rows that tell, and nearly all to agree", () => {
    expect(facts([[10], [20], [30]]).partsOf(2)).toEqual([]);
    expect(
      facts([
        [10, 1, 2],
        [20, 4, 2],
        [30, 5, 5],
      ]).partsOf(2),
    ).toEqual([]);
  });

  it("tells what is left after a cut", () => {
    const after = facts([
      [45.75, 18.6],
      [15.25, 6.2],
      [30.5, 12.4],
    ]);
    expect(after.isRest({ whole: 0, cut: 1, rest: 2 })).toBe(true);
    expect(after.isRest({ whole: 2, cut: 1, rest: 0 })).toBe(true);
    expect(after.isRest({ whole: 1, cut: 0, rest: 2 })).toBe(false);
  });

  it("tells a whole that is smaller than its part", () => {
    expect(
      facts([
        [7.625, 3.1],
        [22.875, 9.3],
      ]).exceed([1], 0),
    ).toBe(true);
    expect(
      facts([
        [30, 12],
        [22.875, 9.3],
      ]).exceed([1], 0),
    ).toBe(false);
  });
});
