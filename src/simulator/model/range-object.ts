import { cellCount, columnCount, rowCount } from "../store/area.ts";
import type { Area } from "../store/area.ts";
import { fullAddress, LAST_COLUMN, LAST_ROW } from "./a1.ts";
import { booleanValue, recordOf } from "./arguments.ts";
import { readCellProperties, readLineProperties } from "./cell-properties.ts";
import { conditionalFormatsObject } from "./condition-object.ts";
import { formatObject } from "./format-object.ts";
import { guardSheet, sheetRecord, sheetStore } from "./host.ts";
import type { ModelHost } from "./host.ts";
import { invalidArgument } from "./host-error.ts";
import type { ModelObject } from "./model-object.ts";
import { rangeActions } from "./range-actions.ts";
import type { RangeObject } from "./range-argument.ts";
import type { RangeCells } from "./range-cells.ts";
import { rangeNeighbours, rangeShares } from "./range-neighbours.ts";
import { readFormulas, readTexts, readValues, readValueTypes, writeNumberFormats, writeValues } from "./range-values.ts";
import { validationObject } from "./validation-object.ts";

/** `Range`. */
export function rangeObject(host: ModelHost, sheetId: string, area: Area): RangeObject {
  const cells: RangeCells = { host, sheetId, area, sheet: () => sheetStore(host, sheetId) };
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
    call: { ...rangeNeighbours(cells), ...rangeShares(cells), ...rangeActions(cells), ...blocks(cells) },
  };
}

function properties(cells: RangeCells): NonNullable<ModelObject["get"]> {
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

function setters(cells: RangeCells): NonNullable<ModelObject["set"]> {
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

async function setHyperlink(cells: RangeCells, value: unknown): Promise<void> {
  const link = recordOf(value, "hyperlink");
  guardSheet(cells.host, cells.sheetId);
  const part = (name: string): string | null => (typeof link[name] === "string" ? link[name] : null);
  if (part("address") === null && part("documentReference") === null) throw invalidArgument("hyperlink without address");
  await cells
    .sheet()
    .setLink(cells.area, { address: part("address"), documentReference: part("documentReference"), screenTip: part("screenTip") });
  const shown = part("textToDisplay");
  if (shown !== null)
    await writeValues({ ...cells, area: { ...cells.area, lastRow: cells.area.firstRow, lastColumn: cells.area.firstColumn } }, [
      [`'${shown}`],
    ]);
}

function blocks(cells: RangeCells): NonNullable<ModelObject["call"]> {
  const target = { sheet: cells.sheet, area: cells.area };
  return {
    GetCellProperties: (args) => readCellProperties(target, args[0]),
    GetRowProperties: (args) => readLineProperties(target, args[0], "row"),
    GetColumnProperties: (args) => readLineProperties(target, args[0], "column"),
  };
}
