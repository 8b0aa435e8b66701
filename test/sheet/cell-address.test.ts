import { describe, expect, it } from "@jest/globals";
import { cellAddress, columnIndex, columnLetters, parseRangeAddress, quotedSheetName, rangeAddress } from "#sheet/cell-address.ts";

describe("cell addresses", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("column %i is %s, both ways", (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndex(letters)).toBe(index);
  });

  it.each(["XFE", "", "A1", "ก"])("%s names no column", (letters) => {
    expect(columnIndex(letters)).toBeNull();
  });

  it.each(["A5:I122", "B3"])("%s reads and writes back", (address) => {
    const range = parseRangeAddress(address);
    expect(range === null ? null : rangeAddress(range)).toBe(address);
  });

  it.each(["", "A0", "5:7", "Sheet1!A1", "A1048577"])("%s is no range", (address) => {
    expect(parseRangeAddress(address)).toBeNull();
  });

  it("quotes sheet names as formulas need them", () => {
    expect(quotedSheetName("งบ 'ร่าง'")).toBe("'งบ ''ร่าง'''");
    expect(cellAddress(4, 8)).toBe("I5");
  });
});
