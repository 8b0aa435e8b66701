import type { analyzeWorkbook } from "#app/analyze-workbook.ts";
import type { analyzeWithSetup } from "./analyze-with-setup.ts";

/** What a run needs. */
export interface Calculation {
  readonly analyzeWorkbook: typeof analyzeWorkbook;
  readonly analyzeWithSetup: typeof analyzeWithSetup;
}

/** The calculation as a script of its own: the first paint does not wait for it. */
export async function loadCalculation(): Promise<Calculation> {
  const [run, sheet] = await Promise.all([import("#app/analyze-workbook.ts"), import("./analyze-with-setup.ts")]);
  return { analyzeWorkbook: run.analyzeWorkbook, analyzeWithSetup: sheet.analyzeWithSetup };
}
