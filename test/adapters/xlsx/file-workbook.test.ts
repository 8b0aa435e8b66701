import type { FileWorkbook } from "#adapters/xlsx/file-workbook.ts";
import { openFileWorkbook } from "#adapters/xlsx/file-workbook.ts";
import { openPackage } from "#adapters/xlsx/read/xlsx-package.ts";
import { editPackage } from "#adapters/xlsx/write/package-edit.ts";
import { withCells } from "#adapters/xlsx/write/set-cells.ts";
import type { OwnSheetId, SheetPlan } from "#sheet/sheet-plan.ts";
import type { CellWrite, Progress, Snapshot, Workbook } from "#sheet/workbook.ts";
import { workbookContract } from "#test/workbook-contract.ts";
import { workbookFile } from "./contract-file.ts";

/** A person saves the file between our calls: the workbook is then opened anew from the bytes. */
function reopened(first: FileWorkbook): {
  readonly workbook: Workbook;
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
  };
  const save = async (change: (xml: Map<string, string>) => void): Promise<void> => {
    const edit = editPackage(openPackage(now.bytes()).entries.values());
    const xml = new Map<string, string>();
    for (const path of edit.paths()) if (path.endsWith(".xml")) xml.set(path, await edit.text(path));
    change(xml);
    for (const [path, text] of xml) edit.set(path, text);
    now = await openFileWorkbook(await edit.bytes(), first.name);
  };
  return { workbook, save };
}

workbookContract(
  "an .xlsx file",
  async (input) => {
    const first = await openFileWorkbook(await workbookFile(input.sheets, input.tables), "งบ.xlsx");
    const { workbook, save } = reopened(first);
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
      close: () => Promise.resolve(),
    };
  },
  { isOpen: false, knowsFilteredRows: true },
);
