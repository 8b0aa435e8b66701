import { describe, expect, it } from "@jest/globals";
import type { CellValue } from "#sheet/cell.ts";
import { gridOf, tableOf } from "./table-options.ts";

type Rows = readonly (readonly CellValue[])[];

const list = (...headers: readonly string[]): Rows => [
  ["หน่วยงาน", "โครงการ", ...headers],
  ["กรมทางหลวง", "โครงการหนึ่ง", ...headers.map((_, at) => 12.5 + at)],
  ["กรมเจ้าท่า", "โครงการสอง", ...headers.map((_, at) => 4 + at)],
];

function saidOf(rows: Rows): readonly string[] {
  return tableOf(gridOf(rows)).findings.flatMap((finding) =>
    finding.code === "unit-stated-twice"
      ? [
          [finding.place.range?.firstRow, finding.place.range?.firstColumn, finding.facts.counted, finding.facts.other].join(" "),
          ...finding.evidence.map((cell) => `${String(cell.row)} ${String(cell.column)}`),
        ]
      : [],
  );
}

describe("a header and a note that name different units", () => {
  it.each([
    ["a note above", [["ปีงบประมาณ 2567"], [null, null, "หน่วย : บาท"]], ["2 2 million-baht baht", "1 2"]],
    ["a title with the unit in brackets", [["งบประมาณ ปี 2567 (บาท)"], []], ["2 2 million-baht baht", "0 0"]],
    ["a title that ends with the unit", [["งบประมาณ ปี 2567 หน่วย : พันบาท"], []], ["2 2 million-baht thousand-baht", "0 0"]],
    ["an English note", [["FY2024"], ["Unit: baht"]], ["2 2 million-baht baht", "1 0"]],
  ] as readonly (readonly [string, Rows, readonly string[]])[])("are both said, and the header counts: %s", (_, above, said) => {
    const rows = [...above, ...list("งบประมาณ (ล้านบาท)")];
    expect(saidOf(rows)).toEqual(said);
    expect(tableOf(gridOf(rows)).unit).toBe("million-baht");
  });

  it("are said at the wide header cell that names the unit, and for a note between the rows", () => {
    const merges = [{ firstRow: 0, firstColumn: 2, lastRow: 0, lastColumn: 3 }];
    const rows: Rows = [
      ["หน่วยงาน", "โครงการ", "งบประมาณ (ล้านบาท)", null],
      [null, null, "ปี 2566", "ปี 2567"],
      ["กรมทางหลวง", "โครงการหนึ่ง", 3, 12.5],
      [null, null, null, "หน่วย : บาท"],
      ["กรมเจ้าท่า", "โครงการสอง", 2, 4],
    ];
    const [finding] = tableOf(gridOf(rows, { merges })).findings.filter(({ code }) => code === "unit-stated-twice");
    expect(finding?.place.range).toMatchObject({ firstRow: 0, firstColumn: 2 });
    expect(finding?.evidence).toMatchObject([{ row: 3, column: 3 }]);
  });

  it.each([
    ["the note says the same", [[null, null, "หน่วย : ล้านบาท"], ...list("งบประมาณ (ล้านบาท)")]],
    ["one of two notes says the same", [["หน่วย : บาท"], ["หน่วย : ล้านบาท"], ...list("งบประมาณ (ล้านบาท)")]],
    ["the same money stands beside it in that unit", [["หน่วย : บาท"], ...list("งบประมาณ (บาท)", "งบประมาณ (ล้านบาท)")]],
    ["another money column has no unit of its own", [["หน่วย : บาท"], ...list("ปี 2566", "ปี 2567 (ล้านบาท)")]],
    ["an amount in the title is no statement", [["วงเงิน 16,500,000 บาท"], ...list("งบประมาณ (ล้านบาท)")]],
    ["words of the title about money are no statement", [["โครงการวงเงินตั้งแต่หนึ่งล้านบาทขึ้นไป"], ...list("งบประมาณ (บาท)")]],
    ["the header names no unit", [["หน่วย : บาท"], ...list("งบประมาณ ปี 2567")]],
  ] as readonly (readonly [string, Rows])[])("are not said where %s", (_, rows) => {
    expect(saidOf(rows)).toEqual([]);
  });

  it("are not said once a person has chosen the unit", () => {
    const rows = [["หน่วย : บาท"], ...list("งบประมาณ (ล้านบาท)")];
    expect(tableOf(gridOf(rows), { unit: "baht" }).findings.map(({ code }) => code)).not.toContain("unit-stated-twice");
  });
});
