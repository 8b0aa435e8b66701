import { planAsAnalysis } from "./plan-as-analysis.ts";
import { createAgencyIndex } from "#core/agencies/agency-index.ts";
import type { AgencyAlias } from "#core/agencies/agency-alias.ts";
import type { Analysis } from "#core/analysis.ts";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import type { LineIndex } from "#core/line-index/line-index.ts";
import { indexLines } from "#core/line-index/line-index.ts";
import type { TextColumn } from "#core/line-index/text-column.ts";
import { joinByKey, textColumn } from "#core/line-index/text-column.ts";
import { tierColumn } from "#core/summary/tier-groups.ts";
import { comparisonKey } from "#core/text/comparison-key.ts";
import type { PlanAnalysis } from "#core/plan/plan-analysis.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { formatFor } from "#i18n/format-for.ts";
import type { Format } from "#i18n/format.ts";
import type { Language } from "#i18n/language.ts";
import type { Finding } from "#core/finding.ts";
import type { CellRange, CellRef } from "#sheet/cell-address.ts";

/** Ways the lines of a table are grouped, by the summary's own numbering. */
export type Grouping = "ministry" | "agency" | "project" | "tier" | "goal" | "guideline" | "category";

/** Group number of each line, from 0, in the order of the summary's groups; null when no line has such a group. */
type GroupIds = Readonly<Record<Grouping, Int32Array | null>>;

/** One analysed table on its way into the report. */
export interface ReportTable {
  /** 1 for the first; lines of several tables share one sheet. */
  readonly number: number;
  readonly analysis: Analysis;
  /** The sheets and ranges it was read from, in words. */
  readonly source: string;
  /** Whether cells are named with their file: they come from several. */
  readonly namesFiles: boolean;
  /** The tables read, for what is said of each: more than one for a plan of many sheets. */
  readonly read: readonly BudgetTable[];
  /** The plan that it is, where it is one of many sheets. */
  readonly plan: PlanAnalysis | null;
  readonly index: LineIndex;
  readonly ids: GroupIds;
  /** The names by which formulas group; null where the grouping has no numbers. */
  readonly labels: Readonly<Record<Grouping, GroupLabels | null>>;
  /** What became of each line's amount, by position. */
  readonly states: readonly AmountState[];
  /** Formats with this table's tier names. */
  readonly format: Format;
}

/** What a report can be made of: one table, or many sheets read as one plan. */
export type Reported = Analysis | PlanAnalysis;

/** Numbers the groups of an analysis exactly as its summary did. */
export function reportTable(
  reported: Reported,
  number: number,
  context: { readonly language: Language; readonly aliases: readonly AgencyAlias[] },
): ReportTable {
  const isPlan = "members" in reported;
  const analysis = isPlan ? planAsAnalysis(reported) : reported;
  const read = isPlan ? reported.members.map((member) => member.analysis.table) : [analysis.table];
  const format = formatFor(context.language, analysis.tierTable);
  const index = indexLines(
    analysis.lines.map(({ line }) => line),
    createAgencyIndex(context.aliases),
  );
  const columns = groupColumns(analysis, index, format);
  const { notGiven } = dictionaryOf(context.language).report;
  const parents: Partial<Record<Grouping, (group: number) => number>> = { project: agencyOfProject(index) };
  return {
    number,
    analysis,
    source: sourceText(read, format),
    namesFiles: new Set(read.map((table) => table.workbook)).size > 1,
    read,
    plan: isPlan ? reported : null,
    index,
    ids: ofEach(columns, ({ ids }) => ids),
    labels: ofEach(columns, ({ texts }, grouping) => groupLabels(texts, notGiven, parents[grouping])),
    states: amountStates(analysis),
    format,
  };
}

type GroupColumns = Readonly<Record<Grouping, TextColumn | null>>;

function groupColumns({ lines, tierTable }: Analysis, index: LineIndex, format: Format): GroupColumns {
  const named = (nameOf: (line: BudgetLine) => string | null): TextColumn | null =>
    index.lines.every((line) => nameOf(line) === null) ? null : joinByKey(textColumn(index.lines, nameOf), comparisonKey);
  const tiers = tierColumn(lines, tierTable);
  return {
    ministry: index.ministry,
    agency: index.agency,
    project: index.project,
    tier: { ids: tiers.ids, texts: tiers.tiers.map(format.tier) },
    goal: named((line) => line.goal),
    guideline: named((line) => line.guideline),
    category: named((line) => line.category),
  };
}

function ofEach<Made>(
  columns: GroupColumns,
  make: (column: TextColumn, grouping: Grouping) => Made,
): Readonly<Record<Grouping, Made | null>> {
  const { ministry, agency, project, tier, goal, guideline, category } = columns;
  const made = (column: TextColumn | null, grouping: Grouping): Made | null => (column === null ? null : make(column, grouping));
  return {
    ministry: made(ministry, "ministry"),
    agency: made(agency, "agency"),
    project: made(project, "project"),
    tier: made(tier, "tier"),
    goal: made(goal, "goal"),
    guideline: made(guideline, "guideline"),
    category: made(category, "category"),
  };
}

