import { coveringRange } from "#sheet/covering-range.ts";
import { plannedNames } from "#sheet/plan-names.ts";
import type { OwnSheetId, SheetPlan } from "#sheet/sheet-plan.ts";
import type { Progress, SnapshotArea, WriteReceipt } from "#sheet/workbook.ts";
import { dressSheet } from "./dress-sheet.ts";
import { inTurn, refuseAborted } from "./in-turn.ts";
import { converse } from "./office-host.ts";
import type { OfficeHost } from "./office-host.ts";
import { withoutOwnEvents } from "./own-events.ts";
import { addOwnSheet, emptySheet, markSheet, ownSheet, refusePlans } from "./own-sheets.ts";
import type { SheetBefore } from "./sheet-before.ts";
import { takeBack } from "./take-back.ts";
import { snapshotSheet, tablesOn } from "./snapshot-sheet.ts";
import { readFacts } from "./workbook-facts.ts";
import type { WorkbookFacts } from "./workbook-facts.ts";
import { makeTables, writeFormulas, writeValues } from "./write-content.ts";
import type { PlanTarget, WriteSettings } from "./write-content.ts";

/** Which plan each of our sheets shows, as far as this session wrote it. */
export type ShownPlans = Map<OwnSheetId, SheetPlan>;

/** What one write needs beside its plans. */
export interface WriteSession {
  readonly progress: Progress;
  /** Plans shown before; the ones written now take their place. */
  readonly shown: ShownPlans;
}

/**
 * Writes all plans, or none: everything that can be refused is refused before the first write, and what fails or is
 * stopped later is taken back before the error goes on.
 */
export async function writeSheets(host: OfficeHost, plans: readonly SheetPlan[], { progress, shown }: WriteSession): Promise<WriteReceipt> {
  return converse(host, async (context) => {
    refuseAborted(progress.signal);
    const facts = await readFacts(context);
    refusePlans(facts, plans);
    const before = await inTurn(plans, (plan) => sheetBefore(context, facts, { plan, shown: shown.get(plan.id) ?? null }));
    return withoutOwnEvents(context, async () => {
      try {
        const targets = await writeAll(context, { facts, plans, progress, before });
        const written = await receipt(context, targets, before);
        for (const plan of plans) shown.set(plan.id, plan);
        return written;
      } catch (error) {
        // The first failure is what the person must hear of; a take-back that fails too changes nothing about it.
        await takeBack(
          host,
          facts,
          before.flatMap((one) => one ?? []),
        ).catch(() => undefined);
        throw error;
      }
    });
  });
}

interface Replacing {
  readonly plan: SheetPlan;
  readonly shown: SheetPlan | null;
}

async function sheetBefore(context: Excel.RequestContext, facts: WorkbookFacts, { plan, shown }: Replacing): Promise<SheetBefore | null> {
  const ours = ownSheet(facts, plan.id);
  if (ours === undefined) return null;
  const cells = await snapshotSheet(context, ours.id);
  return { sheetId: ours.id, name: ours.name, cells, tables: await tablesOn(context, ours.id), shown };
}

interface WriteJob {
  readonly facts: WorkbookFacts;
  readonly plans: readonly SheetPlan[];
  readonly progress: Progress;
  readonly before: readonly (SheetBefore | null)[];
}

/** Sheets, values, tables, formulas, looks: formulas come when every sheet and table that they may name is there. */
async function writeAll(context: Excel.RequestContext, job: WriteJob): Promise<readonly PlanTarget[]> {
  const { facts, plans, progress } = job;
  const total = plans.reduce((rows, plan) => rows + plan.rows.length, 0);
  let done = 0;
  const settings: WriteSettings = {
    names: plannedNames(plans, facts.sheets),
    signal: progress.signal,
    onRows: (rows) => {
      done += rows;
      progress.onProgress?.(done, total);
    },
  };
  const targets = await inTurn(plans, async (plan, index) => ({
    plan,
    sheetId: await preparedSheet(context, plan, job.before[index] ?? null),
  }));
  await inTurn(targets, (target) => writeValues(context, target, settings));
  await makeTables(context, targets);
  await inTurn(targets, (target) => writeFormulas(context, target, settings));
  await inTurn(targets, async ({ plan, sheetId }, index) => {
    refuseAborted(progress.signal);
    dressSheet(context.workbook.worksheets.getItem(sheetId), plan);
    markSheet(context, { id: plan.id, sheetKey: sheetId, sheetName: job.before[index]?.name ?? plan.name });
    await context.sync();
  });
  return targets;
}

async function preparedSheet(context: Excel.RequestContext, plan: SheetPlan, before: SheetBefore | null): Promise<string> {
  if (before === null) return addOwnSheet(context, plan);
  await emptySheet(context, before.sheetId);
  return before.sheetId;
}

/** What was written, read back from Excel: it may write a formula in another way than the plan does. */
async function receipt(
  context: Excel.RequestContext,
  targets: readonly PlanTarget[],
  before: readonly (SheetBefore | null)[],
): Promise<WriteReceipt> {
  const areas = await inTurn(targets, async ({ plan, sheetId }, index): Promise<SnapshotArea> => {
    const earlier = before[index] ?? { name: plan.name, cells: null, tables: [], shown: null };
    const written = await snapshotSheet(context, sheetId);
    return {
      sheet: earlier.name,
      own: plan.id,
      range: coveringRange([earlier.cells ?? [], written]),
      before: earlier.cells,
      written,
      tablesBefore: earlier.tables,
      ...(earlier.shown === null ? {} : { planBefore: earlier.shown }),
    };
  });
  return {
    sheets: targets.map(({ plan }, index) => ({
      id: plan.id,
      name: before[index]?.name ?? plan.name,
      created: (before[index] ?? null) === null,
    })),
    snapshot: { takenAt: new Date().toISOString(), areas },
  };
}
