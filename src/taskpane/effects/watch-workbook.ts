import type { WorkbookChange } from "#sheet/workbook.ts";
import type { EffectContext } from "./effect-context.ts";
import { guard } from "./effect-context.ts";
import { lookAtWorkbook } from "./look-at-workbook.ts";

/** Listens to edits until the returned function is called: results go stale, sheets come and go. */
export function watchWorkbook(context: EffectContext): () => void {
  let stop: (() => Promise<void>) | null = null;
  let isClosed = false;
  const start = async (): Promise<void> => {
    stop = await context.deps.workbook.onChange((change) => {
      if (!isClosed) react(change, context);
    });
  };
  // A host without events is no failure: a run compares the rows anyway.
  void guard(context, start, () => undefined);
  return () => {
    isClosed = true;
    const end = stop;
    if (end !== null) void guard(context, end, () => undefined);
  };
}

function react(change: WorkbookChange, context: EffectContext): void {
  if (change.kind === "sheet-activated") {
    if (change.sheet !== null) context.store.dispatch({ type: "host/sheet-activated", sheet: change.sheet });
    return;
  }
  if (change.kind !== "edited") void lookAtWorkbook(context);
  context.store.dispatch({ type: "run/went-stale" });
}
