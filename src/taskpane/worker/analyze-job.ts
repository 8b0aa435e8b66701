import type { Analysis, SheetOutcome } from "#core/analysis.ts";
import type { AnalyzeOptions } from "#core/analyze-options.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import type { SetupContent } from "#report/setup/setup-content.ts";
import type { Grid } from "#sheet/grid.ts";

/** One sheet to analyse elsewhere; plain data that survives a structured clone. */
interface AnalyzeJob {
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

/** Lines in one message: taking in more at once would make the screen wait. */
const LINES_IN_PART = 1_000;

/** An answer as messages: the lines of a large outcome a slice at a time, each taken in by itself, and the rest last. */
export function inParts(answer: JobAnswer): readonly WorkerMessage[] {
  if (!("outcome" in answer) || answer.outcome.kind === "skipped") return [answer];
  const { id, outcome } = answer;
  const { lines } = outcome.analysis;
  if (lines.length <= LINES_IN_PART) return [answer];
  const parts: WorkerMessage[] = [];
  for (let from = 0; from < lines.length; from += LINES_IN_PART) parts.push({ id, lines: lines.slice(from, from + LINES_IN_PART) });
  return [...parts, { id, outcome: { kind: "read", analysis: withLines(outcome.analysis, []) } }];
}

/** The outcome with the lines that came before it. */
export function withParts(outcome: SheetOutcome, parts: readonly (readonly TaggedLine[])[]): SheetOutcome {
  if (outcome.kind === "skipped" || parts.length === 0) return outcome;
  return { kind: "read", analysis: withLines(outcome.analysis, parts.flat()) };
}

/** The table's lines are those that were tagged, in the same order. */
function withLines(analysis: Analysis, lines: readonly TaggedLine[]): Analysis {
  return { ...analysis, lines, table: { ...analysis.table, lines: lines.map((tagged) => tagged.line) } };
}
