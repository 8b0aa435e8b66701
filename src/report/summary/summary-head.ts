import type { PlannedRow } from "../planned-cells.ts";
import { formulaCell, formulaText, textCell } from "../planned-cells.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import { excelMillion } from "#core/money/excel-number.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import { planHeading } from "../head-and-foot.ts";
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
    [textCell(headingLine(context), "subtitle")],
    [topLine(controlRow, context)],
    [textCell(summary.checkedAt(format.dateTime(now), table.source), "note")],
    [textCell(summary.foundLine(severityCounts(context), analysis.summary.linesWithoutAmount, listed(context)), "note")],
    [],
  ];
}

function headingLine({ table, words }: SummaryContext): string {
  const { plan, year, stage } = planHeading(table.analysis, words.language);
  return [plan, year === null ? "" : table.format.fiscalYear(year), stage === null ? "" : `(${words.stages[stage]})`]
    .filter((part) => part !== "")
    .join(" ");
}

/** กี่กระทรวง กี่หน่วยงาน กี่โครงการ รวมเท่าใด, as a live text over the control table. */
function topLine(controlRow: number, { words, table }: SummaryContext) {
  const { summary } = table.analysis;
  const topWords = words.report.summary.topLine;
  const at = (offset: number): string => cellAddress(controlRow + 2 + offset, 1);
  const counted = (offset: number, unit: string): string => `TEXT(${at(offset)},"#,##0")&${formulaText(` ${unit} `)}`;
  const formula = `${counted(1, topWords.ministries)}&${counted(2, topWords.agencies)}&${counted(3, topWords.projects)}&${formulaText(`${topWords.total} `)}&TEXT(${at(0)},"#,##0.0000")&${formulaText(` ${topWords.million}`)}`;
  const { format } = table;
  const value = [
    `${format.count(summary.ministries)} ${topWords.ministries} `,
    `${format.count(summary.agencies)} ${topWords.agencies} `,
    `${format.count(summary.projects)} ${topWords.projects} `,
    `${topWords.total} ${excelMillion(summary.total).toLocaleString("en-US", { minimumFractionDigits: 4, maximumFractionDigits: 4 })} ${topWords.million}`,
  ].join("");
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
