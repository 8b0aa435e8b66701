import { describe, expect, it } from "@jest/globals";
import type { CellValue } from "#sheet/cell.ts";
import { cellKey, type Grid } from "#sheet/grid.ts";
import { codesOf, gridOf, tableOf, totalBaht } from "./table-options.ts";

const TITLE = ["งบประมาณ ปีงบประมาณ พ.ศ. 2568"];
const HEADER = ["หน่วยงาน", "โครงการ", "งบประมาณ ปี 2568 (ล้านบาท)"];

/** A list with these amounts, one agency a line. */
function list(amounts: readonly CellValue[], more: Partial<Grid> = {}): Grid {
  return gridOf(
    [TITLE, HEADER, ...amounts.map((amount, index) => [`กรมที่ ${String(index + 1)}`, `โครงการที่ ${String(index + 1)} ทดสอบ`, amount])],
    more,
  );
}

describe("cells that cannot be read stay out of the total and are named", () => {
  it.each<[string, CellValue, string]>([
    ["a decimal comma", "1.234,56", "amount-malformed@4"],
    ["broken groups", "5,523,9110", "amount-malformed@4"],
    ["a note beside the number", "127.2297 (ปรับลด)", "amount-malformed@4"],
    ["words", "รอแจ้ง", "amount-not-a-number@4"],
    ["a formula error", { error: "#REF!" }, "amount-is-error@4"],
    ["nothing, where zero is written", null, "amount-missing@4"],
    ["a negative amount", -3, "amount-negative@4"],
  ])("%s", (_, amount, code) => {
    const table = tableOf(list([1, 2, amount, 4, "-", 0]));
    expect(codesOf(table)).toEqual([code]);
    expect(totalBaht(table)).toBe(amount === -3 ? 4_000_000n : 7_000_000n);
  });

  it("names formulas without results once, and counts none of them", () => {
    const formulas = new Map([1, 3].map((line) => [cellKey(line + 2, 2), "=D5*E5"]));
    const table = tableOf(list([1, null, 2, null, "-", 0], { formulas }));
    expect(codesOf(table)).toEqual(["amount-not-calculated@3"]);
    expect(table.findings[0]).toMatchObject({ facts: { cells: 2 } });
    expect(totalBaht(table)).toBe(3_000_000n);
  });

  it("gives both readings of a malformed amount and chooses none", () => {
    const [finding] = tableOf(list([1, 2, "5,523,9110"])).findings;
    expect(finding?.readings).toEqual(["5523.9110", "55239110"]);
  });
});

describe("what is put right without doubt is said once for the whole column", () => {
  it.each<[string, readonly CellValue[], string]>([
    ["numbers stored as text", ["1.5", "2.5", "3.0"], "number-stored-as-text@2"],
    ["Thai digits", ["๑.๕", "๒.๕", 3], "text-repaired@2"],
    ["characters that nobody sees", ["\u00A01.5\u200B", "\u200B2.5", "\u00A03\u200B"], "text-repaired@2"],
    ["binary residue", [0.1 + 0.2, 2, 4.7], "amount-float-residue@2"],
    ["less than a hundred baht", [1.23456, 2, 4.76544], "amount-finer-than-100-baht@2"],
  ])("%s", (_, amounts, code) => {
    expect(codesOf(tableOf(list(amounts)))).toEqual([code]);
  });

  it("reads 2529.452299999999 as 2529.4523 exactly", () => {
    expect(totalBaht(tableOf(list([2529.452299999999, "-"])))).toBe(2_529_452_300n);
  });
});

describe("blank amounts", () => {
  it("are no question where blank is how the sheet writes nothing", () => {
    expect(codesOf(tableOf(list([1, null, null, 4, null, 6])))).toEqual([]);
  });
});

