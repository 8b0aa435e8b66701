import type { CellRange } from "#sheet/cell-address.ts";
import { rangeAddress } from "#sheet/cell-address.ts";
import type { SheetPlan } from "#sheet/sheet-plan.ts";
import { BLOCK_BYTES, bytesOf, rowBlocks, writtenValue } from "./outgoing-cells.ts";
import { inTurn, refuseAborted } from "./office-host.ts";
import { likeAreas } from "./apply-styles.ts";
import { rangeOf, snapshotRows } from "./read-cells.ts";
import { differingCells } from "./typed-meanwhile.ts";
import type { TypedCell } from "./typed-meanwhile.ts";
import { numberFormatBlock, plannedFormula, planWidth, valueBlock } from "./written-cells.ts";
import type { SheetNames } from "./written-cells.ts";
import type { StopSignal } from "#sheet/workbook.ts";

/** A plan and the sheet it goes to. */
export interface PlanTarget {
  readonly plan: SheetPlan;
  readonly sheetId: string;
}

/** What writing needs to know besides the plan. */
export interface WriteSettings {
  readonly names: SheetNames;
  readonly signal: StopSignal | undefined;
  /** Rows written. */
  readonly onRows: (rows: number) => void;
  /** Told of cells that held something when we wrote over them; throws to give the write up. */
  readonly onFound: (plan: SheetPlan, found: readonly TypedCell[]) => void;
}

/** Writes values and number formats in blocks, one request each, calculation held back meanwhile. */
export async function writeValues(context: Excel.RequestContext, target: PlanTarget, settings: WriteSettings): Promise<void> {
  const { plan, sheetId } = target;
  const values = withUnfinished(valueBlock(plan, settings.names), plan);
  const formats = numberFormatBlock(plan);
  const lastColumn = planWidth(plan) - 1;
  await inTurn(rowBlocks(values), async ([firstRow, lastRow]) => {
    refuseAborted(settings.signal);
    const range = rangeOf(context, sheetId, { firstRow, firstColumn: 0, lastRow, lastColumn });
    // Read in the request that writes: our sheet is empty here, and what is not empty a person typed just now.
    range.load("values,formulas");
    context.application.suspendApiCalculationUntilNextSync();
    const blockFormats = formats.slice(firstRow, lastRow + 1);
    if (blockFormats.some((row) => row.some((format) => format !== null))) range.numberFormat = blockFormats;
    range.values = values.slice(firstRow, lastRow + 1);
    await context.sync();
    settings.onFound(
      plan,
      foundIn(range, { firstRow, firstColumn: 0, lastRow, lastColumn }).filter((one) => one.row + one.column > 0),
    );
    settings.onRows(lastRow - firstRow + 1);
  });
}

/** A1 keeps saying that the sheet is unfinished until the last request of all. */
function withUnfinished(values: (string | number | boolean)[][], plan: SheetPlan): (string | number | boolean)[][] {
  const [first] = values;
  if (plan.unfinished !== undefined && first !== undefined) first[0] = writtenValue(plan.unfinished);
  return values;
}

const FIRST_CELL: CellRange = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };

/** What stood in a range, loaded in the request that wrote over it: loading comes first, and its answer is what stays. */
function foundIn(range: Excel.Range, { firstRow, firstColumn }: CellRange): readonly TypedCell[] {
  const cells = snapshotRows(range.values as unknown[][], range.formulas as unknown[][]);
  return differingCells([], cells, undefined).map((one) => ({ ...one, row: one.row + firstRow, column: one.column + firstColumn }));
}

/** Makes the plan's tables; after the values, before the formulas that name them. One request. */
export async function makeTables(context: Excel.RequestContext, targets: readonly PlanTarget[]): Promise<void> {
  for (const { plan, sheetId } of targets) {
    for (const planned of plan.tables) {
      const table = context.workbook.worksheets.getItem(sheetId).tables.add(rangeAddress(planned.range), true);
      table.name = planned.name;
      table.style = "TableStyleLight1";
      table.showBandedRows = false;
    }
  }
  await context.sync();
}

/** Writes number formats alone, for an earlier report whose cells are back already. */
export async function writeNumberFormats(context: Excel.RequestContext, target: PlanTarget): Promise<void> {
  const formats = numberFormatBlock(target.plan);
  const lastColumn = planWidth(target.plan) - 1;
  await inTurn(rowBlocks(formats), async ([firstRow, lastRow]) => {
    rangeOf(context, target.sheetId, { firstRow, firstColumn: 0, lastRow, lastColumn }).numberFormat = formats.slice(firstRow, lastRow + 1);
    await context.sync();
  });
}

interface FormulaArea {
  readonly range: CellRange;
  readonly formulas: readonly (readonly string[])[];
}

/** Writes formulas and links, whole rectangles at a time, as many as fit one request. */
export async function writeFormulas(context: Excel.RequestContext, target: PlanTarget, settings: WriteSettings): Promise<void> {
  const areas = formulaAreas(target.plan, settings.names).flatMap(splitByBytes);
  await inTurn(requestsOf(areas), async (batch) => {
    refuseAborted(settings.signal);
    context.application.suspendApiCalculationUntilNextSync();
    const ranges = batch.map((area) => {
      const range = rangeOf(context, target.sheetId, area.range);
      // As with the values: read in the request that writes.
      range.load("values,formulas");
      range.formulas = area.formulas.map((row) => [...row]);
      return range;
    });
    await context.sync();
    const found = ranges.flatMap((range, index) => foundIn(range, batch[index]?.range ?? FIRST_CELL));
    settings.onFound(target.plan, found);
  });
}

function formulaAreas(plan: SheetPlan, names: SheetNames): readonly FormulaArea[] {
  const formulas = plan.rows.map((row) => row.map((cell) => plannedFormula(cell, names)));
  const columnsIn = (row: number): number => formulas[row]?.length ?? 0;
  return likeAreas(plan.rows.length, columnsIn, (row, column) => ((formulas[row]?.[column] ?? null) === null ? null : "formula")).map(
    ([, range]) => ({
      range,
      formulas: formulas
        .slice(range.firstRow, range.lastRow + 1)
        .map((row) => row.slice(range.firstColumn, range.lastColumn + 1).map((formula) => formula ?? "")),
    }),
  );
}

function splitByBytes(area: FormulaArea): readonly FormulaArea[] {
  return rowBlocks(area.formulas).map(([first, last]) => ({
    range: { ...area.range, firstRow: area.range.firstRow + first, lastRow: area.range.firstRow + last },
    formulas: area.formulas.slice(first, last + 1),
  }));
}

/** Bytes that one more range costs beside its cells: paths, ids, references. */
const RANGE_BYTES = 600;

function requestsOf(areas: readonly FormulaArea[]): readonly (readonly FormulaArea[])[] {
  const requests: FormulaArea[][] = [];
  let bytes = 0;
  for (const area of areas) {
    const size = RANGE_BYTES + area.formulas.flat().reduce((sum, formula) => sum + bytesOf(formula), 0);
    const last = requests.at(-1);
    if (last === undefined || bytes + size > BLOCK_BYTES) {
      requests.push([area]);
      bytes = size;
    } else {
      last.push(area);
      bytes += size;
    }
  }
  return requests;
}
