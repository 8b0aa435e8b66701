import type { OpenWorkbook } from "#sheet/workbook.ts";
import type { SetupAction } from "../state/setup-state.ts";
import type { EffectContext } from "./effect-context.ts";
import { guard } from "./effect-context.ts";
import { hostNews } from "./look-at-workbook.ts";

type Remembered = Extract<SetupAction, { readonly type: "setup/read" }>;

/**
 * Gets to know the workbook: its sheets, and what it remembers from earlier runs in ours. One without the other is a
 * failure: a check that passes over what was decided would be a wrong one, and a report would overwrite it.
 */
export async function connect(context: EffectContext): Promise<void> {
  const { deps, store } = context;
  await guard(
    context,
    async () => {
      const [news, remembered] = await Promise.all([hostNews(deps.workbook), rememberedIn(deps.workbook)]);
      if (remembered !== null) store.dispatch(remembered);
      store.dispatch(news);
    },
    (failure) => {
      store.dispatch({ type: "host/failed", failure });
    },
  );
}

async function rememberedIn(workbook: OpenWorkbook): Promise<Remembered | null> {
  const sheets = await workbook.listSheets();
  if (!sheets.some((sheet) => sheet.own === "setup" || sheet.own === "findings")) return null;
  const { readDecisions } = await import("#app/read-decisions.ts");
  return { type: "setup/read", ...(await readDecisions(workbook)) };
}
