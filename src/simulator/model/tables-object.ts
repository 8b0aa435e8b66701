import { intersection, rowCount } from "../store/area.ts";
import type { Area } from "../store/area.ts";
import type { StoredTable } from "../store/sheet-parts.ts";
import { parseArea, splitAddress } from "./a1.ts";
import { booleanValue, textArgument, textValue } from "./arguments.ts";
import { tableFilterObject } from "./filter-object.ts";
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
  if (sheet.merges().some((merge) => intersection(merge, area) !== null)) throw new HostError("InvalidOperation", "a table cannot hold merged cells");
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

/** `Table`. */
export function tableObject(host: ModelHost, id: string): ModelObject {
  const now = (): StoredTable => {
    const found = host.store.tables().find((table) => table.id === id);
    if (found === undefined) throw itemNotFound("table");
    return found;
  };
  const change = (patch: Partial<StoredTable>) => {
    guardSheet(host, now().sheetId);
    return host.store.setTable({ ...now(), ...patch });
  };
  return {
    className: "Table",
    id,
    get: {
      Id: () => id,
      Name: () => now().name,
      ShowHeaders: () => now().hasHeaders,
      ShowTotals: () => now().hasTotals,
      Style: () => now().style,
      ShowBandedRows: () => now().showBandedRows,
      ShowFilterButton: () => now().showFilterButton,
    },
    set: {
      Name: (value) => change({ name: tableName(host, textValue(value, "table name"), id) }),
      Style: (value) => change({ style: textValue(value, "table style") }),
      ShowBandedRows: (value) => change({ showBandedRows: booleanValue(value, "showBandedRows") }),
      ShowFilterButton: (value) => change({ showFilterButton: booleanValue(value, "showFilterButton") }),
    },
    navigate: { Worksheet: () => host.make.worksheet(now().sheetId), AutoFilter: () => tableFilterObject(host, now()) },
    call: {
      GetRange: () => host.make.range(now().sheetId, now().area),
      GetHeaderRowRange: () => host.make.range(now().sheetId, { ...now().area, lastRow: now().area.firstRow }),
      GetDataBodyRange: () => host.make.range(now().sheetId, { ...now().area, firstRow: now().area.firstRow + 1 }),
      ConvertToRange: async () => {
        const { sheetId, area } = now();
        guardSheet(host, sheetId);
        await host.store.deleteTable(id);
        return host.make.range(sheetId, area);
      },
    },
  };
}

function tableName(host: ModelHost, name: string, id: string): string {
  if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]{0,254}$/u.test(name)) throw invalidArgument(`table name ${name}`);
  const lower = name.toLowerCase();
  const isTaken = host.store.tables().some((table) => table.id !== id && table.name.toLowerCase() === lower) || host.store.names().some((one) => one.name.toLowerCase() === lower);
  if (isTaken) throw new HostError("ItemAlreadyExists", name);
  return name;
}
