import { describe, expect, it } from "@jest/globals";
import { readWholeBook } from "#adapters/xlsx/whole/read-whole-book.ts";
import { rawParts, rawWorkbook, zipOf } from "../raw-workbook.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

describe("workbooks that the library alone does not open, or reads otherwise", () => {
  it.each(["chartsheet", "dialogsheet", "xlMacrosheet"])("a tab of kind %s is left out, all other sheets are there", async (kind) => {
    const parts = rawParts({
      sheet: '<row r="1"><c r="A1"><v>5</v></c></row>',
      workbookAfter: '<definedNames><definedName name="n" localSheetId="1">งบ!$A$1</definedName></definedNames>',
    });
    const book = (parts.get("xl/workbook.xml") ?? "").replace("<sheets>", '<sheets><sheet name="อื่น" sheetId="9" r:id="rId9"/>');
    const links = (parts.get("xl/_rels/workbook.xml.rels") ?? "").replace(
      "</Relationships>",
      `<Relationship Id="rId9" Type="${OFFICE}/${kind}" Target="other/sheet1.xml"/></Relationships>`,
    );
    const bytes = await zipOf(
      new Map([...parts, ["xl/workbook.xml", book], ["xl/_rels/workbook.xml.rels", links], ["xl/other/sheet1.xml", "<chartsheet/>"]]),
    );
    const { sheets, names } = await readWholeBook(bytes);
    expect(sheets.map(({ name, cells }) => [name, cells.map(({ value }) => value)])).toEqual([["งบ", [5]]]);
    expect(names).toEqual([{ name: "n", sheet: "งบ", formula: "=งบ!$A$1" }]);
  });

  it("gives cells as they stand in the file: shared formulas, dates before March 1900, times, dates in ISO form", async () => {
    const styles =
      '<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs>';
    const row =
      '<c r="A1" s="1"><v>59</v></c><c r="B1" s="2"><v>0.25</v></c><c r="C1" s="1" t="d"><v>2024-01-26</v></c><c r="D1"><f t="shared" si="0">A1+1</f><v>60</v></c><c r="E1"><f t="shared" si="0"/><v>1</v></c>';
    const { sheets } = await readWholeBook(await rawWorkbook({ sheet: `<row r="1">${row}</row>`, styles }));
    expect(sheets[0]?.cells.map(({ value, formula, look }) => [value, formula, look.numberFormat ?? null])).toEqual([
      [59, null, expect.stringMatching(/yy/)],
      [0.25, null, "h:mm"],
      [45317, null, expect.stringMatching(/yy/)],
      [60, "=A1+1", null],
      [1, "=B1+1", null],
    ]);
  });
});
