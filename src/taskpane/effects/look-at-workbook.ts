import type { OpenWorkbook } from "#sheet/workbook.ts";
import type { HostAction } from "../state/host-state.ts";
import type { EffectContext } from "./effect-context.ts";
import { guard } from "./effect-context.ts";

/** Reads the list of sheets, the one in front and the workbook's status again. */
export async function lookAtWorkbook(context: EffectContext): Promise<void> {
  const { deps, store } = context;
  await guard(
    context,
    async () => {
      store.dispatch(await hostNews(deps.workbook));
    },
    (failure) => {
      store.dispatch({ type: "host/failed", failure });
    },
  );
}

/** What sheets there are, which is in front, and what the workbook allows. */
export async function hostNews(workbook: OpenWorkbook): Promise<HostAction> {
  const [sheets, activeSheet, status] = await Promise.all([workbook.listSheets(), workbook.activeSheet(), workbook.status()]);
  return { type: "host/ready", sheets, activeSheet, status };
}
