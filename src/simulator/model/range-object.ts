import { cellCount, columnCount, contains, intersection, rowCount } from "../store/area.ts";
import type { Area } from "../store/area.ts";
import type { SheetStore } from "../store/sheet-store.ts";
import { fullAddress, LAST_COLUMN, LAST_ROW } from "./a1.ts";
import { booleanValue, integerArgument, oneOf, recordOf } from "./arguments.ts";
import { readCellProperties, readLineProperties } from "./cell-properties.ts";
import { conditionalFormatsObject } from "./condition-object.ts";
import { formatObject } from "./format-object.ts";
import { guardSheet, sheetRecord, sheetStore } from "./host.ts";
import type { ModelHost } from "./host.ts";
import { HostError, invalidArgument, itemNotFound } from "./host-error.ts";
import type { Arguments, ModelObject } from "./model-object.ts";
import { NULL_OBJECT } from "./model-object.ts";
import { rangeArgument } from "./range-argument.ts";
import type { RangeObject } from "./range-argument.ts";
import { readFormulas, readTexts, readValues, readValueTypes, refuseSize, writeNumberFormats, writeValues } from "./range-values.ts";
import { validationObject } from "./validation-object.ts";

/** `Range`. */
export function rangeObject(host: ModelHost, sheetId: string, area: Area): RangeObject {
  const cells: Cells = { host, sheetId, area, sheet: () => sheetStore(host, sheetId) };
  return {
    className: "Range",
    isTracked: true,
    sheetId,
    area,
    get: properties(cells),
    set: setters(cells),
    navigate: {
      Worksheet: () => host.make.worksheet(sheetId),
      Format: () => formatObject({ host, sheetId, areas: [area] }),
      ConditionalFormats: () => conditionalFormatsObject({ host, sheetId, area }),
      DataValidation: () => validationObject({ host, sheetId, area }),
    },
    call: { ...neighbours(cells), ...actions(cells), ...blocks(cells) },
  };
}

interface Cells {
  readonly host: ModelHost;
  readonly sheetId: string;
  readonly area: Area;
  readonly sheet: () => SheetStore;
}

function properties(cells: Cells): NonNullable<ModelObject["get"]> {
  const { area, host, sheetId, sheet } = cells;
  return {
    Address: () => fullAddress(sheetRecord(host, sheetId).name, area),
    RowIndex: () => area.firstRow,
    ColumnIndex: () => area.firstColumn,
    RowCount: () => rowCount(area),
    ColumnCount: () => columnCount(area),
    CellCount: () => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)),
    IsEntireRow: () => area.firstColumn === 0 && area.lastColumn === LAST_COLUMN,
    IsEntireColumn: () => area.firstRow === 0 && area.lastRow === LAST_ROW,
    Values: () => readValues(sheet(), area),
    ValueTypes: () => readValueTypes(sheet(), area),
    Formulas: () => readFormulas(sheet(), area),
    Text: () => readTexts(area, (block) => sheet().texts(block)),
    NumberFormat: () => readTexts(area, (block) => sheet().numberFormats(block)),
    RowHidden: () => allAlike(area.firstRow, area.lastRow, (row) => sheet().hiddenRows().has(row) || sheet().filteredRows().has(row)),
    ColumnHidden: () => allAlike(area.firstColumn, area.lastColumn, (column) => sheet().hiddenColumns().has(column)),
    Hyperlink: () => sheet().link(area.firstRow, area.firstColumn),
  };
}

/** True or false when it is so for all, null when mixed. */
function allAlike(first: number, last: number, test: (index: number) => boolean): boolean | null {
  const start = test(first);
  for (let index = first + 1; index <= last; index += 1) if (test(index) !== start) return null;
  return start;
}

function setters(cells: Cells): NonNullable<ModelObject["set"]> {
  const { area, host, sheetId, sheet } = cells;
  return {
    Values: (value) => writeValues(cells, value),
    Formulas: (value) => writeValues(cells, value),
    NumberFormat: (value) => writeNumberFormats(cells, value),
    RowHidden: (value) => {
      guardSheet(host, sheetId);
      return sheet().setRowsHidden(area.firstRow, area.lastRow, booleanValue(value, "rowHidden"));
    },
    ColumnHidden: (value) => {
      guardSheet(host, sheetId);
      return sheet().setColumnsHidden(area.firstColumn, area.lastColumn, booleanValue(value, "columnHidden"));
    },
    Hyperlink: (value) => setHyperlink(cells, value),
  };
}

async function setHyperlink(cells: Cells, value: unknown): Promise<void> {
  const link = recordOf(value, "hyperlink");
  guardSheet(cells.host, cells.sheetId);
  const part = (name: string): string | null => (typeof link[name] === "string" ? link[name] : null);
  if (part("address") === null && part("documentReference") === null) throw invalidArgument("hyperlink without address");
  await cells.sheet().setLink(cells.area, { address: part("address"), documentReference: part("documentReference"), screenTip: part("screenTip") });
  const shown = part("textToDisplay");
  if (shown !== null) await writeValues({ ...cells, area: { ...cells.area, lastRow: cells.area.firstRow, lastColumn: cells.area.firstColumn } }, [[`'${shown}`]]);
}

