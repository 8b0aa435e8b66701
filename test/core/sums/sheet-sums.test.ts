import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { SheetSum } from "#core/sums/sheet-sum.ts";
import { sumsOfSheet } from "#core/sums/sheet-sums.ts";
import { cellAddress, rangeAddress } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import { cellKey } from "#sheet/grid.ts";

type Cells = readonly (readonly CellValue[])[];

const sumsIn = (values: Cells, formulas: ReadonlyMap<number, string> = new Map()): readonly SheetSum[] =>
  sumsOfSheet({ values, formulas }).sums;
const said = ({ cell, of, holds, difference }: SheetSum): string =>
  `${cellAddress(cell.row, cell.column)} = ${of.map(rangeAddress).join(" + ")}${holds ? "" : " BROKEN"}${difference === "0" ? "" : ` (${difference})`}`;
const told = (values: Cells): readonly string[] => sumsIn(values).map(said);
const transposed = (values: Cells): Cells =>
  Array.from({ length: Math.max(...values.map((row) => row.length)) }, (_, column) => values.map((row) => row[column] ?? null));

/** Three lists of three lines with their subtotals, and the grand total of the subtotals. */
const NESTED: Cells = [
  ["รายการ", "แผนงาน", "ผลงาน"],
  ["ก1", 1234.5, 871.25],
  ["ก2", 765.25, 1920.5],
  ["รวม ก", 1999.75, 2791.75],
  ["ข1", 4310.75, 305.5],
  ["ข2", 198.5, 2204.25],
  ["รวม ข", 4509.25, 2509.75],
  ["ค1", 87.25, 1516.75],
  ["ค2", 3391.5, 64.25],
  ["รวม ค", 3478.75, 1581],
  ["รวมทั้งสิ้น", 9987.75, 6882.5],
];

describe("sums down the columns", () => {
  it("names the subtotals of a total, not their parts", () => {
    expect(told(NESTED)).toEqual([
      "B4 = B2:B3",
      "C4 = C2:C3",
      "B7 = B5:B6",
      "C7 = C5:C6",
      "B10 = B8:B9",
      "C10 = C8:C9",
      "B11 = B4 + B7 + B10",
      "C11 = C4 + C7 + C10",
    ]);
  });

  it("finds totals above their parts", () => {
    expect(told(NESTED.toReversed()).toSorted()).toEqual([
      "B1 = B2 + B5 + B8",
      "B2 = B3:B4",
      "B5 = B6:B7",
      "B8 = B9:B10",
      "C1 = C2 + C5 + C8",
      "C2 = C3:C4",
      "C5 = C6:C7",
      "C8 = C9:C10",
    ]);
  });

  it("reads printed text: commas, parentheses, Thai digits", () => {
    expect(
      told([
        ["๑,๒๓๔.๕๐", "4,871.25"],
        ["2,765.25", "(1,920.50)"],
        ["3,999.75", "2,950.75"],
      ]),
    ).toEqual(["A3 = A1:A2", "B3 = B1:B2"]);
  });

  it("says by how much a sum of rounded numbers is off, and that it holds", () => {
    expect(
      told([
        [3104.3, 812.4],
        [2217.4, 999.3],
        [5321.8, 1811.6],
        [10643.5, 3623.4],
      ]).filter((sum) => sum.includes("0.1")),
    ).toEqual(["A3 = A1:A2 (0.1)", "B3 = B1:B2 (-0.1)", "B4 = B1:B3 (0.1)"]);
  });
});

describe("sums along the rows", () => {
  const rows = [11, 27, 35, 48, 52, 69].map((one, at): readonly CellValue[] => {
    const [a, b, c] = [one * 731, one * 113 + at * 977, 90_001 - one * 401];
    return [`กรม ${String(at)}`, a + b + c, a, b, c];
  });

  it("finds a total column left of its parts", () => {
    expect(told(rows)).toEqual(rows.map((_, at) => `B${String(at + 1)} = C${String(at + 1)}:E${String(at + 1)}`));
  });

  it("finds parts that stand by turns with shares", () => {
    const shared = rows.map(([name, total, a, b]) => [
      name ?? null,
      Number(a) + Number(b),
      100,
      a ?? null,
      37 + (Number(total) % 7),
      b ?? null,
      63,
    ]);
    expect(told(shared).every((sum) => /^B\d = D\d \+ F\d$/.test(sum))).toBe(true);
    expect(told(shared)).toHaveLength(6);
  });

  it("names the one broken line among lines that hold", () => {
    const broken = rows.map((row, at) => (at === 3 ? [row[0] ?? null, Number(row[1]) - 270, ...row.slice(2)] : row));
    expect(told(broken).filter((sum) => sum.includes("BROKEN"))).toEqual(["B4 = C4:E4 BROKEN (-270)"]);
  });
});

