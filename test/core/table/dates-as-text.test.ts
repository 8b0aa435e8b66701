import { describe, expect, it } from "@jest/globals";
import { cellKey } from "#sheet/grid.ts";
import { isDateFormat } from "#core/table/dates-as-text.ts";
import { codesOf, gridOf, tableOf, totalBaht } from "./table-options.ts";

describe("a number format shows a date or it does not", () => {
  it.each([
    "dd/mm/yyyy",
    "d-mmm-yy",
    "[$-41E]d mmmm yyyy;@",
    "[$-D07041E]d mmm bbbb",
    "h:mm",
    "[h]:mm:ss",
    "yyyy\\-mm\\-dd",
    'd "เดือน" m',
    "ว/ด/ปปปป",
  ])("%s is a date's", (format) => {
    expect(isDateFormat(format)).toBe(true);
  });

  it.each([
    "General",
    "@",
    "0.00",
    "#,##0.0000",
    '#,##0.00 "baht"',
    '0.0,, "ล้านบาท"',
    "0.00E+00",
    "[Red]-#,##0;0",
    '_-* #,##0.00_-;-* "-"??_-',
    '"day"',
    "#,##0 \\d",
  ])("%s is a number's", (format) => {
    expect(isDateFormat(format)).toBe(false);
  });
});

/** 17 February 2024, as a spreadsheet keeps it. */
const DAY = 45_339;

function listWithDate(format: string): ReturnType<typeof gridOf> {
  const rows = [1, DAY, 3, 4].map((amount, index) => [`กรมที่ ${String(index + 1)}`, `โครงการที่ ${String(index + 1)} ทดสอบ`, amount]);
  return gridOf([["งบประมาณ ปีงบประมาณ พ.ศ. 2568"], ["หน่วยงาน", "โครงการ", "งบประมาณ ปี 2568 (ล้านบาท)"], ...rows], {
    numberFormats: new Map([[cellKey(3, 2), format]]),
  });
}

describe("a date in the column of amounts", () => {
  it("is no money: it is named as the date that people see, and its line is in no total", () => {
    const table = tableOf(listWithDate("dd/mm/yyyy"));
    expect(codesOf(table)).toEqual(["amount-not-a-number@3"]);
    expect(table.findings[0]?.found).toBe("17/02/2024");
    expect(totalBaht(table)).toBe(8_000_000n);
    expect(table.lines).toHaveLength(4);
  });

  it("is the same number of money where the format is a number's", () => {
    expect(totalBaht(tableOf(listWithDate("#,##0.0000")))).toBe(BigInt(DAY + 8) * 1_000_000n);
  });
});