/** An area, refused when it leaves the sheet. */
function onSheet(area: Area): Area {
  const isIn = area.firstRow >= 0 && area.firstColumn >= 0 && area.lastRow <= LAST_ROW && area.lastColumn <= LAST_COLUMN;
  if (!isIn || area.lastRow < area.firstRow || area.lastColumn < area.firstColumn) throw invalidArgument("the range leaves the sheet");
  return area;
}

function neighbours(cells: Cells): NonNullable<ModelObject["call"]> {
  const { area, host, sheetId, sheet } = cells;
  const range = (other: Area): RangeObject => rangeObject(host, sheetId, onSheet(other));
  const shared = (args: Arguments): Area | null => {
    const other = rangeArgument(args, 0);
    if (other.sheetId !== sheetId) throw invalidArgument("ranges on different sheets");
    return intersection(area, other.area);
  };
  const used = (args: Arguments): RangeObject | null => {
    const found = sheet().usedArea(args[0] === true);
    const within = found === null ? null : intersection(found, area);
    return within === null ? null : range(within);
  };
  return {
    GetCell: (args) => {
      const [row, column] = [area.firstRow + integerArgument(args, 0), area.firstColumn + integerArgument(args, 1)];
      return range({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
    },
    GetRow: (args) => range({ ...area, firstRow: area.firstRow + integerArgument(args, 0), lastRow: area.firstRow + integerArgument(args, 0) }),
    GetColumn: (args) => range({ ...area, firstColumn: area.firstColumn + integerArgument(args, 0), lastColumn: area.firstColumn + integerArgument(args, 0) }),
    GetBoundingRect: (args) => {
      const other = rangeArgument(args, 0).area;
      return range({
        firstRow: Math.min(area.firstRow, other.firstRow),
        firstColumn: Math.min(area.firstColumn, other.firstColumn),
        lastRow: Math.max(area.lastRow, other.lastRow),
        lastColumn: Math.max(area.lastColumn, other.lastColumn),
      });
    },
    GetIntersection: (args) => {
      const found = shared(args);
      if (found === null) throw itemNotFound("intersection");
      return range(found);
    },
    GetIntersectionOrNullObject: (args) => {
      const found = shared(args);
      return found === null ? NULL_OBJECT : range(found);
    },
    GetEntireRow: () => range({ ...area, firstColumn: 0, lastColumn: LAST_COLUMN }),
    GetEntireColumn: () => range({ ...area, firstRow: 0, lastRow: LAST_ROW }),
    GetUsedRange: (args) => used(args) ?? range({ ...area, lastRow: area.firstRow, lastColumn: area.firstColumn }),
    GetUsedRangeOrNullObject: (args) => used(args) ?? NULL_OBJECT,
    GetMergedAreasOrNullObject: () => {
      const merges = sheet().merges().flatMap((merge) => intersection(merge, area) ?? []);
      return merges.length === 0 ? NULL_OBJECT : host.make.rangeAreas(sheetId, merges);
    },
  };
}

const CLEARED = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

function actions(cells: Cells): NonNullable<ModelObject["call"]> {
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
      for (let row = area.firstRow; row <= area.lastRow; row += step) await sheet().merge({ ...area, firstRow: row, lastRow: row + step - 1 });
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

async function clearCells(cells: Cells, what: (typeof CLEARED)[number]): Promise<void> {
  const { area, host, sheetId } = cells;
  const sheet = cells.sheet();
  const isAll = what === "All";
  if (isAll || what === "Contents") {
    const cut = host.store.tables().find((table) => table.sheetId === sheetId && table.hasHeaders && contains(area, { ...table.area, lastRow: table.area.firstRow }));
    if (cut !== undefined && !contains(area, cut.area)) throw new HostError("InvalidOperation", "the header of a table cannot be cleared alone");
  }
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") return sheet.setLink(area, null);
  await sheet.clear(area, isAll ? "all" : what === "Formats" ? "formats" : "contents");
  if (!isAll) return;
  await sheet.setLink(area, null);
  await sheet.unmerge(area);
  await sheet.setValidation(area, null);
  for (const condition of sheet.conditions()) if (contains(area, condition.area)) await sheet.deleteCondition(condition.id);
}

function blocks(cells: Cells): NonNullable<ModelObject["call"]> {
  const target = { sheet: cells.sheet, area: cells.area };
  return {
    GetCellProperties: (args) => readCellProperties(target, args[0]),
    GetRowProperties: (args) => readLineProperties(target, args[0], "row"),
    GetColumnProperties: (args) => readLineProperties(target, args[0], "column"),
  };
}
