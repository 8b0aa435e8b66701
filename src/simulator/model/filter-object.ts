import type { StoredFilter, StoredTable } from "../store/sheet-parts.ts";
import { guardSheet, sheetStore } from "./host.ts";
import type { ModelHost } from "./host.ts";
import { notImplemented } from "./host-error.ts";
import type { ModelObject } from "./model-object.ts";
import { NULL_OBJECT } from "./model-object.ts";

/** `Worksheet.autoFilter`: reading and removing only; the add-in sets no filter. */
export function autoFilterObject(host: ModelHost, sheetId: string): ModelObject {
  const filter = (): StoredFilter | null => sheetStore(host, sheetId).filter();
  return {
    className: "AutoFilter",
    get: { Enabled: () => filter() !== null, IsDataFiltered: () => (filter()?.criteria.size ?? 0) > 0 },
    call: {
      GetRangeOrNullObject: () => {
        const area = filter()?.area;
        return area === undefined ? NULL_OBJECT : host.make.range(sheetId, area);
      },
      Remove: () => {
        guardSheet(host, sheetId);
        return sheetStore(host, sheetId).setFilter(null);
      },
      Apply: () => {
        throw notImplemented("AutoFilter.Apply");
      },
    },
  };
}

/** `Table.autoFilter`: a table filters when rows between its ends are hidden by a filter. */
export function tableFilterObject(host: ModelHost, table: StoredTable): ModelObject {
  const isFiltered = (): boolean =>
    [...sheetStore(host, table.sheetId).filteredRows()].some((row) => row > table.area.firstRow && row <= table.area.lastRow);
  return {
    className: "AutoFilter",
    get: { Enabled: () => table.showFilterButton, IsDataFiltered: isFiltered },
    call: { GetRangeOrNullObject: () => host.make.range(table.sheetId, table.area) },
  };
}
