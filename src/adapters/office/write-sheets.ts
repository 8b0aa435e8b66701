import { coveringRange } from "#sheet/covering-range.ts";
import { plannedNames } from "#sheet/plan-names.ts";
import type { OwnSheetId, SheetPlan } from "#sheet/sheet-plan.ts";
import type { OwnSheetCells, SheetLook, SnapshotArea, WriteOptions, WriteReceipt } from "#sheet/workbook.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { dressSheet } from "./dress-sheet.ts";
import { forcedText } from "./outgoing-cells.ts";
import { inTurn, notTakenBack, refuseAborted, asOneStep, converse, withoutOwnEvents } from "./office-host.ts";
import type { OfficeHost, UndoGroups } from "./office-host.ts";
import { addOwnSheet, adoptUnmarked, emptySheet, markSheet, markUnfinished, ownSheet, refusePlans } from "./own-sheets.ts";
import { differingCells, foreignCells, noteTyped } from "./typed-meanwhile.ts";
import { followRemarks } from "./remarks.ts";
import type { FollowedRemarks, RemarkedSheet } from "./remarks.ts";
import type { SheetBefore } from "./snapshot-sheet.ts";
import { takeBack } from "./take-back.ts";
import type { FailedWrite } from "./take-back.ts";
import { snapshotSheet, tablesOn } from "./snapshot-sheet.ts";
import { readFacts } from "./workbook-facts.ts";
import type { WorkbookFacts } from "./workbook-facts.ts";
import { makeTables, writeFormulas, writeValues } from "./write-content.ts";
import type { PlanTarget, WriteSettings } from "./write-content.ts";

/** Which plan each of our sheets shows, as far as this session wrote it. */
export type ShownPlans = Map<OwnSheetId, SheetPlan>;

/** What writes of one session share. */
export interface WriteSession {
  readonly host: OfficeHost;
  readonly groups: UndoGroups;
  /** Plans shown before; the ones written now take their place. */
  readonly shown: ShownPlans;
}

/**
 * Writes all plans, or none: everything that can be refused is refused before the first write; what fails, is stopped, or
 * is no longer wanted once it stands (`options.seal` throws) is taken back before the error goes on. From the first
 * request to the last, A1 of each sheet says that it is not finished.
 */
export async function writeSheets(session: WriteSession, plans: readonly SheetPlan[], options: WriteOptions): Promise<WriteReceipt> {
  const { host, groups, shown } = session;
  refuseAborted(options.signal);
  const look = await converse(host, (context) => lookBefore(context, plans, shown));
  options.before?.(look.before.flatMap((one, index) => (one === null ? [] : [ownCells(plans[index], one.name, one.cells)])));
  const receipt = await asOneStep(groups, async (converseSo) => {
    const job: WriteJob = { ...look, host, plans, options, typed: new Map() };
    try {
      const targets = await converseSo(host, (context) => withoutOwnEvents(context, () => writeAll(context, job)));
      return await finish(job, targets);
    } catch (error) {
      // The first failure is what the person must hear of; a take-back that fails too changes nothing about it.
      throw await takeBack(job).then(
        () => error,
        () => notTakenBack(error),
      );
    }
  });
  for (const plan of plans) shown.set(plan.id, plan);
  return receipt;
}

function ownCells(plan: SheetPlan | undefined, name: string, cells: OwnSheetCells["cells"]): OwnSheetCells {
  if (plan === undefined) throw new Error("A sheet without a plan");
  return { id: plan.id, name, cells };
}

interface Look {
  readonly facts: WorkbookFacts;
  /** Our sheets as they were, one for each plan; null: there is none yet. */
  readonly before: readonly (SheetBefore | null)[];
}

/** One write on its way. */
interface WriteJob extends FailedWrite, Look {
  readonly options: WriteOptions;
}

