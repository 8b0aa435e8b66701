import type { PaneState } from "./pane-state.ts";

/** What stands in the way of writing; null when nothing does. Names of the two middle ones are keys of the Check words. */
export type WriteHindrance = "busy" | "readOnlyMessage" | "protectedMessage" | "stale" | null;

/** Something is being read or written just now. */
function isBusy({ run, writes }: Pick<PaneState, "run" | "writes">): boolean {
  return run.kind === "running" || Object.values(writes).some((job) => job.phase.kind === "running");
}

/** Why the report cannot be written now. */
export function whyNotWrite(state: Pick<PaneState, "host" | "run" | "writes">): WriteHindrance {
  const { host, run } = state;
  if (host.kind !== "ready" || isBusy(state)) return "busy";
  if (host.status.readOnly) return "readOnlyMessage";
  if (host.status.structureProtected) return "protectedMessage";
  return run.result?.isStale === true ? "stale" : null;
}

/** Whether our sheets can be removed or the setup saved: a stale result does not matter for that. */
export function canChangeSheets(hindrance: WriteHindrance): boolean {
  return hindrance === null || hindrance === "stale";
}
