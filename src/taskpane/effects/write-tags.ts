import type { TagPlace } from "#app/write-tags.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import type { WriteReceipt } from "#sheet/workbook.ts";
import { shownAnalysis } from "../state/select-analysis.ts";
import { tagsOf } from "../state/tagging-state.ts";
import type { EffectContext } from "./effect-context.ts";
import { guard } from "./effect-context.ts";

/** What a person asked to write into their own sheet. */
export interface TagWriting {
  readonly place: TagPlace;
  /** Header of a new column. */
  readonly header: PaneWords["check"]["tiersTitle"];
}

/** Fills blank cells of the source sheet with the tiers given, then checks again. */
export async function writeGivenTags(context: EffectContext, writing: TagWriting, thenCheck: () => void): Promise<void> {
  const { deps, store } = context;
  const state = store.getState();
  const analysis = shownAnalysis(state);
  if (analysis === null) return;
  const { sheet } = analysis.table;
  const tiersByRow = tagsOf(state.tagging, sheet).given;
  store.dispatch({ type: "write/started", job: "tags" });
  await guard(
    context,
    async () => {
      const { writeTags } = await import("#app/write-tags.ts");
      const receipt = await writeTags(deps.workbook, { analysis, tiersByRow, ...writing });
      store.dispatch({ type: "write/finished", job: "tags", receipt, sheets: [sheet], cells: cellsWritten(receipt) });
      store.dispatch({ type: "tagging/used", sheet });
      thenCheck();
    },
    (failure) => {
      store.dispatch({ type: "write/failed", job: "tags", failure });
    },
  );
}

/** What was filled in truth: rows that may not be filled are left out of what a person asked for. */
function cellsWritten(receipt: WriteReceipt): number {
  return receipt.snapshot.areas.flatMap((area) => area.written.flat()).length;
}
