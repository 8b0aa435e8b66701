import { describe, expect, it } from "@jest/globals";
import { LANGUAGES } from "#i18n/language.ts";
import { sealWords } from "#i18n/seal-words.ts";
import { contentOf, editedSheets, readSeal, sealText } from "#report/seal/seal.ts";
import { movedFormula } from "#report/seal/sealed-plan.ts";
import type { OwnSheetCells } from "#sheet/workbook.ts";

describe("the row of the seal", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["=SUM(B2:B3)", "=SUM(B3:B4)"],
    ["=$D$5-'รายการ'!$A$2+'งบ'!A5", "=$D$6-'รายการ'!$A$3+'งบ'!A5"],
    ['=IF(A1="A1 ใน ""A1""",LOG10(A9),T.B1+Q1X)', '=IF(A2="A1 ใน ""A1""",LOG10(A10),T.B1+Q1X)'],
    ["=SUMIFS(Bvc[A1],Bvc[งบ Q1 2567],$AB$9)", "=SUMIFS(Bvc[A1],Bvc[งบ Q1 2567],$AB$10)"],
    ["=COUNTA('รายการ'!$G$6:$G$1048576)", "=COUNTA('รายการ'!$G$7:$G$1048576)"],
    ["=COUNTIF('รายการ'!$L:$L,1)", "=COUNTIF('รายการ'!$L:$L,1)"],
  ];
  it.each(cases)("moves our own cells in %s and nothing else", (formula, moved) => {
    expect(movedFormula(formula, new Set(["รายการ"]))).toBe(moved);
  });
});

describe("a seal", () => {
  it.each(LANGUAGES)("is read back as it was written in %s", (language) => {
    const seal = { source: "0123456789abcdef", content: "fedcba9876543210" };
    const facts = { at: "26 ม.ค. 2566", proof: { kind: "nothing" } as const, ...seal };
    expect(readSeal(sealText(facts, language))).toEqual({ kind: "complete", ...seal, parts: [] });
    const parts = [{ sheet: "งบ ปี '67", range: { firstRow: 2, firstColumn: 0, lastRow: 19, lastColumn: 5 } }];
    expect(readSeal(sealText({ ...facts, parts }, language))).toEqual({ kind: "complete", ...seal, parts });
    expect(readSeal(sealWords(language).unfinished)).toEqual({ kind: "unfinished" });
    expect(readSeal("สรุปผล")).toEqual({ kind: "none" });
  });

  it("tells a sheet that was edited by hand from one that is as it was written", () => {
    const cells = [["?"], ["ก", 1], ["=SUM(B2)", null, 5]];
    const sheet = (text: string, rows = cells): OwnSheetCells => ({ id: "summary", name: "สรุป", cells: [[text], ...rows.slice(1)] });
    const text = sealText({ at: "", proof: { kind: "nothing" }, source: "0".repeat(16), content: contentOf(sheet("")) }, "th");
    expect(editedSheets([sheet(text)])).toEqual([]);
    // Excel writes formulas in a way of its own.
    expect(editedSheets([sheet(text, [["?"], ["ก", 1], ["=sum( B2 )", null, 5]])])).toEqual([]);
    expect(editedSheets([sheet(text, [["?"], ["ก", 2], ["=SUM(B2)", null, 5]])])).toHaveLength(1);
    expect(editedSheets([sheet(sealWords("en").unfinished, [["?"]])])).toEqual([]);
  });
});
