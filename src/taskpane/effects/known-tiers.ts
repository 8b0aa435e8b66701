import type { EffectContext } from "./effect-context.ts";
import { guard } from "./effect-context.ts";
import type { OtherListSource } from "./other-list.ts";
import { readOtherList } from "./other-list.ts";

/** Reads the lines of another list with their tiers, to be given to the lines here that are the same projects. */
export async function readKnownTiers(context: EffectContext, source: OtherListSource): Promise<void> {
  const { store } = context;
  await guard(
    context,
    async () => {
      const { from, outcomes } = await readOtherList(context, source);
      const lines = outcomes.flatMap((outcome) => (outcome.kind === "read" ? outcome.analysis.lines : []));
      store.dispatch({ type: "tagging/known-read", known: { from, lines } });
    },
    (failure) => {
      store.dispatch({ type: "notice/failed", failure });
    },
  );
}
