import type { EffectContext } from "./effect-context.ts";
import { guard } from "./effect-context.ts";

/** Reads the list of sheets, the one in front and the workbook's status. */
export async function lookAtWorkbook(context: EffectContext): Promise<void> {
  const { deps, store } = context;
  await guard(
    context,
    async () => {
      const [sheets, activeSheet, status] = await Promise.all([
        deps.workbook.listSheets(),
        deps.workbook.activeSheet(),
        deps.workbook.status(),
      ]);
      store.dispatch({ type: "host/ready", sheets, activeSheet, status });
    },
    (failure) => {
      store.dispatch({ type: "host/failed", failure });
    },
  );
}
