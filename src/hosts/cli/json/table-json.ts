import type { Analysis, FrameworkStanding, SheetOutcome } from "#core/analysis.ts";
import { bahtText, millionText } from "#core/money/format-money.ts";
import type { SheetSums } from "#core/sums/sheet-sum.ts";
import type { SkippedSheet } from "#core/table/budget-table.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { rangeAddress } from "#sheet/cell-address.ts";
import { columnsJson } from "./columns-json.ts";
import { findingsJson } from "./finding-json.ts";
import type { JsonObject } from "./json-value.ts";
import { lineJson } from "./line-json.ts";
import { sumsJson } from "./sums-json.ts";
import { tiersJson } from "./tiers-json.ts";
import { ledgerJson, verdictJson } from "./verdict-json.ts";

/** What of a table to print. */
export interface TableJsonOptions {
  readonly file: string;
  readonly lines: boolean;
  /** The printed sums of a sheet that was read. */
  readonly sums: SheetSums | null;
}

/** What came of one sheet, as the contract of the command line has it. */
export function tableJson(outcome: SheetOutcome, options: TableJsonOptions): JsonObject {
  return outcome.kind === "skipped" ? skippedJson(outcome.skipped, options.file) : analysisJson(outcome.analysis, options);
}

function skippedJson(skipped: SkippedSheet, file: string): JsonObject {
  return {
    file,
    sheet: skipped.sheet,
    skipped: skipped.reason,
    reason: { th: dictionaryOf("th").skips[skipped.reason], en: dictionaryOf("en").skips[skipped.reason] },
    findings: findingsJson(skipped.findings, () => file, null),
    ...sumsJson(skipped.sums ?? null),
  };
}

function analysisJson(analysis: Analysis, { file, lines, sums }: TableJsonOptions): JsonObject {
  const { table, summary, framework, findings } = analysis;
  return {
    file,
    sheet: table.sheet,
    range: rangeAddress(table.range),
    headerRows: table.headerRows.map((row) => row + 1),
    unit: table.unit,
    fiscalYear: table.fiscalYear,
    stage: table.stage,
    columns: columnsJson(table),
    total:
      table.unit === null ? { baht: null, millionBaht: null } : { baht: bahtText(summary.total), millionBaht: millionText(summary.total) },
    verdict: verdictJson(analysis.verdict),
    lines: summary.lines,
    fundedLines: summary.fundedLines,
    linesWithoutAmount: summary.linesWithoutAmount,
    projects: summary.projects,
    projectsListed: summary.projectsListed,
    agencies: summary.agencies,
    agenciesListed: summary.agenciesListed,
    ministries: summary.ministries,
    ministriesListed: summary.ministriesListed,
    tiers: tiersJson(analysis),
    framework: framework === null ? null : frameworkJson(framework),
    findings: findingsJson(findings, () => file, analysis.tierTable),
    ...sumsJson(sums),
    rowsHash: analysis.rowsHash,
    ...(lines ? { lineItems: analysis.lines.map(lineJson), ledger: ledgerJson(table) } : {}),
  };
}

/** How a table or a plan stands to its framework. */
export function frameworkJson(standing: FrameworkStanding): JsonObject {
  return {
    id: standing.framework.id,
    met: standing.met,
    chosenBy: standing.chosenBy,
    millionBaht: millionText(standing.framework.amount),
    difference: millionText(standing.difference),
  };
}
