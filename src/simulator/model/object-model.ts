import { commentDesk } from "./comments-object.ts";
import type { ModelHost } from "./host.ts";
import type { ModelObject } from "./model-object.ts";
import { rangeAreasObject } from "./range-areas-object.ts";
import { rangeObject } from "./range-object.ts";
import { tableObject } from "./table-object.ts";
import { workbookObject } from "./workbook-object.ts";
import { worksheetObject } from "./worksheet-object.ts";

/** The object model over a store: gives the workbook, from which everything else is reached. */
export function objectModel(parts: Omit<ModelHost, "make" | "comments">): ModelObject {
  const host: ModelHost = {
    ...parts,
    comments: commentDesk(),
    make: {
      range: (sheetId, area) => rangeObject(host, sheetId, area),
      rangeAreas: (sheetId, areas) => rangeAreasObject(host, sheetId, areas),
      worksheet: (sheetId) => worksheetObject(host, sheetId),
      table: (tableId) => tableObject(host, tableId),
    },
  };
  return workbookObject(host);
}
