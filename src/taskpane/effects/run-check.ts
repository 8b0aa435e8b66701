import { analyzeWorkbook } from "#app/analyze-workbook.ts";
import type { EffectContext } from "./effect-context.ts";
import { guard } from "./effect-context.ts";

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
  const { source, decisions } = store.getState();
  const tell: typeof store.dispatch = (action) => {
    if (!signal.aborted) store.dispatch(action);
  };
  await guard(
    context,
    async () => {
      const outcomes = await analyzeWorkbook(deps.workbook, {
        source,
        options: { reference: deps.reference, decisions },
        signal,
        onStage: (stage) => {
          tell({ type: "run/progressed", stage });
        },
      });
      tell({ type: "run/finished", outcomes, at: deps.now?.() ?? new Date() });
    },
    (failure) => {
      tell(failure.problem === "cancelled" ? { type: "run/cancelled" } : { type: "run/failed", failure });
    },
  );
}
