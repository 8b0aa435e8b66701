import { describe, expect, it } from "@jest/globals";
import type { NamedTable } from "#simulator/store/univer-structured-references.ts";
import { withoutStructuredReferences } from "#simulator/store/univer-structured-references.ts";

const LINES: NamedTable = {
  name: "Lines",
  sheetName: "งบ 'ปี' 2567",
  area: { firstRow: 4, firstColumn: 1, lastRow: 10, lastColumn: 3 },
  hasHeaders: true,
  hasTotals: true,
  columns: ["Tier", "Amount (M)", "กลุ่ม"],
};
const SHEET = "'งบ ''ปี'' 2567'!";
const PLACE = { sheetName: LINES.sheetName, row: 6, column: 2 };

describe("structured references as plain addresses", () => {
  it.each([
    ["=SUM(Lines[Amount (M)])", `=SUM(${SHEET}$C$6:$C$10)`],
    ["=SUM(lines[[#Data],[Amount (M)]])", `=SUM(${SHEET}$C$6:$C$10)`],
    ["=ROWS(Lines)", `=ROWS(${SHEET}$B$6:$D$10)`],
    ["=ROWS(Lines[#All])", `=ROWS(${SHEET}$B$5:$D$11)`],
    ["=ROWS(Lines[[#Headers],[#Data]])", `=ROWS(${SHEET}$B$5:$D$10)`],
    ["=INDEX(Lines[#Headers],1)", `=INDEX(${SHEET}$B$5:$D$5,1)`],
    ["=Lines[[#Totals],[Amount (M)]]", `=${SHEET}$C$11:$C$11`],
    ["=COUNTA(Lines[[Tier]:[Amount (M)]])", `=COUNTA(${SHEET}$B$6:$C$10)`],
    ["=[@Tier]&Lines[@กลุ่ม]", `=${SHEET}$B7&${SHEET}$D7`],
    ["=Lines[[#This Row],[Amount (M)]]*2", `=${SHEET}$C7*2`],
    ["=SUM(Lines[@[Tier]:[Amount (M)]])", `=SUM(${SHEET}$B7:$C7)`],
  ])("%s", (given, plain) => {
    expect(withoutStructuredReferences(given, PLACE, [LINES])).toBe(plain);
  });

  it.each(['="Lines[Tier]"', "='Lines'!A1", "=Lines(1)", "=Other[Tier]", "=Lines[ไม่มี]", "=SUM(A1:B2)"])("leaves %s as it is", (formula) => {
    expect(withoutStructuredReferences(formula, PLACE, [LINES])).toBe(formula);
  });

  it("reads [@…] only inside a table", () => {
    expect(withoutStructuredReferences("=[@Tier]", { ...PLACE, row: 40 }, [LINES])).toBe("=[@Tier]");
  });
});
