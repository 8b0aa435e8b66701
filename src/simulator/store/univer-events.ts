import type { IRange } from "@univerjs/core";
import type { Area } from "./area.ts";
import type { StoreEvent } from "./store-event.ts";
import { areaOf } from "./univer-sheet-context.ts";

/** Something the grid has done, as its command bus tells it. */
export interface GridCommand {
  readonly id: string;
  readonly params?: object | undefined;
  readonly options?: object | undefined;
}

/** The parts of commands' parameters that tell who did what where. */
interface Facts {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly cellValue?: Matrix;
  readonly sheet?: { readonly id: string };
  readonly from?: MovedPart;
  readonly to?: MovedPart;
  readonly selections?: readonly { readonly range: IRange }[];
  readonly type?: number;
  readonly unitData?: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

interface MovedPart {
  readonly subUnitId: string;
  readonly value: Matrix;
}

type Matrix = Readonly<Record<number, Readonly<Record<number, object | null>>>>;

/** The selection is still being dragged; the end of it comes as 2, a set one as 3 or nothing. */
const DRAGGING: readonly (number | undefined)[] = [0, 1];

/** Events for what a person did in the grid of workbook `unitId`; none for what means nothing to an add-in. */
export function eventsOf(command: GridCommand, unitId: string): readonly StoreEvent[] {
  const facts: Facts = command.params ?? {};
  if (facts.unitId !== undefined && facts.unitId !== unitId) return [];
  return READERS[command.id]?.(facts, unitId) ?? [];
}

/** Whether the grid tells of results that its formula engine worked out, not of input. */
export function isCalculated({ options }: GridCommand): boolean {
  return options !== undefined && "fromFormula" in options && options.fromFormula === true;
}

type Reader = (facts: Facts, unitId: string) => readonly StoreEvent[];

const READERS: Readonly<Record<string, Reader>> = {
  "sheet.mutation.set-range-values": ({ subUnitId, cellValue }) => edited(subUnitId, cellValue),
  "sheet.mutation.move-range": ({ from, to }) => [...edited(from?.subUnitId, from?.value), ...edited(to?.subUnitId, to?.value)],
  "sheet.mutation.reorder-range": ({ subUnitId, range }) =>
    subUnitId === undefined || range === undefined ? [] : [{ kind: "edited", sheetId: subUnitId, area: areaOf(range) }],
  "sheet.mutation.insert-row": rowsChanged("RowInserted"),
  "sheet.mutation.remove-rows": rowsChanged("RowDeleted"),
  "sheet.mutation.insert-col": rowsChanged("ColumnInserted"),
  "sheet.mutation.remove-col": rowsChanged("ColumnDeleted"),
  "sheet.mutation.insert-sheet": ({ sheet }) => (sheet === undefined ? [] : [{ kind: "sheet-added", sheetId: sheet.id }]),
  "sheet.mutation.remove-sheet": ({ subUnitId }) => (subUnitId === undefined ? [] : [{ kind: "sheet-deleted", sheetId: subUnitId }]),
  "sheet.operation.set-worksheet-active": ({ subUnitId }) =>
    subUnitId === undefined ? [] : [{ kind: "sheet-activated", sheetId: subUnitId }],
  "sheet.operation.set-selections": selected,
  "formula.mutation.set-formula-calculation-result": ({ unitData }, unitId) =>
    Object.keys(unitData?.[unitId] ?? {}).map((sheetId) => ({ kind: "calculated", sheetId })),
};

function rowsChanged(change: "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted"): Reader {
  return ({ subUnitId, range }) =>
    subUnitId === undefined || range === undefined ? [] : [{ kind: "rows-changed", sheetId: subUnitId, change, area: areaOf(range) }];
}

function selected({ subUnitId, selections, type }: Facts): readonly StoreEvent[] {
  const range = selections?.at(-1)?.range;
  if (subUnitId === undefined || range === undefined || DRAGGING.includes(type)) return [];
  return [{ kind: "selected", sheetId: subUnitId, area: areaOf(range) }];
}

function edited(sheetId: string | undefined, cells: Matrix | undefined): readonly StoreEvent[] {
  const area = cells === undefined ? null : contentArea(cells);
  return sheetId === undefined || area === null ? [] : [{ kind: "edited", sheetId, area }];
}

/** The area whose content changed; cells that only look different are left out, as Excel does. */
function contentArea(cells: Matrix): Area | null {
  const rows: number[] = [];
  const columns: number[] = [];
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line)) {
      if (cell !== null && !["v", "f", "p", "si"].some((key) => key in cell)) continue;
      rows.push(Number(row));
      columns.push(Number(column));
    }
  }
  if (rows.length === 0) return null;
  const [firstRow, firstColumn] = [smallest(rows), smallest(columns)];
  return { firstRow, firstColumn, lastRow: largest(rows), lastColumn: largest(columns) };
}

function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Infinity);
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), -1);
}
