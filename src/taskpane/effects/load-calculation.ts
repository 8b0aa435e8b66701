import type { analyzeWithSetup } from "#app/analyze-with-setup.ts";
import type { checkWorkbook } from "#app/check-workbook.ts";
import type { seenTogether } from "#app/seen-together.ts";
import type { runChange } from "./run-change.ts";

/** What a run needs. */
export interface Calculation {
  readonly checkWorkbook: typeof checkWorkbook;
  readonly analyzeWithSetup: typeof analyzeWithSetup;
  readonly seenTogether: typeof seenTogether;
  readonly runChange: typeof runChange;
}

/** The calculation as a script of its own: the first paint does not wait for it. */
export async function loadCalculation(): Promise<Calculation> {
  const [run, sheet, together, change] = await Promise.all([
    import("#app/check-workbook.ts"),
    import("#app/analyze-with-setup.ts"),
    import("#app/seen-together.ts"),
    import("./run-change.ts"),
  ]);
  return {
    checkWorkbook: run.checkWorkbook,
    analyzeWithSetup: sheet.analyzeWithSetup,
    seenTogether: together.seenTogether,
    runChange: change.runChange,
  };
}

/** Fetches what reads the workbook's memory, writes and takes back, ahead of its first use. */
export function fetchActions(): void {
  for (const load of [
    () => import("#app/read-decisions.ts"),
    () => import("#app/merge-decisions.ts"),
    () => import("#app/write-report.ts"),
    () => import("#app/highlight-findings.ts"),
    () => import("#app/make-pivot.ts"),
    () => import("../findings/finding-item.ts"),
    () => import("#app/write-tags.ts"),
    () => import("#app/undo-write.ts"),
    () => import("#app/report-standing.ts"),
    () => import("./keep-drafts.ts"),
  ])
    load().catch(() => undefined);
}
