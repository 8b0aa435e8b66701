import type { Area } from "../store/area.ts";
import type { StoredChart, StoredSeries } from "../store/sheet-parts.ts";
import type { SheetStore } from "../store/sheet-store.ts";
import { integerArgument, numberValue, oneOf, optionalText, textValue } from "./arguments.ts";
import { guardSheet, sheetStore } from "./host.ts";
import type { ModelHost } from "./host.ts";
import { invalidArgument, itemNotFound } from "./host-error.ts";
import type { Arguments, ModelObject } from "./model-object.ts";
import { isModelObject } from "./model-object.ts";
import { rangeArgument } from "./range-argument.ts";

const TYPES = ["BarClustered", "BarStacked", "ColumnClustered", "ColumnStacked", "Line", "Pie"] as const;

/** `Worksheet.charts`: stand-ins that keep what a chart shows and where. */
export function chartsObject(host: ModelHost, sheetId: string): ModelObject {
  const sheet = () => sheetStore(host, sheetId);
  return {
    className: "ChartCollection",
    items: () =>
      sheet()
        .charts()
        .map((chart) => chartObject(host, sheetId, chart.id)),
    item: (key) => {
      const found = sheet()
        .charts()
        .find((chart) => chart.name === key || chart.id === key);
      if (found === undefined) throw itemNotFound("chart");
      return chartObject(host, sheetId, found.id);
    },
    call: {
      GetCount: () => sheet().charts().length,
      Add: async (args) => {
        guardSheet(host, sheetId);
        const chart = newChart(sheet(), sheetId, args);
        await sheet().setChart(chart);
        return chartObject(host, sheetId, chart.id);
      },
    },
  };
}

function newChart(sheet: SheetStore, sheetId: string, args: Arguments): StoredChart {
  const number = sheet.charts().length + 1;
  const { area } = rangeArgument(args, 1);
  const type = oneOf(args[0], TYPES, "chart type");
  const seriesBy = optionalText(args, 2) ?? "Auto";
  const columns = Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (_, index) => area.firstColumn + index);
  const series = columns.map((column, index): StoredSeries => ({
    name: `Series${String(index + 1)}`,
    values: { ...area, firstColumn: column, lastColumn: column },
    categories: null,
  }));
  return {
    id: `{CH-${String(number)}-${sheetId}}`,
    name: `Chart ${String(number)}`,
    type,
    source: area,
    seriesBy,
    title: null,
    series,
    left: 0,
    top: 0,
    width: 360,
    height: 216,
  };
}

function chartObject(host: ModelHost, sheetId: string, id: string): ModelObject {
  const now = (): StoredChart => {
    const found = sheetStore(host, sheetId)
      .charts()
      .find((chart) => chart.id === id);
    if (found === undefined) throw itemNotFound("chart");
    return found;
  };
  const change = (patch: Partial<StoredChart>) => {
    guardSheet(host, sheetId);
    return sheetStore(host, sheetId).setChart({ ...now(), ...patch });
  };
  const title: ModelObject = {
    className: "ChartTitle",
    get: { Text: () => now().title },
    set: { Text: (value) => change({ title: textValue(value, "chart title") }) },
  };
  return {
    className: "Chart",
    id,
    get: chartProperties(now),
    set: {
      Name: (value) => change({ name: textValue(value, "chart name") }),
      Left: (value) => change({ left: numberValue(value, "left") }),
      Top: (value) => change({ top: numberValue(value, "top") }),
      Width: (value) => change({ width: numberValue(value, "width") }),
      Height: (value) => change({ height: numberValue(value, "height") }),
    },
    navigate: { Title: () => title, Series: () => seriesCollection(now, change) },
    call: {
      SetPosition: (args) => change(position(sheetStore(host, sheetId), args)),
      Delete: () => {
        guardSheet(host, sheetId);
        return sheetStore(host, sheetId).deleteChart(id);
      },
    },
  };
}

function chartProperties(now: () => StoredChart): NonNullable<ModelObject["get"]> {
  return {
    Id: () => now().id,
    Name: () => now().name,
    ChartType: () => now().type,
    Left: () => now().left,
    Top: () => now().top,
    Width: () => now().width,
    Height: () => now().height,
  };
}

function position(sheet: SheetStore, args: Arguments): Pick<StoredChart, "left" | "top" | "width" | "height"> {
  const start = rangeArgument(args, 0).area;
  const end = isModelObject(args[1]) ? rangeArgument(args, 1).area : start;
  const sum = (from: number, to: number, size: (index: number) => number): number => {
    let total = 0;
    for (let index = from; index < to; index += 1) total += size(index);
    return total;
  };
  const width = (column: number) => sheet.columnWidth(column);
  const height = (row: number) => sheet.rowHeight(row);
  return {
    left: sum(0, start.firstColumn, width),
    top: sum(0, start.firstRow, height),
    width: sum(start.firstColumn, end.lastColumn + 1, width),
    height: sum(start.firstRow, end.lastRow + 1, height),
  };
}

type Change = (patch: Partial<StoredChart>) => unknown;

function seriesCollection(now: () => StoredChart, change: Change): ModelObject {
  const at = (index: number): ModelObject => {
    if (now().series[index] === undefined) throw invalidArgument("series index");
    return seriesObject(now, change, index);
  };
  return {
    className: "ChartSeriesCollection",
    items: () => now().series.map((_, index) => at(index)),
    item: (key) => at(numberValue(key, "series index")),
    call: {
      GetItemAt: (args) => at(integerArgument(args, 0)),
      GetCount: () => now().series.length,
      Add: async (args) => {
        const series = [
          ...now().series,
          { name: optionalText(args, 0) ?? `Series${String(now().series.length + 1)}`, values: null, categories: null },
        ];
        await change({ series });
        return at(series.length - 1);
      },
    },
  };
}

function seriesObject(now: () => StoredChart, change: Change, index: number): ModelObject {
  const patch = async (part: Partial<StoredSeries>): Promise<void> => {
    await change({ series: now().series.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  };
  const area = (args: Arguments): Area => rangeArgument(args, 0).area;
  return {
    className: "ChartSeries",
    get: { Name: () => now().series[index]?.name ?? "" },
    set: { Name: (value) => patch({ name: textValue(value, "series name") }) },
    navigate: {
      Format: () => ({
        className: "ChartSeriesFormat",
        navigate: { Fill: () => ({ className: "ChartFill", call: { Clear: () => patch({ isClear: true }) } }) },
      }),
    },
    call: {
      SetValues: (args) => patch({ values: area(args) }),
      SetXAxisValues: (args) => patch({ categories: area(args) }),
      Delete: async () => {
        await change({ series: now().series.filter((_, at) => at !== index) });
      },
    },
  };
}
