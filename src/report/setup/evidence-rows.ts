import { SEVERITY } from "#core/finding-severity.ts";
import { millionText } from "#core/money/format-money.ts";
import type { Analysis } from "#core/analysis.ts";
import type { TaggingRule } from "#core/value-chain/tagging-rule.ts";
import type { Format } from "#i18n/format.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import { numberCell, textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { ReportTable } from "../report-table.ts";
import type { RunRecord } from "./setup-content.ts";
import { columnLetters, rangeAddress } from "#sheet/cell-address.ts";
import { PRODUCT_VERSION } from "../product-version.ts";
import { ruleSetCode } from "./content-codes.ts";
import { fieldRow, listRow, sectionRows, RUN_MARK } from "./setup-sections.ts";

const LOGGED_RUNS = 50;

/** What was checked, how much of it, and the codes by which the same data and the same rules are known again. */
export function evidenceSection(
  tables: readonly ReportTable[],
  given: { readonly now: Date; readonly rules: readonly TaggingRule[] },
  words: Dictionary,
): readonly PlannedRow[] {
  const rows = tables.flatMap((table) => tableEvidence(table, given, words));
  return sectionRows("evidence", rows, words);
}

function tableEvidence(
  { analysis, format, source }: ReportTable,
  given: { readonly now: Date; readonly rules: readonly TaggingRule[] },
  words: Dictionary,
): readonly PlannedRow[] {
  const { summary, table, framework } = analysis;
  const names = words.report.setup.evidence;
  const row = (label: string, value: string): PlannedRow => fieldRow("evidence", label, textCell(value, "wrapped-text"));
  return [
    row(names.source, source),
    row(names.checkedAt, format.dateTime(given.now)),
    row(names.version, PRODUCT_VERSION),
    ...proofRows(analysis, format, words).map(([label, value]) => row(label, value)),
    row(names.rowsHash, analysis.rowsHash),
    row(names.ruleSet, ruleSetCode(given.rules)),
    row(names.unit, `${table.unit === null ? "-" : words.units[table.unit]} (${words.unitSources[table.unitSource]})`),
    row(names.fiscalYear, table.fiscalYear === null ? "-" : String(table.fiscalYear)),
    row(names.total, format.money(summary.total)),
    row(
      names.framework,
      framework === null ? words.report.setup.noFramework : `${framework.framework.id}: ${format.difference(framework.difference)}`,
    ),
    row(names.lines, format.count(summary.lines)),
    row(names.funded, format.count(summary.fundedLines)),
    row(names.withoutAmount, format.count(summary.linesWithoutAmount)),
    row(names.projects, format.count(summary.projects)),
    row(names.agencies, `${format.count(summary.agencies)} (${format.count(summary.agenciesListed)})`),
    row(names.ministries, format.count(summary.ministries)),
  ];
}

/** How far the sheet itself proves the total: verdict, witnesses with their cells, and what became of every number of the column. */
export function proofRows({ verdict }: Analysis, format: Format, words: Dictionary): readonly (readonly [string, string])[] {
  const { evidence, proof } = words.report.setup;
  const { accounted, runnerUp } = verdict;
  const witnesses = verdict.witnesses.map(({ kind, cells }) =>
    cells.length === 0 ? proof.witnesses[kind] : `${proof.witnesses[kind]} (${format.list(cells.map(rangeAddress))})`,
  );
  const { numbers, lines, totals, aside } = accounted;
  return [
    [evidence.verdict, proof.kinds[verdict.kind]],
    [evidence.witnesses, witnesses.length === 0 ? "-" : witnesses.join("\n")],
    [evidence.accounted, proof.accounted({ numbers, lines, totals, aside }, format.money(accounted.asideMoney))],
    ...(runnerUp === null ? [] : [[evidence.runnerUp, `${columnLetters(runnerUp.column)}: ${format.money(runnerUp.money)}`] as const]),
  ];
}

/** The log of earlier runs and of this one. */
export function runsSection(
  tables: readonly ReportTable[],
  given: { readonly now: Date; readonly earlier: readonly RunRecord[] },
  words: Dictionary,
): readonly PlannedRow[] {
  const now = tables.map(({ analysis }) => runRecord(analysis, given.now));
  const format = tables[0]?.format;
  const rows = [...given.earlier, ...now]
    .slice(-LOGGED_RUNS)
    .map((run) =>
      listRow(
        [
          textCell(format?.dateTime(run.at) ?? run.at, "text"),
          textCell(run.sheet, "text"),
          textCell(run.total, "text"),
          ...[run.projects, run.agencies, run.errors, run.warnings].map((count) => numberCell(count, "count")),
          textCell(run.rowsHash, "note"),
        ],
        `${RUN_MARK}${run.at}`,
      ),
    );
  return sectionRows("runs", rows, words);
}

/** What the log keeps of a run. */
export function runRecord(analysis: Analysis, now: Date): RunRecord {
  const count = (severity: "error" | "warning"): number =>
    analysis.findings.filter((finding) => SEVERITY[finding.code] === severity).length;
  return {
    at: now.toISOString(),
    sheet: analysis.table.sheet,
    rowsHash: analysis.rowsHash,
    total: millionText(analysis.summary.total),
    projects: analysis.summary.projects,
    agencies: analysis.summary.agencies,
    errors: count("error"),
    warnings: count("warning"),
  };
}
