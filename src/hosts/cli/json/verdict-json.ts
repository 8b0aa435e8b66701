import { bahtText, millionText } from "#core/money/format-money.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import type { Question, Verdict } from "#core/verdict/verdict.ts";
import { cellAddress, columnLetters, rangeAddress } from "#sheet/cell-address.ts";
import type { JsonObject } from "./json-value.ts";

/** The total's proof, or the question that is open. */
export function verdictJson({ kind, witnesses, accounted, runnerUp, questions }: Verdict): JsonObject {
  return {
    kind,
    witnesses: witnesses.map((witness) => ({ kind: witness.kind, cells: witness.cells.map(rangeAddress) })),
    accounted: {
      numbers: accounted.numbers,
      lines: accounted.lines,
      totals: accounted.totals,
      aside: accounted.aside,
      asideMillionBaht: millionText(accounted.asideMoney),
    },
    runnerUp:
      runnerUp === null ? null : { column: columnLetters(runnerUp.column), millionBaht: millionText(runnerUp.money), why: runnerUp.why },
    questions: questions.map(questionJson),
  };
}

function questionJson({ asks, choices }: Question): JsonObject {
  return {
    asks,
    choices: choices.map(({ value, label, money }) => ({ value, label, millionBaht: money === null ? null : millionText(money) })),
  };
}

/** Every number of the money column with its fate, for `--lines`. */
export function ledgerJson({ ledger }: BudgetTable): readonly JsonObject[] {
  return ledger.map(({ row, column, fate, why, money }) => ({
    row: row + 1,
    cell: cellAddress(row, column),
    fate,
    why,
    baht: money === null ? null : bahtText(money),
  }));
}
