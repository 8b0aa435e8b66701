import type { Area } from "../store/area.ts";
import type { StoredPivot } from "../store/sheet-parts.ts";
import type { CellInput } from "../store/stored-cell.ts";
import { objectArgument, oneOf, textArgument, textValue } from "./arguments.ts";
import { guardSheet, sheetStore } from "./host.ts";
import type { ModelHost } from "./host.ts";
import { HostError, invalidArgument, itemNotFound } from "./host-error.ts";
import type { Arguments, ModelObject } from "./model-object.ts";
import { NULL_OBJECT } from "./model-object.ts";
import { rangeArgument } from "./range-argument.ts";

/** `Worksheet.pivotTables`: over Excel tables only, laid out as a plain table of sums. */
export function pivotsObject(host: ModelHost, sheetId: string): ModelObject {
  const all = (): readonly StoredPivot[] => sheetStore(host, sheetId).pivots();
  const find = (key: unknown): StoredPivot | undefined => all().find(({ name }) => name === key);
  return {
    className: "PivotTableCollection",
    items: () => all().map(({ name }) => pivotObject(host, sheetId, name)),
    item: (key) => {
      if (find(key) === undefined) throw itemNotFound("PivotTable");
      return pivotObject(host, sheetId, textValue(key, "PivotTable name"));
    },
    call: {
      Add: (args) => addPivot(host, sheetId, args),
      GetCount: () => all().length,
      GetItemOrNullObject: (args) => (find(args[0]) === undefined ? NULL_OBJECT : pivotObject(host, sheetId, textArgument(args, 0))),
      RefreshAll: async () => {
        guardSheet(host, sheetId);
        for (const pivot of all()) await lay(host, sheetId, pivot);
      },
    },
  };
}

async function addPivot(host: ModelHost, sheetId: string, args: Arguments): Promise<ModelObject> {
  guardSheet(host, sheetId);
  const name = textArgument(args, 0);
  const source = objectArgument(args, 1);
  if (source.className !== "Table") throw invalidArgument("the simulation pivots Excel tables only");
  const place = rangeArgument(args, 2);
  if (place.sheetId !== sheetId) throw invalidArgument("the destination is on another sheet");
  if (
    sheetStore(host, sheetId)
      .pivots()
      .some((one) => one.name === name)
  )
    throw new HostError("ItemAlreadyExists", name);
  const at = { row: place.area.firstRow, column: place.area.firstColumn };
  await sheetStore(host, sheetId).setPivot({ name, table: await tableName(source), at, rows: [], columns: [], data: null, laid: null });
  return pivotObject(host, sheetId, name);
}

async function tableName(table: ModelObject): Promise<string> {
  return String(await table.get?.["Name"]?.());
}

const FUNCTIONS = ["Automatic", "Sum", "Count", "Average", "Max", "Min"] as const;

/** A PivotTable as its parts see it. */
interface PivotAccess {
  readonly now: () => StoredPivot;
  readonly change: (patch: Partial<StoredPivot>) => Promise<void>;
  readonly fields: () => readonly string[];
}

function pivotObject(host: ModelHost, sheetId: string, name: string): ModelObject {
  const now = (): StoredPivot => {
    const found = sheetStore(host, sheetId)
      .pivots()
      .find((one) => one.name === name);
    if (found === undefined) throw itemNotFound("PivotTable");
    return found;
  };
  const change = (patch: Partial<StoredPivot>): Promise<void> => {
    guardSheet(host, sheetId);
    return lay(host, sheetId, { ...now(), ...patch });
  };
  const access: PivotAccess = { now, change, fields: () => headersOf(host, now()) };
  return {
    className: "PivotTable",
    id: name,
    get: { Name: () => name, Id: () => name },
    navigate: {
      Hierarchies: () => hierarchiesObject(access),
      RowHierarchies: () => axisObject(access, "rows"),
      ColumnHierarchies: () => axisObject(access, "columns"),
      DataHierarchies: () => dataHierarchiesObject(access),
    },
    call: {
      Refresh: () => change({}),
      Delete: async () => {
        guardSheet(host, sheetId);
        const { laid } = now();
        if (laid !== null) await sheetStore(host, sheetId).clear(laid, "all");
        await sheetStore(host, sheetId).deletePivot(name);
      },
    },
  };
}

function hierarchyObject(field: string, className = "PivotHierarchy"): ModelObject {
  return { className, id: field, get: { Name: () => field, Id: () => field } };
}

function hierarchiesObject({ fields }: PivotAccess): ModelObject {
  return {
    className: "PivotHierarchyCollection",
    items: () => fields().map((field) => hierarchyObject(field)),
    item: (key) => {
      const field = fields().find((one) => one === key);
      if (field === undefined) throw itemNotFound(`PivotTable field ${String(key)}`);
      return hierarchyObject(field);
    },
  };
}

function axisObject({ now, change }: PivotAccess, axis: "rows" | "columns"): ModelObject {
  return {
    className: "RowColumnPivotHierarchyCollection",
    items: () => now()[axis].map((field) => hierarchyObject(field, "RowColumnPivotHierarchy")),
    call: {
      GetCount: () => now()[axis].length,
      Add: async (args) => {
        const field = objectArgument(args, 0).id ?? "";
        await change({ [axis]: [...now()[axis].filter((one) => one !== field), field] });
        return hierarchyObject(field, "RowColumnPivotHierarchy");
      },
    },
  };
}

