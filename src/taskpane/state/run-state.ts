import type { SourceMark } from "#app/source-marks.ts";
import type { WorkbookSource } from "#app/workbook-source.ts";
import type { RunStage } from "#app/analyze-workbook.ts";
import type { SheetOutcome } from "#core/analysis.ts";
import type { Finding } from "#core/finding.ts";
import type { PlanAnalysis } from "#core/plan/plan-analysis.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import type { PaneFailure } from "./pane-failure.ts";
import { reduceBy } from "./pane-store.ts";

/** A finding of an earlier check that is there no more, and when that was first seen. */
export interface GoneFinding {
  readonly finding: Finding;
  readonly goneAt: Date;
}

/** What has changed from check to check of the same sheets. */
export interface RunChange {
  /** Gone since the first check, the latest first. */
  readonly gone: readonly GoneFinding[];
  /** Of these, gone since the check before. */
  readonly goneNow: number;
  /** Findings that the check before did not have. */
  readonly newNow: number;
}

/** A list as an earlier check had it. */
export interface ListBefore {
  readonly lines: readonly TaggedLine[];
  readonly checkedAt: Date;
}

/** What a finished run left: one outcome per sheet read, in workbook order. */
export interface RunResult {
  readonly outcomes: readonly SheetOutcome[];
  /** All tables as one plan, each baht counted once; null where a single table was read. */
  readonly plan: PlanAnalysis | null;
  /** Against the check before; null where that was of other sheets, or there was none. */
  readonly change: RunChange | null;
  /** The list as the check before had it, where that was of the same sheets and another list; checks that an edit started do not count. */
  readonly before?: ListBefore;
  /** When it finished. */
  readonly finishedAt: Date;
  /** The workbook was edited since, or while the check ran. */
  readonly isStale: boolean;
  /** What was checked, to be known again before anything is written. */
  readonly marks?: readonly SourceMark[];
  /** What was chosen to be checked. */
  readonly source?: WorkbookSource;
}

/** The check: not yet, under way, or how it ended. An earlier result stays in view until a new one replaces it. */
export type RunState =
  /** `isRefreshing`: an edit is followed by a check of its own, which nobody has to wait for. */
  | { readonly kind: "idle"; readonly result: RunResult | null; readonly isRefreshing?: true }
  /** `wasEdited`: the workbook was edited since the run began. */
  | { readonly kind: "running"; readonly stage: RunStage | null; readonly result: RunResult | null; readonly wasEdited?: true }
  | { readonly kind: "cancelled"; readonly result: RunResult | null }
  | { readonly kind: "failed"; readonly failure: PaneFailure; readonly result: RunResult | null };

/** News of a run. */
export type RunAction =
  | { readonly type: "run/started" }
  | { readonly type: "run/progressed"; readonly stage: RunStage }
  | {
      readonly type: "run/finished";
      readonly outcomes: readonly SheetOutcome[];
      readonly plan: PlanAnalysis | null;
      readonly change?: RunChange | null;
      readonly at: Date;
      readonly marks?: readonly SourceMark[];
      readonly source?: WorkbookSource;
      /** A check that followed an edit by itself: whoever looks at the result keeps their place. */
      readonly isRefresh?: true;
      /** The sheets read a second time were no longer what was checked. */
      readonly hasChanged?: boolean;
    }
  | { readonly type: "run/refreshing" }
  | { readonly type: "run/refresh-ended" }
  | { readonly type: "run/cancelled" }
  | { readonly type: "run/failed"; readonly failure: PaneFailure }
  | { readonly type: "run/went-stale" };

/** Before the first run. */
export const NOT_RUN: RunState = { kind: "idle", result: null };

/** Whether the end of a check is waited for: of one that a person started, or of one that followed an edit. */
function isAwaited(state: RunState, isRefresh: boolean): boolean {
  return isRefresh ? state.kind === "idle" && state.isRefreshing === true : state.kind === "running";
}

/** Late news of a run that was cancelled changes nothing. */
function whileRunning(state: RunState, next: RunState): RunState {
  return state.kind === "running" ? next : state;
}

type Checked = Pick<RunResult, "outcomes" | "plan">;

/** All lines that count in a result. */
export function linesOf({ outcomes, plan }: Checked): readonly TaggedLine[] {
  if (plan !== null) return plan.lines;
  return outcomes.flatMap((outcome) => (outcome.kind === "read" ? outcome.analysis.lines : []));
}

/** What tells two results of the same sheets apart. */
function rowsOf({ outcomes }: Checked): { readonly sheets: string; readonly rows: string } {
  const read = outcomes.flatMap((outcome) => (outcome.kind === "read" ? [outcome.analysis] : []));
  return { sheets: JSON.stringify(read.map(({ table }) => table.sheet)), rows: read.map(({ rowsHash }) => rowsHash).join() };
}

function listBefore(last: RunResult | null, now: Checked & { readonly isRefresh: boolean }): Pick<RunResult, "before"> {
  if (last === null) return {};
  const [one, other] = [rowsOf(last), rowsOf(now)];
  if (one.sheets !== other.sheets) return {};
  const keepsBefore = one.rows === other.rows || (now.isRefresh && last.before !== undefined);
  if (keepsBefore) return last.before === undefined ? {} : { before: last.before };
  return { before: { lines: linesOf(last), checkedAt: last.finishedAt } };
}

/** The check after a piece of news. */
export const reduceRun = reduceBy<RunState, RunAction>({
  "run/started": (state) => ({ kind: "running", stage: null, result: state.result }),
  "run/progressed": (state, { stage }) => (state.kind === "running" ? { ...state, stage } : state),
  "run/refreshing": (state) => (state.kind === "idle" ? { ...state, isRefreshing: true } : state),
  "run/refresh-ended": (state) => (state.kind === "idle" ? { kind: "idle", result: state.result } : state),
  "run/finished": (state, { outcomes, plan, change = null, at, marks, source, isRefresh, hasChanged = false }) => {
    if (!isAwaited(state, isRefresh === true)) return state;
    return {
      kind: "idle",
      result: {
        outcomes,
        plan,
        change,
        ...listBefore(state.result, { outcomes, plan, isRefresh: isRefresh === true }),
        finishedAt: at,
        isStale: hasChanged || (state.kind === "running" && state.wasEdited === true),
        ...(marks === undefined ? {} : { marks }),
        ...(source === undefined ? {} : { source }),
      },
    };
  },
  "run/cancelled": (state) => whileRunning(state, { kind: "cancelled", result: state.result }),
  "run/failed": (state, { failure }) => whileRunning(state, { kind: "failed", failure, result: state.result }),
  "run/went-stale": (state) => {
    const now: RunState = state.kind === "running" && state.wasEdited !== true ? { ...state, wasEdited: true } : state;
    return now.result === null || now.result.isStale ? now : { ...now, result: { ...now.result, isStale: true } };
  },
});