async function lookBefore(context: Excel.RequestContext, plans: readonly SheetPlan[], shown: ShownPlans): Promise<Look> {
  const seen = await readFacts(context);
  const facts = !seen.readOnly && (await adoptUnmarked(context, seen, plans)) ? await readFacts(context) : seen;
  refusePlans(facts, plans);
  const before = await inTurn(plans, async (plan): Promise<SheetBefore | null> => {
    const ours = ownSheet(facts, plan.id);
    if (ours === undefined) return null;
    const cells = await snapshotSheet(context, ours.id);
    return {
      own: plan.id,
      sheetId: ours.id,
      name: ours.name,
      cells,
      tables: await tablesOn(context, ours.id),
      shown: shown.get(plan.id) ?? null,
    };
  });
  return { facts, before };
}

/** A target, and the looks that its host refused. */
type DressedTarget = PlanTarget & { readonly missing: readonly SheetLook[] };

/** Sheets, values, tables, formulas, looks: formulas come when every sheet and table that they may name is there. */
async function writeAll(context: Excel.RequestContext, job: WriteJob): Promise<readonly DressedTarget[]> {
  const { facts, plans, options } = job;
  const settings = settingsOf(job);
  await markUnfinished(
    context,
    job.before.flatMap((one, index) => (one === null ? [] : [{ sheetId: one.sheetId, unfinished: plans[index]?.unfinished }])),
  );
  const targets = await inTurn(plans, async (plan, index) => ({
    plan,
    sheetId: await preparedSheet(context, job, { plan, before: job.before[index] ?? null }),
  }));
  await inTurn(targets, (target) => writeValues(context, target, settings));
  for (const [index, { plan, sheetId }] of targets.entries())
    markSheet(context, { id: plan.id, sheetKey: sheetId, sheetName: job.before[index]?.name ?? plan.name });
  await makeTables(context, targets);
  await inTurn(targets, (target) => writeFormulas(context, target, settings));
  if (facts.isManual) await calculate(context, targets);
  return inTurn(targets, async (target) => {
    refuseAborted(options.signal);
    return { ...target, missing: await dressSheet(context, target.sheetId, target.plan) };
  });
}

function settingsOf({ facts, plans, options, typed }: WriteJob): WriteSettings {
  const total = plans.reduce((rows, plan) => rows + plan.rows.length, 0);
  let done = 0;
  return {
    names: plannedNames(plans, facts.sheets),
    signal: options.signal,
    onRows: (rows) => {
      done += rows;
      options.onProgress?.(done, total);
    },
    onFound: (plan, found) => {
      noteTyped(typed, plan, found);
    },
  };
}

interface Preparing {
  readonly plan: SheetPlan;
  readonly before: SheetBefore | null;
}

async function preparedSheet(context: Excel.RequestContext, job: WriteJob, { plan, before }: Preparing): Promise<string> {
  refuseAborted(job.options.signal);
  if (before === null) return addOwnSheet(context, plan);
  const cleared = await emptySheet(context, before.sheetId, { known: before.cells, unfinished: plan.unfinished });
  if (cleared !== null) noteTyped(job.typed, plan, differingCells(before.cells, cleared, plan.unfinished));
  return before.sheetId;
}

/** In manual mode nothing that was written is calculated by itself. */
async function calculate(context: Excel.RequestContext, targets: readonly PlanTarget[]): Promise<void> {
  for (const { sheetId } of targets) context.workbook.worksheets.getItem(sheetId).calculate(true);
  await context.sync();
}

/** Reads back what stands now, asks for the seals, and writes them: the last request of all. */
async function finish(job: WriteJob, targets: readonly DressedTarget[]): Promise<WriteReceipt> {
  const { host, options } = job;
  const written = await converse(host, (context) => readBack(context, job, targets));
  const seals = (await options.seal?.(written)) ?? new Map<OwnSheetId, string>();
  refuseAborted(options.signal);
  const texts = new Map(targets.map(({ plan }) => [plan.id, seals.get(plan.id) ?? firstText(plan)]));
  if (seals.size > 0 || targets.some(({ plan }) => plan.unfinished !== undefined)) {
    // With events on: an edit from here on is told, and what came before was read again for the seal.
    await converse(host, (context) => sealAll(context, targets, texts));
  }
  const remarks = await followRemarks(host, replacedSheets(job, targets, written));
  return receipt({ job, targets, written: sealed(written, texts), remarks });
}

