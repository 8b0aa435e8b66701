import type { Analysis } from "#core/analysis.ts";
import type { Summary } from "#core/summary/summary.ts";
import type { Verdict } from "#core/verdict/verdict.ts";
import { makeFormat } from "#i18n/format.ts";
import type { Format } from "#i18n/format.ts";
import { rangeAddress } from "#sheet/cell-address.ts";
import type { TerminalWords } from "../words.ts";
import { findingsText } from "./findings-text.ts";
import { linesText } from "./lines-text.ts";
import { tiersText } from "./tiers-text.ts";

/** What to show of a table. */
export interface AnalysisTextOptions {
  readonly file: string;
  readonly lines: boolean;
}

/** A checked table for people to read: total against framework, counts, tiers, findings. */
export function analysisText(analysis: Analysis, words: TerminalWords, options: AnalysisTextOptions): readonly string[] {
  const format = makeFormat(words.format, analysis.tierTable);
  const { table } = analysis;
  return [
    words.cli.tableOf(options.file, table.sheet, rangeAddress(table.range)),
    "",
    ...factsText(analysis, words, format),
    "",
    ...tiersText(analysis, words, format),
    ...(options.lines ? ["", ...linesText(analysis.lines, words, format)] : []),
    "",
    ...findingsText({ findings: analysis.findings, isProved: analysis.verdict.kind === "proved" }, words, format),
  ];
}

function factsText(analysis: Analysis, words: TerminalWords, format: Format): readonly string[] {
  const { table, summary } = analysis;
  const { cli } = words;
  const year = table.fiscalYear === null ? [] : [`${cli.fiscalYear}: ${String(table.fiscalYear)}`];
  const counts = countsText(summary, words, format);
  const isListedMore = summary.agenciesListed !== summary.agencies || summary.lines !== summary.fundedLines;
  const listed = cli.listedText({ agencies: format.count(summary.agenciesListed), lines: format.count(summary.lines) });
  return [
    `${cli.total}: ${table.unit === null ? cli.unitUnknown : format.money(summary.total)}`,
    `${cli.proof}: ${proofText(analysis.verdict, words, format)}`,
    `${cli.framework}: ${frameworkText(analysis, words, format)}`,
    `${cli.counts}: ${counts}${isListedMore ? `; ${listed}` : ""}`,
    ...year,
    `${cli.unit}: ${table.unit === null ? cli.unitUnknown : words.units[table.unit]}`,
  ];
}

/** The verdict over a total, with its witnesses and what became of every number, in one line. */
export function proofText({ kind, witnesses, accounted }: Verdict, { cli }: TerminalWords, format: Format): string {
  const named = witnesses.map((witness) => cli.witnesses[witness.kind]);
  const counts = cli.accountedText({
    numbers: format.count(accounted.numbers),
    lines: format.count(accounted.lines),
    totals: format.count(accounted.totals),
    aside: accounted.aside === 0 ? null : `${format.count(accounted.aside)} (${format.money(accounted.asideMoney)})`,
  });
  return [cli.verdicts[kind], ...(named.length === 0 ? [] : [format.list(named)]), counts].join(" · ");
}

/** How a table or a plan stands to its framework, in words. */
export function frameworkText({ framework }: Pick<Analysis, "framework">, words: TerminalWords, format: Format): string {
  if (framework === null) return words.cli.frameworkNone;
  const name = `${framework.framework.plan[format.language]} ${String(framework.framework.fiscalYear)}, ${format.money(framework.framework.amount)}`;
  return framework.met ? words.cli.frameworkMet(name) : words.cli.frameworkMissed(name, format.difference(framework.difference));
}

/** How many ministries, agencies, projects and lines with money. A list that names no ministry has none to count. */
export function countsText(summary: Summary, words: TerminalWords, format: Format): string {
  return words.cli.countsText({
    ministries: summary.ministriesListed === 0 ? null : format.count(summary.ministries),
    agencies: format.count(summary.agencies),
    projects: format.count(summary.projects),
    lines: format.count(summary.fundedLines),
  });
}