describe("what chance could have made is not claimed", () => {
  it("claims nothing in small whole numbers without a pattern", () => {
    expect(
      told([
        [1, 2, 3],
        [2, 1, 0],
        [3, 3, 1],
        [1, 0, 2],
        [0, 1, 1],
      ]),
    ).toEqual([]);
  });

  it("claims next to nothing in numbers drawn at random", () => {
    let state = 20_651;
    const drawn = (): number => (state = (state * 48_271) % 2_147_483_647) % 1_000;
    const claimed = Array.from({ length: 40 }, () => told(Array.from({ length: 30 }, () => Array.from({ length: 6 }, drawn))).length);
    expect(claimed.reduce((all, one) => all + one, 0)).toBeLessThanOrEqual(4);
  });

  it("reads no number that could be two", () => {
    expect(
      told([
        ["1.234,50", "12/2"],
        ["2.765,25", "1,23"],
        ["3.999,75", "7 400"],
      ]),
    ).toEqual([]);
  });

  it("takes a suppressed part for an unknown one", () => {
    expect(
      sumsIn([
        [5120, 4410],
        ["s", 1207],
        [3301, 2950],
        [9999, 8567],
      ]).map(said),
    ).toEqual(["B4 = B1:B3"]);
  });
});

describe("formulas", () => {
  it("are evidence where the numbers alone are too few", () => {
    const formulas = new Map([[cellKey(2, 0), "=SUM(A1:A2)"]]);
    expect(sumsIn([[1], [2], [3]], formulas).map(said)).toEqual(["A3 = A1:A2"]);
    expect(sumsIn([[1], [2], [4]], formulas).map(said)).toEqual(["A3 = A1:A2 BROKEN (1)"]);
  });
});

describe("the same sheet laid out otherwise", () => {
  const parts = fc.array(fc.tuple(fc.integer({ min: 20_011, max: 900_001 }), fc.integer({ min: 20_011, max: 900_001 })), {
    minLength: 2,
    maxLength: 8,
  });
  const table = parts.map((rows): Cells => {
    const total = [0, 1].map((column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
    return [...rows.map(([a, b]) => [a, b, a + b]), [...total, (total[0] ?? 0) + (total[1] ?? 0)]];
  });

  it("has the same sums in another unit", () => {
    fc.assert(
      fc.property(table, fc.constantFrom(10, 1_000, 1_000_000), (values, unit) => {
        expect(told(values.map((row) => row.map((one) => Number(one) / unit)))).toEqual(told(values));
      }),
    );
  });

  it("has them turned when the sheet is turned", () => {
    fc.assert(
      fc.property(table, (values) => {
        const turned = sumsIn(transposed(values)).map((sum) => ({
          ...sum,
          cell: { row: sum.cell.column, column: sum.cell.row },
          of: sum.of.map((one) => ({
            firstRow: one.firstColumn,
            firstColumn: one.firstRow,
            lastRow: one.lastColumn,
            lastColumn: one.lastRow,
          })),
        }));
        expect(turned.map(said).toSorted()).toEqual(told(values).toSorted());
      }),
    );
  });

  it("has as many sums with a blank row anywhere between its rows", () => {
    fc.assert(
      fc.property(table, fc.nat(6), (values, place) => {
        const at = 1 + (place % (values.length - 1));
        expect(told([...values.slice(0, at), [], ...values.slice(at)])).toHaveLength(told(values).length);
      }),
    );
  });

  it("holds the total of every column and every row", () => {
    fc.assert(
      fc.property(table, (values) => {
        const cells = new Set(sumsIn(values).map(({ cell }) => cellAddress(cell.row, cell.column)));
        const last = values.length;
        expect(["A", "B"].every((column) => cells.has(`${column}${String(last)}`))).toBe(true);
        expect(sumsIn(values).every(({ holds }) => holds)).toBe(true);
      }),
    );
  });
});
