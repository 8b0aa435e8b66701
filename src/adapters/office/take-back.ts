import type { CellValue } from "#sheet/cell.ts";
import type { OwnSheetId, SheetPlan } from "#sheet/sheet-plan.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { dressAgain } from "./dress-sheet.ts";
import { converse, inTurn, withoutOwnEvents } from "./office-host.ts";
import type { OfficeHost } from "./office-host.ts";
import { adoptUnmarked, emptySheet, ownSheet } from "./own-sheets.ts";
import { putBackCells } from "./put-back.ts";
import type { SheetBack } from "./put-back.ts";
import type { SheetBefore } from "./snapshot-sheet.ts";
import { whereInFront } from "./to-workbook-error.ts";
import type { TypedCell, TypedCells } from "./typed-meanwhile.ts";
import { readFacts, refuseReadOnly } from "./workbook-facts.ts";
import type { OfficeSheet } from "./workbook-facts.ts";

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
      await keepTyped(
        context,
        made.flatMap((plan) => ownSheet(now, plan.id) ?? []),
        typed,
      );
      await deleteSheets(
        context,
        made.flatMap((plan) => (typed.has(plan.id) ? [] : (ownSheet(now, plan.id)?.id ?? []))),
      );
    }),
  );
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
export async function deleteSheets(context: Excel.RequestContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/visibility");
  await context.sync();
  for (const sheet of worksheets.items.filter((one) => ids.includes(one.id)).reverse()) {
    // Excel refuses to delete a very hidden sheet.
    if (sheet.visibility === "VeryHidden") sheet.visibility = "Hidden";
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
): Promise<readonly OwnSheetId[]> {
  const facts = await readFacts(context);
  refuseReadOnly(facts);
  const leaving = facts.sheets.filter((sheet) => sheet.own !== null && (ids?.includes(sheet.own) ?? true));
  if (leaving.length === 0) return [];
  if (facts.structureProtected) throw new WorkbookError("workbook-protected");
  const isProtected = leaving.find((sheet) => sheet.isProtected);
  if (isProtected !== undefined) throw new WorkbookError("sheet-protected", isProtected.name);
  await withoutOwnEvents(context, () =>
    deleteSheets(
      context,
      leaving.map((sheet) => sheet.id),
    ),
  );
  return leaving.flatMap((sheet) => sheet.own ?? []);
}
