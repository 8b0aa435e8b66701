import type { FindingKey } from "#report/findings/finding-key.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { CellRef } from "#sheet/cell-address.ts";
import type { OwnSheetId, SheetPlan } from "#sheet/sheet-plan.ts";
import type { WriteJobId } from "../state/write-jobs.ts";
import { connect, loadReference, lookAtReport, lookAtWorkbook, watchWorkbook } from "./connect.ts";
import type { EffectContext } from "./effect-context.ts";
import type { PaneDeps } from "../pane-deps.ts";
import { guard, nowOf, reportContext } from "./effect-context.ts";
import type { DraftKeeper } from "./keep-drafts.ts";
import { watchedWorkbook } from "./slow-workbook.ts";
import { createCheckRunner } from "./run-check.ts";
import type { OtherListSource } from "./other-list.ts";
import { readKnownTiers } from "./other-list.ts";
import { highlightFindings, makePivotTable, removeHighlights, removePivotTable } from "./workbook-extras.ts";
import type { TagWriting } from "./write-jobs.ts";
import { planGivenTags, removeReportSheets, undoJob, writeGivenTags, writeReportSheets } from "./write-jobs.ts";
import { isBlank } from "#sheet/cell.ts";
import type { OpenWorkbook } from "#sheet/workbook.ts";

/** Starts the pane's effects: gets to know the workbook, listens to it, and hands out the commands. */
export function startCommands(given: EffectContext): PaneCommands {
  const { store } = given;
  const workbook = watchedWorkbook(given.deps.workbook, (isSlow) => {
    store.dispatch({ type: "host/slow", isSlow });
  });
  const stops = new Map<WriteJobId, AbortController>();
  const drafts = laterKeeper({ store, deps: { ...given.deps, workbook } });
  const context: EffectContext = { store, deps: { ...given.deps, workbook }, stops, saved: drafts.saved };
  const runner = createCheckRunner(context);
  const close = watchWorkbook(context, runner.refresh);
  void openWorkbook(context, drafts);
  void loadReference(context);
  return {
    connect: () => void openWorkbook(context, drafts),
    runCheck: runner.start,
    cancelCheck: runner.cancel,
    acceptFinding: (key, acceptance) => {
      acceptFinding(context, key, acceptance);
    },
    writeReport: (only) => void writeReportSheets(context, { only, overwrites: false }),
    overwriteReport: (only) => void writeReportSheets(context, { only, overwrites: true }),
    highlightFindings: () => void highlightFindings(context),
    removeHighlights: () => void removeHighlights(context),
    makePivot: () => void makePivotTable(context),
    removePivot: () => void removePivotTable(context),
    removeReport: () => void removeReportSheets(context),
    planTags: (writing) => void planGivenTags(context, writing),
    writeTags: (writing) => void writeGivenTags(context, writing, runner.start),
    undo: (job) => void undoJob(context, job),
    cancelJob: (job) => stops.get(job)?.abort(),
    bringDraftsBack: () =>
      void import("./keep-drafts.ts").then((part) => {
        part.bringDraftsBack(context);
      }),
    goTo: (cell) => void goToCell(context, cell),
    askSelectedRows: () => void askSelectedRows(context),
    readSelectedRows: () => void readSelectedRows(context),
    readKnownTiers: (source) => void readKnownTiers(context, source),
    readOtherVersion: (source) => void import("./compare.ts").then((part) => part.readOtherVersion(context, source)),
    writeComparison: (plan) => void import("./compare.ts").then((part) => part.writeComparison(context, plan)),
    canOpenFiles: context.deps.openFile !== undefined,
    lookAtSheets: () => void lookAtWorkbook(context),
    reportContext: () => reportContext(context),
    selfCheck: context.deps.selfCheck,
    close: () => {
      drafts.stop();
      close();
    },
  };
}

/** Gets to know the workbook; then what an earlier pane left, and whether the report in it is still true. */
async function openWorkbook(context: EffectContext, drafts: DraftKeeper): Promise<void> {
  await connect(context);
  if (context.store.getState().host.kind !== "ready") return;
  await guard(context, drafts.open, () => undefined);
  await lookAtReport(context);
}

/** The keeper of drafts, fetched when the workbook is known: the first paint needs none. */
function laterKeeper(context: EffectContext): DraftKeeper {
  const { drafts } = context.deps;
  if (drafts === undefined) return { open: () => Promise.resolve(), saved: () => Promise.resolve(), stop: () => undefined };
  let keeper: DraftKeeper | null = null;
  return {
    open: async () => {
      keeper ??= (await import("./keep-drafts.ts")).createDraftKeeper(context, drafts);
      await keeper.open();
    },
    saved: async () => keeper?.saved(),
    stop: () => keeper?.stop(),
  };
}

/** Why a person accepts a finding, and who does; an empty name for nobody who signs. */
interface Acceptance {
  readonly reason: string;
  readonly by: string;
}

