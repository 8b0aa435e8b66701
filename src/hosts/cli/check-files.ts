import { basename } from "node:path";
import { readWorkbookFile } from "#adapters/xlsx/read-workbook-file.ts";
import { analyzeWithSetup } from "#app/analyze-with-setup.ts";
import { analyzeWorkbook } from "#app/analyze-workbook.ts";
import { readDecisions } from "#app/read-decisions.ts";
import { agencyKnowledge } from "#core/agencies/agency-knowledge.ts";
import { withOtherSheets } from "#core/explain/other-sheets.ts";
import type { AnalyzeOptions } from "#core/analyze-options.ts";
import { withTotalsOfSheets } from "#core/plan/totals-of-sheets.ts";
import { combinePlan, type PlanOptions } from "#core/plan/combine-plan.ts";
import { withAgenciesMissing } from "#core/plan/agencies-missing.ts";
import type { PlanAnalysis } from "#core/plan/plan-analysis.ts";
import type { SheetSums } from "#core/sums/sheet-sum.ts";
import { sumsOfSheet } from "#core/sums/sheet-sums.ts";
import type { GridSource } from "#sheet/grid-source.ts";
import type { SetupContent } from "#report/setup/setup-content.ts";
import type { CheckedFile, CheckedFiles } from "./checked-file.ts";
import type { Command } from "./command.ts";
import type { InputFile } from "./read-input.ts";
import { readInput } from "./read-input.ts";

/**
 * Reads every file, then checks them one after another, each with what its own setup sheet remembers, or else with
 * `remembered` (an earlier report's). Fails with the WorkbookError of the first file that cannot be read.
 */
export async function checkFiles(command: Command, options: AnalyzeOptions, remembered: SetupContent): Promise<CheckedFiles> {
  const opened = [];
  for (const path of command.files) {
    const input = await readInput(path);
    opened.push({ input, workbook: await readWorkbookFile(input.bytes, tellingName(input, command.files)) });
  }
  const checked: CheckedFile[] = [];
  const expected = new Set(options.expectedAgencies);
  for (const { input, workbook } of opened) {
    const source = command.sheet === null ? ({ kind: "all-sheets" } as const) : ({ kind: "sheet", name: command.sheet } as const);
    const hasSetup = (await workbook.listSheets()).some((sheet) => sheet.own === "setup");
    const setup = hasSetup ? (await readDecisions(workbook)).setup : remembered;
    for (const agency of setup.expectedAgencies) expected.add(agency);
    const sources = new Map<string, GridSource>();
    const sums = new Map<string, SheetSums>();
    const outcomes = await analyzeWorkbook(workbook, {
      source,
      options,
      analyzeGrid: (grid) => {
        if (grid.source !== undefined) sources.set(grid.sheet, grid.source);
        const outcome = analyzeWithSetup(grid, options, setup);
        if (command.json && outcome.kind === "read") sums.set(grid.sheet, sumsOfSheet(grid));
        return Promise.resolve(outcome);
      },
    });
    checked.push({ input, outcomes, sources, sums });
  }
  const planOptions = { ...options, expectedAgencies: [...expected] };
  const files = withNamesOfOthers(checked, planOptions);
  return { files, plan: planOf(files, planOptions) };
}

/** The file's name; its path where another file of the same name is read with it (each agency sends its own `budget.xlsx`). */
function tellingName(input: InputFile, paths: readonly string[]): string {
  return paths.filter((path) => basename(path) === input.name).length > 1 ? input.path : input.name;
}

/** What the other sheets and files tell of a gap in one, and the expected agencies that the only table lacks. */
function withNamesOfOthers(
  checked: readonly CheckedFile[],
  { reference, decisions, expectedAgencies }: PlanOptions,
): readonly CheckedFile[] {
  const { agencies } = agencyKnowledge(reference, decisions.aliases);
  const named = withOtherSheets(withTotalsOfSheets(checked.flatMap((file) => file.outcomes)), agencies);
  const outcomes = [...withAgenciesMissing(named, expectedAgencies, agencies)];
  return checked.map((file) => ({ ...file, outcomes: outcomes.splice(0, file.outcomes.length) }));
}

function planOf(checked: readonly CheckedFile[], options: PlanOptions): PlanAnalysis | null {
  const outcomes = checked.flatMap((file) => file.outcomes);
  const isSeveral = outcomes.filter((outcome) => outcome.kind === "read").length > 1;
  return isSeveral ? combinePlan(outcomes, options) : null;
}
