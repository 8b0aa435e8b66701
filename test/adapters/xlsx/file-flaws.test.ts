import { describe, expect, it } from "@jest/globals";
import { readWorkbookFile } from "#adapters/xlsx/read-workbook-file.ts";
import { cellKey } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import { problemOf } from "#test/workbook-contract.ts";
import { rawParts, rawWorkbook, zipOf } from "./raw-workbook.ts";
import type { RawWorkbook } from "./raw-workbook.ts";

const read = async (raw: RawWorkbook): Promise<Grid> => (await readWorkbookFile(await rawWorkbook(raw), "a.xlsx")).readSheet("งบ");
const flawsOf = (grid: Grid): readonly unknown[] =>
  (grid.source?.flaws ?? []).map(({ kind, row, column, text }) => [kind, row, column, text]);
const cell = (address: string, value: number): string => `<c r="${address}"><v>${String(value)}</v></c>`;

describe("what is wrong inside a workbook file is said, and read on", () => {
  it("a cell that stands twice: the first counts", async () => {
    const grid = await read({
      sheet: `<row r="1">${cell("A1", 1)}${cell("A1", 2)}</row><row r="2">${cell("A2", 3)}</row><row r="2">${cell("A2", 4)}</row>`,
    });
    expect(grid.values).toEqual([[1], [3]]);
    expect(flawsOf(grid)).toEqual([
      ["cell-repeated", 0, 0, "2"],
      ["cell-repeated", 1, 0, "4"],
    ]);
  });

  it("a text that the file does not hold", async () => {
    const sheet = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>7</v></c><c r="C1" t="s"><v>-1</v></c></row>';
    const grid = await read({ sheet, sharedStrings: "<si><t>ก</t></si>" });
    expect(grid.values).toEqual([["ก"]]);
    expect(flawsOf(grid)).toEqual([
      ["text-missing", 0, 1, null],
      ["text-missing", 0, 2, null],
    ]);
  });

  it("a number under a merged area, and how many texts lie there", async () => {
    const rows = `<row r="1">${cell("A1", 1)}<c r="B1" t="str"><v>ก</v></c></row><row r="2">${cell("A2", 2)}<c r="B2" t="str"><v>ข</v></c></row>`;
    const grid = await read({
      sheet: `<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B9"/></mergeCells>`,
    });
    expect(flawsOf(grid)).toEqual([["money-under-merge", 1, 0, "2"]]);
    expect(grid.source?.textsUnderMerges).toBe(1);
  });

  it("a lone cell at the end of the sheet is left aside; a second table far away is not", async () => {
    const stray = await read({
      sheet: `<row r="1">${cell("A1", 1)}${cell("XFD1", 6)}</row><row r="1048576">${cell("XFD1048576", 5)}</row>`,
    });
    expect(stray.values).toEqual([[1]]);
    expect(flawsOf(stray)).toEqual([
      ["cell-far-away", 0, 16_383, "6"],
      ["cell-far-away", 1_048_575, 16_383, "5"],
    ]);
    const far = Array.from({ length: 120 }, (_, row) => `<row r="${String(60_000 + row)}">${cell(`A${String(60_000 + row)}`, row)}</row>`);
    const second = await read({ sheet: `<row r="1">${cell("A1", 1)}</row>${far.join("")}` });
    expect(second.values[60_118]).toEqual([119]);
    expect(flawsOf(second)).toEqual([]);
  });

  it("tabs that hold no cells are named", async () => {
    const parts = rawParts({ sheet: `<row r="1">${cell("A1", 1)}</row>` });
    const book = (parts.get("xl/workbook.xml") ?? "").replace("<sheets>", '<sheets><sheet name="กราฟ" sheetId="9" r:id="rId9"/>');
    const links = (parts.get("xl/_rels/workbook.xml.rels") ?? "").replace(
      "</Relationships>",
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
    );
    const bytes = await zipOf(new Map([...parts, ["xl/workbook.xml", book], ["xl/_rels/workbook.xml.rels", links]]));
    const workbook = await readWorkbookFile(bytes, "a.xlsx");
    expect((await workbook.listSheets()).map(({ name }) => name)).toEqual(["งบ"]);
    expect((await workbook.readSheet("งบ")).source?.skippedTabs).toEqual(["กราฟ"]);
  });
});

describe("files of other programs", () => {
  it("part names with a backslash or a slash before them", async () => {
    const parts = [...rawParts({ sheet: `<row r="1">${cell("A1", 1)}</row>` })];
    for (const rename of [(path: string): string => path.replaceAll("/", "\\"), (path: string): string => `/${path}`]) {
      const workbook = await readWorkbookFile(await zipOf(new Map(parts.map(([path, xml]) => [rename(path), xml]))), "a.xlsx");
      expect((await workbook.readSheet("งบ")).values).toEqual([[1]]);
    }
  });

  it("numbers that only JavaScript takes for numbers stay text, blanks stay blank", async () => {
    const values = ["0x1F", "0b1", " ", "Infinity", " 12 "].map((text, column) => `<c r="${"ABCDE".charAt(column)}1"><v>${text}</v></c>`);
    expect((await read({ sheet: `<row r="1">${values.join("")}</row>` })).values).toEqual([["0x1F", "0b1", null, "Infinity", 12]]);
  });
});

describe("files made to cost more than they hold", () => {
  it("columns from minus a thousand million", async () => {
    const grid = await read({
      sheet: `<cols><col min="-1e9" max="2" hidden="1"/></cols><sheetData><row r="1">${cell("A1", 1)}</row></sheetData>`,
    });
    expect([...grid.hiddenColumns]).toEqual([0, 1]);
  });

  it("a long formula shared by very many cells", async () => {
    const formula = `A1&amp;"${"x".repeat(8000)}"`;
    const first = `<row r="1"><c r="B1"><f t="shared" si="0">${formula}</f><v>1</v></c></row>`;
    const rows = Array.from({ length: 8100 }, (_, row) => `<row r="${String(row + 2)}"><c><f t="shared" si="0"/><v>1</v></c></row>`);
    expect(await problemOf(read({ sheet: first + rows.join("") }))).toBe("file-formulas-too-long");
  });

  it("merged areas that all lie over each other", async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => `<row r="${String(row + 1)}">${cell(`Z${String(row + 1)}`, 1)}</row>`).join("");
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(1000);
    expect(await problemOf(read({ sheet: `<sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells>` }))).toBe("file-damaged");
  });

  it("keeps styles by cell in little room, and answers for them as a map does", async () => {
    const styles = '<fonts><font/><font><b/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="4" fontId="1"/></cellXfs>';
    const { numberFormats, looks } = await read({ sheet: `<row r="2"><c r="B2" s="1"><v>1</v></c><c r="C2"><v>1</v></c></row>`, styles });
    const key = cellKey(1, 1);
    expect([numberFormats.size, numberFormats.has(key), numberFormats.get(key), numberFormats.get(cellKey(1, 2))]).toEqual([
      1,
      true,
      "#,##0.00",
      undefined,
    ]);
    expect([[...numberFormats.keys()], [...numberFormats.values()], [...looks]]).toEqual([
      [key],
      ["#,##0.00"],
      [[key, { bold: true, indent: 0 }]],
    ]);
    const seen: unknown[] = [];
    numberFormats.forEach((value, at) => seen.push([at, value]));
    expect(seen).toEqual([[key, "#,##0.00"]]);
  });
});
