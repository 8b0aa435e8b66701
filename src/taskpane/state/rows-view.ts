import type { TierId } from "#core/value-chain/tier-table.ts";
import type { CellRef } from "#sheet/cell-address.ts";
import { reduceBy } from "./pane-store.ts";

/** By what lines are gathered. */
export type RowGrouping = "ministry" | "agency" | "project";

/** A row of a sheet, zero-based. */
export interface SheetRow {
  readonly sheet: string;
  readonly row: number;
}

/** Which rows a person asked to see; `sheet` null: of the whole result, else of one of its sheets. */
export type RowsQuery =
  | { readonly kind: "all" | "unread"; readonly sheet: string | null }
  /** Printed totals, each beside the sum of its rows. */
  | { readonly kind: "totals"; readonly sheet: string | null }
  /** Money of the amount column that is in no total, with its reason. */
  | { readonly kind: "aside"; readonly sheet: string | null }
  | { readonly kind: "tier"; readonly sheet: string | null; readonly tier: TierId | null }
  | { readonly kind: "groups"; readonly sheet: string | null; readonly by: RowGrouping }
  /** The group that the line at a row belongs to; `name` is what it was called in the list. */
  | { readonly kind: "group"; readonly sheet: string | null; readonly by: RowGrouping; readonly of: SheetRow; readonly name: string | null }
  /** What a printed total covers. */
  | { readonly kind: "total"; readonly sheet: string | null; readonly cell: CellRef }
  /** What became of rows: those selected in the grid, or those that cannot be jumped to. */
  | { readonly kind: "fates"; readonly sheet: string; readonly rows: readonly number[] };

/** The lists of rows a person has gone into, the one in view last; empty: none is open. */
export type RowsView = readonly RowsQuery[];

/** What a person does with the lists. */
export type RowsAction =
  { readonly type: "rows/opened"; readonly query: RowsQuery } | { readonly type: "rows/back" } | { readonly type: "rows/closed" };

/** No list is open. */
export const NO_ROWS: RowsView = [];

/** The lists after an action. Choosing a tab closes them. */
export const reduceRows = reduceBy<RowsView, RowsAction | { readonly type: "tab/chosen" }>({
  "rows/opened": (view, { query }) => [...view, query],
  "rows/back": (view) => view.slice(0, -1),
  "rows/closed": () => NO_ROWS,
  "tab/chosen": (view) => (view.length === 0 ? view : NO_ROWS),
});
