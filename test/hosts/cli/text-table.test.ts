import { describe, expect, it } from "@jest/globals";
import { cutToWidth, displayWidth } from "#hosts/cli/text/display-width.ts";
import { textTable } from "#hosts/cli/text/text-table.ts";

describe("text in a terminal", () => {
  it.each([
    ["", 0],
    ["abc", 3],
    ["ต้นน้ำ", 4],
    ["กลางน้ำ", 6],
    ["ที่", 1],
    ["กรมการแพทย์", 10],
    ["a\u200Bb", 2],
    ["日本", 4],
  ])("%s takes %d cells", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it("is cut without tearing a mark from its letter", () => {
    expect(cutToWidth("กลางน้ำ", 6)).toBe("กลางน้ำ");
    expect(cutToWidth("กลางน้ำท่วม", 6)).toBe("กลางน้…");
  });

  it("stands in columns, numbers to the right, the sum under a rule", () => {
    const left = { align: "left", maxWidth: 20 } as const;
    const right = { align: "right", maxWidth: 20 } as const;
    const rows = [
      ["ชั้น", "ล้านบาท"],
      ["ต้นน้ำ", "9.5"],
      ["รวม\nทั้งสิ้น", "1,209.5"],
    ];
    expect(textTable(rows, [left, right], true)).toEqual([
      "ชั้น         ล้านบาท",
      "────────  ───────",
      "ต้นน้ำ          9.5",
      "────────  ───────",
      "รวม ทั้งสิ้น  1,209.5",
    ]);
  });
});
