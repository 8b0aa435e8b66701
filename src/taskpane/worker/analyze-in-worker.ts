import { WorkbookError } from "#sheet/workbook-error.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import type { AnalyzeElsewhere, JobAnswer, NumberedJob, WorkerMessage } from "./analyze-job.ts";
import { withParts } from "./analyze-job.ts";

/** The part of a worker that is used. */
export interface WorkerLike {
  postMessage: (message: unknown) => void;
  terminate: () => void;
  onmessage: ((event: MessageEvent<WorkerMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Gives a job to a worker; null when the worker's script cannot be loaded. */
function askWorker(worker: WorkerLike, job: NumberedJob, signal: AbortSignal): Promise<JobAnswer | null> {
  const parts: (readonly TaggedLine[])[] = [];
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if ("lines" in data) parts.push(data.lines);
      else resolve("outcome" in data ? { ...data, outcome: withParts(data.outcome, parts) } : data);
    };
    worker.onerror = () => {
      resolve(null);
    };
    signal.addEventListener("abort", () => {
      reject(new WorkbookError("cancelled"));
    });
    worker.postMessage(job);
  });
}

/**
 * Analyses in a worker, so that the pane stays alive meanwhile. Cancelling ends the worker; the next job starts a new
 * one. `fallback` takes over for good where workers cannot be started or their script cannot be loaded.
 */
export function analyzeInWorker(start: () => WorkerLike, fallback: AnalyzeElsewhere): AnalyzeElsewhere {
  let worker: WorkerLike | null = null;
  let isUnusable = false;
  let jobs = 0;
  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  const ready = (): WorkerLike | null => {
    try {
      worker ??= isUnusable ? null : start();
    } catch {
      isUnusable = true;
    }
    return worker;
  };
  return async (job, signal) => {
    const used = ready();
    signal.addEventListener("abort", end);
    jobs += 1;
    const answer = used === null ? null : await askWorker(used, { ...job, id: jobs }, signal);
    signal.removeEventListener("abort", end);
    if (answer !== null && "error" in answer) throw new Error(answer.error);
    if (answer !== null) return answer.outcome;
    isUnusable = true;
    end();
    return fallback(job, signal);
  };
}
