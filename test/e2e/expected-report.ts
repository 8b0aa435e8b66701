import { readdirSync, readFileSync } from "node:fs";
import { readWorkbookFile } from "#adapters/xlsx/read-workbook-file.ts";
import { parseReference } from "#app/reference/parse-reference.ts";
import type { Analysis } from "#core/analysis.ts";
import { analyze } from "#core/analyze.ts";
import { NO_DECISIONS } from "#core/analyze-options.ts";
import { sealedPlans } from "#report/seal/sealed-plan.ts";
import { planReport } from "#report/plan-report.ts";
import { EMPTY_SETUP } from "#report/setup/setup-content.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import type { SheetPlan } from "#sheet/sheet-plan.ts";

const folder = (name: string): readonly unknown[] =>
  readdirSync(`assets/${name}`)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file): unknown => JSON.parse(readFileSync(`assets/${name}/${file}`, "utf8")));

/** A number that a formula must give, and where. */
export interface ExpectedNumber {
  readonly address: string;
  readonly value: number;
}

/** What the calculation says of a workbook, without any Excel: the analysis and the sheets that should be written. */
export interface ExpectedReport {
  readonly analysis: Analysis;
  readonly plans: readonly SheetPlan[];
}

/** Analyses the first sheet of a file that holds a project list. */
export async function expectedReport(bytes: Uint8Array, name: string): Promise<ExpectedReport> {
  const reference = parseReference({
    frameworks: folder("frameworks"),
    taggingRules: folder("tagging-rules"),
    agencies: folder("agencies"),
  });
  const file = await readWorkbookFile(bytes, name);
  for (const { name: sheet } of await file.listSheets()) {
    // In Excel the workbook is the open one, which has no file name.
    const grid = { ...(await file.readSheet(sheet)), workbook: null };
    const outcome = analyze(grid, { reference, decisions: NO_DECISIONS });
    if (outcome.kind !== "read") continue;
    const context = { language: "th", now: new Date(), reference, accepted: [], setup: EMPTY_SETUP } as const;
    return { analysis: outcome.analysis, plans: sealedPlans(planReport([outcome.analysis], context), "") };
  }
  throw new Error(`no sheet of ${name} holds a project list`);
}

/** Every number of a planned sheet that a formula calculates. */
export function formulaNumbers(plan: SheetPlan): readonly ExpectedNumber[] {
  return plan.rows.flatMap((line, row) =>
    line.flatMap((cell, column) =>
      cell?.formula !== undefined && typeof cell.value === "number" ? [{ address: cellAddress(row, column), value: cell.value }] : [],
    ),
  );
}

/** A double as Excel shows it at most: 15 digits. Two amounts are the same when these are. */
export function digits(value: unknown): string {
  return typeof value === "number" ? String(Number(value.toPrecision(15))) : String(value);
}
