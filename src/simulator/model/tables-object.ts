import { intersection, rowCount } from "../store/area.ts";
import type { Area } from "../store/area.ts";
import type { StoredTable } from "../store/sheet-parts.ts";
import { parseArea, splitAddress } from "./a1.ts";
import { textArgument, textValue } from "./arguments.ts";
import { guardSheet, sheetStore } from "./host.ts";
import type { ModelHost } from "./host.ts";
import { HostError, invalidArgument, itemNotFound } from "./host-error.ts";
import type { Arguments, ModelObject } from "./model-object.ts";
import { isModelObject, NULL_OBJECT } from "./model-object.ts";
import { rangeArgument } from "./range-argument.ts";

/** `Workbook.tables` (sheetId null) or `Worksheet.tables`. */
export function tablesObject(host: ModelHost, sheetId: string | null): ModelObject {
  const all = (): readonly StoredTable[] => host.store.tables().filter((table) => sheetId === null || table.sheetId === sheetId);
  const find = (key: unknown): StoredTable | undefined =>
    all().find((table) => table.id === key || table.name.toLowerCase() === textValue(key, "table name").toLowerCase());
  return {
    className: "TableCollection",
    items: () => all().map((table) => host.make.table(table.id)),
    item: (key) => {
      const found = find(key);
      if (found === undefined) throw itemNotFound("table");
      return host.make.table(found.id);
    },
    call: {
      GetItemOrNullObject: (args) => {
        const found = find(args[0]);
        return found === undefined ? NULL_OBJECT : host.make.table(found.id);
      },
      GetCount: () => all().length,
      Add: (args) => addTable(host, args, sheetId),
    },
  };
}

function placeOf(host: ModelHost, args: Arguments, sheetId: string | null): { readonly sheetId: string; readonly area: Area } {
  if (isModelObject(args[0])) return rangeArgument(args, 0);
  const { sheet, cells } = splitAddress(textArgument(args, 0));
  const named = sheet === null ? sheetId : host.store.sheets().find((one) => one.name === sheet)?.id;
  if (named === null || named === undefined) throw invalidArgument("table address");
  return { sheetId: named, area: parseArea(cells) };
}

async function addTable(host: ModelHost, args: Arguments, scope: string | null): Promise<ModelObject> {
  const { sheetId, area } = placeOf(host, args, scope);
  guardSheet(host, sheetId);
  if (args[1] !== true) throw invalidArgument("the simulation makes tables with headers only");
  const sheet = sheetStore(host, sheetId);
  if (host.store.tables().some((table) => table.sheetId === sheetId && intersection(table.area, area) !== null)) {
    throw invalidArgument("A table can't overlap another table");
  }
  if (sheet.merges().some((merge) => intersection(merge, area) !== null))
    throw new HostError("InvalidOperation", "a table cannot hold merged cells");
  const taken = new Set(host.store.tables().map((table) => table.name));
  let number = taken.size + 1;
  while (taken.has(`Table${String(number)}`)) number += 1;
  await writeHeaders(host, sheetId, area);
  const id = `{TBL-${String(number)}-${sheetId}}`;
  const table: StoredTable = {
    id,
    name: `Table${String(number)}`,
    sheetId,
    area: rowCount(area) === 1 ? { ...area, lastRow: area.lastRow + 1 } : area,
    hasHeaders: true,
    hasTotals: false,
    style: "TableStyleMedium2",
    showFilterButton: true,
    showBandedRows: true,
  };
  await host.store.setTable(table);
  return host.make.table(id);
}

/** Headers become unique text, as in Excel. */
async function writeHeaders(host: ModelHost, sheetId: string, area: Area): Promise<void> {
  const sheet = sheetStore(host, sheetId);
  const header = { ...area, lastRow: area.firstRow };
  const [texts = []] = sheet.texts(header);
  const [values = []] = sheet.values(header);
  const seen = new Set<string>();
  const unique = texts.map((text, index) => {
    let name = text === "" ? `Column${String(index + 1)}` : text;
    for (let number = 2; seen.has(name.toLowerCase()); number += 1) name = `${text}${String(number)}`;
    seen.add(name.toLowerCase());
    return name;
  });
  if (unique.some((name, index) => name !== values[index])) await sheet.write(header, [unique.map((value) => ({ value }))]);
}
