import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import type { FileWorkbook } from "#adapters/xlsx/file-workbook.ts";
import { openFileWorkbook } from "#adapters/xlsx/file-workbook.ts";
import { openPackage } from "#adapters/xlsx/read/xlsx-package.ts";
import { editPackage } from "#adapters/xlsx/write/package-edit.ts";
import { withCells } from "#adapters/xlsx/write/set-cells.ts";
import type { OwnSheetId, SheetPlan } from "#sheet/sheet-plan.ts";
import type { CellWrite, Progress, Snapshot, Workbook } from "#sheet/workbook.ts";
import { cellAddress, parseRangeAddress } from "#sheet/cell-address.ts";
import type { CellHighlight } from "#sheet/highlight.ts";
import { HIGHLIGHT_FILLS, isHighlight } from "#sheet/highlight.ts";
import { decodeXml } from "#adapters/xlsx/xml/xml-text.ts";
import { elementsIn, insideOf } from "#adapters/xlsx/write/xml-section.ts";
import { workbookContract } from "#test/workbook-contract.ts";
import { workbookFile } from "./contract-file.ts";

/** A person saves the file between our calls: the workbook is then opened anew from the bytes. */
function reopened(first: FileWorkbook): {
  readonly workbook: Workbook;
  readonly texts: () => Promise<ReadonlyMap<string, string>>;
  readonly save: (change: (xml: Map<string, string>) => void) => Promise<void>;
} {
  let now = first;
  const workbook: Workbook = {
    name: first.name,
    listSheets: () => now.listSheets(),
    readSheet: (sheet: string, progress?: Progress) => now.readSheet(sheet, progress),
    writeSheets: (plans: readonly SheetPlan[], progress?: Progress) => now.writeSheets(plans, progress),
    removeOwnSheets: (ids?: readonly OwnSheetId[]) => now.removeOwnSheets(ids),
    fillBlankCells: (sheet: string, cells: readonly CellWrite[]) => now.fillBlankCells(sheet, cells),
    restore: (snapshot: Snapshot) => now.restore(snapshot),
    highlight: (cells: readonly CellHighlight[]) => now.highlight(cells),
    removeHighlights: () => now.removeHighlights(),
  };
  const texts = async (): Promise<Map<string, string>> => partTexts(now.bytes());
  const save = async (change: (xml: Map<string, string>) => void): Promise<void> => {
    const edit = editPackage(openPackage(now.bytes()).entries.values());
    const xml = await texts();
    change(xml);
    for (const [path, text] of xml) edit.set(path, text);
    now = await openFileWorkbook(await edit.bytes(), first.name);
  };
  return { workbook, save, texts };
}

/** The text of every XML part of a file. */
async function partTexts(bytes: Uint8Array): Promise<Map<string, string>> {
  const edit = editPackage(openPackage(bytes).entries.values());
  const xml = new Map<string, string>();
  for (const path of edit.paths()) if (path.endsWith(".xml")) xml.set(path, await edit.text(path));
  return xml;
}

/** Highlighted cells as the file's own rules and their looks say them. */
function highlightsIn(sheetXml: string, stylesXml: string): readonly string[] {
  const looks = elementsIn(insideOf(stylesXml, "dxfs"));
  const severityOf = (look: string): string => (look.includes(HIGHLIGHT_FILLS.error) ? "error" : "warning");
  return [...sheetXml.matchAll(/<conditionalFormatting sqref="([^"]*)"><cfRule[^>]*dxfId="(\d+)"[^>]*><formula>([^<]*)</g)]
    .filter(([, , , formula = ""]) => isHighlight(decodeXml(formula)))
    .flatMap(([, sqref = "", look = ""]) =>
      sqref.split(" ").flatMap((address) => {
        const range = parseRangeAddress(address);
        if (range === null) return [];
        const columns = Array.from({ length: range.lastColumn - range.firstColumn + 1 }, (_, at) => range.firstColumn + at);
        return columns.map((column) => ({ row: range.firstRow, column, severity: severityOf(looks[Number(look)] ?? "") }));
      }),
    )
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, severity }) => `${cellAddress(row, column)} ${severity}`);
}

