import type { SheetOutcome } from "#core/analysis.ts";
import type { AnalyzeOptions } from "#core/analyze-options.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import type { SetupContent } from "#report/setup/setup-content.ts";
import type { Grid } from "#sheet/grid.ts";

/** One sheet to analyse elsewhere; plain data that survives a structured clone. */
export interface AnalyzeJob {
  readonly grid: Grid;
  readonly options: AnalyzeOptions;
  readonly setup: SetupContent;
}

/** A job as the worker gets it. */
export interface NumberedJob extends AnalyzeJob {
  readonly id: number;
}

/** The worker's answer: the outcome, or the text of an error of ours. */
export type JobAnswer = { readonly id: number; readonly outcome: SheetOutcome } | { readonly id: number; readonly error: string };

/** What a worker sends: its answer, before it the lines of a large one by slices (`answer-in-parts.ts`). */
export type WorkerMessage = JobAnswer | { readonly id: number; readonly lines: readonly TaggedLine[] };

/** Analyses a sheet away from the screen. Rejects with an Error on a mistake of ours and when the signal says stop. */
export type AnalyzeElsewhere = (job: AnalyzeJob, signal: AbortSignal) => Promise<SheetOutcome>;
