import { bahtText } from "#core/money/format-money.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import { hashText } from "./hash-text.ts";

/** Fingerprint of what a line says, wherever it stands: a changed row has another one. */
export function lineHash({ line }: TaggedLine): string {
  return hashText(
    JSON.stringify([
      line.fiscalYear,
      line.ministry,
      line.agency,
      line.budgetPlan,
      line.output,
      line.project,
      line.activity,
      line.description,
      line.goal,
      line.guideline,
      line.category,
      line.tierText,
      line.amount === null ? null : bahtText(line.amount),
      line.previousAmount === null ? null : bahtText(line.previousAmount),
    ]),
  );
}
