import { acceptFinding } from "./accept-finding.ts";
import { connect } from "./connect.ts";
import type { EffectContext } from "./effect-context.ts";
import { goToCell } from "./go-to-cell.ts";
import { loadReference } from "./load-reference.ts";
import type { PaneCommands } from "./pane-commands.ts";
import { reportContext } from "./report-context.ts";
import { createCheckRunner } from "./run-check.ts";
import { undoJob } from "./undo-job.ts";
import { watchWorkbook } from "./watch-workbook.ts";
import { removeReportSheets, writeReportSheets } from "./write-report.ts";
import { planGivenTags, writeGivenTags } from "./write-tags.ts";

/** Starts the pane's effects: gets to know the workbook, listens to it, and hands out the commands. */
export function startCommands(context: EffectContext): PaneCommands {
  const close = watchWorkbook(context);
  const runner = createCheckRunner(context);
  void connect(context);
  void loadReference(context);
  return {
    connect: () => void connect(context),
    runCheck: runner.start,
    cancelCheck: runner.cancel,
    acceptFinding: (key, reason) => {
      acceptFinding(context, key, reason);
    },
    writeReport: (only) => void writeReportSheets(context, only),
    removeReport: () => void removeReportSheets(context),
    planTags: (writing) => void planGivenTags(context, writing),
    writeTags: (writing) => void writeGivenTags(context, writing, runner.start),
    undo: (job) => void undoJob(context, job),
    goTo: (cell) => void goToCell(context, cell),
    reportContext: () => reportContext(context),
    close,
  };
}
