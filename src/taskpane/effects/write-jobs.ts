import type { TagPlace, WriteTagsRequest } from "#app/write-tags.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import type { OwnSheetId } from "#sheet/sheet-plan.ts";
import type { Progress, WriteReceipt } from "#sheet/workbook.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { analysesOf, reportedOf } from "../state/select-analysis.ts";
import type { ShownTagPlan } from "../state/tagging-state.ts";
import { tagsOf } from "../state/tagging-state.ts";
import type { PaneState } from "../state/pane-state.ts";
import type { WriteJobId } from "../state/write-jobs.ts";
import { lookAfterFailure, lookAtReport, lookAtWorkbook, readDecisionsAgain } from "./connect.ts";
import type { EffectContext } from "./effect-context.ts";
import { guard, reportContext, stopSignal } from "./effect-context.ts";

/** What a person asked to write of the report. */
export interface ReportWriting {
  readonly only: readonly OwnSheetId[];
  /** Also over our sheets that were edited by hand, which was said before. */
  readonly overwrites: boolean;
}

/**
 * Writes the chosen sheets of the report, tells how far it is, and keeps what is needed to take them back. What was typed
 * into our sheets is read first and goes out again; where it would change the check, or what was checked is no longer
 * there, nothing is written.
 */
export async function writeReportSheets(context: EffectContext, { only, overwrites }: ReportWriting): Promise<void> {
  const { deps, store } = context;
  const progress = started(context, "report");
  await guard(
    context,
    async () => {
      const { writeReport } = await import("#app/write-report.ts");
      const { changesCheck } = await readDecisionsAgain(context);
      // What stands on our sheets is kept elsewhere before the first of them is cleared: the pane may be closed half-way.
      await context.saved?.();
      if (changesCheck) throw new WorkbookError("source-changed", setupName(store.getState()));
      const { kept, run } = store.getState();
      const receipt = await writeReport(deps.workbook, reportedOf(store.getState()), {
        ...reportContext(context),
        ...progress,
        only,
        overwrites,
        ...(kept === null ? {} : { kept }),
        // The setup alone holds decisions; they may be kept also when the data have changed.
        ...(only.every((id) => id === "setup") ? {} : { marks: run.result?.marks ?? [] }),
      });
      const sheets = receipt.sheets.map((sheet) => sheet.name);
      store.dispatch({ type: "write/finished", job: "report", receipt, sheets, cells: 0 });
      // The report stands whatever becomes of a PivotTable beside it.
      await deps.workbook.refreshPivot().catch(() => undefined);
      await readDecisionsAgain(context);
      await lookAtWorkbook(context);
      await lookAtReport(context);
    },
    (failure) => {
      if (failure.problem === "source-changed") store.dispatch({ type: "run/went-stale" });
      store.dispatch({ type: "write/failed", job: "report", failure, sheets: only });
      void lookAfterFailure(context);
    },
  );
}

/** Says that a job has begun; gives how it tells how far it is and how it is stopped, from its first request on. */
function started(context: EffectContext, job: WriteJobId): Progress & { readonly signal: AbortSignal } {
  const { store } = context;
  store.dispatch({ type: "write/started", job });
  return {
    onProgress: (done, total) => {
      store.dispatch({ type: "write/progressed", job, done, total });
    },
    signal: stopSignal(context, job),
  };
}

function setupName({ host }: PaneState): string | null {
  return host.kind === "ready" ? (host.sheets.find((sheet) => sheet.own === "setup")?.name ?? null) : null;
}

/** Takes all report sheets out of the workbook. */
export async function removeReportSheets(context: EffectContext): Promise<void> {
  const { deps, store } = context;
  const progress = started(context, "report");
  await guard(
    context,
    async () => {
      const { removeReport } = await import("#app/write-report.ts");
      await removeReport(deps.workbook, progress);
      store.dispatch({ type: "write/removed", job: "report" });
      await lookAtWorkbook(context);
      await lookAtReport(context);
    },
    (failure) => {
      store.dispatch({ type: "write/failed", job: "report", failure });
    },
  );
}

