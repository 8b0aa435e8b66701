import { reportedOf } from "../state/select-analysis.ts";
import type { JobPhase, WriteJobId } from "../state/write-jobs.ts";
import { lookAtWorkbook } from "./connect.ts";
import type { EffectContext } from "./effect-context.ts";
import { guard, reportContext } from "./effect-context.ts";

/** Highlights the cells of open findings in people's sheets, in place of all highlights there are. */
export function highlightFindings(context: EffectContext): Promise<void> {
  return job(context, "highlights", async () => {
    const { findingHighlights } = await import("#app/highlight-findings.ts");
    const { acceptedTest, listFindings } = await import("../findings/finding-item.ts");
    const { run, accepted } = context.store.getState();
    const isAccepted = acceptedTest(accepted);
    const open = listFindings(run.result ?? { outcomes: [], plan: null }).filter((item) => !isAccepted(item));
    const cells = findingHighlights(
      open.map(({ finding }) => finding),
      null,
    );
    const { highlighted, coloured } = await context.deps.workbook.highlight(cells);
    return { kind: "highlighted", cells: highlighted, coloured: coloured.length };
  });
}

/** Takes every highlight of ours out of the workbook. */
export function removeHighlights(context: EffectContext): Promise<void> {
  return job(context, "highlights", async () => ({ kind: "highlights-removed", cells: await context.deps.workbook.removeHighlights() }));
}

/** Makes a PivotTable over the budget lines, or refreshes the one that stands there. */
export function makePivotTable(context: EffectContext): Promise<void> {
  return job(context, "pivot", async () => {
    const { makePivot } = await import("#app/make-pivot.ts");
    const { sheet, isNew } = await makePivot(context.deps.workbook, reportedOf(context.store.getState()), reportContext(context));
    return { kind: "pivot", sheet, isNew };
  });
}

/** Takes the PivotTable's sheet out of the workbook. */
export function removePivotTable(context: EffectContext): Promise<void> {
  return job(context, "pivot", async () => {
    await context.deps.workbook.removeOwnSheets(["pivot"]);
    return { kind: "pivot-removed" };
  });
}

async function job(context: EffectContext, id: WriteJobId, work: () => Promise<JobPhase>): Promise<void> {
  const { store } = context;
  store.dispatch({ type: "write/started", job: id });
  await guard(
    context,
    async () => {
      store.dispatch({ type: "write/ended", job: id, phase: await work() });
      await lookAtWorkbook(context);
    },
    (failure) => {
      store.dispatch({ type: "write/failed", job: id, failure });
    },
  );
}
