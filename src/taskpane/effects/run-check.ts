import { NO_DECISIONS } from "#core/analyze-options.ts";
import type { PaneDeps } from "../pane-deps.ts";
import type { AnalyzeElsewhere } from "../worker/analyze-job.ts";
import { analyzeInWorker } from "../worker/analyze-in-worker.ts";
import type { EffectContext } from "./effect-context.ts";
import { guard, nowOf } from "./effect-context.ts";
import { lookAtReport, readDecisionsAgain } from "./connect.ts";
import { loadCalculation } from "./load-calculation.ts";

/** A run that can be started again and stopped: starting stops the one before. */
export interface CheckRunner {
  readonly start: () => void;
  readonly cancel: () => void;
}

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
  const analyze = analyzer(context.deps.startWorker);
  let current: AbortController | null = null;
  const cancel = (): void => {
    current?.abort();
    current = null;
    context.store.dispatch({ type: "run/cancelled" });
  };
  const start = (): void => {
    current?.abort();
    const controller = new AbortController();
    current = controller;
    context.store.dispatch({ type: "run/started" });
    void runCheck(context, analyze, controller.signal);
  };
  return { start, cancel };
}

async function runCheck(context: EffectContext, analyze: AnalyzeElsewhere, signal: AbortSignal): Promise<void> {
  const { deps, store } = context;
  const tell: typeof store.dispatch = (action) => {
    if (!signal.aborted) store.dispatch(action);
  };
  await guard(
    context,
    async () => {
      const reference = await deps.reference;
      const { checkWorkbook, planOf, runChange } = await loadCalculation();
      // What officers typed into our sheets since counts, as it would in a pane that opens now.
      await readDecisionsAgain(context);
      if (signal.aborted) return;
      const { source, setup, run } = store.getState();
      const { outcomes, marks, changed } = await checkWorkbook(deps.workbook, {
        source,
        options: { reference, decisions: NO_DECISIONS },
        analyzeGrid: (grid, options) => analyze({ grid, options, setup }, signal),
        signal,
        onStage: (stage) => {
          tell({ type: "run/progressed", stage });
        },
      });
      const plan = planOf(outcomes, reference, setup);
      const at = nowOf(deps);
      const change = runChange(run.result, { outcomes, plan }, at);
      tell({ type: "run/finished", outcomes, plan, change, at, marks, hasChanged: changed !== null });
      if (store.getState().drafts.waitingTags.length > 0) (await import("./keep-drafts.ts")).placeTags(context);
      await lookAtReport(context, changed === null ? marks : []);
    },
    (failure) => {
      tell(failure.problem === "cancelled" ? { type: "run/cancelled" } : { type: "run/failed", failure });
    },
  );
}
