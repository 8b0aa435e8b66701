import type { WriteJobId } from "../state/write-jobs.ts";
import type { EffectContext } from "./effect-context.ts";
import { guard } from "./effect-context.ts";
import { lookAtWorkbook } from "./look-at-workbook.ts";

/** Takes the last write of a job back; cells changed by a person since stay and are listed. */
export async function undoJob(context: EffectContext, job: WriteJobId): Promise<void> {
  const { deps, store } = context;
  const { receipt } = store.getState().writes[job];
  if (receipt === null) return;
  store.dispatch({ type: "write/started", job });
  await guard(
    context,
    async () => {
      const { undoWrite } = await import("#app/undo-write.ts");
      const result = await undoWrite(deps.workbook, receipt);
      store.dispatch({ type: "write/undone", job, result });
      await lookAtWorkbook(context);
    },
    (failure) => {
      store.dispatch({ type: "write/failed", job, failure });
    },
  );
}
