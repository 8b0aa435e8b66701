import type { SheetOutcome } from "#core/analysis.ts";
import type { AnalyzeOptions, PersonDecisions } from "#core/analyze-options.ts";
import type { ReferenceData } from "#core/reference-data.ts";
import type { SetupContent } from "#report/setup/setup-content.ts";
import type { Grid } from "#sheet/grid.ts";
import type { AnswerPart } from "./answer-parts.ts";
import type { GridPiece } from "./packed-grid.ts";

/** One sheet to analyse elsewhere; plain data that survives a structured clone. */
interface AnalyzeJob {
  readonly grid: Grid;
  readonly options: AnalyzeOptions;
  readonly setup: SetupContent;
}

/** A job as the worker gets it, after the pieces of its grid. */
export interface NumberedJob {
  readonly id: number;
  /** Without what the pieces hold. */
  readonly grid: Grid;
  readonly decisions: PersonDecisions;
  readonly setup: SetupContent;
}

/** What the worker is sent: the reference data, once and for all jobs to come; the pieces of the next job's grid; the job. */
export type WorkerRequest = { readonly reference: ReferenceData } | { readonly piece: GridPiece } | { readonly job: NumberedJob };

/** The worker's answer: the outcome, the parts of a large one to be put into it, that it is whole; or the text of an error of ours. */
export type WorkerMessage =
  | { readonly id: number; readonly outcome: SheetOutcome }
  | { readonly id: number; readonly part: AnswerPart }
  | { readonly id: number; readonly isWhole: true }
  | { readonly id: number; readonly error: string };

/** Analyses a sheet away from the screen. Rejects with an Error on a mistake of ours and when the signal says stop. */
export type AnalyzeElsewhere = (job: AnalyzeJob, signal: AbortSignal) => Promise<SheetOutcome>;
