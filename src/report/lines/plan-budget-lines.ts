import { excelMillion } from "#core/money/excel-number.ts";
import { sumMoney } from "#core/money/money.ts";
import type { PlannedCell, SheetPlan } from "#sheet/sheet-plan.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import type { PlannedRow } from "../planned-cells.ts";
import { emptyCells, formulaCell, textCell } from "../planned-cells.ts";
import type { ReportTable } from "../report-table.ts";
import { flagsByRow } from "./line-flags.ts";
import type { FindingPlaces } from "./line-cell.ts";
import { lineCells } from "./line-cell.ts";
import { columnTitle, columnWidth } from "./lines-columns.ts";
import { LINES_TABLE } from "./lines-layout.ts";
import type { LinesLayout } from "./lines-layout.ts";
import { pageFooter } from "../head-and-foot.ts";

/** What the budget-lines sheet needs. */
export interface LinesPlanContext {
  readonly words: Dictionary;
  readonly now: Date;
  readonly layout: LinesLayout;
  /** Code of all rows on the sheet. */
  readonly dataCode: string;
  readonly findings: FindingPlaces;
}

/** The budget-lines sheet: one clean row a line, as an Excel table that people can pivot themselves. */
export function planBudgetLines(tables: readonly ReportTable[], context: LinesPlanContext): SheetPlan {
  const { words, now, layout } = context;
  const [first] = tables;
  const { columns } = layout;
  const titles = columns.map((column) => textCell(columnTitle(column, { words, table: first ?? null }), "header"));
  const lines = words.report.lines;
  return {
    id: "budget-lines",
    name: words.report.sheetNames["budget-lines"],
    rows: [
      [textCell(lines.title, "title")],
      [textCell(words.report.summary.checkedAt(first?.format.dateTime(now) ?? "", sourcesOf(tables)), "note")],
      [textCell(lines.note, "note")],
      totalRow(tables, { words, layout, dataCode: context.dataCode }),
      titles,
      ...tables.flatMap((table, at) =>
        tableRows(table, { words, layout, findings: context.findings, firstNumber: firstNumber(tables, at) }),
      ),
    ],
    columnWidths: columns.map(columnWidth),
    merges: [],
    tables: [{ name: LINES_TABLE, range: layout.tableRange }],
    conditions: [],
    choices: [],
    charts: [],
    freeze: { rows: layout.headerRow + 1, columns: 0 },
    print: {
      orientation: "landscape",
      repeatRows: { first: layout.headerRow, last: layout.headerRow },
      footer: pageFooter(words, now),
      columns: printedColumns(layout),
    },
  };
}

/** Above the headers: the code of the rows, the total of the lines that are in sight, and the unit. */
function totalRow(
  tables: readonly ReportTable[],
  { words, layout, dataCode }: Pick<LinesPlanContext, "words" | "layout" | "dataCode">,
): PlannedRow {
  const at = layout.at("amount");
  const sums = (key: "amount" | "previous"): PlannedCell => {
    const moneyOf = key === "amount" ? ("amount" as const) : ("previousAmount" as const);
    const total = sumMoney(tables.flatMap(({ analysis }) => analysis.lines.flatMap(({ line }) => line[moneyOf] ?? [])));
    return formulaCell(`ROUND(SUBTOTAL(109,${layout.column(key)}),9)`, excelMillion(total), "total-money");
  };
  const cells: (PlannedCell | null)[] = [...emptyCells(layout.columns.length)];
  cells[0] = textCell(words.report.lines.dataCode, "note");
  cells[1] = textCell(dataCode, "note");
  cells[at - 1] = textCell(words.report.summary.total, "total-label");
  cells[at] = sums("amount");
  if (layout.has("previous")) cells[layout.at("previous")] = sums("previous");
  cells[layout.at("flags")] = textCell(words.report.unitNote, "unit-note");
  return cells;
}

/** Sheets and ranges the lines come from; numbered where there are several tables. */
function sourcesOf(tables: readonly ReportTable[]): string {
  return tables.map(({ source, number }) => (tables.length > 1 ? `${String(number)} = ${source}` : source)).join(" · ");
}

/** Numbers of groups, counters and check codes serve formulas; they are not printed. */
function printedColumns({ columns }: LinesLayout): number {
  return columns.findIndex((column) => column.kind === "flags") + 1;
}

function firstNumber(tables: readonly ReportTable[], at: number): number {
  return tables.slice(0, at).reduce((sum, { analysis }) => sum + analysis.lines.length, 1);
}

function tableRows(
  table: ReportTable,
  context: Pick<LinesPlanContext, "words" | "layout" | "findings"> & { readonly firstNumber: number },
): readonly PlannedRow[] {
  const { words, layout } = context;
  const flags = flagsByRow(table.analysis.findings, words.findings);
  const makers = layout.columns.map((column) => lineCells(column, { table, flags, ...context }));
  return table.analysis.lines.map((_, position) => makers.map((make) => make(position)));
}
