import type { OpenWorkbook, WorkbookChange } from "#sheet/workbook.ts";
import type { HostAction } from "../state/host-state.ts";
import type { SetupAction } from "../state/setup-state.ts";
import type { EffectContext } from "./effect-context.ts";
import { guard } from "./effect-context.ts";

type Remembered = Extract<SetupAction, { readonly type: "setup/read" }>;

/**
 * Gets to know the workbook: its sheets, and what it remembers from earlier runs in ours. One without the other is a
 * failure: a check that passes over what was decided would be a wrong one, and a report would overwrite it.
 */
export async function connect(context: EffectContext): Promise<void> {
  const { deps, store } = context;
  await guard(
    context,
    async () => {
      const [news, remembered] = await Promise.all([hostNews(deps.workbook), rememberedIn(deps.workbook)]);
      if (remembered !== null) store.dispatch(remembered);
      store.dispatch(news);
    },
    (failure) => {
      store.dispatch({ type: "host/failed", failure });
    },
  );
}

async function rememberedIn(workbook: OpenWorkbook): Promise<Remembered | null> {
  const sheets = await workbook.listSheets();
  if (!sheets.some((sheet) => sheet.own === "setup" || sheet.own === "findings")) return null;
  const { readDecisions } = await import("#app/read-decisions.ts");
  return { type: "setup/read", ...(await readDecisions(workbook)) };
}

/** Reads the list of sheets, the one in front and the workbook's status again. */
export async function lookAtWorkbook(context: EffectContext): Promise<void> {
  const { deps, store } = context;
  await guard(
    context,
    async () => {
      store.dispatch(await hostNews(deps.workbook));
    },
    (failure) => {
      store.dispatch({ type: "host/failed", failure });
    },
  );
}

/** What sheets there are, which is in front, and what the workbook allows. */
async function hostNews(workbook: OpenWorkbook): Promise<HostAction> {
  const [sheets, activeSheet, status] = await Promise.all([workbook.listSheets(), workbook.activeSheet(), workbook.status()]);
  return { type: "host/ready", sheets, activeSheet, status };
}

/** Takes over the reference data once they have come. */
export async function loadReference(context: EffectContext): Promise<void> {
  const { deps, store } = context;
  await guard(
    context,
    async () => {
      store.dispatch({ type: "reference/loaded", reference: await deps.reference });
    },
    (failure) => {
      store.dispatch({ type: "notice/failed", failure });
    },
  );
}

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
