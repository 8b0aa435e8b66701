import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { resolutionOf } from "#core/table/facts/resolution.ts";
import { findRowSums, type SummedRow } from "#core/table/facts/row-sums.ts";

const row = (money: number, isLike: boolean, isNamedTotal = false): SummedRow => ({
  money: BigInt(Math.round(money * 10_000)),
  isLike,
  isSureLine: false,
  isNamedTotal,
});
const line = (money: number): SummedRow => row(money, true);
const other = (money: number): SummedRow => row(money, false);

const sumsOf = (rows: readonly SummedRow[]): readonly string[] =>
  findRowSums(rows).sums.map(({ at, from, to }) => `${String(at)}=${String(from)}..${String(to)}`);

describe("rows that are sums of others, without a word read", () => {
  it.each<[string, readonly SummedRow[], readonly string[]]>([
    [
      "three groups with their sums and the sum of all",
      [line(7.4), line(61.2), line(3.3), other(71.9), line(18.75), line(2.05), other(20.8), other(92.7)],
      ["3=0..2", "6=4..5", "7=0..6"],
    ],
    ["a heading over its parts", [other(23.6085), line(11.2071), line(12.4014), line(7.7003)], ["0=1..2"]],
    ["a line of a list of round numbers that two others happen to make", [line(12.5), line(5), line(7.5), line(2.5)], []],
    [
      "the same with four decimals, which is no chance",
      [line(12.5013), line(5.2307), line(17.732), line(2.5018), line(9.0001)],
      ["2=0..1"],
    ],
    [
      "a line with its number, agency and project, whatever it adds up to",
      [line(12.5013), line(5.2307), { ...line(17.732), isSureLine: true }],
      [],
    ],
    ["zeros belong to the run they stand in", [line(0), line(3.25), line(4.5), other(7.75)], ["3=0..2"]],
    ["a single line of the same amount is no sum", [line(31.25), other(31.25)], []],
  ])("%s", (_, rows, expected) => {
    expect(sumsOf(rows)).toEqual(expected);
  });

  it("marks what stands under a total of all as the money of the list once more", () => {
    const rows = [
      row(60, false, true),
      other(40.0001),
      other(19.9999),
      other(14.25),
      line(10.1),
      line(4.15),
      other(45.75),
      line(30.5),
      line(15.25),
    ];
    const { sums, repeats } = findRowSums(rows);
    expect(sums.map(({ at }) => at)).toContain(0);
    expect([...repeats].every((at) => at === 1 || at === 2)).toBe(true);
  });

  it("does not change when all amounts are in another unit", () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(amounts, (values) => {
        const sum = values.reduce((all, value) => all + value, 0);
        const rows = [...values.map((value) => ({ ...line(0), money: BigInt(value) })), { ...other(0), money: BigInt(sum) }];
        const scaled = rows.map((one) => ({ ...one, money: one.money * 1_000_000n }));
        expect(findRowSums(scaled).sums).toEqual(findRowSums(rows).sums);
      }),
    );
  });
});

describe("how many amounts a list could just as well hold", () => {
  it.each<[readonly bigint[], number]>([
    [[], 1],
    [[0n, 0n], 1],
    [[10n, 20n, 30n], 3],
    [[12_5000n, 4_2500n, 30_1250n, 8_0000n], 6025],
  ])("%j: %d", (amounts, values) => {
    expect(resolutionOf(amounts)).toBe(values);
  });
});