/** What a person asked to write into their own sheet. */
export interface TagWriting {
  /** The sheet whose tags are written. */
  readonly sheet: string;
  readonly place: TagPlace;
  /** Header of a new column. */
  readonly header: PaneWords["check"]["tiersTitle"];
}

/** Lists what writing the tiers given would fill, and which rows it would leave alone and why; writes nothing. */
export async function planGivenTags(context: EffectContext, writing: TagWriting): Promise<void> {
  const request = requestOf(context, writing);
  if (request === null) return;
  await guardedJob(context, async () => {
    const { planTags } = await import("#app/write-tags.ts");
    const plan = await planTags(context.deps.workbook, request);
    show(context, { sheet: request.analysis.table.sheet, place: writing.place, plan, hasChanged: false });
  });
}

/** Fills the blank cells that were listed, then checks again. A sheet that has changed since is listed anew instead. */
export async function writeGivenTags(context: EffectContext, writing: TagWriting, thenCheck: () => void): Promise<void> {
  const { deps, store } = context;
  const request = requestOf(context, writing);
  const { shown } = store.getState().tagging;
  if (request === null || shown === null || shown.plan === null || shown.place !== writing.place) return;
  const { sheet } = request.analysis.table;
  if (shown.sheet !== sheet) return;
  const { plan } = shown;
  const progress = started(context, "tags");
  await guardedJob(context, async () => {
    const { writeTags } = await import("#app/write-tags.ts");
    const outcome = await writeTags(deps.workbook, { ...request, ...progress }, plan);
    if ("changed" in outcome) {
      store.dispatch({ type: "write/given-up", job: "tags" });
      show(context, { ...shown, plan: outcome.changed, hasChanged: true });
      return;
    }
    const { receipt } = outcome;
    store.dispatch({ type: "write/finished", job: "tags", receipt, sheets: [sheet], cells: cellsWritten(receipt) });
    store.dispatch({ type: "tagging/written", sheet, rows: plan.cells.map((cell) => cell.row) });
    thenCheck();
  });
}

function requestOf({ store }: EffectContext, { sheet, place, header }: TagWriting): WriteTagsRequest | null {
  const state = store.getState();
  const analysis = analysesOf(state).find(({ table }) => table.sheet === sheet);
  if (analysis === undefined) return null;
  const mark = state.run.result?.marks?.find((one) => one.sheet === sheet);
  return { analysis, tiersByRow: tagsOf(state.tagging, sheet).given, place, header, ...(mark === undefined ? {} : { mark }) };
}

function show({ store }: EffectContext, shown: ShownTagPlan): void {
  store.dispatch({ type: "tagging/planned", shown });
}

function guardedJob(context: EffectContext, work: () => Promise<void>): Promise<void> {
  return guard(context, work, (failure) => {
    if (failure.problem === "source-changed") context.store.dispatch({ type: "run/went-stale" });
    context.store.dispatch({ type: "write/failed", job: "tags", failure });
  });
}

/** What was filled in truth: rows that may not be filled are left out of what a person asked for. */
function cellsWritten(receipt: WriteReceipt): number {
  return receipt.snapshot.areas.flatMap((area) => area.written.flat()).length;
}

/** Takes the last write of a job back; cells changed by a person since stay and are listed. */
export async function undoJob(context: EffectContext, job: WriteJobId): Promise<void> {
  const { deps, store } = context;
  const { receipt } = store.getState().writes[job];
  if (receipt === null) return;
  const progress = started(context, job);
  await guard(
    context,
    async () => {
      const { undoWrite } = await import("#app/undo-write.ts");
      if (job === "report") await context.saved?.();
      const result = await undoWrite(deps.workbook, receipt, progress);
      store.dispatch({ type: "write/undone", job, result });
      await readDecisionsAgain(context);
      await lookAtWorkbook(context);
      if (job === "report") await lookAtReport(context);
    },
    (failure) => {
      store.dispatch({ type: "write/failed", job, failure });
      if (job === "report") void lookAfterFailure(context);
    },
  );
}
