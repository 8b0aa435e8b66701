import { describe, expect, it } from "@jest/globals";
import { readWorkbookFile } from "#adapters/xlsx/read-workbook-file.ts";
import { cellKey } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import { rawWorkbook } from "./raw-workbook.ts";
import type { RawWorkbook } from "./raw-workbook.ts";

const read = async (raw: RawWorkbook): Promise<Grid> => (await readWorkbookFile(await rawWorkbook(raw), "a.xlsx")).readSheet("งบ");

const valueOf = async (cell: string, more: Partial<RawWorkbook> = {}): Promise<unknown> =>
  (await read({ sheet: `<row r="1">${cell}</row>`, ...more })).values[0]?.[0] ?? null;

const STYLES = `<numFmts><numFmt numFmtId="164" formatCode="#,##0.0000&quot; ล้านบาท&quot;"/><numFmt numFmtId="165" formatCode="[$-107041E]d mmm yy"/></numFmts>
<fonts><font/><font><b/></font><font><b val="0"/></font></fonts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="1"><alignment indent="2"/></xf><xf numFmtId="165" fontId="2"/><xf numFmtId="4"/><xf numFmtId="14"/></cellXfs>
<dxfs><dxf><numFmt numFmtId="164" formatCode="wrong"/></dxf></dxfs>`;

