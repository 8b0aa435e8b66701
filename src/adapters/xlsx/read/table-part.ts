import type { CellRange } from "#sheet/cell-address.ts";
import { parseRangeAddress } from "#sheet/cell-address.ts";
import { attributeOf } from "../xml/attribute-of.ts";
import { scanXml } from "../xml/scan-xml.ts";

/** An Excel table of a sheet. */
export interface TablePart {
  readonly name: string;
  /** Header row included. */
  readonly range: CellRange;
  /** Whether a filter with criteria is set on it. */
  readonly isFiltered: boolean;
}

/** Reads a table part; null when it names no range. */
export function readTablePart(xml: string): TablePart | null {
  const found: { name: string; range: CellRange | null; isFiltered: boolean } = { name: "", range: null, isFiltered: false };
  scanXml(xml, {
    open: (local, tag) => {
      if (local === "table") {
        found.name = attributeOf(tag, "displayName") ?? attributeOf(tag, "name") ?? "";
        found.range = parseRangeAddress(attributeOf(tag, "ref") ?? "");
      } else if (local === "filterColumn") found.isFiltered = true;
    },
  });
  return found.range === null ? null : { name: found.name, range: found.range, isFiltered: found.isFiltered };
}
