import type { analyzeWithSetup } from "#app/analyze-with-setup.ts";
import type { analyzeWorkbook } from "#app/analyze-workbook.ts";
import type { planOf } from "./plan-of.ts";

/** What a run needs. */
export interface Calculation {
  readonly analyzeWorkbook: typeof analyzeWorkbook;
  readonly analyzeWithSetup: typeof analyzeWithSetup;
  readonly planOf: typeof planOf;
}

/** The calculation as a script of its own: the first paint does not wait for it. */
export async function loadCalculation(): Promise<Calculation> {
  const [run, sheet, plan] = await Promise.all([
    import("#app/analyze-workbook.ts"),
    import("#app/analyze-with-setup.ts"),
    import("./plan-of.ts"),
  ]);
  return { analyzeWorkbook: run.analyzeWorkbook, analyzeWithSetup: sheet.analyzeWithSetup, planOf: plan.planOf };
}
