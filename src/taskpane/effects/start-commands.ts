import { acceptFinding } from "./accept-finding.ts";
import type { EffectContext } from "./effect-context.ts";
import { goToCell } from "./go-to-cell.ts";
import { lookAtWorkbook } from "./look-at-workbook.ts";
import type { PaneCommands } from "./pane-commands.ts";
import { createCheckRunner } from "./run-check.ts";
import { watchWorkbook } from "./watch-workbook.ts";

/** Starts the pane's effects: looks at the workbook, listens to it, and hands out the commands. */
export function startCommands(context: EffectContext): PaneCommands {
  const close = watchWorkbook(context);
  const runner = createCheckRunner(context);
  void lookAtWorkbook(context);
  return {
    lookAtWorkbook: () => void lookAtWorkbook(context),
    runCheck: runner.start,
    cancelCheck: runner.cancel,
    acceptFinding: (key, reason) => {
      acceptFinding(context, key, reason);
    },
    goTo: (cell) => void goToCell(context, cell),
    close,
  };
}
