import type { CellRef } from "#sheet/cell-address.ts";
import type { EffectContext } from "./effect-context.ts";
import { guard } from "./effect-context.ts";

/** Selects a cell in the workbook, or says why that cannot be. */
export async function goToCell(context: EffectContext, cell: CellRef): Promise<void> {
  context.store.dispatch({ type: "notice/cleared" });
  await guard(
    context,
    () => context.deps.workbook.goTo(cell),
    (failure) => {
      context.store.dispatch({ type: "notice/failed", failure });
    },
  );
}
