import type { SheetVisibility } from "#sheet/grid.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { attributeOf, isSet } from "../xml/xml-text.ts";
import { scanXml } from "../xml/scan-xml.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import { parseRangeAddress } from "#sheet/cell-address.ts";

/** A tab as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly relationshipId: string;
  /** Number that stays with the sheet over renames. */
  readonly sheetId: number;
  readonly visibility: SheetVisibility;
}

/** A defined name; `sheetIndex` is the position of the sheet it belongs to, null for the whole workbook. */
export interface DefinedName {
  readonly name: string;
  readonly sheetIndex: number | null;
  /** The formula without its "=". */
  readonly formula: string;
}

/** What the workbook part says. */
export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  readonly definedNames: readonly DefinedName[];
  /** Dates count from 1904 instead of 1900. */
  readonly uses1904: boolean;
  readonly calculatesManually: boolean;
  readonly precisionAsDisplayed: boolean;
  readonly structureProtected: boolean;
}

/** Reads xl/workbook.xml. */
export function readWorkbookPart(xml: string): WorkbookPart {
  const sheets: ListedSheet[] = [];
  const definedNames: DefinedName[] = [];
  const flags = { uses1904: false, calculatesManually: false, precisionAsDisplayed: false, structureProtected: false };
  let name: { name: string; sheetIndex: number | null; formula: string } | null = null;
  const openers: Readonly<Record<string, (tag: string) => void>> = {
    sheet: (tag) => sheets.push(listedSheet(tag)),
    definedName: (tag) => {
      const index = attributeOf(tag, "localSheetId");
      name = { name: attributeOf(tag, "name") ?? "", sheetIndex: index === null ? null : Number(index), formula: "" };
    },
    workbookPr: (tag) => void (flags.uses1904 = isSet(tag, "date1904")),
    workbookProtection: (tag) => void (flags.structureProtected = isSet(tag, "lockStructure")),
    calcPr: (tag) => {
      flags.calculatesManually = attributeOf(tag, "calcMode") === "manual";
      flags.precisionAsDisplayed = ["0", "false"].includes(attributeOf(tag, "fullPrecision") ?? "");
    },
  };
  const parents: string[] = [];
  scanXml(xml, {
    open: (local, tag) => {
      if (parents.at(-1) === "sheets" && local !== "sheet")
        throw new WorkbookError("file-damaged", null, new Error(`<${local}> among the tabs`));
      parents.push(local);
      openers[local]?.(tag);
    },
    text: (text) => {
      if (name !== null) name.formula += text;
    },
    close: (local) => {
      parents.pop();
      if (local !== "definedName" || name === null) return;
      definedNames.push(name);
      name = null;
    },
  });
  return { sheets, definedNames, ...flags };
}

function listedSheet(tag: string): ListedSheet {
  const state = attributeOf(tag, "state");
  const visibility = state === "hidden" ? "hidden" : state === "veryHidden" ? "very-hidden" : "visible";
  return {
    name: attributeOf(tag, "name") ?? "",
    relationshipId: attributeOf(tag, "id") ?? "",
    sheetId: Number(attributeOf(tag, "sheetId") ?? 0),
    visibility,
  };
}

/** An Excel table of a sheet. */
export interface TablePart {
  readonly name: string;
  /** Header row included. */
  readonly range: CellRange;
  /** Names of its columns. */
  readonly columns: readonly string[];
  /** Whether a filter with criteria is set on it. */
  readonly isFiltered: boolean;
}

/** Reads a table part; null when it names no range. */
export function readTablePart(xml: string): TablePart | null {
  const found: { name: string; range: CellRange | null; isFiltered: boolean } = { name: "", range: null, isFiltered: false };
  const columns: string[] = [];
  scanXml(xml, {
    open: (local, tag) => {
      if (local === "table") {
        found.name = attributeOf(tag, "displayName") ?? attributeOf(tag, "name") ?? "";
        found.range = parseRangeAddress(attributeOf(tag, "ref") ?? "");
      } else if (local === "tableColumn") columns.push(attributeOf(tag, "name") ?? "");
      else if (local === "filterColumn") found.isFiltered = true;
    },
  });
  return found.range === null ? null : { name: found.name, range: found.range, columns, isFiltered: found.isFiltered };
}
