import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { newWorkbookBytes, openFileWorkbook } from "#adapters/xlsx/file-workbook.ts";
import { EMBEDDED_ASSETS } from "#app/reference/embedded-assets.ts";
import { parseReference } from "#app/reference/parse-reference.ts";
import { NO_DECISIONS } from "#core/analyze-options.ts";
import type { Analysis } from "#core/analysis.ts";
import { analyze } from "#core/analyze.ts";
import type { Language } from "#i18n/language.ts";
import { LANGUAGES } from "#i18n/language.ts";
import { planReport } from "#report/plan-report.ts";
import { sealedPlans } from "#report/seal/sealed-plan.ts";
import { EMPTY_SETUP } from "#report/setup/setup-content.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import { isCellError } from "#sheet/cell.ts";
import type { SheetPlan } from "#sheet/sheet-plan.ts";

/** What a second spreadsheet program made of a report. */
export interface Recalculation {
  readonly name: string;
  readonly formulas: number;
  /** Cells whose calculated value is not the one the report expects, and cells that show an error. */
  readonly wrong: readonly string[];
}

/**
 * Writes the report of a workbook without any calculated value, lets LibreOffice open, calculate and save it, and
 * compares every formula cell with the value the report expects. `folder` takes the files made on the way.
 */
export async function recalculate(file: string, soffice: string, folder: string): Promise<readonly Recalculation[]> {
  const reference = parseReference(EMBEDDED_ASSETS);
  const book = await openFileWorkbook(new Uint8Array(readFileSync(file)), basename(file));
  const analyses: Analysis[] = [];
  for (const { name } of await book.listSheets()) {
    const outcome = analyze(await book.readSheet(name), { reference, decisions: NO_DECISIONS });
    if (outcome.kind === "read") analyses.push(outcome.analysis);
  }
  const results: Recalculation[] = [];
  for (const language of LANGUAGES) {
    // As they are written: with the row of the seal above everything.
    const plans = sealedPlans(planReport(analyses, { language, now: new Date(), reference, accepted: [], setup: EMPTY_SETUP }), "");
    results.push(await compared(plans, { name: `${basename(file, ".xlsx")} (${language})`, soffice, folder, language }));
  }
  return results;
}

interface Run {
  readonly name: string;
  readonly soffice: string;
  readonly folder: string;
  readonly language: Language;
}

async function compared(plans: readonly SheetPlan[], { name, soffice, folder, language }: Run): Promise<Recalculation> {
  mkdirSync(join(folder, "calculated"), { recursive: true });
  const bare = join(folder, `report-${language}.xlsx`);
  writeFileSync(bare, await newWorkbookBytes(plans.map(withoutResults)));
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync(soffice, ["--headless", profile, "--convert-to", "xlsx", "--outdir", join(folder, "calculated"), bare], { stdio: "ignore" });
  const calculated = await openFileWorkbook(new Uint8Array(readFileSync(join(folder, "calculated", basename(bare)))), "calculated.xlsx");
  const wrong: string[] = [];
  let formulas = 0;
  for (const plan of plans) {
    const { values } = await calculated.readSheet(plan.name);
    plan.rows.forEach((row, rowIndex) => {
      row.forEach((cell, column) => {
        const value = values[rowIndex]?.[column] ?? null;
        const place = `${plan.name}!${cellAddress(rowIndex, column)}`;
        if (isCellError(value)) wrong.push(`${place} shows ${value.error}`);
        if (cell?.formula === undefined) return;
        formulas += 1;
        if (shown(value) !== shown(cell.value))
          wrong.push(`${place} ${cell.formula}: ${JSON.stringify(value)}, not ${JSON.stringify(cell.value)}`);
      });
    });
  }
  return { name, formulas, wrong };
}

/** A double as a spreadsheet saves it: 15 digits. */
function shown(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(15)) : value;
}

function withoutResults(plan: SheetPlan): SheetPlan {
  return { ...plan, rows: plan.rows.map((row) => row.map((cell) => (cell?.formula === undefined ? cell : { ...cell, value: null }))) };
}
