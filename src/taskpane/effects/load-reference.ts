import type { EffectContext } from "./effect-context.ts";
import { guard } from "./effect-context.ts";

/** Takes over the reference data once they have come. */
export async function loadReference(context: EffectContext): Promise<void> {
  const { deps, store } = context;
  await guard(
    context,
    async () => {
      store.dispatch({ type: "reference/loaded", reference: await deps.reference });
    },
    (failure) => {
      store.dispatch({ type: "notice/failed", failure });
    },
  );
}
