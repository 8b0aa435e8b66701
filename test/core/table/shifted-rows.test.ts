import { describe, expect, it } from "@jest/globals";
import type { CellValue } from "#sheet/cell.ts";
import { emptyGrid } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import { codesOf, tableOf, totalBaht } from "./table-options.ts";

const HEAD = ["งบประมาณรายจ่าย ปีงบประมาณ พ.ศ. 2568 (บาท)", "ลำดับ,หน่วยงาน,โครงการ,งบประมาณ"];

/** Rows as a plain-text file has them: cut at each comma, as wide as they are. */
function plainGrid(lines: readonly string[]): Grid {
  const values = lines.map((line) => line.split(",").map((cell): CellValue => (cell === "" ? null : cell)));
  return { ...emptyGrid("งบ"), values, isPlainText: true };
}

describe("rows of plain text whose cells slid sideways", () => {
  const facts: readonly (readonly [string, string, bigint, readonly string[]])[] = [
    ["thousands without quotes", "3,กรมประมง,โครงการค,1,234,500", 3000n, ["1234500"]],
    ["thousands and an empty cell behind", "3,กรมประมง,โครงการค,1,234,500,", 3000n, ["1234500"]],
    ["a comma in a name", "3,กรมประมง,โครงการค, ระยะที่สอง,4000", 3000n, []],
    ["too few cells, the amount in another column", "3,กรมประมง,4000", 3000n, []],
  ];
  it.each(facts)("%s: no amount is read, what it may be is named", (_, row, total, readings) => {
    const table = tableOf(plainGrid([...HEAD, "1,กรมทางหลวง,โครงการก,1000", "2,กรมเจ้าท่า,โครงการข,2000", row]));
    expect(totalBaht(table)).toBe(total);
    const finding = table.findings.find(({ code }) => code === "amount-malformed");
    expect(finding).toMatchObject({ facts: { reason: "cells-shifted" }, readings, place: { range: { firstRow: 4 } } });
  });

  it("leaves rows alone that only end in empty cells, and labels that end early", () => {
    const rows = ["กระทรวงคมนาคม,กรมทางหลวง", "1,กรมทางหลวง,โครงการก,1000,,", "2,กรมเจ้าท่า,โครงการข,2000"];
    const table = tableOf(plainGrid([...HEAD, ...rows]));
    expect(totalBaht(table)).toBe(3000n);
    expect(codesOf(table).filter((code) => code.startsWith("amount"))).toEqual([]);
  });

  it("says what is wrong with the file itself at its row, in one finding where it is wrong everywhere", () => {
    const source = { format: "text", encoding: "utf-8", separator: ",", raggedRows: 0, textsUnderMerges: 0, skippedTabs: [] } as const;
    const lines = [...HEAD, "1,กรมทางหลวง,โครงการก,1000", "2,กรมเจ้าท่า,โครงการข,2000"];
    const flaw = { kind: "bytes-damaged", column: 1, text: "กร\uFFFDม" } as const;
    const withFlaws = (rows: readonly number[]): Grid => ({
      ...plainGrid(lines),
      source: { ...source, flaws: rows.map((row) => ({ ...flaw, row })) },
    });
    const found = (rows: readonly number[]): readonly unknown[] =>
      tableOf(withFlaws(rows))
        .findings.filter(({ code }) => code === "bytes-damaged")
        .map(({ facts, place }) => [facts, place.range?.firstRow]);
    expect(found([2, 3])).toEqual([
      [{ cells: 1 }, 2],
      [{ cells: 1 }, 3],
    ]);
    expect(found(Array.from({ length: 50 }, () => 3))).toEqual([[{ cells: 50 }, 3]]);
  });
});
