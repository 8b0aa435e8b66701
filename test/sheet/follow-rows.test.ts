import { describe, expect, it } from "@jest/globals";
import type { CellValue } from "#sheet/cell.ts";
import { followRows } from "#sheet/follow-rows.ts";

type Cells = readonly (readonly CellValue[])[];

function follow(before: Cells, after: Cells, rows: readonly number[], keyColumn?: number): unknown {
  return [...followRows({ before, after, keyColumn }, rows)].map(([from, { row, isAstray }]) => [
    from,
    row,
    ...(isAstray ? ["astray"] : []),
  ]);
}

describe("rows of a sheet that was written anew", () => {
  it("are followed by their texts, whatever their numbers are now", () => {
    const before = [
      ["ก", 1],
      ["ข", 2],
      ["ค", 3],
    ];
    expect(
      follow(
        before,
        [
          ["ใหม่", 5],
          ["ก", 9],
          ["ค", 3],
        ],
        [0, 2],
      ),
    ).toEqual([
      [0, 1],
      [2, 2],
    ]);
  });

  it("leave what stood beside one that is gone below everything, in order, never beside another", () => {
    const before = [
      ["ก", 1],
      ["ข", 2],
      ["ค", 3],
    ];
    expect(
      follow(
        before,
        [
          ["ค", 3],
          ["ง", 3],
        ],
        [0, 1, 2],
      ),
    ).toEqual([
      [0, 4, "astray"],
      [1, 1],
      [2, 0],
    ]);
    expect(follow([["ก"], ["ข"]], [["ข"], ["ก"]], [0, 1])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it("are followed by their key where there is one, also when all their texts have changed", () => {
    const before = [
      ["หัว", "รหัส"],
      ["แก้ไข", "a1:77"],
      ["ตรวจสอบ", "b2:88"],
    ];
    const after = [
      ["หัว", "รหัส"],
      ["ใหม่", "c3:11"],
      ["ตรวจสอบแล้ว", "b2:99"],
    ];
    expect(follow(before, after, [0, 1, 2], 1)).toEqual([
      [0, 0],
      [1, 4, "astray"],
      [2, 2],
    ]);
  });

  it("that say the same are told by their order", () => {
    expect(follow([["ก"], ["ก"]], [["ข"], ["ก"], ["ก"]], [0, 1])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it("stay where they are where nothing names them: a title with its date, an empty row", () => {
    expect(follow([["ณ 1 ม.ค."], [null], ["ก"]], [["ณ 2 ม.ค."], [null], ["ก"]], [0, 1])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    // A table that grew over the empty place below it.
    expect(follow([["ก"]], [["ก"], ["ข"]], [1])).toEqual([[1, 3, "astray"]]);
  });

  it("take a text that is escaped for what it says, and no formula for a text", () => {
    expect(follow([["'=ก"], ["=A1"]], [["=A1"], ["'=ก"]], [0, 1])).toEqual([
      [0, 1],
      [1, 3, "astray"],
    ]);
  });
});
