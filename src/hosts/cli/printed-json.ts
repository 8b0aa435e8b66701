import type { CheckedFile } from "./checked-file.ts";
import { tableJson } from "./json/table-json.ts";

/** The whole JSON output: one object with every sheet of every file in order. */
export function printedJson(files: readonly CheckedFile[], options: { readonly lines: boolean }): string {
  const tables = files.flatMap(({ input, outcomes }) =>
    outcomes.map((outcome) => tableJson(outcome, { file: input.path, lines: options.lines })),
  );
  return `${JSON.stringify({ tables })}\n`;
}