/** Projects are numbered within their agency: the same name under two agencies is two projects. */
function agencyOfProject({ project, agency }: LineIndex): (project: number) => number {
  const agencies = new Int32Array(project.texts.length);
  project.ids.forEach((id, position) => {
    agencies[id] = agency.ids[position] ?? 0;
  });
  return (id) => agencies[id] ?? 0;
}

/** A sheet by name, with its file where there are several: what the lines and the sheet-by-sheet table call it. */
export function sheetLabel({ workbook, sheet }: { readonly workbook: string | null; readonly sheet: string }, namesFiles: boolean): string {
  return namesFiles && workbook !== null ? `${workbook} › ${sheet}` : sheet;
}

function sourceText(read: readonly BudgetTable[], format: Format): string {
  const places = read.map(({ workbook, sheet, range }) =>
    [workbook ?? "", format.sheet(sheet), format.at({ workbook, sheet, range })].filter((part) => part !== "").join(" "),
  );
  return format.list(places);
}

/** What became of a line's amount: read, nothing in its cell, or something that is no amount. */
type AmountState = { readonly kind: "read" } | { readonly kind: "blank" } | { readonly kind: "unreadable"; readonly found: string | null };

const READ: AmountState = { kind: "read" };
const BLANK: AmountState = { kind: "blank" };

/** The state of each line's amount, by position. A line without an amount that no finding calls missing cannot be read. */
function amountStates({ lines, findings }: Analysis): readonly AmountState[] {
  if (lines.every(({ line }) => line.amount !== null)) return lines.map(() => READ);
  const missing = findings.filter(({ code }) => code === "amount-missing");
  const others = findings.filter(({ code, found }) => code !== "amount-missing" && typeof found === "string");
  return lines.map(({ line }) => {
    if (line.amount !== null) return READ;
    if (missing.some((finding) => speaksOf(finding, line.amountCell))) return BLANK;
    const found = others.find((finding) => isAt(finding, line.amountCell))?.found;
    return { kind: "unreadable", found: typeof found === "string" ? found : null };
  });
}

function speaksOf(finding: Finding, cell: CellRef): boolean {
  return (
    isAt(finding, cell) || finding.evidence.some((one) => one.row === cell.row && one.column === cell.column && one.sheet === cell.sheet)
  );
}

function isAt({ place }: Finding, cell: CellRef): boolean {
  return place.workbook === cell.workbook && place.sheet === cell.sheet && place.range !== null && holds(place.range, cell);
}

function holds({ firstRow, lastRow, firstColumn, lastColumn }: CellRange, { row, column }: CellRef): boolean {
  return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}

/** The names that formulas group by: what stands in the budget-lines sheet, the same text for every line of a group. */
interface GroupLabels {
  /** By group number; no two of one parent are equal for a spreadsheet. */
  readonly texts: readonly string[];
  /**
   * Whether a spreadsheet takes every name as that very text when it stands as a criterion. Not so where one begins with a
   * comparison sign, holds a wildcard, is longer than 255 letters or looks like a number: those are compared with "=".
   */
  readonly arePlain: boolean;
  /** The label of lines without a name. */
  readonly nameless: string;
}

const LONGEST_CRITERION = 255;

/** Whether a text as a criterion of SUMIFS or COUNTIFS means itself. */
export function isPlainCriterion(text: string): boolean {
  return (
    text.length <= LONGEST_CRITERION && !/[*?~]|^[=<>]|^\s|\s$/.test(text) && /[^\d\s.,:/%()+-]/.test(text) && !/^(true|false)$/i.test(text)
  );
}

/**
 * The labels of one grouping: its names, those of lines without one, and " (2)" behind a name that a spreadsheet takes
 * for another of the same parent (it knows no difference between capital and small letters).
 */
function groupLabels(names: TextColumn["texts"], nameless: string, parentOf: (group: number) => number = () => 0): GroupLabels {
  const met = new Map<number, Set<string>>();
  const texts = names.map((name, group) => {
    const parent = parentOf(group);
    const taken = met.get(parent) ?? new Set<string>(name === null ? [] : [folded(nameless)]);
    met.set(parent, taken);
    return freeName(name ?? nameless, name === null ? new Set() : taken, taken);
  });
  return { texts, arePlain: texts.every(isPlainCriterion), nameless };
}

function freeName(name: string, taken: ReadonlySet<string>, all: Set<string>): string {
  let label = name;
  for (let number = 2; taken.has(folded(label)); number += 1) label = `${name} (${String(number)})`;
  all.add(folded(label));
  return label;
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
