import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { newWorkbookBytes, openFileWorkbook } from "#adapters/xlsx/file-workbook.ts";
import { readWorkbookFile } from "#adapters/xlsx/read-workbook-file.ts";
import { elementsIn, insideOf } from "#adapters/xlsx/write/xml-section.ts";
import { readDirectory, expandEntry } from "#adapters/xlsx/zip/read-zip.ts";
import { CELL_STYLES } from "#sheet/cell-style.ts";
import type { CellStyleName } from "#sheet/cell-style.ts";
import { cellKey, emptyGrid, valueAt } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import type { PlannedCell } from "#sheet/sheet-plan.ts";
import { contractPlan, problemOf } from "#test/workbook-contract.ts";
import { workbookFile } from "./contract-file.ts";
import { rawWorkbook, rawParts, zipOf } from "./raw-workbook.ts";

const styles = Object.keys(CELL_STYLES) as CellStyleName[];
const text = fc.string({
  unit: fc.constantFrom("ก", "น้ำ", "=", "'", "-", "+", "@", " ", "\n", "\t", "<", "&", '"', "1", ".", "_x000D_", "#REF!", "😀"),
  maxLength: 8,
});
const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean(), fc.constant(null));
const planned: fc.Arbitrary<PlannedCell | null> = fc.option(fc.record({ value, style: fc.constantFrom(...styles) }));

const bare = { tables: [], conditions: [], choices: [], charts: [], merges: [] } as const;

describe("what is planned is what the file holds", () => {
  it("gives back every value of any plan", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(planned, { maxLength: 5 }), { minLength: 1, maxLength: 6 }), async (rows) => {
        const workbook = await readWorkbookFile(await newWorkbookBytes([contractPlan({ ...bare, rows })]), "r.xlsx");
        const grid = await workbook.readSheet("รายการงบประมาณ");
        rows.forEach((row, rowIndex) => {
          row.forEach((cell, column) => {
            const expected = cell === null || cell.value === "" ? null : cell.value;
            // A zero has no sign in a sheet; characters that XML cannot hold are escaped by Excel's own rule.
            expect(valueAt(grid, rowIndex, column)).toEqual(expected === 0 ? 0 : expected);
          });
        });
        expect(grid.formulas.size).toBe(0);
      }),
      { numRuns: 15 },
    );
  });

  it("writes the same bytes for the same plan", async () => {
    const plans = [contractPlan()];
    expect(Buffer.from(await newWorkbookBytes(plans)).equals(Buffer.from(await newWorkbookBytes(plans)))).toBe(true);
  });

  it("sets repeated rows, A4, footer, frozen header, links, a hidden marker and the page's own grid off", async () => {
    const bytes = await newWorkbookBytes([
      contractPlan({ print: { orientation: "landscape", repeatRows: { first: 0, last: 1 }, footer: "ก & ข" } }),
    ]);
    const part = async (path: string): Promise<string> => {
      const entry = readDirectory(bytes).get(path);
      return entry === undefined ? "" : new TextDecoder().decode(await expandEntry(entry));
    };
    const sheet = await part("xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"/);
    expect(sheet).toMatch(/<pageSetup[^>]*orientation="landscape"/);
    expect(sheet).toContain("ก &amp;&amp; ข");
    expect(sheet).toMatch(/<pane [^>]*state="frozen"/);
    expect(sheet).toContain('location="&apos;งบ 2565&apos;!D4"');
    const workbook = await part("xl/workbook.xml");
    expect(workbook).toContain("'รายการงบประมาณ'!$1:$2");
    expect(workbook).toMatch(/<definedName name="_bvc_own_sheet" localSheetId="0" hidden="1">/);
    expect(workbook).toContain('fullCalcOnLoad="1"');
  });
});

