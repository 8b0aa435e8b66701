import type { PaneDeps } from "../pane-deps.ts";

/** The time by the host's clock. */
export function nowOf(deps: Pick<PaneDeps, "now">): Date {
  return deps.now === undefined ? new Date() : deps.now();
}
