import type { Analysis } from "#core/analysis.ts";
import { ZERO } from "#core/money/money.ts";
import { makeFormat } from "#i18n/format.ts";
import type { Format } from "#i18n/format.ts";
import { rangeAddress } from "#sheet/cell-address.ts";
import type { TerminalWords } from "../words.ts";
import { findingsText } from "./findings-text.ts";
import { linesText } from "./lines-text.ts";
import { textTable } from "./text-table.ts";

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
    ...findingsText(analysis.findings, words, format),
  ];
}

function factsText(analysis: Analysis, words: TerminalWords, format: Format): readonly string[] {
  const { table, summary } = analysis;
  const { cli } = words;
  const year = table.fiscalYear === null ? [] : [`${cli.fiscalYear}: ${String(table.fiscalYear)}`];
  const counts = cli.countsText({
    ministries: format.count(summary.ministries),
    agencies: format.count(summary.agencies),
    projects: format.count(summary.projects),
    lines: format.count(summary.fundedLines),
  });
  const isListedMore = summary.agenciesListed !== summary.agencies || summary.lines !== summary.fundedLines;
  const listed = cli.listedText({ agencies: format.count(summary.agenciesListed), lines: format.count(summary.lines) });
  return [
    `${cli.total}: ${format.money(summary.total)}`,
    `${cli.framework}: ${frameworkText(analysis, words, format)}`,
    `${cli.counts}: ${counts}${isListedMore ? `; ${listed}` : ""}`,
    ...year,
    `${cli.unit}: ${table.unit === null ? cli.unitUnknown : words.units[table.unit]}`,
  ];
}

function frameworkText({ framework }: Analysis, words: TerminalWords, format: Format): string {
  if (framework === null) return words.cli.frameworkNone;
  const name = `${framework.framework.plan[format.language]} ${String(framework.framework.fiscalYear)}, ${format.money(framework.framework.amount)}`;
  return framework.met ? words.cli.frameworkMet(name) : words.cli.frameworkMissed(name, format.difference(framework.difference));
}

function tiersText(analysis: Analysis, words: TerminalWords, format: Format): readonly string[] {
  const { summary } = analysis;
  const row = (tier: string | null): readonly string[] => {
    const group = summary.tiers.find((one) => one.tier === tier);
    if (group === undefined) return [format.tier(tier), "0", "0", format.million(ZERO), "-"];
    return [
      format.tier(tier),
      format.count(group.projects),
      format.count(group.agencies),
      format.million(group.amount),
      group.share ?? "-",
    ];
  };
  const sum = [
    words.cli.sum,
    format.count(summary.projects),
    format.count(summary.agencies),
    format.million(summary.total),
    summary.total === ZERO ? "-" : "100.00",
  ];
  const rows = [words.cli.tierHeader, ...analysis.tierTable.tiers.map((tier) => row(tier.id)), row(null), sum];
  const number = { align: "right", maxWidth: 24 } as const;
  return textTable(rows, [{ align: "left", maxWidth: 40 }, number, number, number, number], true);
}