/** Everything the pane does outside itself; each answers by actions. */
export interface PaneCommands {
  /** Tries again to get to know the workbook: its sheets, what it allows and what it remembers. */
  readonly connect: () => void;
  /** Checks the chosen source; a check under way is given up. */
  readonly runCheck: () => void;
  readonly cancelCheck: () => void;
  /** Accepts a finding with a reason and a person's name, dated today. */
  readonly acceptFinding: (key: FindingKey, acceptance: Acceptance) => void;
  readonly writeReport: (only: readonly OwnSheetId[]) => void;
  /** The same over our sheets that were edited by hand since. */
  readonly overwriteReport: (only: readonly OwnSheetId[]) => void;
  /** Highlights the cells of open findings in the person's sheets. */
  readonly highlightFindings: () => void;
  readonly removeHighlights: () => void;
  /** Makes or refreshes a PivotTable over the budget lines that were written. */
  readonly makePivot: () => void;
  readonly removePivot: () => void;
  readonly removeReport: () => void;
  /** Lists what writing the tiers given would do to the source sheet; writes nothing. */
  readonly planTags: (writing: TagWriting) => void;
  /** Writes the tiers listed into blank cells of the source sheet. */
  readonly writeTags: (writing: TagWriting) => void;
  readonly undo: (job: WriteJobId) => void;
  /** Stops a write, which is then taken back, or an undo, which can go on later. */
  readonly cancelJob: (job: WriteJobId) => void;
  /** Brings back what an earlier pane held and no sheet does. */
  readonly bringDraftsBack: () => void;
  readonly goTo: (cell: CellRef) => void;
  /** Opens the list that says of the rows selected in the grid whether they count and why. */
  readonly askSelectedRows: () => void;
  /** Takes the rows selected in the grid as those to give a tier. */
  readonly readSelectedRows: () => void;
  /** Reads another list, to take the tiers of the same projects from. */
  readonly readKnownTiers: (source: OtherListSource) => void;
  /** Reads another version of the list, to lay it beside the one that is checked. */
  readonly readOtherVersion: (source: OtherListSource) => void;
  /** Writes the sheet of a comparison. */
  readonly writeComparison: (plan: SheetPlan) => void;
  readonly canOpenFiles: boolean;
  /** Reads the names of the sheets again: no event tells of one that is renamed. */
  readonly lookAtSheets: () => void;
  /** What a report written now would say beside the analyses. */
  readonly reportContext: () => ReportContext;
  /** Tries the parts of the host on a scratch sheet; undefined where the host offers no such thing. */
  readonly selfCheck: PaneDeps["selfCheck"];
  /** Stops listening to the workbook. */
  readonly close: () => void;
}

const ISO_DATE_LENGTH = "2023-01-26".length;

/** The date where the officers are, whatever the machine's zone. */
const BANGKOK_AHEAD_MS = 7 * 60 * 60 * 1000;

/** Accepts a finding as it stands now, with a reason, who accepts it, and today's date in Bangkok. */
export function acceptFinding({ deps, store }: EffectContext, key: FindingKey, { reason, by }: Acceptance): void {
  const acceptedOn = new Date(nowOf(deps).getTime() + BANGKOK_AHEAD_MS).toISOString().slice(0, ISO_DATE_LENGTH);
  store.dispatch({ type: "finding/accepted", accepted: { ...key, reason, acceptedOn, ...(by === "" ? {} : { acceptedBy: by }) } });
}

/** Selects a cell in the workbook, or says why that cannot be. */
async function goToCell(context: EffectContext, cell: CellRef): Promise<void> {
  context.store.dispatch({ type: "notice/cleared" });
  await guard(
    context,
    () => context.deps.workbook.goTo(cell),
    (failure) => {
      context.store.dispatch({ type: "notice/failed", failure, cell });
    },
  );
}

/** Says of the rows selected in the grid what became of them. */
function askSelectedRows(context: EffectContext): Promise<void> {
  return withSelectedRows(context, ({ sheet, rows }) => {
    context.store.dispatch({ type: "rows/opened", query: { kind: "fates", sheet, rows } });
  });
}

function readSelectedRows(context: EffectContext): Promise<void> {
  return withSelectedRows(context, ({ sheet, rows }) => {
    context.store.dispatch({ type: "tagging/rows-selected", sheet, rows });
  });
}

function withSelectedRows(context: EffectContext, use: (selected: Awaited<ReturnType<typeof selectedRows>>) => void): Promise<void> {
  return guard(
    context,
    async () => {
      use(await selectedRows(context.deps.workbook));
    },
    (failure) => {
      context.store.dispatch({ type: "notice/failed", failure });
    },
  );
}

/** More rows than a person would ask about at once. */
const MOST_ROWS = 2_000;

/** The rows selected in the grid that hold anything, zero-based; where all are blank, the last one selected. */
async function selectedRows(workbook: OpenWorkbook): Promise<{ readonly sheet: string; readonly rows: readonly number[] }> {
  const { sheet, values } = await workbook.readSelection();
  const filled = values.flatMap((row, index) => (row.some((value) => !isBlank(value)) ? [index] : []));
  const last = values.length - 1;
  return { sheet, rows: filled.length > 0 ? filled.slice(0, MOST_ROWS) : last >= 0 ? [last] : [] };
}
