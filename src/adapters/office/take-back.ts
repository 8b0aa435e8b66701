import type { CellValue } from "#sheet/cell.ts";
import type { OwnSheetId, SheetPlan } from "#sheet/sheet-plan.ts";
import type { Progress } from "#sheet/workbook.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { dressAgain } from "./dress-sheet.ts";
import { converse, inTurn, refuseAborted, withoutOwnEvents } from "./office-host.ts";
import type { OfficeHost } from "./office-host.ts";
import { addOwnSheet, adoptUnmarked, CELLS_READ_AT_ONCE, emptySheet, fromFirstCell, ownSheet } from "./own-sheets.ts";
import type { SheetHead } from "./own-sheets.ts";
import { putBackCells } from "./put-back.ts";
import type { SheetBack } from "./put-back.ts";
import type { SheetBefore } from "./snapshot-sheet.ts";
import { whereInFront } from "./to-workbook-error.ts";
import { foreignCells } from "./typed-meanwhile.ts";
import type { TypedCell, TypedCells } from "./typed-meanwhile.ts";
import { readFacts, refuseReadOnly } from "./workbook-facts.ts";
import type { OfficeSheet, WorkbookFacts } from "./workbook-facts.ts";

/** A write that failed half-way. */
export interface FailedWrite {
  readonly host: OfficeHost;
  readonly plans: readonly SheetPlan[];
  /** Our sheets as they were, one for each plan; null: there was none. */
  readonly before: readonly (SheetBefore | null)[];
  /** What a person typed on our sheets while they were being written. */
  readonly typed: TypedCells;
}

/**
 * After a write that failed half-way: removes the sheets it made and puts the earlier cells of the others back. A
 * conversation of its own, since the failed one may not be usable any more. What a person typed on our sheets meanwhile
 * stays: on an earlier sheet over what stood there, on a sheet that was just made alone.
 */
export async function takeBack(job: FailedWrite): Promise<void> {
  const { host, plans, typed } = job;
  const made = plans.filter((_, index) => (job.before[index] ?? null) === null);
  await converse(host, (context) =>
    withoutOwnEvents(context, async () => {
      const seen = await readFacts(context);
      const now = (await adoptUnmarked(context, seen, made)) ? await readFacts(context) : seen;
      const replaced = job.before.flatMap((one) => (one !== null && now.sheets.some((sheet) => sheet.id === one.sheetId) ? [one] : []));
      await putBackSheets(context, replaced, typed);
      const left = made.flatMap((plan) => leftOf(plan, ownSheet(now, plan.id)));
      await keepTyped(
        context,
        left.map(({ sheet }) => sheet),
        typed,
      );
      await deleteMadeSheets(
        context,
        left.filter(({ plan }) => !typed.has(plan.id)).map(({ plan, sheet }) => madeSheet(plan, sheet, now)),
      );
    }),
  );
}

function leftOf(plan: SheetPlan, sheet: OfficeSheet | undefined): readonly { readonly plan: SheetPlan; readonly sheet: OfficeSheet }[] {
  return sheet === undefined ? [] : [{ plan, sheet }];
}

/** A sheet that a write made, filled as far as it came: what is neither planned nor empty is a person's. */
function madeSheet(plan: SheetPlan, sheet: OfficeSheet, { precisionAsDisplayed }: WorkbookFacts): MadeSheet {
  const cells = plan.rows.reduce((sum, row) => sum + row.length, 0);
  // Where Excel keeps what it shows, what it made of our figures is no sign of a person.
  const isOurs = ({ row, column }: TypedCell): boolean => precisionAsDisplayed && (plan.rows[row]?.[column] ?? null) !== null;
  const typedOn = (now: Cells): readonly TypedCell[] =>
    foreignCells(plan, now).filter((one) => one.cell !== null && one.cell !== "" && !isOurs(one));
  return { sheetId: sheet.id, head: { id: plan.id, name: sheet.name, unfinished: plan.unfinished }, cells, typedOn };
}

type Cells = readonly (readonly CellValue[])[];

/** A sheet that we made and that goes again, and how what a person typed on it is told from what is ours. */
export interface MadeSheet {
  readonly sheetId: string;
  readonly head: SheetHead;
  /** How many cells it holds, about. */
  readonly cells: number;
  readonly typedOn: (now: Cells) => readonly TypedCell[];
}

/**
 * Deletes sheets that a write made. What stands on them is read in the very request that deletes: what a person typed at
 * the last moment stands on a sheet made anew, marked as unfinished, and is given back by sheet. Sheets too large to be
 * read in one request are deleted as they are.
 */
