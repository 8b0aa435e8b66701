import { contains } from "../store/area.ts";
import type { Area } from "../store/area.ts";
import { parseArea, splitAddress, WHOLE_SHEET } from "./a1.ts";
import { booleanValue, integerArgument, oneOf, optionalText, textArgument, textValue } from "./arguments.ts";
import { autoFilterObject } from "./filter-object.ts";
import { chartsObject } from "./charts-object.ts";
import { commentsObject } from "./comments-object.ts";
import { freezePanesObject } from "./freeze-object.ts";
import { guardStructure, guardWrite, sheetRecord, sheetStore } from "./host.ts";
import type { ModelHost } from "./host.ts";
import { HostError, invalidArgument, itemNotFound } from "./host-error.ts";
import type { Arguments, ModelObject } from "./model-object.ts";
import { NULL_OBJECT } from "./model-object.ts";
import { namesObject } from "./names-object.ts";
import { pageLayoutObject } from "./page-layout-object.ts";
import { usableSheetName } from "./sheet-name.ts";
import { pivotsObject } from "./pivots-object.ts";
import { tablesObject } from "./tables-object.ts";

/** `Worksheet`. */
export function worksheetObject(host: ModelHost, sheetId: string): ModelObject {
  const record = () => sheetRecord(host, sheetId);
  return {
    className: "Worksheet",
    id: sheetId,
    get: {
      Id: () => record().id,
      Name: () => record().name,
      Visibility: () => record().visibility,
      Position: () => host.store.sheets().findIndex((sheet) => sheet.id === sheetId),
      TabColor: () => record().tabColor,
    },
    set: setters(host, sheetId),
    navigate: {
      Protection: () => ({ className: "WorksheetProtection", get: { Protected: () => record().isProtected } }),
      Names: () => namesObject(host, sheetId),
      Tables: () => tablesObject(host, sheetId),
      Charts: () => chartsObject(host, sheetId),
      PivotTables: () => pivotsObject(host, sheetId),
      Comments: () => commentsObject(host, sheetId),
      FreezePanes: () => freezePanesObject(host, sheetId),
      PageLayout: () => pageLayoutObject(host, sheetId),
      AutoFilter: () => autoFilterObject(host, sheetId),
    },
    call: { ...ranges(host, sheetId), ...actions(host, sheetId) },
  };
}

function setters(host: ModelHost, sheetId: string): NonNullable<ModelObject["set"]> {
  return {
    Name: (value) => {
      guardStructure(host);
      return host.store.setSheet(sheetId, { name: usableSheetName(host, textValue(value, "sheet name"), sheetId) });
    },
    Visibility: (value) => setVisibility(host, sheetId, value),
    TabColor: (value) => {
      guardWrite(host);
      return host.store.setSheet(sheetId, { tabColor: textValue(value, "tabColor") });
    },
    Position: (value) => {
      guardStructure(host);
      return host.store.moveSheet(sheetId, integerArgument([value], 0));
    },
    ShowGridlines: (value) => {
      booleanValue(value, "showGridlines");
      guardWrite(host);
    },
  };
}

function setVisibility(host: ModelHost, sheetId: string, value: unknown) {
  guardStructure(host);
  const visibility = oneOf(value, ["Visible", "Hidden", "VeryHidden"], "visibility");
  const others = host.store.sheets().filter((sheet) => sheet.id !== sheetId && sheet.visibility === "Visible");
  if (visibility !== "Visible" && others.length === 0) throw new HostError("InvalidOperation", "the last visible sheet cannot be hidden");
  return host.store.setSheet(sheetId, { visibility });
}

/** Cells of an address on this sheet; an address of another sheet is refused, as in Excel. */
function areaOf(host: ModelHost, sheetId: string, address: string): Area {
  const { sheet, cells } = splitAddress(address);
  if (sheet !== null && sheet !== sheetRecord(host, sheetId).name) throw invalidArgument(`address ${address}`);
  return parseArea(cells);
}

/** Longest address that `getRanges` takes. */
const MAX_RANGES_TEXT = 8_192;

function ranges(host: ModelHost, sheetId: string): NonNullable<ModelObject["call"]> {
  const range = (area: Area): ModelObject => host.make.range(sheetId, area);
  const indexed = (args: Arguments, rows: number, columns: number): Area => {
    const [row, column] = [integerArgument(args, 0), integerArgument(args, 1)];
    const area = { firstRow: row, firstColumn: column, lastRow: row + rows - 1, lastColumn: column + columns - 1 };
    if (row < 0 || column < 0 || rows < 1 || columns < 1 || !contains(WHOLE_SHEET, area))
      throw invalidArgument("the range leaves the sheet");
    return area;
  };
  return {
    GetRange: (args) => {
      const address = optionalText(args, 0);
      return range(address === null ? WHOLE_SHEET : areaOf(host, sheetId, address));
    },
    GetRangeByIndexes: (args) => range(indexed(args, integerArgument(args, 2), integerArgument(args, 3))),
    GetCell: (args) => range(indexed(args, 1, 1)),
    GetRanges: (args) => {
      const address = textArgument(args, 0);
      if (address.length > MAX_RANGES_TEXT) throw invalidArgument("the address is longer than 8,192 characters");
      return host.make.rangeAreas(
        sheetId,
        address.split(",").map((part) => areaOf(host, sheetId, part)),
      );
    },
    GetUsedRange: (args) => {
      const used = sheetStore(host, sheetId).usedArea(args[0] === true);
      return range(used ?? { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 });
    },
    GetUsedRangeOrNullObject: (args) => {
      const used = sheetStore(host, sheetId).usedArea(args[0] === true);
      return used === null ? NULL_OBJECT : range(used);
    },
  };
}

function actions(host: ModelHost, sheetId: string): NonNullable<ModelObject["call"]> {
  return {
    Activate: async () => {
      if (sheetRecord(host, sheetId).visibility !== "Visible")
        throw new HostError("InvalidOperation", "a hidden sheet cannot be activated");
      await host.store.activate(sheetId);
      host.changed({ kind: "sheet-activated", sheetId });
    },
    Delete: async () => {
      guardStructure(host);
      const { visibility } = sheetRecord(host, sheetId);
      const visible = host.store.sheets().filter((sheet) => sheet.visibility === "Visible");
      if (visibility === "VeryHidden") throw new HostError("GeneralException", "a very hidden sheet cannot be deleted");
      if (visible.length === 1 && visible[0]?.id === sheetId)
        throw new HostError("InvalidOperation", "a workbook must contain at least one visible worksheet");
      await host.store.deleteSheet(sheetId);
      host.changed({ kind: "sheet-deleted", sheetId });
    },
    Calculate: async () => {
      if (host.store.sheet(sheetId) === null) throw itemNotFound("worksheet");
      await host.store.calculate();
    },
  };
}
