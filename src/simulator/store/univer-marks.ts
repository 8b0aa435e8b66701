import type { Area } from "./area.ts";
import type { SheetStore } from "./sheet-store.ts";
import type { StoredCondition, StoredFilter } from "./sheet-parts.ts";
import type { SheetContext } from "./univer-sheet-context.ts";
import { gridRange, onSheet } from "./univer-sheet-context.ts";
import { storedText, storedValue } from "./univer-cell.ts";
import { noteKey } from "./univer-sheet-notes.ts";

type MarkPart = Pick<
  SheetStore,
  | "filter"
  | "filteredRows"
  | "setFilter"
  | "link"
  | "setLink"
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
  | "pageLayout"
  | "setPageLayout"
>;

/** What lies over the cells of a sheet: links, filters, conditional formats, choice lists, charts, print settings. */
export function markPart(context: SheetContext): MarkPart {
  return { ...filters(context), ...links(context), ...conditions(context), ...others(context) };
}

function filters(context: SheetContext): Pick<MarkPart, "filter" | "filteredRows" | "setFilter"> {
  const { notes } = context;
  return {
    filter: () => notes.filter,
    filteredRows: () => notes.filteredRows,
    setFilter: (filter) => {
      setVisible(context, notes.filteredRows, "visible");
      notes.filter = filter;
      notes.filteredRows = filter === null ? new Set() : rowsFilteredBy(context, filter);
      setVisible(context, notes.filteredRows, "hidden");
    },
  };
}

function setVisible(context: SheetContext, rows: ReadonlySet<number>, to: "visible" | "hidden"): void {
  const lastColumn = context.sheet().getColumnCount() - 1;
  const ranges = [...rows].map((row) => gridRange({ firstRow: row, lastRow: row, firstColumn: 0, lastColumn }));
  if (ranges.length > 0) context.change(`sheet.mutation.set-row-${to}`, { ranges });
}

/** Rows below the header whose value in some filtered column is not among those that stay visible. */
function rowsFilteredBy(context: SheetContext, { area, criteria }: StoredFilter): ReadonlySet<number> {
  const out = new Set<number>();
  for (let row = area.firstRow + 1; row <= area.lastRow; row += 1) {
    for (const [column, visible] of criteria) {
      const text = storedText(storedValue(context.sheet().getCellRaw(row, area.firstColumn + column)));
      if (!visible.includes(text)) out.add(row);
    }
  }
  return out;
}

function links(context: SheetContext): Pick<MarkPart, "link" | "setLink"> {
  const { notes } = context;
  return {
    link: (row, column) => notes.links.get(noteKey(row, column)) ?? null,
    setLink: (area, link) => {
      // A whole sheet has 17,179,869,184 cells: only those that exist can have a link.
      forEachCell(onSheet(context, area), (key) => {
        if (link === null) notes.links.delete(key);
        else notes.links.set(key, link);
      });
    },
  };
}

function forEachCell(area: Area, visit: (key: string) => void): void {
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) visit(noteKey(row, column));
  }
}

function conditions(context: SheetContext): Pick<MarkPart, "conditions" | "setCondition" | "deleteCondition"> {
  const { notes } = context;
  const remove = (id: string): void => {
    if (notes.conditions.delete(id)) showCondition(context, "delete", { cfId: id });
  };
  return {
    conditions: () => [...notes.conditions.values()],
    setCondition: (condition) => {
      remove(condition.id);
      notes.conditions.set(condition.id, condition);
      showCondition(context, "add", { rule: gridRule(context, condition) });
    },
    deleteCondition: remove,
  };
}

/** The grid draws conditional formats only where that part of it is loaded; without it they are just kept. */
function showCondition(context: SheetContext, what: "add" | "delete", params: object): void {
  if ("newConditionalFormattingRule" in context.facade()) context.change(`sheet.mutation.${what}-conditional-rule`, params);
}

function gridRule(context: SheetContext, { id, area, formula, fontColor, fill, bold }: StoredCondition): object {
  const style = {
    ...(fontColor === null ? {} : { cl: { rgb: fontColor } }),
    ...(fill === null ? {} : { bg: { rgb: fill } }),
    ...(bold === null ? {} : { bl: bold ? 1 : 0 }),
  };
  const value = context.calculable(formula, area.firstRow, area.firstColumn);
  return { cfId: id, ranges: [gridRange(area)], stopIfTrue: false, rule: { type: "highlightCell", subType: "formula", value, style } };
}

function others(
  context: SheetContext,
): Omit<MarkPart, keyof ReturnType<typeof filters> | keyof ReturnType<typeof links> | keyof ReturnType<typeof conditions>> {
  const { notes } = context;
  return {
    validations: () => notes.validations,
    setValidation: (area, validation) => {
      const kept = notes.validations.filter((other) => !touches(other.area, area));
      notes.validations = validation === null ? kept : [...kept, validation];
    },
    charts: () => [...notes.charts.values()],
    setChart: (chart) => {
      notes.charts.set(chart.id, chart);
    },
    deleteChart: (id) => {
      notes.charts.delete(id);
    },
    pivots: () => [...notes.pivots.values()],
    setPivot: (pivot) => {
      notes.pivots.set(pivot.name, pivot);
    },
    deletePivot: (name) => {
      notes.pivots.delete(name);
    },
    pageLayout: () => notes.pageLayout,
    setPageLayout: (patch) => {
      notes.pageLayout = { ...notes.pageLayout, ...patch };
    },
  };
}

function touches(a: Area, b: Area): boolean {
  return a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;
}
