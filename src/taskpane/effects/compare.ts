import { SEVERITY } from "#core/finding-severity.ts";
import type { SheetPlan } from "#sheet/sheet-plan.ts";
import { lookAfterFailure, lookAtWorkbook } from "./connect.ts";
import type { EffectContext } from "./effect-context.ts";
import { guard, stopSignal } from "./effect-context.ts";
import { loadCalculation } from "./load-calculation.ts";
import type { OtherListSource } from "./other-list.ts";
import { readOtherList } from "./other-list.ts";

/** Reads another version of the list, all its sheets as one plan, to be laid beside the one that is checked. */
export async function readOtherVersion(context: EffectContext, source: OtherListSource): Promise<void> {
  const { deps, store } = context;
  await guard(
    context,
    async () => {
      const reference = await deps.reference;
      const { from, outcomes: checked, remembered } = await readOtherList(context, source);
      const { seenTogether } = await loadCalculation();
      const { outcomes, plan } = seenTogether(checked, reference, remembered);
      const read = outcomes.flatMap((outcome) => (outcome.kind === "read" ? [outcome.analysis] : []));
      const findings = [...read.flatMap((one) => one.findings), ...(plan?.findings ?? [])];
      const errors = findings.filter(({ code }) => SEVERITY[code] === "error").length;
      const sheet = "sheet" in source ? source.sheet : null;
      store.dispatch({ type: "compare/read", other: { from, sheet, lines: (plan ?? read[0])?.lines ?? [], errors } });
    },
    (failure) => {
      store.dispatch({ type: "notice/failed", failure });
    },
  );
}

/** Writes the sheet of the comparison, and nothing else; it is taken back like any of our sheets. */
export async function writeComparison(context: EffectContext, plan: SheetPlan): Promise<void> {
  const { deps, store } = context;
  store.dispatch({ type: "write/started", job: "report" });
  await guard(
    context,
    async () => {
      const receipt = await deps.workbook.writeSheets([plan], {
        onProgress: (done, total) => {
          store.dispatch({ type: "write/progressed", job: "report", done, total });
        },
        signal: stopSignal(context, "report"),
      });
      const sheets = receipt.sheets.map(({ name }) => name);
      store.dispatch({ type: "write/finished", job: "report", receipt, sheets, cells: 0 });
      await lookAtWorkbook(context);
    },
    (failure) => {
      store.dispatch({ type: "write/failed", job: "report", failure });
      void lookAfterFailure(context);
    },
  );
}
