import type { OwnSheetId, SheetPlan } from "#sheet/sheet-plan.ts";
import { quotedSheetName } from "#sheet/cell-address.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { renderFinding } from "#i18n/finding-words.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import type { LineOf } from "./findings/finding-row.ts";
import { findingRowsByKey, findingStatuses, planFindings } from "./findings/plan-findings.ts";
import type { FormContext, QuotedCell } from "./form/form-sheet.ts";
import type { FormSheetId } from "#i18n/report-form-words.ts";
import { formPlanners } from "./form/plan-form.ts";
import { headingText } from "./head-and-foot.ts";
import { rowKey } from "./lines/line-flags.ts";
import type { LinesLayout } from "./lines/lines-layout.ts";
import { fixedAddress, linesLayout } from "./lines/lines-layout.ts";
import { planBudgetLines } from "./lines/plan-budget-lines.ts";
import type { ReportContext } from "./report-context.ts";
import type { Reported, ReportTable } from "./report-table.ts";
import { reportTable } from "./report-table.ts";
import { ruleSetCode } from "./setup/content-codes.ts";
import { planSetup, settingsProbe } from "./setup/plan-setup.ts";
import type { SettingsProbe } from "./setup/plan-setup.ts";
import { linksToLines } from "./summary/lines-formulas.ts";
import { firstTestCells, firstVerdictPlace, planSummary } from "./summary/plan-summary.ts";

/** Plans one of our sheets when it is called. */
interface SheetPlanner {
  readonly id: OwnSheetId;
  readonly plan: () => SheetPlan;
}

/**
 * The report over one table or several, or over a plan of many sheets: the form for the committee (of one table or plan), and the
 * working papers: live figures, findings, budget lines, setup. Several tables share the sheets, each with its own part, and are never
 * added together. Needs at least one.
 */
export function planReport(reported: readonly Reported[], context: ReportContext): readonly SheetPlan[] {
  return reportPlanners(reported, context).map(({ plan }) => plan());
}

/** The same sheets one by one, for who must not be kept waiting for all of them at once. */
export function reportPlanners(reported: readonly Reported[], context: ReportContext): readonly SheetPlanner[] {
  const words = dictionaryOf(context.language);
  const aliases = [...context.reference.agencyAliases, ...context.setup.aliases];
  const tables = reported.map((one, at) => reportTable(one, at + 1, { language: context.language, aliases }));
  const layout = linesLayout(tables, words);
  const dataCode = tables.map(({ analysis }) => analysis.rowsHash).join(" ");
  const base = { words, now: context.now, layout, dataCode };
  const errors = errorCounts(tables, context);
  const settings = (): SettingsProbe | null => settingsProbe(planSetup(tables, context));
  const papers = once(() => planSummary(tables, { ...base, errors, settings: settings() }));
  const [only, ...others] = tables;
  const form =
    only === undefined || others.length > 0
      ? []
      : formPlanners(only, () => formContext(only, { words, context, papers: papers(), layout }));
  return [
    ...form,
    { id: "summary", plan: papers },
    { id: "findings", plan: () => planFindings(tables, { ...context, lineOf: linesOfFindings(tables, layout) }) },
    {
      id: "budget-lines",
      plan: () => {
        const rows = findingRowsByKey(tables, context.accepted);
        return planBudgetLines(tables, { ...base, findings: { sheet: words.report.sheetNames.findings, rows } });
      },
    },
    { id: "setup", plan: () => planSetup(tables, context) },
  ];
}

/** The working papers, whose formulas name each other's sheets: none is written without the others. */
const WORKING_PAPERS: readonly OwnSheetId[] = ["summary", "findings", "budget-lines", "setup"];

/**
 * The sheets that must be written when these are: all working papers with any of them, all of the form with any sheet of it, which quotes
 * the papers. `standing`: sheets of the form in the workbook; they quote the papers' verdict, so they never stay behind new papers.
 */
export function sheetsWrittenWith(asked: readonly OwnSheetId[], standing: readonly FormSheetId[]): (id: OwnSheetId) => boolean {
  const asksPapers = asked.some((id) => WORKING_PAPERS.includes(id));
  const hasForm = asked.some(isFormSheet) || (asksPapers && standing.length > 0);
  return (id) => asked.includes(id) || (WORKING_PAPERS.includes(id) ? hasForm || asksPapers : hasForm && isFormSheet(id));
}

/** Whether a sheet of ours is one of the form. */
export function isFormSheet(id: OwnSheetId): id is FormSheetId {
  return id.startsWith("form-");
}

function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | null = null;
  return () => (made ??= { value: make() }).value;
}

interface FormGiven {
  readonly words: Dictionary;
  readonly context: ReportContext;
  readonly papers: SheetPlan;
  readonly layout: LinesLayout;
}

function formContext(table: ReportTable, { words, context, papers, layout }: FormGiven): FormContext {
  const quoted = (row: number, column: number): QuotedCell => ({
    address: `${quotedSheetName(papers.name)}!${fixedAddress(row, column)}`,
    text: String(papers.rows[row]?.[column]?.value ?? ""),
  });
  const { row, column } = firstVerdictPlace();
  const { rows, title, status, sentence } = firstTestCells();
  const before = new Map(context.accepted.map((one) => [one.subject, one]));
  return {
    table,
    words,
    now: context.now,
    heading: headingText(table, words),
    verdict: quoted(row, column),
    tests: rows.map((at) => ({ title: quoted(at, title).text, status: quoted(at, status), sentence: quoted(at, sentence) })),
    accepted: findingStatuses(table, before).flatMap(({ finding, status: standing }) =>
      standing.kind === "accepted" ? [{ title: renderFinding(finding, words.findings, table.format).message, by: standing.by }] : [],
    ),
    links: linksToLines(table, layout, words),
    ruleSet: ruleSetCode(context.setup.taggingRules ?? context.reference.taggingRules),
  };
}

/** Which line of the budget-lines sheet a finding is about. */
function linesOfFindings(tables: readonly ReportTable[], { sheet, headerRow, at }: LinesLayout): LineOf {
  const numbers = new Map<string, number>();
  let number = 0;
  for (const { analysis } of tables)
    for (const { line } of analysis.lines) numbers.set(rowKey(line.workbook, line.sheet, line.row), (number += 1));
  return ({ place }) => {
    const { workbook, sheet: source, range } = place;
    if (range === null || range.firstRow !== range.lastRow) return null;
    const found = numbers.get(rowKey(workbook, source, range.firstRow));
    return found === undefined ? null : { number: found, link: { sheet, row: headerRow + found, column: at("amount") } };
  };
}

/** Findings of severity error over all tables, and those of them that a person accepted. */
function errorCounts(tables: readonly ReportTable[], { accepted }: ReportContext): { readonly all: number; readonly accepted: number } {
  const before = new Map(accepted.map((one) => [one.subject, one]));
  const errors = tables.flatMap((table) => findingStatuses(table, before)).filter(({ finding }) => SEVERITY[finding.code] === "error");
  return { all: errors.length, accepted: errors.filter(({ status }) => status.kind === "accepted").length };
}
