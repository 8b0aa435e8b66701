import type { SheetOutcome } from "#core/analysis.ts";
import type { ReferenceData } from "#core/reference-data.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { AnalyzeElsewhere, WorkerMessage, WorkerRequest } from "./analyze-job.ts";
import { addPart, wholeOutcome } from "./answer-parts.ts";
import { gridPieces, transferOf, withoutPieces } from "./packed-grid.ts";

/** The part of a worker that is used. */
export interface WorkerLike {
  postMessage: (message: WorkerRequest, transfer: Transferable[]) => void;
  terminate: () => void;
  onmessage: ((event: MessageEvent<WorkerMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

type Job = Parameters<AnalyzeElsewhere>[0];

/** A started worker, and the reference data it has. */
interface Started {
  readonly worker: WorkerLike;
  reference: ReferenceData | null;
}

interface Asked {
  readonly id: number;
  readonly job: Job;
}

/** Gives a job to a worker; null when the worker's script cannot be loaded. */
async function askWorker(started: Started, asked: Asked, signal: AbortSignal): Promise<SheetOutcome | null> {
  const [outcome] = await Promise.all([answerOf(started.worker, signal), send(started, asked, signal)]);
  return outcome;
}

/** Sends the reference data where the worker lacks them, the pieces of the grid, and the job. */
async function send(started: Started, { id, job }: Asked, signal: AbortSignal): Promise<void> {
  const { worker } = started;
  const { grid, options, setup } = job;
  if (started.reference !== options.reference) {
    started.reference = options.reference;
    worker.postMessage({ reference: options.reference }, []);
  }
  await sendPieces(worker, job, signal);
  if (!signal.aborted) worker.postMessage({ job: { id, grid: withoutPieces(grid), decisions: options.decisions, setup } }, []);
}

/** Listens for the answer before anything is sent, so that a script that cannot be loaded is noticed. */
function answerOf(worker: WorkerLike, signal: AbortSignal): Promise<SheetOutcome | null> {
  let outcome: SheetOutcome | null = null;
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if ("outcome" in data) outcome = data.outcome;
      else if ("error" in data) reject(new Error(data.error));
      else if (outcome === null) reject(new Error("A part came before its outcome"));
      else if ("part" in data) addPart(outcome, data.part);
      else resolve(wholeOutcome(outcome));
    };
    worker.onerror = () => {
      resolve(null);
    };
    signal.addEventListener("abort", () => {
      reject(new WorkbookError("cancelled"));
    });
  });
}

/** So long the pieces may be made before the screen has its turn, in milliseconds. */
const LONGEST_TURN = 8;

async function sendPieces(worker: WorkerLike, { grid }: Job, signal: AbortSignal): Promise<void> {
  let turn = performance.now();
  for (const piece of gridPieces(grid)) {
    if (signal.aborted) return;
    worker.postMessage({ piece }, transferOf(piece));
    if (performance.now() - turn < LONGEST_TURN) continue;
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    turn = performance.now();
  }
}

/**
 * Analyses in a worker, so that the pane stays alive meanwhile. Cancelling ends the worker; the next job starts a new
 * one. `fallback` takes over for good where workers cannot be started or their script cannot be loaded.
 */
export function analyzeInWorker(start: () => WorkerLike, fallback: AnalyzeElsewhere): AnalyzeElsewhere {
  let started: Started | null = null;
  let isUnusable = false;
  let jobs = 0;
  const end = (): void => {
    started?.worker.terminate();
    started = null;
  };
  const ready = (): Started | null => {
    try {
      started ??= isUnusable ? null : { worker: start(), reference: null };
    } catch {
      isUnusable = true;
    }
    return started;
  };
  return async (job, signal) => {
    const used = ready();
    signal.addEventListener("abort", end);
    jobs += 1;
    const outcome = used === null ? null : await askWorker(used, { id: jobs, job }, signal);
    signal.removeEventListener("abort", end);
    if (outcome !== null) return outcome;
    isUnusable = true;
    end();
    return fallback(job, signal);
  };
}