export async function deleteMadeSheets(context: Excel.RequestContext, made: readonly MadeSheet[]): Promise<TypedCells> {
  const stood = new Map<string, Excel.Range>();
  await deleteSheets(
    context,
    made.map(({ sheetId }) => sheetId),
    (sheet) => {
      if ((made.find((one) => one.sheetId === sheet.id)?.cells ?? 0) > CELLS_READ_AT_ONCE) return;
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,values,formulas");
      stood.set(sheet.id, used);
    },
  );
  const typed: TypedCells = new Map();
  for (const { sheetId, head, typedOn } of made) {
    const used = stood.get(sheetId);
    const cells = used === undefined || used.isNullObject ? [] : typedOn(fromFirstCell(used));
    if (cells.length > 0) typed.set(head.id, cells);
  }
  const again = made.filter(({ head }) => typed.has(head.id));
  const backs = await inTurn(again, async ({ head }) =>
    backOf({ sheetId: await addOwnSheet(context, head), tables: [], cells: withTyped([], typed.get(head.id) ?? []) }),
  );
  if (backs.length > 0) await putBackCells(context, backs);
  return typed;
}

async function putBackSheets(context: Excel.RequestContext, sheets: readonly SheetBefore[], typed: TypedCells): Promise<void> {
  await inTurn(sheets, (sheet) => emptySheet(context, sheet.sheetId, { known: [] }));
  await putBackCells(
    context,
    sheets.map(({ sheetId, cells, tables, own }) => backOf({ sheetId, tables, cells: withTyped(cells, typed.get(own) ?? []) })),
  );
  await inTurn(sheets, (sheet) => dressAgain(context, sheet.sheetId, sheet.shown));
}

function backOf(sheet: Pick<SheetBack, "sheetId" | "tables"> & { readonly cells: readonly (readonly CellValue[])[] }): SheetBack {
  return { ...sheet, cells: sheet.cells.map((row) => row.map((cell) => ({ cell }))) };
}

function withTyped(cells: readonly (readonly CellValue[])[], typed: readonly TypedCell[]): readonly (readonly CellValue[])[] {
  if (typed.length === 0) return cells;
  const rows = cells.map((row) => [...row]);
  for (const { row, column, cell } of typed) {
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length < column) line.push(null);
    line[column] = cell;
  }
  return rows;
}

/** A sheet that was just made and that a person typed on stays, marked as unfinished, with what they typed. */
async function keepTyped(context: Excel.RequestContext, made: readonly OfficeSheet[], typed: TypedCells): Promise<void> {
  const kept = made.flatMap((sheet) => {
    const cells = sheet.own === null ? undefined : typed.get(sheet.own);
    return cells === undefined ? [] : [{ sheetId: sheet.id, tables: [], cells: withTyped([], cells) }];
  });
  if (kept.length > 0) await putBackCells(context, kept.map(backOf));
}

/** Deletes sheets, the last first: a host that numbers sheets by their place gives none of those still to go another number. */
async function deleteSheets(
  context: Excel.RequestContext,
  ids: readonly string[],
  before: (sheet: Excel.Worksheet) => void = () => undefined,
): Promise<void> {
  if (ids.length === 0) return;
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/visibility");
  await context.sync();
  for (const sheet of worksheets.items.filter((one) => ids.includes(one.id)).reverse()) {
    // Excel refuses to delete a very hidden sheet.
    if (sheet.visibility === "VeryHidden") sheet.visibility = "Hidden";
    before(sheet);
    sheet.delete();
  }
  try {
    await context.sync();
  } catch (error) {
    throw whereInFront(error);
  }
}

/** Deletes our own sheets, all of them or those named; gives the ids of those that were there. */
export async function removeOwnSheets(
  context: Excel.RequestContext,
  ids: readonly OwnSheetId[] | undefined,
  { signal }: Progress,
): Promise<readonly OwnSheetId[]> {
  const facts = await readFacts(context);
  refuseReadOnly(facts);
  const leaving = facts.sheets.filter((sheet) => sheet.own !== null && (ids?.includes(sheet.own) ?? true));
  if (leaving.length === 0) return [];
  if (facts.structureProtected) throw new WorkbookError("workbook-protected");
  const isProtected = leaving.find((sheet) => sheet.isProtected);
  if (isProtected !== undefined) throw new WorkbookError("sheet-protected", isProtected.name);
  refuseAborted(signal);
  await withoutOwnEvents(context, () =>
    deleteSheets(
      context,
      leaving.map((sheet) => sheet.id),
    ),
  );
  return leaving.flatMap((sheet) => sheet.own ?? []);
}
