import type { StoredTable } from "../store/sheet-parts.ts";
import { booleanValue, textValue } from "./arguments.ts";
import { tableFilterObject } from "./filter-object.ts";
import { guardSheet } from "./host.ts";
import type { ModelHost } from "./host.ts";
import { HostError, invalidArgument, itemNotFound } from "./host-error.ts";
import type { ModelObject } from "./model-object.ts";

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
    call: tableActions(host, id, now),
  };
}

function tableActions(host: ModelHost, id: string, now: () => StoredTable): NonNullable<ModelObject["call"]> {
  return {
    GetRange: () => host.make.range(now().sheetId, now().area),
    GetHeaderRowRange: () => host.make.range(now().sheetId, { ...now().area, lastRow: now().area.firstRow }),
    GetDataBodyRange: () => host.make.range(now().sheetId, { ...now().area, firstRow: now().area.firstRow + 1 }),
    ConvertToRange: async () => {
      const { sheetId, area } = now();
      guardSheet(host, sheetId);
      await host.store.deleteTable(id);
      return host.make.range(sheetId, area);
    },
  };
}

function tableName(host: ModelHost, name: string, id: string): string {
  if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]{0,254}$/u.test(name)) throw invalidArgument(`table name ${name}`);
  const lower = name.toLowerCase();
  const isTaken =
    host.store.tables().some((table) => table.id !== id && table.name.toLowerCase() === lower) ||
    host.store.names().some((one) => one.name.toLowerCase() === lower);
  if (isTaken) throw new HostError("ItemAlreadyExists", name);
  return name;
}
