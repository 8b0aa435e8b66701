import type { OwnSheetId } from "#sheet/sheet-plan.ts";
import type { RestoreResult, WriteReceipt } from "#sheet/workbook.ts";
import type { PaneFailure } from "./pane-failure.ts";
import { reduceBy } from "./pane-store.ts";

/** The things a person can have written: the report, tiers into their own sheet, colours of findings, a PivotTable. */
export type WriteJobId = "report" | "tags" | "highlights" | "pivot";

/** Where a job is. */
export type JobPhase =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly done: number; readonly total: number }
  | ({ readonly kind: "written"; readonly sheets: readonly string[]; readonly cells: number } & Pick<
      WriteReceipt,
      "missingLooks" | "strayRemarks"
    >)
  | { readonly kind: "removed" }
  /** `coloured`: cells that kept a colour of their own. */
  | { readonly kind: "highlighted"; readonly cells: number; readonly coloured: number }
  | { readonly kind: "highlights-removed"; readonly cells: number }
  | { readonly kind: "pivot"; readonly sheet: string; readonly isNew: boolean }
  | { readonly kind: "pivot-removed" }
  | { readonly kind: "undone"; readonly result: RestoreResult }
  /** `sheets`: what was to be written, where it can be written all the same. */
  | { readonly kind: "failed"; readonly failure: PaneFailure; readonly sheets?: readonly OwnSheetId[] };

/** A job, and what is needed to take its last write back. */
export interface WriteJob {
  readonly phase: JobPhase;
  readonly receipt: WriteReceipt | null;
}

/** Every job. */
export type WriteJobs = Readonly<Record<WriteJobId, WriteJob>>;

/** News of a job. */
export type WriteAction =
  | { readonly type: "write/started"; readonly job: WriteJobId }
  | { readonly type: "write/progressed"; readonly job: WriteJobId; readonly done: number; readonly total: number }
  | {
      readonly type: "write/finished";
      readonly job: WriteJobId;
      readonly receipt: WriteReceipt;
      readonly sheets: readonly string[];
      readonly cells: number;
    }
  /** Ended in a way of its own, with nothing to take back but what its own buttons do. */
  | { readonly type: "write/ended"; readonly job: WriteJobId; readonly phase: JobPhase }
  | { readonly type: "write/given-up"; readonly job: WriteJobId }
  | { readonly type: "write/removed"; readonly job: WriteJobId }
  | { readonly type: "write/undone"; readonly job: WriteJobId; readonly result: RestoreResult }
  | { readonly type: "write/failed"; readonly job: WriteJobId; readonly failure: PaneFailure; readonly sheets?: readonly OwnSheetId[] };

const NO_JOB: WriteJob = { phase: { kind: "idle" }, receipt: null };

/** Nothing written. */
export const NO_WRITES: WriteJobs = { report: NO_JOB, tags: NO_JOB, highlights: NO_JOB, pivot: NO_JOB };

function change(jobs: WriteJobs, id: WriteJobId, next: Partial<WriteJob>): WriteJobs {
  return { ...jobs, [id]: { ...jobs[id], ...next } };
}

/** The jobs after a piece of news. A removed report cannot be undone: its receipt is dropped. */
export const reduceWrites = reduceBy<WriteJobs, WriteAction>({
  "write/started": (jobs, { job }) => change(jobs, job, { phase: { kind: "running", done: 0, total: 0 } }),
  "write/progressed": (jobs, { job, done, total }) =>
    jobs[job].phase.kind === "running" ? change(jobs, job, { phase: { kind: "running", done, total } }) : jobs,
  "write/finished": (jobs, { job, receipt, sheets, cells }) =>
    change(jobs, job, {
      phase: {
        kind: "written",
        sheets,
        cells,
        ...(receipt.missingLooks === undefined ? {} : { missingLooks: receipt.missingLooks }),
        ...(receipt.strayRemarks === undefined ? {} : { strayRemarks: receipt.strayRemarks }),
      },
      receipt,
    }),
  "write/ended": (jobs, { job, phase }) => change(jobs, job, { phase, receipt: null }),
  "write/given-up": (jobs, { job }) => change(jobs, job, { phase: { kind: "idle" } }),
  "write/removed": (jobs, { job }) => change(jobs, job, { phase: { kind: "removed" }, receipt: null }),
  "write/undone": (jobs, { job, result }) => change(jobs, job, { phase: { kind: "undone", result }, receipt: null }),
  "write/failed": (jobs, { job, failure, sheets }) =>
    change(jobs, job, { phase: { kind: "failed", failure, ...(sheets === undefined ? {} : { sheets }) } }),
});
