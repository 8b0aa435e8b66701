import { WorkbookError } from "#sheet/workbook-error.ts";
import type { StopSignal } from "#sheet/workbook.ts";
import { toWorkbookError } from "./to-workbook-error.ts";

/** What the adapter needs of Office: the client library and which requirement sets the host offers. */
export interface OfficeHost {
  readonly excel: Pick<typeof Excel, "run">;
  /** `Office.context.requirements.isSetSupported`. */
  readonly isSetSupported: (name: string, version: string) => boolean;
}

/** Whether the host offers this ExcelApi level; everything above 1.9 is asked for first. */
export function offers(host: OfficeHost, version: string): boolean {
  return host.isSetSupported("ExcelApi", version);
}

/** One conversation with Excel. Waits while a person is typing into a cell, and turns every failure of the host into a WorkbookError. */
export async function converse<T>(host: OfficeHost, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return converseSo(host, { delayForCellEdit: true }, work);
}

/**
 * The same for writing: where Excel can (1.20) all of it is one step of its undo list. Only for conversations that write
 * cells: what has no undo (deleting a sheet, for one) fails inside such a group.
 */
export async function converseAsOneStep<T>(host: OfficeHost, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return converseSo(host, { delayForCellEdit: true, mergeUndoGroup: true }, work);
}

async function converseSo<T>(host: OfficeHost, options: Excel.RunOptions, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await host.excel.run(options, work);
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** Whether grouped undo is used in this session; given up for good once Excel refused it. */
export interface UndoGroups {
  areUsed: boolean;
}

/** Grouped undo where the host offers it. */
export function undoGroupsOf(host: OfficeHost): UndoGroups {
  return { areUsed: offers(host, "1.20") };
}

/**
 * Writes as one step of undo where that works, and the same again without where Excel refuses the group: some members
 * have no undo on some platforms, and on the web the group itself has failed. `attempt` must leave nothing behind when it
 * fails.
 */
export async function asOneStep<T>(groups: UndoGroups, attempt: (converseSo: typeof converse) => Promise<T>): Promise<T> {
  if (!groups.areUsed) return attempt(converse);
  try {
    return await attempt(converseAsOneStep);
  } catch (error) {
    if (!isRefusedGroup(error)) throw error;
    groups.areUsed = false;
    return attempt(converse);
  }
}

/** Codes by which Excel says, clearly or not, that the group cannot be. */
const REFUSED_GROUP: ReadonlySet<string> = new Set(["UndoNotSupported", "UnsupportedOperation", "ApiNotAvailable", "InvalidArgument"]);

function isRefusedGroup(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === "object" && cause !== null && "code" in cause && REFUSED_GROUP.has(String(cause.code));
}

/** Does the work for each item, one after another; the only place where requests repeat, over counted items. */
export async function inTurn<T, R>(items: readonly T[], work: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const [index, item] of items.entries()) results.push(await work(item, index));
  return results;
}

/** Fails with `cancelled` once the person asked to stop. */
export function refuseAborted(signal: StopSignal | undefined): void {
  if (signal?.aborted === true) throw new WorkbookError("cancelled");
}

/** The failure of work that was stopped and whose beginning stands: never that nothing changed. */
export function notTakenBack(error: unknown): unknown {
  return error instanceof WorkbookError && error.problem === "cancelled" ? new WorkbookError("stopped-halfway", null, error) : error;
}

/**
 * Silences this add-in's events while `work` runs, so that our own writes are not told as a person's. They are switched
 * on again whatever happens; if even that fails the session is gone, and with it the events.
 */
export async function withoutOwnEvents<T>(context: Excel.RequestContext, work: () => Promise<T>): Promise<T> {
  context.runtime.enableEvents = false;
  await context.sync();
  try {
    return await work();
  } finally {
    context.runtime.enableEvents = true;
    await context.sync().catch(() => undefined);
  }
}
