import { optionalText, textValue } from "./arguments.ts";
import { eventRegistrations } from "./event-kinds.ts";
import { guardStructure } from "./host.ts";
import type { ModelHost } from "./host.ts";
import { itemNotFound } from "./host-error.ts";
import type { ModelObject } from "./model-object.ts";
import { NULL_OBJECT } from "./model-object.ts";
import { freeSheetName, usableSheetName } from "./sheet-name.ts";

/** `Workbook.worksheets`. */
export function worksheetsObject(host: ModelHost): ModelObject {
  const find = (key: unknown): string | undefined => {
    const wanted = textValue(key, "sheet name or id");
    const sheets = host.store.sheets();
    return (sheets.find((sheet) => sheet.id === wanted) ?? sheets.find((sheet) => sheet.name.toLowerCase() === wanted.toLowerCase()))?.id;
  };
  return {
    className: "WorksheetCollection",
    items: () => host.store.sheets().map((sheet) => host.make.worksheet(sheet.id)),
    item: (key) => {
      const found = find(key);
      if (found === undefined) throw itemNotFound(`worksheet ${String(key)}`);
      return host.make.worksheet(found);
    },
    call: {
      ...eventRegistrations(host),
      GetItemOrNullObject: (args) => {
        const found = find(args[0]);
        return found === undefined ? NULL_OBJECT : host.make.worksheet(found);
      },
      GetActiveWorksheet: () => host.make.worksheet(host.store.selection().sheetId),
      GetCount: (args) => host.store.sheets().filter((sheet) => args[0] !== true || sheet.visibility === "Visible").length,
      Add: async (args) => {
        guardStructure(host);
        const name = optionalText(args, 0);
        const id = await host.store.addSheet(name === null ? freeSheetName(host) : usableSheetName(host, name, null));
        host.changed({ kind: "sheet-added", sheetId: id });
        return host.make.worksheet(id);
      },
    },
  };
}
