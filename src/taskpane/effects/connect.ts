import type { OpenWorkbook, WorkbookChange } from "#sheet/workbook.ts";
import type { Decisions } from "#app/merge-decisions.ts";
import type { SourceMark } from "#app/source-marks.ts";
import { EMPTY_SETUP } from "#report/setup/setup-content.ts";
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
      const [news] = await Promise.all([hostNews(deps.workbook), readDecisionsAgain(context)]);
      store.dispatch(news);
    },
    (failure) => {
      store.dispatch({ type: "host/failed", failure });
    },
  );
}

/** What reading our sheets again brought. */
export interface DecisionsNow {
  /** Something was typed into them since they were last read that would make a check come out otherwise. */
  readonly changesCheck: boolean;
}

/**
 * Reads our setup and findings sheets again and brings what officers typed there together with what was decided in the
 * pane since they were last read. A sheet that is not there (any more) takes nothing away from the pane.
 */
export async function readDecisionsAgain({ deps, store }: EffectContext): Promise<DecisionsNow> {
  const { workbook } = deps;
  const own = new Set((await workbook.listSheets()).map((sheet) => sheet.own));
  if (!own.has("setup") && !own.has("findings")) return { changesCheck: false };
  const [{ joinKept, readDecisions }, { checksAlike, mergeDecisions }] = await Promise.all([
    import("#app/read-decisions.ts"),
    import("#app/merge-decisions.ts"),
  ]);
  const now = await readDecisions(workbook);
  const { remembered: base, setup, accepted, drafts } = store.getState();
  const kept = drafts.recovered === null ? now.kept : joinKept(now.kept, drafts.recovered);
  const merged = mergeDecisions({ base: { ...NOTHING_DECIDED, ...given(base, own) }, mine: { setup, accepted }, now });
  const action: Remembered = { type: "setup/read", ...now, kept, ...merged, remembered: { setup: now.setup, accepted: now.accepted } };
  const changesCheck = own.has("setup") && !checksAlike(base.setup, now.setup);
  store.dispatch(action);
  return { changesCheck };
}

const NOTHING_DECIDED: Decisions = { setup: EMPTY_SETUP, accepted: [] };

/** What was remembered from the sheets that are still there: what the others said lives on in the pane alone. */
function given(base: Decisions, own: ReadonlySet<string | null>): Partial<Decisions> {
  return { ...(own.has("setup") ? { setup: base.setup } : {}), ...(own.has("findings") ? { accepted: base.accepted } : {}) };
}

/**
 * Says how the report in the workbook stands to the data as they are now: by what was checked where that is fresh, else by
 * reading what the seals name. A host that does not answer leaves it unsaid.
 */
export async function lookAtReport(context: EffectContext, marks: readonly SourceMark[] = []): Promise<void> {
  const { deps, store } = context;
  const work = async (): Promise<void> => {
    const { host, setup } = store.getState();
    if (host.kind !== "ready" || host.sheets.every((sheet) => sheet.own === null)) {
      store.dispatch({ type: "standing/read", standing: { kind: "none" } });
      return;
    }
    const { reportStanding } = await import("#app/report-standing.ts");
    store.dispatch({ type: "standing/read", standing: await reportStanding(deps.workbook, { marks, runs: setup.runs }) });
  };
  await guard(context, work, () => {
    store.dispatch({ type: "standing/read", standing: { kind: "none" } });
  });
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

/**
 * After a job that failed: which sheets there are now, and whether what could not be taken back says in A1 that it is not
 * finished. A host that does not answer now either changes nothing that is said.
 */
export async function lookAfterFailure(context: EffectContext): Promise<void> {
  const look = async (): Promise<void> => {
    context.store.dispatch(await hostNews(context.deps.workbook));
    await lookAtReport(context);
  };
  await guard(context, look, () => undefined);
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

/** Listens to edits until the returned function is called: results go stale, which `refresh` may mend, sheets come and go. */
export function watchWorkbook(context: EffectContext, refresh: () => void): () => void {
  let stop: (() => Promise<void>) | null = null;
  let isClosed = false;
  const start = async (): Promise<void> => {
    stop = await context.deps.workbook.onChange((change) => {
      if (!isClosed) react(change, context, refresh);
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

function react(change: WorkbookChange, context: EffectContext, refresh: () => void): void {
  if (change.kind === "sheet-activated") {
    const wasKnown = isKnown(context, change.sheet);
    if (change.sheet !== null) context.store.dispatch({ type: "host/sheet-activated", sheet: change.sheet });
    if (!wasKnown) void lookAtWorkbook(context);
    return;
  }
  if (change.kind !== "edited" || !isKnown(context, change.sheet)) void lookAtWorkbook(context);
  context.store.dispatch({ type: "run/went-stale" });
  refresh();
}

/** Whether the list of sheets has this one; not: it was renamed or added, and no event tells of that. */
function isKnown({ store }: EffectContext, name: string | null): boolean {
  const { host } = store.getState();
  return host.kind === "ready" && host.sheets.some((sheet) => sheet.name === name);
}
