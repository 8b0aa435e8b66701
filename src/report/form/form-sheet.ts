import type { CellRange } from "#sheet/cell-address.ts";
import type { CellStyleName } from "#sheet/cell-style.ts";
import type { PlannedCell, PlannedChart, PlannedOutline, SheetPlan } from "#sheet/sheet-plan.ts";
import type { FormSheetId } from "#i18n/report-form-words.ts";
import { bahtWords } from "#i18n/baht-words.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import { makeFormat } from "#i18n/format.ts";
import { emptyCells, formulaCell, formulaText, textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { LinkToLines } from "../summary/lines-formulas.ts";
import { totalFigures } from "../summary/summary-context.ts";
import type { FormColumn, FormRow, RowLook } from "./form-columns.ts";
import { saysSomething } from "./form-columns.ts";
import type { AcceptedFinding } from "../findings/finding-key.ts";
import type { ReportTable } from "../report-table.ts";

/** One table of the form: what stands in it and how it is printed. */
export interface FormTable {
  readonly id: Exclude<FormSheetId, "form-certificate">;
  readonly nameHeader: string;
  /** Least width of the names in characters; a portrait page that has more room gives it to them. */
  readonly leastNameWidth: number;
  readonly rows: readonly FormRow[];
  readonly columns: readonly FormColumn[];
  /** Rows from this depth on can be folded away, and are when the form is opened; null: none. */
  readonly foldFrom: number | null;
  readonly notes: readonly string[];
  /** How many there are and how much in words, a chart, and who signs: on the first sheet. */
  readonly isCover: boolean;
}

/** Attachment, plan, title, unit and date, header. */
const HEAD_ROWS = 5;
/** The first of them that is repeated on each page: the table's title. The plan stands at each page's foot. */
const FIRST_REPEATED = 2;
const CHART_ROWS = 13;
/** Widest tables, in characters, that an A4 page takes at no less than 85 % of its size. */
const PORTRAIT_WIDTH = 99;
const LANDSCAPE_WIDTH = 143;
/** Names that need more room are read more easily in two lines. */
const MOST_NAME_WIDTH = 80;

/** One table of the form as a sheet of its own: printed on A4, its head on each page. */
export function formSheet(table: FormTable, number: number, context: FormContext): SheetPlan {
  const { words } = context;
  const total = totalRow(context);
  const columns = table.columns.filter((column) => saysSomething([...table.rows, total].map((row) => column.cellOf(row, "plain"))));
  const last = columns.length;
  const head = headRows(table, { number, columns, last, context });
  const body = table.rows.map((row) => bodyRow(row, columns, { look: lookOf(row, table), links: context.links }));
  const sum = bodyRow(total, columns, { look: "total", links: context.links });
  const foot = footRows(table, { last, context });
  const firstChartRow = HEAD_ROWS + body.length + 1 + foot.length;
  const chart = table.isCover ? tierChart(table, columns, { firstChartRow, last, context }) : null;
  const signing = table.isCover ? signatureRows(last, context) : [];
  const rows = [...head, ...body, sum, ...foot, ...(chart === null ? [] : emptyRows(CHART_ROWS + 1)), ...signing];
  return {
    id: table.id,
    name: words.report.sheetNames[table.id],
    rows,
    columnWidths: [nameWidth(table, columns), ...columns.map(({ width }) => width)],
    merges: merges(rows, last),
    tables: [],
    conditions: [],
    choices: [],
    charts: chart === null ? [] : [chart],
    freeze: { rows: HEAD_ROWS, columns: 0 },
    print: {
      orientation: isLandscape(table, columns) ? "landscape" : "portrait",
      repeatRows: { first: FIRST_REPEATED, last: HEAD_ROWS - 1 },
      footer: context.heading,
      pageLabel: `${words.report.form.attachment(number)} · ${words.report.form.page}`,
      columns: last + 1,
    },
    ...(table.foldFrom === null ? {} : { outline: outline(table.rows, table.foldFrom) }),
  };
}

/** What the names get: all that the figures leave of the page, unless that is less than they need. */
function nameWidth(table: FormTable, columns: readonly FormColumn[]): number {
  const page = isLandscape(table, columns) ? LANDSCAPE_WIDTH : PORTRAIT_WIDTH;
  return Math.max(table.leastNameWidth, Math.min(page - figuresWidth(columns), MOST_NAME_WIDTH));
}

function isLandscape({ leastNameWidth }: FormTable, columns: readonly FormColumn[]): boolean {
  return leastNameWidth + figuresWidth(columns) > PORTRAIT_WIDTH;
}

function figuresWidth(columns: readonly FormColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}

/** What takes the place of a sheet of the form that the newest check has no table for: figures of an earlier one must not stay in sight. */
export function retiredFormSheet(id: FormSheetId, words: Dictionary, now: Date): SheetPlan {
  const { form, sheetNames } = words.report;
  const checkedAt = makeFormat(words.format).dateTime(now);
  return {
    id,
    name: sheetNames[id],
    rows: [[textCell(form.titles[id], "form-subtitle")], [textCell(form.retired(checkedAt), "form-note")]],
    columnWidths: [PORTRAIT_WIDTH],
    merges: [],
    tables: [],
    conditions: [],
    choices: [],
    charts: [],
    freeze: { rows: 0, columns: 0 },
    print: { orientation: "portrait", repeatRows: null, footer: "" },
  };
}

function emptyRows(count: number): readonly PlannedRow[] {
  return Array.from({ length: count }, () => []);
}

function totalRow({ table, words }: FormContext): FormRow {
  const withoutAmount = table.states.filter(({ kind }) => kind !== "read").length;
  const figures = totalFigures(table.analysis.summary);
  return { depth: 0, label: words.report.summary.total, figures, withoutAmount, tiers: new Set(), first: 0, groups: [] };
}

interface Placing {
  readonly last: number;
  readonly context: FormContext;
}

function headRows(
  table: FormTable,
  { number, columns, last, context }: Placing & { readonly number: number; readonly columns: readonly FormColumn[] },
): readonly PlannedRow[] {
  const { words, table: reported } = context;
  const { form } = words.report;
  const ends = (left: PlannedCell | null, right: PlannedCell): PlannedRow => [left, ...emptyCells(last - 1), right];
  return [
    ends(null, textCell(form.attachment(number), "form-end")),
    [textCell(context.heading, "form-title"), ...emptyCells(last)],
    [textCell(form.titles[table.id], "form-subtitle"), ...emptyCells(last)],
    ends(textCell(form.asOf(reported.format.date(context.now)), "note"), textCell(words.report.unitNote, "unit-note")),
    [textCell(table.nameHeader, "header"), ...columns.map(({ header }) => textCell(header, "header"))],
  ];
}

function lookOf({ depth }: FormRow, { rows }: FormTable): RowLook {
  return depth === 0 && rows.some((row) => row.depth > 0) ? "group" : "plain";
}

const NAME_STYLES: readonly CellStyleName[] = ["label", "label-level-2", "label-level-3"];

function bodyRow(
  row: FormRow,
  columns: readonly FormColumn[],
  { look, links }: { readonly look: RowLook; readonly links: LinkToLines },
): PlannedRow {
  const linked = (column: FormColumn): PlannedCell => {
    const cell = column.cellOf(row, look);
    if (column.linesOf === undefined || row.groups === undefined || typeof cell.value !== "number" || cell.value === 0) return cell;
    const link = links([...row.groups, ...column.linesOf])?.link;
    return link === undefined ? cell : { ...cell, link };
  };
  const style = look === "total" ? "total-label" : look === "group" ? "group-label" : (NAME_STYLES[row.depth] ?? "label");
  return [textCell(row.label, style), ...columns.map(linked)];
}

/** What stands under the total: the amount in words, what is in no total, notes, and the live verdict of the working papers. */
function footRows(table: FormTable, { context }: Placing): readonly PlannedRow[] {
  const { words, table: reported, verdict } = context;
  const { form } = words.report;
  const { summary } = reported.analysis;
  const inWords = bahtWords(summary.total, words.language);
  const said = `${formulaText(form.verdict)}&${verdict.address}`;
  const note = (text: string): PlannedRow => [textCell(text, "form-note")];
  return [
    ...(inWords === null ? [] : [[textCell(form.inWords(inWords), "form-words")]]),
    ...(table.isCover ? [note(countsText(context))] : []),
    ...(summary.linesWithoutAmount === 0 ? [] : [note(form.withoutAmount(summary.linesWithoutAmount))]),
    ...table.notes.map(note),
    [formulaCell(said, `${form.verdict}${verdict.text}`, "form-note")],
  ];
}

/** How many there are and how much, in one line. */
export function countsText({ table, words }: FormContext): string {
  const { summary } = table.analysis;
  const shown = (count: number): string | null => (count === 0 ? null : table.format.count(count));
  const { form } = words.report;
  const counts = form.howMany({
    ministries: shown(summary.ministries),
    agencies: shown(summary.agencies),
    projects: shown(summary.projects),
  });
  return `${counts} ${form.inAll(table.format.million(summary.total))}`.trim();
}

/** Amounts of the tiers; a tier without lines is in the table but draws no bar. */
function tierChart(
  { rows }: FormTable,
  columns: readonly FormColumn[],
  { firstChartRow, last, context }: Placing & { readonly firstChartRow: number },
): PlannedChart | null {
  const { words, table } = context;
  const at = columns.findIndex(({ header }) => header === words.report.summary.amountOf(table.analysis.table.fiscalYear)) + 1;
  if (at === 0 || rows.length === 0) return null;
  const column = (where: number): CellRange => ({
    firstRow: HEAD_ROWS,
    firstColumn: where,
    lastRow: HEAD_ROWS + rows.length - 1,
    lastColumn: where,
  });
  return {
    kind: "column",
    title: table.analysis.summary.tiers.some(({ tier }) => tier !== null)
      ? words.report.summary.chartTitle
      : words.report.summary.goalChartTitle,
    categories: column(0),
    series: [{ name: words.report.summary.amountOf(table.analysis.table.fiscalYear), values: column(at) }],
    anchor: { firstRow: firstChartRow, firstColumn: 0, lastRow: firstChartRow + CHART_ROWS - 1, lastColumn: last },
  };
}

/**
 * Who signs, two beside each other: signature and office, name, position, date. `second` is the column of the second one; with room for
 * two alone, who made the table is left out.
 */
export function signatureRows(last: number, { words }: FormContext, second = 1): readonly PlannedRow[] {
  const { form } = words.report;
  const all = second === 1 ? form.signers : form.signers.slice(1);
  const pairs = all.flatMap((_, at) => (at % 2 === 0 ? [all.slice(at, at + 2)] : []));
  return pairs.flatMap((signers): readonly PlannedRow[] => {
    const line = (textOf: (signer: string) => string): PlannedRow => {
      const cells: (PlannedCell | null)[] = [...emptyCells(last + 1)];
      signers.forEach((signer, at) => {
        cells[at * second] = textCell(textOf(signer), "form-sign");
      });
      return cells;
    };
    const { signature, signedName, position, signedOn } = form;
    return [[], line(signature), line(() => signedName), line(() => position), line(() => signedOn)];
  });
}

/** Titles, words and notes go over the whole width, the second signer over all columns of figures. */
function merges(rows: readonly PlannedRow[], last: number): readonly CellRange[] {
  const wide: ReadonlySet<CellStyleName | undefined> = new Set(["form-title", "form-subtitle", "form-words", "form-note"]);
  return rows.flatMap((row, at): readonly CellRange[] => {
    const firstColumn = wide.has(row[0]?.style) ? 0 : row[1]?.style === "form-sign" ? 1 : last;
    return firstColumn < last ? [{ firstRow: at, firstColumn, lastRow: at, lastColumn: last }] : [];
  });
}

function outline(rows: readonly FormRow[], foldFrom: number): readonly PlannedOutline[] {
  return rows.flatMap(({ depth }, at) =>
    depth === 0 ? [] : [{ row: HEAD_ROWS + at, level: depth, ...(depth >= foldFrom ? { isFolded: true as const } : {}) }],
  );
}

/** A cell of the working papers: its address, with the sheet's name, and what it says as checked. */
export interface QuotedCell {
  readonly address: string;
  readonly text: string;
}

/** What every sheet of the form needs. */
export interface FormContext {
  readonly table: ReportTable;
  readonly words: Dictionary;
  readonly now: Date;
  /** Plan, fiscal year and stage, in words. */
  readonly heading: string;
  /** The working papers' verdict. */
  readonly verdict: QuotedCell;
  /** Its three tests: what is tested, whether it is passed, and the sentence about it. */
  readonly tests: readonly { readonly title: string; readonly status: QuotedCell; readonly sentence: QuotedCell }[];
  /** Findings that a person accepted, in words. */
  readonly accepted: readonly { readonly title: string; readonly by: AcceptedFinding }[];
  /** Makes the link from an amount to its lines. */
  readonly links: LinkToLines;
  /** Code of the tagging rules. */
  readonly ruleSet: string;
}
