import type { Area } from "./area.ts";
import { contains, intersection } from "./area.ts";
import type {
  StoredChart,
  StoredCondition,
  StoredFilter,
  StoredLink,
  StoredPageLayout,
  StoredPivot,
  StoredValidation,
} from "./sheet-parts.ts";
import type { SheetStore } from "./sheet-store.ts";

/** What only a person does: filter. */
export interface FilteredRows {
  setFilteredRows(rows: ReadonlySet<number>): void;
}

const PLAIN_PAGE: StoredPageLayout = {
  orientation: "Portrait",
  paperSize: null,
  titleRows: null,
  centerFooter: "",
  leftFooter: "",
  rightFooter: "",
  zoom: {},
  centerHorizontally: false,
};

/** That part of an empty sheet. */
export function mergeSide(): Pick<SheetStore, "merges" | "merge" | "unmerge"> {
  let merges: readonly Area[] = [];
  return {
    merges: () => merges,
    merge: (area) => {
      merges = [...merges.filter((one) => intersection(one, area) === null), area];
    },
    unmerge: (area) => {
      merges = merges.filter((one) => intersection(one, area) === null);
    },
  };
}

/** That part of an empty sheet. */
export function filterSide(): Pick<SheetStore, "filter" | "filteredRows" | "setFilter"> & FilteredRows {
  let filter: StoredFilter | null = null;
  let rows: ReadonlySet<number> = new Set();
  return {
    filter: () => filter,
    filteredRows: () => rows,
    setFilter: (next) => {
      filter = next;
      if (next === null) rows = new Set();
    },
    setFilteredRows: (next) => {
      rows = next;
    },
  };
}

/** That part of an empty sheet. */
export function linkSide(): Pick<SheetStore, "link" | "setLink"> {
  let links: readonly { readonly area: Area; readonly link: StoredLink }[] = [];
  return {
    link: (row, column) =>
      links.find((one) => contains(one.area, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }))?.link ?? null,
    setLink: (area, link) => {
      const kept = links.filter((one) => intersection(one.area, area) === null);
      links = link === null ? kept : [...kept, { area, link }];
    },
  };
}
type RuleSide = Pick<
  SheetStore,
  | "conditions"
  | "setCondition"
  | "deleteCondition"
  | "validations"
  | "setValidation"
  | "charts"
  | "setChart"
  | "deleteChart"
  | "pivots"
  | "setPivot"
  | "deletePivot"
>;

/** That part of an empty sheet. */
export function ruleSide(): RuleSide {
  const conditions = new Map<string, StoredCondition>();
  const charts = new Map<string, StoredChart>();
  const pivots = new Map<string, StoredPivot>();
  let validations: readonly StoredValidation[] = [];
  return {
    conditions: () => [...conditions.values()],
    setCondition: (condition) => {
      conditions.set(condition.id, condition);
    },
    deleteCondition: (id) => {
      conditions.delete(id);
    },
    validations: () => validations,
    setValidation: (area, validation) => {
      const kept = validations.filter((one) => intersection(one.area, area) === null);
      validations = validation === null ? kept : [...kept, validation];
    },
    charts: () => [...charts.values()],
    setChart: (chart) => {
      charts.set(chart.id, chart);
    },
    deleteChart: (id) => {
      charts.delete(id);
    },
    pivots: () => [...pivots.values()],
    setPivot: (pivot) => {
      pivots.set(pivot.name, pivot);
    },
    deletePivot: (name) => {
      pivots.delete(name);
    },
  };
}

/** That part of an empty sheet. */
export function pageSide(): Pick<SheetStore, "pageLayout" | "setPageLayout"> {
  let page = PLAIN_PAGE;
  return {
    pageLayout: () => page,
    setPageLayout: (patch) => {
      page = { ...page, ...patch };
    },
  };
}
