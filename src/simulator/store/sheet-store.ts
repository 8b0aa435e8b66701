import type { Area } from "./area.ts";
import type { Later } from "./later.ts";
import type {
  StoredChart,
  StoredCondition,
  StoredFilter,
  StoredLink,
  StoredPageLayout,
  StoredPivot,
  StoredValidation,
} from "./sheet-parts.ts";
import type { CellFormat, CellInput, StoredValue } from "./stored-cell.ts";

/**
 * The cells of one sheet behind the wire. Reads are immediate and see every earlier write; results of formulas are
 * current only after `WorkbookStore.settle()`. No rule of Excel is checked here (protection, merges, filters, limits):
 * that is the object model's work. Blocks are row by row, of exactly the area's size.
 */
export interface SheetStore {
  readonly id: string;

  /** Smallest area that holds every value (and, unless `valuesOnly`, every formatted cell); null when there is none. */
  usedArea(valuesOnly: boolean): Area | null;
  values(area: Area): StoredValue[][];
  /** English formulas with a leading "="; null where there is none. */
  formulas(area: Area): (string | null)[][];
  /** What a person sees, by number format. */
  texts(area: Area): string[][];
  numberFormats(area: Area): string[][];
  format(row: number, column: number): CellFormat;
  /** Writes a block; null leaves a cell as it is, `{ value: null }` empties it. Formats stay. */
  write(area: Area, cells: readonly (readonly (CellInput | null)[])[]): Later<void>;
  /** Lays the given properties over every cell of the area. */
  applyFormat(area: Area, patch: Partial<CellFormat>): Later<void>;
  clear(area: Area, what: "all" | "contents" | "formats"): Later<void>;

  /** Points. */
  columnWidth(column: number): number;
  setColumnWidth(first: number, last: number, points: number): Later<void>;
  rowHeight(row: number): number;
  setRowHeight(first: number, last: number, points: number): Later<void>;
  autofitColumns(first: number, last: number): Later<void>;
  autofitRows(first: number, last: number): Later<void>;

  merges(): readonly Area[];
  merge(area: Area): Later<void>;
  /** Undoes every merge that touches the area. */
  unmerge(area: Area): Later<void>;

  /** Rows hidden by hand or grouping; those hidden by a filter are not among them. */
  hiddenRows(): ReadonlySet<number>;
  setRowsHidden(first: number, last: number, hidden: boolean): Later<void>;
  hiddenColumns(): ReadonlySet<number>;
  setColumnsHidden(first: number, last: number, hidden: boolean): Later<void>;

  filter(): StoredFilter | null;
  /** Rows that the sheet's filter or a table's filter hides now. */
  filteredRows(): ReadonlySet<number>;
  /** Null removes the filter and shows its rows. */
  setFilter(filter: StoredFilter | null): Later<void>;

  link(row: number, column: number): StoredLink | null;
  setLink(area: Area, link: StoredLink | null): Later<void>;
  freeze(): { readonly rows: number; readonly columns: number };
  setFreeze(rows: number, columns: number): Later<void>;

  conditions(): readonly StoredCondition[];
  /** Adds, or replaces the one with the same id. */
  setCondition(condition: StoredCondition): Later<void>;
  deleteCondition(id: string): Later<void>;
  validations(): readonly StoredValidation[];
  /** Lays a choice list over the area; null removes what is there. */
  setValidation(area: Area, validation: StoredValidation | null): Later<void>;
  charts(): readonly StoredChart[];
  /** Adds, or replaces the one with the same id. */
  setChart(chart: StoredChart): Later<void>;
  deleteChart(id: string): Later<void>;
  pivots(): readonly StoredPivot[];
  /** Adds, or replaces the one of the same name. Cells stay as they are. */
  setPivot(pivot: StoredPivot): Later<void>;
  deletePivot(name: string): Later<void>;
  pageLayout(): StoredPageLayout;
  setPageLayout(patch: Partial<StoredPageLayout>): Later<void>;
}