describe("the state of the sheet", () => {
  it.each<[string, Partial<Grid>, string]>([
    ["hidden", { visibility: "hidden" }, "hidden-sheet"],
    ["very hidden", { visibility: "very-hidden" }, "hidden-sheet"],
    ["protected", { isProtected: true }, "sheet-protected"],
    ["calculating with what is shown", { precisionAsDisplayed: true }, "precision-as-displayed"],
    ["with merged cells that Excel does not tell", { mergesUnknown: true }, "merges-unknown"],
    ["cut off", { truncatedAfterRow: 9 }, "sheet-truncated"],
  ])("%s", (_, more, code) => {
    expect(codesOf(tableOf(list([1, 2, 3], more)))).toEqual([code]);
  });

  it("names hidden and filtered rows with the money in them", () => {
    const table = tableOf(list([1, 2, 3, 4], { hiddenRows: new Set([3]), filteredRows: new Set([4, 5]) }));
    expect(codesOf(table)).toEqual(["hidden-rows@3", "filtered-rows@4"]);
    expect(totalBaht(table)).toBe(10_000_000n);
  });
});

describe("units that disagree", () => {
  const twin = (amounts: readonly (readonly [number, number])[]): Grid =>
    gridOf([
      TITLE,
      ["หน่วยงาน", "โครงการ", "ปี 2568 (บาท)", "ปี 2568 (ล้านบาท)"],
      ...amounts.map(([baht, million], index) => [`กรมที่ ${String(index + 1)}`, "โครงการทดสอบ", baht, million]),
    ]);

  it("are found between two columns of the same money, of which one counts", () => {
    const table = tableOf(
      twin([
        [1_000_000, 1],
        [2_500_000, 2.5],
        [3_000_000, 3000],
        [4_000_000, 4],
      ]),
    );
    expect(codesOf(table)).toEqual(["unit-conflict@4"]);
    expect(table.findings[0]?.facts).toMatchObject({ factor: 1000, against: "twin" });
    expect(totalBaht(table)).toBe(10_500_000n);
  });

  it("are found against the row's own last year, when all others are near theirs", () => {
    const rows = [
      [10, 11],
      [20, 21],
      [30, 28],
      [40, 40],
      [50, 52],
      [60, 61_000_000],
    ].map(([before, now], index) => [`กรมที่ ${String(index + 1)}`, "โครงการทดสอบ", before, now]);
    const table = tableOf(gridOf([TITLE, ["หน่วยงาน", "โครงการ", "ปี 2567 (ล้านบาท)", "ปี 2568 (ล้านบาท)"], ...(rows as CellValue[][])]));
    expect(codesOf(table)).toEqual(["unit-conflict@7"]);
  });

  it("are found under a total that agrees once a single row is read in another unit", () => {
    const table = tableOf(
      gridOf([
        TITLE,
        HEADER,
        ["กรมที่ 1", "โครงการทดสอบ", 10],
        ["กรมที่ 2", "โครงการทดสอบ", 20_000_000],
        ["กรมที่ 3", "โครงการทดสอบ", 7],
        ["รวมทั้งสิ้น", null, 37],
      ]),
    );
    expect(codesOf(table)).toEqual(["unit-conflict@3"]);
  });
});

describe("multi-year commitments", () => {
  it("equal what their years get; the row that does not is named", () => {
    const header = ["หน่วยงาน", "โครงการ", "วงเงินทั้งสิ้น (ล้านบาท)", "ปี 2568", "ปี 2569", "ปี 2570 - จบ"];
    const table = tableOf(
      gridOf([
        TITLE,
        ["หน่วย : ล้านบาท"],
        header,
        ["กรมที่ 1", "โครงการก", 6, 1, 2, 3],
        ["กรมที่ 2", "โครงการข", 9, 2, 3, 4],
        ["กรมที่ 3", "โครงการค", 20, 3, 4, 5],
      ]),
    );
    expect(codesOf(table)).toEqual(["commitment-total-mismatch@5"]);
    expect(totalBaht(table)).toBe(6_000_000n);
  });
});

describe("texts that look like formulas", () => {
  it("are named; list dashes are plain text", () => {
    const table = tableOf(
      gridOf([
        TITLE,
        HEADER,
        ["กรมที่ 1", "=โครงการ", 1],
        ["กรมที่ 2", "- โครงการธรรมดา", 2],
        ["กรมที่ 3", "+66 โครงการ", 3],
        ["กรมที่ 4", "-SUM(A1)", 4],
      ]),
    );
    expect(codesOf(table)).toEqual(["formula-like-text@2", "formula-like-text@4", "formula-like-text@5"]);
  });
});
