import { describe, expect, it } from "@jest/globals";
import { NO_DECISIONS } from "#core/analyze-options.ts";
import { EMPTY_SETUP } from "#report/setup/setup-content.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { NumberedJob } from "#taskpane/worker/analyze-job.ts";
import type { WorkerLike } from "#taskpane/worker/analyze-in-worker.ts";
import { inParts } from "#taskpane/worker/analyze-job.ts";
import { analyzeInWorker } from "#taskpane/worker/analyze-in-worker.ts";
import { analysisOf } from "../fixture/analysis.ts";
import { NO_REFERENCE, projectSheet } from "../fixture/sheets.ts";

const job = { grid: projectSheet(), options: { reference: NO_REFERENCE, decisions: NO_DECISIONS }, setup: EMPTY_SETUP };
const elsewhere = { kind: "read", analysis: analysisOf() } as const;
const here = { kind: "skipped", skipped: { workbook: null, sheet: "here", reason: "empty", findings: [] } } as const;
const fallback = () => Promise.resolve(here);
const noSignal = new AbortController().signal;

/** A worker that reacts to each job as told. */
function workerThat(react: (worker: WorkerLike, job: NumberedJob) => void) {
  const seen = { started: 0, ended: 0 };
  const start = (): WorkerLike => {
    seen.started += 1;
    const worker: WorkerLike = {
      onmessage: null,
      onerror: null,
      terminate: () => {
        seen.ended += 1;
      },
      postMessage: (message) => {
        react(worker, message as NumberedJob);
      },
    };
    return worker;
  };
  return { seen, start };
}

const answering = (worker: WorkerLike, { id }: NumberedJob): void =>
  worker.onmessage?.({ data: { id, outcome: elsewhere } } as MessageEvent<never>);

describe("analysing in a worker", () => {
  it("takes the worker's answer and keeps the worker for the next sheet", async () => {
    const { seen, start } = workerThat(answering);
    const analyze = analyzeInWorker(start, fallback);
    expect(await analyze(job, noSignal)).toBe(elsewhere);
    expect(await analyze(job, noSignal)).toBe(elsewhere);
    expect(seen).toEqual({ started: 1, ended: 0 });
  });

  it("takes in a large answer by slices and ends up with the same outcome", async () => {
    const [tagged] = elsewhere.analysis.lines;
    if (tagged === undefined) throw new Error("The sample has a line");
    const lines = Array.from({ length: 2_500 }, (_, row) => ({ ...tagged, line: { ...tagged.line, row } }));
    const table = { ...elsewhere.analysis.table, lines: lines.map((one) => one.line) };
    const large = { kind: "read", analysis: { ...elsewhere.analysis, lines, table } } as const;
    const sizes: number[] = [];
    const { start } = workerThat((worker, { id }) => {
      for (const message of inParts({ id, outcome: large })) {
        sizes.push("lines" in message ? message.lines.length : 0);
        worker.onmessage?.({ data: structuredClone(message) } as MessageEvent<never>);
      }
    });
    expect(await analyzeInWorker(start, fallback)(job, noSignal)).toEqual(large);
    expect(sizes).toEqual([1_000, 1_000, 500, 0]);
  });

  it("ends the worker on Cancel and starts a new one for the next job", async () => {
    const { seen, start } = workerThat((worker, given) => {
      if (given.id > 1) answering(worker, given);
    });
    const analyze = analyzeInWorker(start, fallback);
    const controller = new AbortController();
    const result = analyze(job, controller.signal);
    controller.abort();
    await expect(result).rejects.toEqual(new WorkbookError("cancelled"));
    expect(await analyze(job, noSignal)).toBe(elsewhere);
    expect(seen).toEqual({ started: 2, ended: 1 });
  });

  it("calculates here, from then on, when the worker's script cannot be loaded", async () => {
    const { seen, start } = workerThat((worker) => worker.onerror?.({} as ErrorEvent));
    const analyze = analyzeInWorker(start, fallback);
    expect(await analyze(job, noSignal)).toBe(here);
    expect(await analyze(job, noSignal)).toBe(here);
    expect(seen.started).toBe(1);
  });

  it("calculates here where no worker can be started", async () => {
    const analyze = analyzeInWorker(() => {
      throw new Error("workers are forbidden");
    }, fallback);
    expect(await analyze(job, noSignal)).toBe(here);
  });

  it("passes a mistake of ours on as an error with its text", async () => {
    const { start } = workerThat((worker, { id }) =>
      worker.onmessage?.({ data: { id, error: "Error: wrong sum" } } as MessageEvent<never>),
    );
    await expect(analyzeInWorker(start, fallback)(job, noSignal)).rejects.toThrow("wrong sum");
  });
});
