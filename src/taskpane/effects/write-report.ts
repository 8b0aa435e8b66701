import type { OwnSheetId } from "#sheet/sheet-plan.ts";
import { reportedOf } from "../state/select-report.ts";
import type { EffectContext } from "./effect-context.ts";
import { guard } from "./effect-context.ts";
import { lookAtWorkbook } from "./look-at-workbook.ts";
import { reportContext } from "./report-context.ts";

/** Writes the chosen sheets of the report, tells how far it is, and keeps what is needed to take them back. */
export async function writeReportSheets(context: EffectContext, only: readonly OwnSheetId[]): Promise<void> {
  const { deps, store } = context;
  store.dispatch({ type: "write/started", job: "report" });
  await guard(
    context,
    async () => {
      const { writeReport } = await import("#app/write-report.ts");
      const onProgress = (done: number, total: number): void => {
        store.dispatch({ type: "write/progressed", job: "report", done, total });
      };
      const receipt = await writeReport(deps.workbook, reportedOf(store.getState()), { ...reportContext(context), only, onProgress });
      const sheets = receipt.sheets.map((sheet) => sheet.name);
      store.dispatch({ type: "write/finished", job: "report", receipt, sheets, cells: 0 });
      await lookAtWorkbook(context);
    },
    (failure) => {
      store.dispatch({ type: "write/failed", job: "report", failure });
    },
  );
}

/** Takes all report sheets out of the workbook. */
export async function removeReportSheets(context: EffectContext): Promise<void> {
  const { deps, store } = context;
  store.dispatch({ type: "write/started", job: "report" });
  await guard(
    context,
    async () => {
      const { removeReport } = await import("#app/write-report.ts");
      await removeReport(deps.workbook);
      store.dispatch({ type: "write/removed", job: "report" });
      await lookAtWorkbook(context);
    },
    (failure) => {
      store.dispatch({ type: "write/failed", job: "report", failure });
    },
  );
}
