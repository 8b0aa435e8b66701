import { contains, intersection, rowCount } from "../store/area.ts";
import type { Area } from "../store/area.ts";
import type { StoredTable } from "../store/sheet-parts.ts";
import type { SheetStore } from "../store/sheet-store.ts";
import { integerArgument, oneOf } from "./arguments.ts";
import { clearComments } from "./comments-object.ts";
import { guardSheet, sheetRecord } from "./host.ts";
import { HostError } from "./host-error.ts";
import type { ModelObject } from "./model-object.ts";
import type { RangeCells } from "./range-cells.ts";
import { refuseSize } from "./range-values.ts";

const CLEARED = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

/** What a range does to its cells. */
export function rangeActions(cells: RangeCells): NonNullable<ModelObject["call"]> {
  const { area, host, sheetId, sheet } = cells;
  return {
    Clear: async (args) => {
      guardSheet(host, sheetId);
      await clearCells(cells, oneOf(args[0] ?? "All", CLEARED, "clear"));
      host.changed({ kind: "edited", sheetId, area });
    },
    Merge: async (args) => {
      guardSheet(host, sheetId);
      if (host.store.tables().some((table) => table.sheetId === sheetId && intersection(table.area, area) !== null)) {
        throw new HostError("InvalidOperation", "cells of a table cannot be merged");
      }
      const step = args[0] === true ? 1 : rowCount(area);
      for (let row = area.firstRow; row <= area.lastRow; row += step)
        await sheet().merge({ ...area, firstRow: row, lastRow: row + step - 1 });
    },
    Unmerge: () => {
      guardSheet(host, sheetId);
      return sheet().unmerge(area);
    },
    Select: async () => {
      if (sheetRecord(host, sheetId).visibility !== "Visible") throw new HostError("InvalidOperation", "a hidden sheet cannot be selected");
      await host.store.select(sheetId, area);
      host.changed({ kind: "selected", sheetId, area });
    },
    _ValidateArraySize: (args) => {
      refuseSize(area, integerArgument(args, 0), integerArgument(args, 1));
    },
  };
}

async function clearCells(cells: RangeCells, what: (typeof CLEARED)[number]): Promise<void> {
  const { area } = cells;
  const sheet = cells.sheet();
  switch (what) {
    case "Hyperlinks":
    case "RemoveHyperlinks":
      return sheet.setLink(area, null);
    case "Formats":
      return sheet.clear(area, "formats");
    case "Contents":
      refuseCutHeader(cells);
      return sheet.clear(area, "contents");
    case "All":
      refuseCutHeader(cells);
      clearComments(cells.host, cells.sheetId, area);
      return clearAll(sheet, area);
  }
}

/** A table keeps its header: clearing it without the rest of the table is refused. */
function refuseCutHeader({ area, host, sheetId }: RangeCells): void {
  const isCut = (table: StoredTable): boolean =>
    table.hasHeaders && contains(area, { ...table.area, lastRow: table.area.firstRow }) && !contains(area, table.area);
  if (host.store.tables().some((table) => table.sheetId === sheetId && isCut(table)))
    throw new HostError("InvalidOperation", "the header of a table cannot be cleared alone");
}

async function clearAll(sheet: SheetStore, area: Area): Promise<void> {
  await sheet.clear(area, "all");
  await sheet.setLink(area, null);
  await sheet.unmerge(area);
  await sheet.setValidation(area, null);
  for (const condition of sheet.conditions()) if (contains(area, condition.area)) await sheet.deleteCondition(condition.id);
}
