import { describe, expect, it } from "@jest/globals";
import type { CellValue } from "#sheet/cell.ts";
import { gridOf, tableOf } from "./table-options.ts";

type Row = readonly CellValue[];

const HEADER: Row = ["ที่", "หน่วยงาน", "โครงการ", "ห่วงโซ่คุณค่า", "งบประมาณ ปี 2568 (ล้านบาท)"];
const rowsOf = (codes: readonly CellValue[]): readonly Row[] =>
  codes.map((code, at) => [at + 1, "กรมทางหลวง", `สะพานแห่งที่ ${String(at + 1)}`, code, at + 2]);
const tiersOf = (rows: readonly Row[]): readonly (string | null)[] => tableOf(gridOf(rows)).lines.map(({ tierText }) => tierText);

describe("codes of a tier column", () => {
  it.each<[string, readonly Row[], readonly string[]]>([
    [
      "below the list",
      [HEADER, ...rowsOf(["ต", "ก", "ป"]), [], ["หมายเหตุ : ต = ต้นน้ำ ก = กลางน้ำ ป = ปลายน้ำ"]],
      ["ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ"],
    ],
    ["above the list", [["๓ หมายถึง ต้นน้ำ, ๒ หมายถึง กลางน้ำ, ๑ หมายถึง ปลายน้ำ"], HEADER, ...rowsOf([1, 2, "๓"])], ["ปลายน้ำ", "กลางน้ำ", "ต้นน้ำ"]],
    ["in a cell for each", [HEADER, ...rowsOf(["X", "Y"]), ["", "X : upstream"], ["", "Y : downstream"]], ["upstream", "downstream"]],
  ])("mean what a legend %s says", (_, rows, tiers) => {
    expect(tiersOf(rows)).toEqual(tiers);
  });

  it.each<[string, readonly Row[], readonly string[]]>([
    ["names one tier only", [HEADER, ...rowsOf(["ต", "ก"]), ["ต = ต้นน้ำ"]], ["ต", "ก"]],
    ["says two things of one code", [HEADER, ...rowsOf(["ต", "ก"]), ["ต = ต้นน้ำ ก = กลางน้ำ"], ["ต = ปลายน้ำ"]], ["ต", "ก"]],
  ])("stay as written where a legend %s", (_, rows, tiers) => {
    expect(tiersOf(rows)).toEqual(tiers);
  });
});
