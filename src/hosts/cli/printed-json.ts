import type { SheetOutcome } from "#core/analysis.ts";
import type { SheetSums } from "#core/sums/sheet-sum.ts";
import type { CheckedFile, CheckedFiles } from "./checked-file.ts";
import { howRead, howReadJson } from "./how-read.ts";
import { planJson } from "./json/plan-json.ts";
import { tableJson } from "./json/table-json.ts";

/** The whole JSON output: one object with every sheet of every file in order, and the plan they make where there are several tables. */
export function printedJson({ files, plan }: CheckedFiles, options: { readonly lines: boolean }): string {
  const tables = files.flatMap((file) =>
    file.outcomes.map((outcome) => {
      const read = howRead(file, outcome);
      const table = tableJson(outcome, { file: file.input.path, lines: options.lines, sums: sumsOf(file, outcome) });
      return read === null ? table : { ...table, read: howReadJson(read) };
    }),
  );
  const members = files.flatMap(({ input, outcomes }) => outcomes.flatMap((outcome) => (outcome.kind === "read" ? [input.path] : [])));
  return `${JSON.stringify(plan === null ? { tables } : { tables, plan: planJson(plan, members) })}\n`;
}

function sumsOf({ sums }: CheckedFile, outcome: SheetOutcome): SheetSums | null {
  return outcome.kind === "read" ? (sums.get(outcome.analysis.table.sheet) ?? null) : null;
}