describe("a person's workbook that gets our sheets", () => {
  const STYLES = `<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0000&quot; ลบ.&quot;"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><fills><fill/><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="170" fontId="1"/></cellXfs><cellStyles/><dxfs count="1"><dxf><font><b/></font></dxf></dxfs>`;
  const SHEET = '<row r="1"><c r="A1" s="1"><v>1.5</v></c><c r="B1"><f>A1*2</f><v>3</v></c></row>';

  it("keeps every part of its own byte for byte, styles in front of ours", async () => {
    const before = await rawWorkbook({ sheet: SHEET, styles: STYLES, workbookAfter: '<calcPr calcMode="manual" calcId="1"/>' });
    const workbook = await openFileWorkbook(before, "a.xlsx");
    await workbook.writeSheets([contractPlan({ ...bare })]);
    const [old, now] = [readDirectory(before), readDirectory(workbook.bytes())];
    const same = [...old].filter(([path, entry]) => Buffer.from(entry.stored).equals(Buffer.from(now.get(path)?.stored ?? [])));
    expect([...old.keys()].filter((path) => !same.some(([one]) => one === path)).sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
    ]);
    const grid = await workbook.readSheet("งบ");
    expect(grid.numberFormats.get(cellKey(0, 0))).toBe('0.0000" ลบ."');
    expect(grid.calculationStale).toBe(true);
    const ours = await workbook.readSheet("รายการงบประมาณ");
    expect(ours.numberFormats.get(cellKey(1, 1))).toBe(CELL_STYLES.money.numberFormat);
    expect(ours.looks.get(cellKey(0, 0))).toEqual({ bold: true, indent: 0 });
  });

  it("gets each of our styles once, however often the report is written", async () => {
    const workbook = await openFileWorkbook(await rawWorkbook({ sheet: SHEET, styles: STYLES }), "a.xlsx");
    const stylesNow = async (): Promise<string> => {
      const entry = readDirectory(workbook.bytes()).get("xl/styles.xml");
      return entry === undefined ? "" : new TextDecoder().decode(await expandEntry(entry));
    };
    await workbook.writeSheets([contractPlan({ ...bare })]);
    const first = await stylesNow();
    await workbook.writeSheets([contractPlan({ ...bare })]);
    await workbook.writeSheets([contractPlan({ ...bare }), contractPlan({ ...bare, id: "summary", name: "สรุป" })]);
    expect(await stylesNow()).toBe(first);
    expect((await workbook.readSheet("สรุป")).numberFormats.get(cellKey(1, 1))).toBe(CELL_STYLES.money.numberFormat);
  });

  it("keeps a text that starts like a formula a text when a person opens and leaves the cell", async () => {
    const workbook = await openFileWorkbook(await rawWorkbook({ sheet: SHEET, styles: STYLES }), "a.xlsx");
    const texts = ["=SUM(A1)", "- ข้อย่อย", "+66", "@ชื่อ", "ธรรมดา", " =ไม่ใช่"];
    await workbook.writeSheets([contractPlan({ ...bare, rows: texts.map((value) => [{ value, style: "text" as const }]) })]);
    const part = async (path: string): Promise<string> => {
      const entry = readDirectory(workbook.bytes()).get(path);
      return entry === undefined ? "" : new TextDecoder().decode(await expandEntry(entry));
    };
    const formats = elementsIn(insideOf(await part("xl/styles.xml"), "cellXfs"));
    const cells = [...(await part("xl/worksheets/sheet2.xml")).matchAll(/<c [^>]*?\bs="(\d+)"/g)].map(
      (match) => formats[Number(match[1])] ?? "",
    );
    expect(cells.map((format) => format.includes('quotePrefix="1"'))).toEqual([true, true, true, true, false, false]);
    expect((await workbook.readSheet("รายการงบประมาณ")).values.map(([value]) => value)).toEqual(texts);
  });

  it("may have a table named like ours: it stays, and nothing is written", async () => {
    const range = { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 };
    const grid: Grid = {
      ...emptyGrid("งบ"),
      values: [
        ["ก", "ข"],
        ["ค", 1],
      ],
    };
    const before = await workbookFile({ sheets: [grid], tables: { งบ: [{ name: "budgetlines", range }] } });
    const workbook = await openFileWorkbook(before, "a.xlsx");
    expect(await problemOf(workbook.writeSheets([contractPlan()]))).toBe("sheet-name-taken");
    expect(Buffer.from(workbook.bytes()).equals(Buffer.from(before))).toBe(true);
  });

  it("may write its XML with a prefix, as some programs do", async () => {
    const prefixed = (xml: string): string => xml.replace(/<(\/?)(\w)/g, "<$1x:$2").replace("xmlns=", "xmlns:x=");
    const parts = new Map(rawParts({ sheet: SHEET, styles: STYLES }));
    for (const path of ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"]) parts.set(path, prefixed(parts.get(path) ?? ""));
    const workbook = await openFileWorkbook(await zipOf(parts), "a.xlsx");
    await workbook.writeSheets([contractPlan({ ...bare })]);
    await workbook.fillBlankCells("งบ", [{ row: 4, column: 2, value: "=ต้นน้ำ" }]);
    expect((await workbook.listSheets()).map((sheet) => [sheet.name, sheet.own])).toEqual([
      ["งบ", null],
      ["รายการงบประมาณ", "budget-lines"],
    ]);
    const grid = await workbook.readSheet("งบ");
    expect([valueAt(grid, 0, 0), valueAt(grid, 4, 2), grid.formulas.size]).toEqual([1.5, "=ต้นน้ำ", 1]);
    expect((await workbook.readSheet("รายการงบประมาณ")).looks.get(cellKey(0, 0))?.bold).toBe(true);
  });

  it("may be saved in the strict form: no part we write, link or change is of the other form", async () => {
    const strict = (xml: string): string =>
      xml
        .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/");
    const parts = [...rawParts({ sheet: SHEET, styles: STYLES })].map(([path, xml]) => [path, strict(xml)] as const);
    const workbook = await openFileWorkbook(await zipOf(new Map(parts)), "a.xlsx");
    await workbook.writeSheets([contractPlan()]);
    for (const [path, entry] of readDirectory(workbook.bytes())) {
      const xml = new TextDecoder().decode(await expandEntry(entry));
      const links = xml.match(/http:\/\/schemas\.openxmlformats\.org\/(?!package\/)[^"]*/g) ?? [];
      expect([path, links]).toEqual([path, []]);
    }
    expect(valueAt(await workbook.readSheet("รายการงบประมาณ"), 0, 0)).not.toBeNull();
    expect((await workbook.readSheet("รายการงบประมาณ")).looks.get(cellKey(0, 0))?.bold).toBe(true);
  });

  it("keeps names that belong to sheets on their sheets when ours go", async () => {
    const names =
      '<definedNames><definedName name="a" localSheetId="0">งบ!$A$1</definedName><definedName name="b">1</definedName></definedNames>';
    const workbook = await openFileWorkbook(await rawWorkbook({ sheet: SHEET, workbookAfter: names }), "a.xlsx");
    await workbook.writeSheets([contractPlan({ ...bare }), contractPlan({ ...bare, id: "summary", name: "สรุป" })]);
    await workbook.removeOwnSheets(["budget-lines"]);
    const entry = readDirectory(workbook.bytes()).get("xl/workbook.xml");
    const xml = entry === undefined ? "" : new TextDecoder().decode(await expandEntry(entry));
    expect([...xml.matchAll(/name="(\w+)"(?: localSheetId="(\d)")?/g)].map((match) => [match[1], match[2]])).toEqual(
      expect.arrayContaining([
        ["a", "0"],
        ["b", undefined],
        ["_bvc_own_sheet", "1"],
      ]),
    );
    expect((await workbook.listSheets()).map((sheet) => sheet.own)).toEqual([null, "summary"]);
  });
});
