import { NO_DECISIONS } from "#core/analyze-options.ts";
import type { EffectContext } from "./effect-context.ts";
import { guard } from "./effect-context.ts";
import { nowOf } from "./now-of.ts";
import { loadCalculation } from "./load-calculation.ts";

/** A run that can be started again and stopped: starting stops the one before. */
export interface CheckRunner {
  readonly start: () => void;
  readonly cancel: () => void;
}

/** Makes the runner of checks. */
export function createCheckRunner(context: EffectContext): CheckRunner {
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
    void runCheck(context, controller.signal);
  };
  return { start, cancel };
}

async function runCheck(context: EffectContext, signal: AbortSignal): Promise<void> {
  const { deps, store } = context;
  const { source, setup } = store.getState();
  const tell: typeof store.dispatch = (action) => {
    if (!signal.aborted) store.dispatch(action);
  };
  await guard(
    context,
    async () => {
      const { analyzeWorkbook, analyzeWithSetup, planOf } = await loadCalculation();
      const outcomes = await analyzeWorkbook(deps.workbook, {
        source,
        options: { reference: deps.reference, decisions: NO_DECISIONS },
        analyzeGrid: (grid, options) => Promise.resolve(analyzeWithSetup(grid, options, setup)),
        signal,
        onStage: (stage) => {
          tell({ type: "run/progressed", stage });
        },
      });
      tell({ type: "run/finished", outcomes, plan: planOf(outcomes, deps.reference, setup), at: nowOf(deps) });
    },
    (failure) => {
      tell(failure.problem === "cancelled" ? { type: "run/cancelled" } : { type: "run/failed", failure });
    },
  );
}
