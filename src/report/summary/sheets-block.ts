import { excelMillion } from "#core/money/excel-number.ts";
import type { PlanMember } from "#core/plan/plan-analysis.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import type { PlannedCell } from "#sheet/sheet-plan.ts";
import { isPlainCriterion, sheetLabel } from "../report-table.ts";
import { fixedColumn } from "../lines/lines-layout.ts";
import { formulaCell, formulaText, numberCell, textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { Block } from "./block.ts";
import { headingRow } from "./block.ts";
import { linkToStretch } from "./lines-formulas.ts";
import type { SummaryContext } from "./summary-context.ts";
import { blankRow } from "./summary-context.ts";

/**
 * A plan of many sheets, sheet by sheet: what each brings to the plan's total, how many of its lines count elsewhere and not here, whether it
 * agrees with what is printed on it; and the agencies that have not sent any. Null for a single table.
 */
export function sheetsBlock(start: number, context: SummaryContext): Block | null {
  const { plan } = context.table;
  if (plan === null || plan.members.length < 2) return null;
  const { sheets, total } = context.words.report.summary;
  const first = start + 2;
  const rows = plan.members.map((member, at) => memberRow(member, first + at, context));
  const lastRow = first + rows.length;
  const lines = plan.members.reduce((sum, { countedLines }) => sum + countedLines, 0);
  const totalRow = sheetRow(
    { row: lastRow, label: total, lines, amount: excelMillion(plan.summary.total), isTotal: true, isAlone: true, first },
    context,
  );
  const repeated = plan.members.reduce((sum, { repeatedLines }) => sum + repeatedLines, 0);
  totalRow[context.columns.agencies] = numberCell(repeated, "total-count");
  return {
    rows: [
      headingRow(sheets.title, context),
      headers(context),
      ...rows,
      totalRow,
      ...plan.unsent.map(({ agency, ministry }) => [
        textCell([agency, ministry].filter((name) => name !== null).join(" · "), "label"),
        ...[null, null, null],
        textCell(sheets.unsent, "severity-warning"),
      ]),
    ],
    checked: [...rows.map((_, at) => first + at), lastRow],
    charts: [],
  };
}

function headers(context: SummaryContext): PlannedRow {
  const { columns, words } = context;
  const { sheets, amount, stamped, check, toLines } = words.report.summary;
  const cells = blankRow(context);
  const titles: readonly (readonly [number, string])[] = [
    [0, sheets.sheet],
    [columns.projects, sheets.lines],
    [columns.agencies, sheets.repeated],
    [columns.amount, amount],
    [columns.share, sheets.status],
    [columns.stampedProjects, stamped(sheets.lines)],
    [columns.stampedAmount, stamped(amount)],
    [columns.check, check],
    [columns.link, toLines],
  ];
  for (const [column, title] of titles) cells[column] = textCell(title, "header");
  return cells;
}

function memberRow(member: PlanMember, row: number, context: SummaryContext): PlannedRow {
  const { table, columns } = context;
  const label = sheetLabel(member, table.namesFiles);
  const isAlone = (table.plan?.members ?? []).filter((one) => sheetLabel(one, table.namesFiles) === label).length === 1;
  const given = { row, label, isAlone, lines: member.countedLines, amount: excelMillion(member.countedAmount), isTotal: false, first: row };
  const cells = sheetRow(given, context);
  cells[columns.agencies] = numberCell(member.repeatedLines, "count");
  cells[columns.share] = statusCell(member, context);
  cells[columns.link] = isAlone ? linkToMember(member, context) : null;
  return cells;
}

/** Lines of a plan stand sheet by sheet: where they do, the link selects this sheet's. */
function linkToMember({ workbook, sheet }: PlanMember, { table, layout, words }: SummaryContext): PlannedCell | null {
  const isIts = ({ line }: TaggedLine): boolean => line.sheet === sheet && line.workbook === workbook;
  const { lines } = table.analysis;
  const [first, last] = [lines.findIndex(isIts), lines.findLastIndex(isIts)];
  if (first < 0 || lines.slice(first, last + 1).some((one) => !isIts(one))) return null;
  return linkToStretch(table, layout, words)({ first, last });
}

/** Sent; sent and proved; or not what its own printed totals say. */
function statusCell({ analysis }: PlanMember, { words }: SummaryContext): ReturnType<typeof textCell> {
  const { sheets } = words.report.summary;
  const isOff = analysis.findings.some(
    ({ code }) => code === "total-mismatch" || code === "subtotal-mismatch" || code === "total-malformed",
  );
  if (isOff) return textCell(sheets.off, "severity-error");
  return textCell(analysis.verdict.kind === "proved" ? sheets.proved : sheets.sent, "wrapped-text");
}

interface SheetRow {
  readonly row: number;
  readonly label: string;
  readonly lines: number;
  readonly amount: number;
  readonly isTotal: boolean;
  /** Another table stands on the same sheet: lines do not tell which is theirs, and the figures are written as numbers. */
  readonly isAlone: boolean;
  /** First row of those that a total adds up. */
  readonly first: number;
}

/** Live lines and amount beside those checked. */
function sheetRow({ row, label, lines, amount, isTotal, isAlone, first }: SheetRow, context: SummaryContext): ReturnType<typeof blankRow> {
  const { columns, layout, words, decimals } = context;
  const [count, money] = isTotal ? (["total-count", "total-money"] as const) : (["count", "money"] as const);
  const cells = blankRow(context);
  const above = (column: number): string => `${cellAddress(first, column)}:${cellAddress(row - 1, column)}`;
  const [all, own] = [layout.column("sheet"), fixedColumn(row, 0)];
  const isPlain = isPlainCriterion(label);
  const counted = isPlain ? `COUNTIFS(${all},${own})` : `SUMPRODUCT((${all}=${own})*1)`;
  const added = isPlain ? `SUMIFS(${layout.column("amount")},${all},${own})` : `SUMPRODUCT((${all}=${own})*1,${layout.column("amount")})`;
  cells[0] = textCell(label, isTotal ? "total-label" : "label");
  const live = (formula: string, value: number, style: "count" | "money" | "total-count" | "total-money"): PlannedCell =>
    isAlone ? formulaCell(formula, value, style) : numberCell(value, style);
  cells[columns.projects] = live(isTotal ? `SUM(${above(columns.projects)})` : counted, lines, count);
  cells[columns.amount] = live(`ROUND(${isTotal ? `SUM(${above(columns.amount)})` : added},${String(decimals)})`, amount, money);
  cells[columns.stampedProjects] = numberCell(lines, count);
  cells[columns.stampedAmount] = numberCell(amount, money);
  const same = (live: number, stamped: number): string =>
    `ROUND(${cellAddress(row, live)}-${cellAddress(row, stamped)},${String(decimals)})=0`;
  const { equal, parted } = words.report.summary;
  const test = `AND(${same(columns.amount, columns.stampedAmount)},${same(columns.projects, columns.stampedProjects)})`;
  cells[columns.check] = formulaCell(`IF(${test},${formulaText(equal)},${formulaText(parted)})`, equal, "control-good");
  return cells;
}
