import type { EffectContext } from "./effect-context.ts";
import { guard } from "./effect-context.ts";

/** Takes over what the workbook remembers from earlier runs in our sheets. */
export async function readRemembered(context: EffectContext): Promise<void> {
  const { deps, store } = context;
  await guard(
    context,
    async () => {
      const sheets = await deps.workbook.listSheets();
      if (!sheets.some((sheet) => sheet.own === "setup" || sheet.own === "findings")) return;
      const { readDecisions } = await import("#app/read-decisions.ts");
      store.dispatch({ type: "setup/read", ...(await readDecisions(deps.workbook)) });
    },
    (failure) => {
      store.dispatch({ type: "notice/failed", failure });
    },
  );
}
