import type { ReportContext } from "#report/report-context.ts";
import type { PaneDeps } from "../pane-deps.ts";
import type { PaneFailure } from "../state/pane-failure.ts";
import { failureOf } from "../state/pane-failure.ts";
import type { PaneAction, PaneState } from "../state/pane-state.ts";
import type { Store } from "../state/pane-store.ts";
import type { WriteJobId } from "../state/write-jobs.ts";

/** What every effect needs: the host's things, and the state to read and change. */
export interface EffectContext {
  readonly deps: PaneDeps;
  readonly store: Store<PaneState, PaneAction>;
  /** Resolves when what the pane holds is kept beyond its closing; absent where nothing is kept. */
  readonly saved?: () => Promise<void>;
  /** Stops a write or an undo that is under way, by job. */
  readonly stops?: Map<WriteJobId, AbortController>;
}

/** The signal by which a job can be stopped from now on; one that ended before is let go. */
export function stopSignal({ stops }: EffectContext, job: WriteJobId): AbortSignal {
  const controller = new AbortController();
  stops?.set(job, controller);
  return controller.signal;
}

/**
 * Runs work that reaches outside the pane. A failure of the host goes to `onFailure`; any other error is our own bug
 * and goes to the pane's error page, for no promise has a person waiting at its end.
 */
export async function guard(context: EffectContext, work: () => Promise<void>, onFailure: (failure: PaneFailure) => void): Promise<void> {
  try {
    await work();
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) context.store.dispatch({ type: "pane/broke", error });
    else onFailure(failure);
  }
}

/** The time by the host's clock. */
export function nowOf(deps: Pick<PaneDeps, "now">): Date {
  return deps.now === undefined ? new Date() : deps.now();
}

/** What a report needs beside the analyses, as things stand now. */
export function reportContext({ deps, store }: EffectContext): ReportContext {
  const { settings, accepted, setup, reference, run } = store.getState();
  return { language: settings.language, now: run.result?.finishedAt ?? nowOf(deps), reference, accepted, setup };
}