describe("what a cell of a file holds", () => {
  const facts: readonly (readonly [string, string, unknown])[] = [
    ["a number", '<c r="A1"><v>59.6156</v></c>', 59.6156],
    ["a number with binary residue, untouched", '<c r="A1"><v>9887.608900000001</v></c>', 9887.608900000001],
    ["a number in scientific notation", '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ["true", '<c r="A1" t="b"><v>1</v></c>', true],
    ["an error", '<c r="A1" t="e"><f>B9/0</f><v>#DIV/0!</v></c>', { error: "#DIV/0!" }],
    ["text that only looks like an error", '<c r="A1" t="inlineStr"><is><t>#REF!</t></is></c>', "#REF!"],
    [
      "inline rich text, joined",
      '<c r="A1" t="inlineStr"><is><r><t>กระทรวง</t></r><r><rPr><b/></rPr><t xml:space="preserve"> การคลัง</t></r></is></c>',
      "กระทรวง การคลัง",
    ],
    ["the text result of a formula", '<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', "ab"],
    ["an empty text result", '<c r="A1" t="str"><f>""</f><v></v></c>', null],
    ["entities and a line break", '<c r="A1" t="inlineStr"><is><t>ก&amp;ข&#10;&#xE04;</t></is></c>', "ก&ข\nค"],
    ["line ends of Windows inside the file", '<c r="A1" t="inlineStr"><is><t>ก\r\nข</t></is></c>', "ก\nข"],
    ["Excel's own escapes", '<c r="A1" t="inlineStr"><is><t>หนึ่ง_x000D_</t></is></c>', "หนึ่ง\r"],
    ["character data", '<c r="A1" t="inlineStr"><is><t><![CDATA[<ก>]]></t></is></c>', "<ก>"],
    ["a date of a strict file", '<c r="A1" t="d"><v>2024-01-26</v></c>', 45317],
    ["formatted and empty", '<c r="A1" s="3"/>', null],
    ["a namespace prefix", '<x:c xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="A1"><x:v>7</x:v></x:c>', 7],
    ["no address of its own", "<c><v>8</v></c>", 8],
  ];
  it.each(facts)("%s", async (_, cell, expected) => {
    expect(await valueOf(cell)).toEqual(expected);
  });

  it("takes shared texts, rich ones joined and reading aids left out", async () => {
    const sharedStrings = '<si><t>ก</t></si><si><r><t>ข</t></r><r><t>ค</t></r><rPh sb="0" eb="1"><t>เสียง</t></rPh></si>';
    expect(await valueOf('<c r="A1" t="s"><v>1</v></c>', { sharedStrings })).toBe("ขค");
  });

  it("counts dates from 1900, also in files that count from 1904, and leaves other numbers", async () => {
    const workbookBefore = '<workbookPr date1904="1"/>';
    const sheet = '<row r="1"><c r="A1" s="2"><v>43855</v></c><c r="B1" s="1"><v>10</v></c><c r="C1" s="4"><v>0</v></c></row>';
    expect((await read({ sheet, styles: STYLES, workbookBefore })).values[0]).toEqual([45317, 10, 1462]);
    expect((await read({ sheet, styles: STYLES })).values[0]).toEqual([43855, 10, 0]);
  });

  it("hands over formats, boldness and indent of cells that hold something", async () => {
    const grid = await read({
      sheet: '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c><c r="C1" s="1"/></row>',
      styles: STYLES,
    });
    expect([...grid.numberFormats]).toEqual([
      [cellKey(0, 0), '#,##0.0000" ล้านบาท"'],
      [cellKey(0, 1), "[$-107041E]d mmm yy"],
    ]);
    expect([...grid.looks]).toEqual([[cellKey(0, 0), { bold: true, indent: 2 }]]);
  });

  it("gives every cell of a shared formula its own formula", async () => {
    const sheet = `<row r="2"><c r="D2"><f t="shared" ref="D2:D4" si="0">SUM(B2:C2)*$A$1+'งบ B2'!B2&amp;"B2"</f><v>1</v></c></row>
      <row r="3"><c r="D3"><f t="shared" si="0"/><v>2</v></c></row><row r="4"><c r="E4"><f t="shared" si="0"></f><v>3</v></c></row>`;
    const grid = await read({ sheet });
    expect(grid.formulas.get(cellKey(2, 3))).toBe(`=SUM(B3:C3)*$A$1+'งบ B2'!B3&"B2"`);
    expect(grid.formulas.get(cellKey(3, 4))).toBe(`=SUM(C4:D4)*$A$1+'งบ B2'!C4&"B2"`);
  });

  it("moves whole columns and rows of a shared formula, and leaves names and texts", async () => {
    const formula = "SUM(B:B)+SUM($B:C)+SUM(2:3)+A1B2+งบA1+LOG10(B2)&amp;&quot;B:B&quot;";
    const sheet = `<row r="2"><c r="D2"><f t="shared" si="3">${formula}</f><v>1</v></c></row><row r="3"><c r="E3"><f t="shared" si="3"/><v>2</v></c></row>`;
    const grid = await read({ sheet });
    expect(grid.formulas.get(cellKey(2, 4))).toBe('=SUM(C:C)+SUM($B:D)+SUM(3:4)+A1B2+งบA1+LOG10(C3)&"B:B"');
  });

  it("reads dates from 1904 in files of Excel 2013 and later, which name the workbook's properties twice", async () => {
    const workbookBefore = '<workbookPr date1904="1"/>';
    const workbookAfter =
      '<extLst><ext uri="x"><x15:workbookPr xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" chartTrackingRefBase="1"/></ext></extLst>';
    const sheet = '<row r="1"><c r="A1" s="2"><v>43855</v></c></row>';
    expect((await read({ sheet, styles: STYLES, workbookBefore, workbookAfter })).values[0]).toEqual([45317]);
  });

  it("says that a formula was never calculated, or only by hand", async () => {
    expect((await read({ sheet: '<row r="1"><c r="A1"><f>1+1</f><v/></c></row>' })).calculationStale).toBe(true);
    expect((await read({ sheet: '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>' })).calculationStale).toBe(false);
    const workbookAfter = '<calcPr calcMode="manual" fullPrecision="0"/>';
    const byHand = await read({ sheet: '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>', workbookAfter });
    expect([byHand.calculationStale, byHand.precisionAsDisplayed]).toEqual([true, true]);
    expect((await read({ sheet: '<row r="1"><c r="A1"><v>2</v></c></row>', workbookAfter })).calculationStale).toBe(false);
  });

  it("knows rows and columns that are hidden, by flag or by having no size", async () => {
    const sheet = `<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" width="0"/></cols>
      <sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row><c><v>1</v></c></row><row ht="0" customHeight="1"><c><v>1</v></c></row></sheetData>`;
    const grid = await read({ sheet });
    expect([[...grid.hiddenRows], [...grid.hiddenColumns]]).toEqual([
      [0, 2],
      [1, 2, 4],
    ]);
    expect(grid.values).toEqual([[1], [1], [1]]);
  });

  it("reads 16,384 formatted but empty columns as what they are: nothing", async () => {
    const letters = (index: number): string =>
      (index < 26 ? "" : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
    const empty = Array.from({ length: 16_384 }, (_, column) => `<c r="${letters(column)}#" s="3"/>`).join("");
    const rows = Array.from({ length: 20 }, (_, row) => `<row r="${String(row + 1)}">${empty.replaceAll("#", String(row + 1))}</row>`);
    const grid = await read({ sheet: rows.join(""), styles: STYLES });
    expect(grid.values).toEqual([]);
    expect(grid.numberFormats.size).toBe(0);
  });
});
