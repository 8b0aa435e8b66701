import type { WorkbookSource } from "#app/workbook-source.ts";
import { NO_DECISIONS } from "#core/analyze-options.ts";
import type { PaneDeps } from "../pane-deps.ts";
import type { AnalyzeElsewhere } from "../worker/analyze-job.ts";
import type { RunState } from "../state/run-state.ts";
import { analyzeInWorker } from "../worker/analyze-in-worker.ts";
import type { EffectContext } from "./effect-context.ts";
import { guard, nowOf } from "./effect-context.ts";
import { lookAtReport, readDecisionsAgain } from "./connect.ts";
import { loadCalculation } from "./load-calculation.ts";

/** A run that can be started again and stopped: starting stops the one before. */
export interface CheckRunner {
  readonly start: () => void;
  readonly cancel: () => void;
  /** Checks what was checked once more, behind the back of whoever edits: nothing is shown but the new result. */
  readonly refresh: () => void;
}

/** Checks that take longer, in milliseconds, are left to the person: the result says that it is stale. */
const QUICK = 2_000;

/** Rows from which starting a worker is quicker than making the screen wait. */
const ROWS_FOR_WORKER = 400;

/** Analyses small sheets at once and large ones in the worker, where the host has one. */
function analyzer(startWorker: PaneDeps["startWorker"]): AnalyzeElsewhere {
  const here: AnalyzeElsewhere = async ({ grid, options, setup }) => (await loadCalculation()).analyzeWithSetup(grid, options, setup);
  if (startWorker === undefined) return here;
  const elsewhere = analyzeInWorker(startWorker, here);
  return (job, signal) => (job.grid.values.length < ROWS_FOR_WORKER ? here : elsewhere)(job, signal);
}

/** Makes the runner of checks. */
export function createCheckRunner(context: EffectContext): CheckRunner {
  const { store, deps } = context;
  const analyze = analyzer(deps.startWorker);
  let current: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let took = 0;
  const next = (): AbortSignal => {
    clearTimeout(timer);
    current?.abort();
    current = new AbortController();
    return current.signal;
  };
  const run = async (checking: Omit<Checking, "onTook">): Promise<void> => {
    const onTook = (time: number): void => {
      took = time;
    };
    await runCheck(context, analyze, { ...checking, onTook });
  };
  return {
    start: () => {
      const signal = next();
      store.dispatch({ type: "run/started" });
      void run({ signal, source: store.getState().source, isRefresh: false });
    },
    cancel: () => {
      next();
      store.dispatch({ type: "run/cancelled" });
    },
    refresh: () => {
      const source = sourceAgain(store.getState().run);
      if (deps.refreshAfter === undefined || source === null || took > QUICK) return;
      const signal = next();
      store.dispatch({ type: "run/refreshing" });
      timer = setTimeout(() => {
        void run({ signal, source, isRefresh: true });
      }, deps.refreshAfter);
    },
  };
}

/** What a result was of, wherever the person stands meanwhile; null where there is none, or of cells that were selected then. */
function sourceAgain({ kind, result }: RunState): WorkbookSource | null {
  if (kind !== "idle" || result?.source === undefined || result.source.kind === "selection") return null;
  if (result.source.kind !== "active-sheet") return result.source;
  const [outcome] = result.outcomes;
  if (outcome === undefined) return null;
  return { kind: "sheet", name: outcome.kind === "read" ? outcome.analysis.table.sheet : outcome.skipped.sheet };
}

interface Checking {
  readonly signal: AbortSignal;
  readonly source: WorkbookSource;
  readonly isRefresh: boolean;
  /** Told how long reading and checking took, in milliseconds. */
  readonly onTook: (time: number) => void;
}

async function runCheck(context: EffectContext, analyze: AnalyzeElsewhere, { signal, source, isRefresh, onTook }: Checking): Promise<void> {
  const { deps, store } = context;
  const tell: typeof store.dispatch = (action) => {
    if (!signal.aborted) store.dispatch(action);
  };
  await guard(
    context,
    async () => {
      const reference = await deps.reference;
      const { checkWorkbook, seenTogether, runChange } = await loadCalculation();
      // What officers typed into our sheets since counts, as it would in a pane that opens now.
      await readDecisionsAgain(context);
      if (signal.aborted) return;
      const { setup, run } = store.getState();
      const startedAt = performance.now();
      const {
        outcomes: checked,
        marks,
        changed,
      } = await checkWorkbook(deps.workbook, {
        source,
        options: { reference, decisions: NO_DECISIONS },
        analyzeGrid: (grid, options) => analyze({ grid, options, setup }, signal),
        signal,
        onStage: (stage) => {
          if (!isRefresh) tell({ type: "run/progressed", stage });
        },
      });
      onTook(performance.now() - startedAt);
      const { outcomes, plan } = seenTogether(checked, reference, setup);
      const at = nowOf(deps);
      const change = runChange(run.result, { outcomes, plan }, at);
      const kept = { source: isRefresh ? (run.result?.source ?? source) : source, ...(isRefresh ? { isRefresh } : {}) } as const;
      tell({ type: "run/finished", outcomes, plan, change, at, marks, hasChanged: changed !== null, ...kept });
      if (store.getState().drafts.waitingTags.length > 0) (await import("./keep-drafts.ts")).placeTags(context);
      await lookAtReport(context, changed === null ? marks : []);
    },
    (failure) => {
      if (isRefresh) tell({ type: "run/refresh-ended" });
      else tell(failure.problem === "cancelled" ? { type: "run/cancelled" } : { type: "run/failed", failure });
    },
  );
}
