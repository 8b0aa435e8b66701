import type { Area } from "./area.ts";

/**
 * Something a person did in the grid. A store tells of these only; what was asked of it through its own interface is
 * told to the add-in by the wire server, as Excel does. `calculated` is told for recalculations that a person caused.
 */
export type StoreEvent =
  | { readonly kind: "edited"; readonly sheetId: string; readonly area: Area }
  | {
      readonly kind: "rows-changed";
      readonly sheetId: string;
      readonly change: "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
      readonly area: Area;
    }
  | { readonly kind: "selected"; readonly sheetId: string; readonly area: Area }
  | { readonly kind: "sheet-activated"; readonly sheetId: string }
  | { readonly kind: "sheet-added"; readonly sheetId: string }
  | { readonly kind: "sheet-deleted"; readonly sheetId: string }
  | { readonly kind: "calculated"; readonly sheetId: string };
