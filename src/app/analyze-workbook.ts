import type { SheetOutcome } from "#core/analysis.ts";
import type { AnalyzeOptions } from "#core/analyze-options.ts";
import { analyze } from "#core/analyze.ts";
import type { Grid } from "#sheet/grid.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { pause } from "./pause.ts";
import { sourceParts } from "./workbook-source.ts";
import type { ReadableWorkbook, SourcePart, WorkbookSource } from "./workbook-source.ts";
import type { StopSignal } from "#sheet/workbook.ts";

/** Where a run stands; `done` and `total` count rows where the host says them. */
export type RunStage =
  | { readonly kind: "reading"; readonly sheet: string; readonly done: number; readonly total: number }
  | { readonly kind: "analyzing"; readonly sheet: string };

/** What a run is asked to do. */
export interface AnalyzeRequest {
  readonly source: WorkbookSource;
  readonly options: AnalyzeOptions;
  readonly signal?: StopSignal;
  readonly onStage?: (stage: RunStage) => void;
  /** Told of each grid as it was read. */
  readonly onRead?: (grid: Grid) => void;
  /** Analyses one grid elsewhere, e.g. in a worker; by default here. */
  readonly analyzeGrid?: (grid: Grid, options: AnalyzeOptions) => Promise<SheetOutcome>;
}

/**
 * Reads and analyses what the source names, sheet by sheet in tab order, yielding in between. Sheets of ours are
 * passed over. Fails with a WorkbookError of the host, `cancelled` when the signal says so.
 */
export async function analyzeWorkbook(workbook: ReadableWorkbook, request: AnalyzeRequest): Promise<readonly SheetOutcome[]> {
  const outcomes: SheetOutcome[] = [];
  for (const part of await sourceParts(workbook, request.source)) {
    await pause();
    if (request.signal?.aborted === true) throw new WorkbookError("cancelled");
    outcomes.push(part.isOwn ? ownSheet(workbook.name, part.sheet) : await analyzePart(part, request));
  }
  return outcomes;
}

async function analyzePart(part: SourcePart, request: AnalyzeRequest): Promise<SheetOutcome> {
  const { options, signal, onStage } = request;
  const onProgress = (done: number, total: number): void => onStage?.({ kind: "reading", sheet: part.sheet, done, total });
  onProgress(0, 0);
  const grid = await part.read(signal === undefined ? { onProgress } : { onProgress, signal });
  if (signal?.aborted === true) throw new WorkbookError("cancelled");
  request.onRead?.(grid);
  onStage?.({ kind: "analyzing", sheet: part.sheet });
  await pause();
  return request.analyzeGrid === undefined ? analyze(grid, options) : request.analyzeGrid(grid, options);
}

function ownSheet(workbook: string | null, sheet: string): SheetOutcome {
  return { kind: "skipped", skipped: { workbook, sheet, reason: "own-sheet", findings: [] } };
}
