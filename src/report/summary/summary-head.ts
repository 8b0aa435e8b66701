import type { PlannedRow } from "../planned-cells.ts";
import { formulaCell, formulaText, textCell } from "../planned-cells.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import { excelMillion } from "#core/money/excel-number.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import { headingText } from "../head-and-foot.ts";
import type { SummaryContext } from "./summary-context.ts";

/** Rows above the control table. */
export const HEAD_ROWS = 6;

/** Title, plan, the one line that says how much and how many, what was checked, what was found, and an empty row. */
export function summaryHead(now: Date, controlRow: number, context: SummaryContext): readonly PlannedRow[] {
  const { words, table } = context;
  const { analysis, format } = table;
  const summary = words.report.summary;
  return [
    [textCell(summary.title, "title")],
    [textCell(headingText(table, words), "subtitle")],
    [topLine(controlRow, context)],
    [textCell(summary.checkedAt(format.dateTime(now), table.source), "note")],
    [textCell(summary.foundLine(severityCounts(context), analysis.summary.linesWithoutAmount, listed(context)), "note")],
    [],
  ];
}

/** กี่กระทรวง กี่หน่วยงาน กี่โครงการ รวมเท่าใด, as a live text over the control table. */
function topLine(controlRow: number, { words, table }: SummaryContext) {
  const { summary } = table.analysis;
  const topWords = words.report.summary.topLine;
  const at = (offset: number): string => cellAddress(controlRow + 2 + offset, 1);
  const { format } = table;
  const counts = [summary.ministries, summary.agencies, summary.projects];
  const units = [topWords.ministries, topWords.agencies, topWords.projects];
  const shown = counts.flatMap((count, offset) => (count === 0 ? [] : [{ count, offset, unit: ` ${units[offset] ?? ""} ` }]));
  const total = excelMillion(summary.total).toLocaleString("en-US", { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  const formula = [
    ...shown.map(({ offset, unit }) => `TEXT(${at(offset + 1)},"#,##0")&${formulaText(unit)}`),
    formulaText(`${topWords.total} `),
    `TEXT(${at(0)},"#,##0.0000")`,
    formulaText(` ${topWords.million}`),
  ].join("&");
  const value = [...shown.map(({ count, unit }) => format.count(count) + unit), `${topWords.total} ${total} ${topWords.million}`].join("");
  return formulaCell(formula, value, "subtitle");
}

function severityCounts({ table }: SummaryContext): { readonly errors: number; readonly warnings: number } {
  const count = (severity: "error" | "warning"): number =>
    table.analysis.findings.filter((finding) => SEVERITY[finding.code] === severity).length;
  return { errors: count("error"), warnings: count("warning") };
}

function listed({ table }: SummaryContext): { readonly agencies: number; readonly lines: number } | null {
  const { summary } = table.analysis;
  const isSame = summary.agenciesListed === summary.agencies && summary.lines === summary.fundedLines;
  return isSame ? null : { agencies: summary.agenciesListed, lines: summary.lines };
}
