import { readWorkbookFile } from "#adapters/xlsx/read-workbook-file.ts";
import { analyzeWorkbook } from "#app/analyze-workbook.ts";
import type { AnalyzeOptions } from "#core/analyze-options.ts";
import type { CheckedFile } from "./checked-file.ts";
import type { Command } from "./command.ts";
import { readInput } from "./read-input.ts";

/** Reads every file, then checks them one after another. Fails with the WorkbookError of the first that cannot be read. */
export async function checkFiles(command: Command, options: AnalyzeOptions): Promise<readonly CheckedFile[]> {
  const opened = [];
  for (const path of command.files) {
    const input = await readInput(path);
    opened.push({ input, workbook: await readWorkbookFile(input.bytes, input.name) });
  }
  const checked: CheckedFile[] = [];
  for (const { input, workbook } of opened) {
    const source = command.sheet === null ? ({ kind: "all-sheets" } as const) : ({ kind: "sheet", name: command.sheet } as const);
    checked.push({ input, outcomes: await analyzeWorkbook(workbook, { source, options }) });
  }
  return checked;
}
