import type { analyzeWithSetup } from "#app/analyze-with-setup.ts";
import type { analyzeWorkbook } from "#app/analyze-workbook.ts";

/** What a run needs. */
export interface Calculation {
  readonly analyzeWorkbook: typeof analyzeWorkbook;
  readonly analyzeWithSetup: typeof analyzeWithSetup;
}

/** The calculation as a script of its own: the first paint does not wait for it. */
export async function loadCalculation(): Promise<Calculation> {
  const [run, sheet] = await Promise.all([import("#app/analyze-workbook.ts"), import("#app/analyze-with-setup.ts")]);
  return { analyzeWorkbook: run.analyzeWorkbook, analyzeWithSetup: sheet.analyzeWithSetup };
}