/** Our sheets that stood there before, as they were and as they are. */
function replacedSheets(job: WriteJob, targets: readonly PlanTarget[], written: readonly OwnSheetCells[]): readonly RemarkedSheet[] {
  return targets.flatMap(({ plan, sheetId }, index): readonly RemarkedSheet[] => {
    const [before, after] = [job.before[index] ?? null, written[index]];
    if (before === null || after === undefined) return [];
    return [{ sheetId, name: after.name, before: before.cells, after: after.cells, keyColumn: plan.keyColumn }];
  });
}

function firstText(plan: SheetPlan): string {
  const value = plan.rows[0]?.[0]?.value ?? "";
  return typeof value === "string" ? value : String(value);
}

async function sealAll(
  context: Excel.RequestContext,
  targets: readonly PlanTarget[],
  texts: ReadonlyMap<OwnSheetId, string>,
): Promise<void> {
  for (const { plan, sheetId } of targets) {
    const cell = context.workbook.worksheets.getItem(sheetId).getRange("A1");
    if (plan.rows[0]?.[0]?.formula === undefined) cell.values = [[forcedText(texts.get(plan.id) ?? "")]];
  }
  await context.sync();
}

/** What stands on the sheets: Excel may write a formula in another way than the plan does. Another content than planned is a person's. */
async function readBack(context: Excel.RequestContext, job: WriteJob, targets: readonly PlanTarget[]): Promise<readonly OwnSheetCells[]> {
  const facts = await readFacts(context);
  const written = await inTurn(targets, async ({ plan, sheetId }, index): Promise<OwnSheetCells> => {
    const name = job.before[index]?.name ?? plan.name;
    const now = facts.sheets.find((sheet) => sheet.id === sheetId);
    if (now === undefined) throw new WorkbookError("sheet-missing", name);
    // Formulas were written for the old name.
    if (now.name !== name) throw new WorkbookError("own-sheet-edited", now.name);
    const cells = await snapshotSheet(context, sheetId);
    if (!facts.precisionAsDisplayed) noteTyped(job.typed, plan, foreignCells(plan, cells));
    return { id: plan.id, name, cells };
  });
  return written;
}

function sealed(written: readonly OwnSheetCells[], texts: ReadonlyMap<OwnSheetId, string>): readonly OwnSheetCells[] {
  return written.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((row, at) => (at === 0 ? [texts.get(sheet.id) ?? null, ...row.slice(1)] : row)),
  }));
}

interface Finished {
  readonly job: WriteJob;
  readonly targets: readonly DressedTarget[];
  readonly written: readonly OwnSheetCells[];
  readonly remarks: FollowedRemarks;
}

function receipt({ job, targets, written, remarks }: Finished): WriteReceipt {
  const unknown: readonly SheetLook[] = remarks.isKnown ? [] : ["remarks"];
  const missing = [...new Set([...targets.flatMap((target) => target.missing), ...unknown])];
  return {
    sheets: written.map(({ id, name }, index) => ({ id, name, created: (job.before[index] ?? null) === null })),
    snapshot: {
      areas: written.map((sheet, index) => areaOf(sheet, job.before[index] ?? null, job.plans[index])),
    },
    ...(missing.length === 0 ? {} : { missingLooks: missing }),
    ...(remarks.strays.length === 0 ? {} : { strayRemarks: remarks.strays }),
  };
}

/** A sheet that the write made. */
const NEW_SHEET = { cells: null, tables: [], shown: null };

function areaOf({ id, name, cells }: OwnSheetCells, before: SheetBefore | null, plan: SheetPlan | undefined): SnapshotArea {
  const { unfinished, keyColumn }: Pick<SheetPlan, "unfinished" | "keyColumn"> = plan ?? {};
  const {
    cells: earlier,
    tables,
    shown,
  }: Pick<SheetBefore, "tables" | "shown"> & { readonly cells: SheetBefore["cells"] | null } = before ?? NEW_SHEET;
  return {
    sheet: name,
    own: id,
    range: coveringRange([earlier ?? [], cells]),
    before: earlier,
    written: cells,
    tablesBefore: tables,
    ...(unfinished === undefined ? {} : { unfinished }),
    ...(keyColumn === undefined ? {} : { keyColumn }),
    ...(shown === null ? {} : { planBefore: shown }),
  };
}