workbookContract(
  "an .xlsx file",
  async (input) => {
    const first = await openFileWorkbook(await workbookFile(input), "งบ.xlsx");
    const { workbook, save, texts } = reopened(first);
    const change = (path: string, make: (xml: string) => string) => (xml: Map<string, string>) =>
      void xml.set(path, make(xml.get(path) ?? ""));
    return {
      workbook,
      person: {
        edit: async (sheet, cell, value) => {
          const position = (await workbook.listSheets()).findIndex((info) => info.name === sheet);
          await save(change(`xl/worksheets/sheet${String(position + 1)}.xml`, (xml) => withCells(xml, [{ ...cell, content: value }])));
        },
        rename: (sheet, name) => save(change("xl/workbook.xml", (xml) => xml.replace(`name="${sheet}"`, `name="${name}"`))),
      },
      highlightsOn: async (sheet) => {
        const position = (await workbook.listSheets()).findIndex((info) => info.name === sheet);
        const parts = await texts();
        return highlightsIn(parts.get(`xl/worksheets/sheet${String(position + 1)}.xml`) ?? "", parts.get("xl/styles.xml") ?? "");
      },
      close: () => Promise.resolve(),
    };
  },
  { isOpen: false, knowsFilteredRows: true },
);

describe("highlights of a file", () => {
  it.each(["fy2567-illustrative.xlsx", "fy2567-illustrative-faulty.xlsx"])(
    "leave no trace in any part of %s once they are removed",
    async (name) => {
      const bytes = new Uint8Array(readFileSync(`assets/samples/${name}`));
      const file = await openFileWorkbook(bytes, name);
      const [first] = await file.listSheets();
      const cells = [6, 7, 8].map((row): CellHighlight => ({
        sheet: first?.name ?? "",
        row,
        column: 3,
        severity: row === 7 ? "error" : "warning",
      }));
      const before = await partTexts(bytes);
      expect((await file.highlight(cells)).highlighted).toBe(3);
      const marked = await partTexts(file.bytes());
      expect(
        [...marked]
          .filter(([path, text]) => before.get(path) !== text)
          .map(([path]) => path)
          .sort(),
      ).toHaveLength(2);
      // Opened anew, as after a person saved it: nothing is known of the highlights but what the file says.
      const again = await openFileWorkbook(file.bytes(), name);
      expect(await again.removeHighlights()).toBe(3);
      expect(await partTexts(again.bytes())).toEqual(before);
    },
  );

  it("stand behind a person's own rules, whose looks keep their numbers, and go without touching them", async () => {
    const rules = `<conditionalFormatting sqref="D7"><cfRule type="expression" dxfId="0" priority="3"><formula>TRUE</formula></cfRule></conditionalFormatting>`;
    const bytes = new Uint8Array(readFileSync("assets/samples/fy2567-illustrative.xlsx"));
    const edit = editPackage(openPackage(bytes).entries.values());
    const sheet = "xl/worksheets/sheet1.xml";
    edit.set(sheet, (await edit.text(sheet)).replace(/(?=<(?:dataValidations|hyperlinks|printOptions|pageMargins)\b)/, rules));
    const look = "<dxfs><dxf><font><b/></font></dxf></dxfs>";
    edit.set(
      "xl/styles.xml",
      (await edit.text("xl/styles.xml")).replace(/<dxfs[^>]*\/>|<dxfs[^>]*>.*?<\/dxfs>|(?=<tableStyles|<\/styleSheet>)/, look),
    );
    const own = await edit.bytes();
    const file = await openFileWorkbook(own, "งบ.xlsx");
    const [first] = await file.listSheets();
    await file.highlight([{ sheet: first?.name ?? "", row: 6, column: 3, severity: "error" }]);
    const marked = await partTexts(file.bytes());
    expect(marked.get(sheet)).toContain(rules);
    expect(marked.get(sheet)).toMatch(/dxfId="1" priority="4"/);
    expect(insideOf(marked.get("xl/styles.xml") ?? "", "dxfs")).toMatch(/^<dxf><font><b\/><\/font><\/dxf><dxf>/);
    await file.removeHighlights();
    expect(await partTexts(file.bytes())).toEqual(await partTexts(own));
  });
});