const NO_DATA: NonNullable<StoredPivot["data"]> = { field: "", label: "", numberFormat: "" };

/** One field of sums, no more. */
function dataHierarchiesObject({ now, change, fields }: PivotAccess): ModelObject {
  const patch = (given: Partial<NonNullable<StoredPivot["data"]>>): Promise<void> =>
    change({ data: { ...NO_DATA, ...now().data, ...given } });
  const data: ModelObject = {
    className: "DataPivotHierarchy",
    id: "data",
    get: { Name: () => now().data?.label ?? "", SummarizeBy: () => "Sum", NumberFormat: () => now().data?.numberFormat ?? "" },
    set: {
      Name: (value) => {
        const label = textValue(value, "name");
        if (fields().includes(label)) throw invalidArgument("PivotTable field name already exists");
        return patch({ label });
      },
      SummarizeBy: (value) => {
        if (oneOf(value, FUNCTIONS, "summarizeBy") !== "Sum") throw invalidArgument("the simulation sums only");
      },
      NumberFormat: (value) => patch({ numberFormat: textValue(value, "numberFormat") }),
    },
  };
  return {
    className: "DataPivotHierarchyCollection",
    items: () => (now().data === null ? [] : [data]),
    item: () => data,
    call: {
      Add: async (args) => {
        const field = objectArgument(args, 0).id ?? "";
        await patch({ field, label: `Sum of ${field}` });
        return data;
      },
    },
  };
}

/** Cells of the table that a PivotTable is over, by its name, header row first: one made anew under that name is the source again. */
function sourceOf(host: ModelHost, { table }: StoredPivot): { readonly sheetId: string; readonly area: Area } {
  const found = host.store.tables().find(({ name }) => name === table);
  if (found === undefined) throw itemNotFound("the PivotTable's source");
  return found;
}

function headersOf(host: ModelHost, pivot: StoredPivot): readonly string[] {
  const { sheetId, area } = sourceOf(host, pivot);
  return sheetStore(host, sheetId).texts({ ...area, lastRow: area.firstRow })[0] ?? [];
}

/** Keeps the PivotTable and writes its cells anew: row fields, one column for each value of the column field, totals. */
async function lay(host: ModelHost, sheetId: string, pivot: StoredPivot): Promise<void> {
  const sheet = sheetStore(host, sheetId);
  if (pivot.laid !== null) await sheet.clear(pivot.laid, "all");
  const cells = cellsOf(host, pivot);
  const [first = []] = cells;
  const { row, column } = pivot.at;
  const laid = { firstRow: row, firstColumn: column, lastRow: row + cells.length - 1, lastColumn: column + first.length - 1 };
  const isLaid = cells.length > 0 && first.length > 0;
  if (isLaid) await sheet.write(laid, cells);
  const numberFormat = pivot.data?.numberFormat ?? "";
  if (isLaid && numberFormat !== "") await sheet.applyFormat(laid, { numberFormat });
  await sheet.setPivot({ ...pivot, laid: isLaid ? laid : null });
}

type Sums = ReadonlyMap<string, ReadonlyMap<string, number>>;

const TOTAL = "Grand Total";
const PART = "\u0000";

function cellsOf(host: ModelHost, pivot: StoredPivot): readonly (readonly CellInput[])[] {
  const { data } = pivot;
  if (data === null || pivot.rows.length === 0) return [];
  const source = sourceOf(host, pivot);
  const store = sheetStore(host, source.sheetId);
  const [headers = [], ...lines] = store.texts(source.area);
  const values = store.values(source.area).slice(1);
  const keyOf = (line: readonly string[], fields: readonly string[]): string =>
    fields.map((field) => line[headers.indexOf(field)] ?? "").join(PART);
  const sums = new Map<string, Map<string, number>>();
  const names = new Set<string>();
  lines.forEach((line, index) => {
    const amount = values[index]?.[headers.indexOf(data.field)];
    const [row, column] = [keyOf(line, pivot.rows), keyOf(line, pivot.columns)];
    names.add(column);
    const mine = sums.get(row) ?? new Map<string, number>();
    sums.set(row, mine);
    mine.set(column, (mine.get(column) ?? 0) + (typeof amount === "number" ? amount : 0));
  });
  return tableOf(pivot, sums, pivot.columns.length === 0 ? [] : [...names].sort());
}

function tableOf({ rows, data }: StoredPivot, sums: Sums, columns: readonly string[]): readonly (readonly CellInput[])[] {
  const cell = (value: string | number | null): CellInput => ({ value });
  const added = (key: string | null, column: string | null): number =>
    [...sums]
      .filter(([row]) => key === null || row === key)
      .flatMap(([, mine]) => [...mine])
      .reduce((sum, [name, amount]) => sum + (column === null || name === column ? amount : 0), 0);
  const figures = (key: string | null): readonly CellInput[] => [
    ...columns.map((column) => cell(added(key, column))),
    cell(added(key, null)),
  ];
  const header = [...rows, ...columns, columns.length === 0 ? (data?.label ?? "") : TOTAL].map(cell);
  const body = [...sums.keys()].sort().map((key) => [...key.split(PART).map(cell), ...figures(key)]);
  return [header, ...body, [...rows.map((_, at) => cell(at === 0 ? TOTAL : null)), ...figures(null)]];
}
