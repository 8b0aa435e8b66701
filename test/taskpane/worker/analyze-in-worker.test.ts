import { describe, expect, it } from "@jest/globals";
import { NO_DECISIONS } from "#core/analyze-options.ts";
import { EMPTY_SETUP } from "#report/setup/setup-content.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { type WorkerLike, analyzeInWorker } from "#taskpane/worker/analyze-in-worker.ts";
import type { WorkerMessage, WorkerRequest } from "#taskpane/worker/analyze-job.ts";
import { addPart, cutOutcome, wholeOutcome } from "#taskpane/worker/answer-parts.ts";
import { answerer } from "#taskpane/worker/answerer.ts";
import { analyzeWithSetup } from "#app/analyze-with-setup.ts";
import { analysisOf } from "../fixture/analysis.ts";
import { NO_REFERENCE, projectSheet } from "../fixture/sheets.ts";

const job = { grid: projectSheet(), options: { reference: NO_REFERENCE, decisions: NO_DECISIONS }, setup: EMPTY_SETUP };
const here = { kind: "skipped", skipped: { workbook: null, sheet: "here", reason: "empty", findings: [] } } as const;
const fallback = () => Promise.resolve(here);
const noSignal = new AbortController().signal;

type React = (worker: WorkerLike, request: WorkerRequest) => void;

/** A worker that reacts to each request as told. */
function workerThat(makeReact: () => React) {
  const seen = { started: 0, ended: 0, references: 0 };
  const start = (): WorkerLike => {
    seen.started += 1;
    const react = makeReact();
    const worker: WorkerLike = {
      onmessage: null,
      onerror: null,
      terminate: () => {
        seen.ended += 1;
      },
      postMessage: (request, transfer) => {
        if ("reference" in request) seen.references += 1;
        react(worker, structuredClone(request, { transfer }));
      },
    };
    return worker;
  };
  return { seen, start };
}

/** As the worker's script does. */
function answering(): React {
  let to: WorkerLike | null = null;
  const answer = answerer((message) => to?.onmessage?.({ data: structuredClone(message) } as MessageEvent<WorkerMessage>));
  return (worker, request) => {
    to = worker;
    answer(request);
  };
}

describe("analysing in a worker", () => {
  it("comes to the same outcome as here, keeps the worker for the next sheet, and hands over the reference data once", async () => {
    const { seen, start } = workerThat(answering);
    const analyze = analyzeInWorker(start, fallback);
    const expected = analyzeWithSetup(job.grid, job.options, job.setup);
    expect(await analyze(job, noSignal)).toEqual(expected);
    expect(await analyze(job, noSignal)).toEqual(expected);
    expect(seen).toEqual({ started: 1, ended: 0, references: 1 });
  });

  it("ends the worker on Cancel and starts a new one for the next job", async () => {
    const silent: React = () => undefined;
    let workers = 0;
    const { seen, start } = workerThat(() => {
      workers += 1;
      return workers === 1 ? silent : answering();
    });
    const analyze = analyzeInWorker(start, fallback);
    const controller = new AbortController();
    const result = analyze(job, controller.signal);
    controller.abort();
    await expect(result).rejects.toEqual(new WorkbookError("cancelled"));
    expect((await analyze(job, noSignal)).kind).toBe("read");
    expect(seen).toEqual({ started: 2, ended: 1, references: 2 });
  });

  it("calculates here, from then on, when the worker's script cannot be loaded", async () => {
    const { seen, start } = workerThat(() => (worker) => worker.onerror?.({} as ErrorEvent));
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
    const { start } = workerThat(() => (worker, request) => {
      if ("job" in request) worker.onmessage?.({ data: { id: request.job.id, error: "Error: wrong sum" } } as MessageEvent<WorkerMessage>);
    });
    await expect(analyzeInWorker(start, fallback)(job, noSignal)).rejects.toThrow("wrong sum");
  });
});

describe("an answer in parts", () => {
  const outcome = { kind: "read", analysis: analysisOf() } as const;

  it.each([3, 50, 100_000])("of at most %i values each is the same when put together", (most) => {
    const cut = structuredClone(cutOutcome(outcome, most));
    for (const part of cut.parts) addPart(cut.outcome, part);
    const whole = wholeOutcome(cut.outcome);
    expect(whole).toEqual(outcome);
    expect(whole.kind === "read" && whole.analysis.table.lines[0] === whole.analysis.lines[0]?.line).toBe(true);
    expect(cut.parts.length > 0).toBe(most < 1_000);
  });

  it("comes in parts of few values, whatever holds the many: lines, or the projects of a summary", () => {
    const [tagged] = outcome.analysis.lines;
    if (tagged === undefined) throw new Error("The sample has a line");
    const lines = Array.from({ length: 2_500 }, (_, row) => ({ ...tagged, line: { ...tagged.line, row } }));
    const agenciesIn = [{ name: "กรม", projectsIn: lines.map(({ line }) => ({ name: line.project, lines: 1, tiers: [null] })) }];
    const summary = { ...outcome.analysis.summary, ministryTree: [{ name: "กระทรวง", agenciesIn }] };
    const cut = cutOutcome({ kind: "read", analysis: { ...outcome.analysis, lines, summary } } as never);
    const large = cut.parts.filter(
      ({ items }) => JSON.stringify(items, (_, value: unknown) => (typeof value === "bigint" ? "" : value)).length > 600_000,
    );
    expect(large).toEqual([]);
    expect(cut.parts.some(({ at }) => at.includes("projectsIn"))).toBe(true);
  });
});
