import type { SheetPlan } from "#sheet/sheet-plan.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import type { PlannedRow } from "../planned-cells.ts";
import { emptyCells, textCell } from "../planned-cells.ts";
import type { ReportTable } from "../report-table.ts";
import { flagsByRow } from "./line-flags.ts";
import { lineCells } from "./line-cell.ts";
import { columnTitle, columnWidth } from "./lines-column-look.ts";
import type { LinesLayout } from "./lines-layout.ts";

/** Name of the Excel table, for pivots and structured references of the person's own. */
const LINES_TABLE = "BvcBudgetLines";

/** What the budget-lines sheet needs. */
export interface LinesPlanContext {
  readonly words: Dictionary;
  readonly now: Date;
  readonly layout: LinesLayout;
}

/** The budget-lines sheet: one clean row a line, as an Excel table that people can pivot themselves. */
export function planBudgetLines(tables: readonly ReportTable[], { words, now, layout }: LinesPlanContext): SheetPlan {
  const [first] = tables;
  const { columns } = layout;
  const titles = columns.map((column) => textCell(columnTitle(column, { words, table: first ?? null }), "header"));
  const lines = words.report.lines;
  const sources = tables.map(({ analysis, format, number }) => {
    const place = `${format.sheet(analysis.table.sheet)} ${format.at({ workbook: analysis.table.workbook, sheet: analysis.table.sheet, range: analysis.table.range })}`;
    return tables.length > 1 ? `${String(number)} = ${place}` : place;
  });
  return {
    id: "budget-lines",
    name: words.report.sheetNames["budget-lines"],
    rows: [
      [textCell(lines.title, "title")],
      [textCell(words.report.summary.checkedAt(first?.format.dateTime(now) ?? "", sources.join(" · ")), "note")],
      [textCell(lines.note, "note")],
      [
        ...emptyCells(
          Math.max(
            columns.findIndex((column) => column.kind === "amount"),
            1,
          ),
        ),
        textCell(words.report.unitNote, "unit-note"),
      ],
      titles,
      ...tables.flatMap((table, at) => tableRows(table, { words, layout, firstNumber: firstNumber(tables, at) })),
    ],
    columnWidths: columns.map(columnWidth),
    merges: [],
    tables: [{ name: LINES_TABLE, range: layout.tableRange }],
    conditions: [],
    choices: [],
    charts: [],
    freeze: { rows: layout.headerRow + 1, columns: 0 },
    print: { orientation: "landscape", repeatRows: { first: layout.headerRow, last: layout.headerRow }, footer: words.report.footer },
  };
}

function firstNumber(tables: readonly ReportTable[], at: number): number {
  return tables.slice(0, at).reduce((sum, { analysis }) => sum + analysis.lines.length, 1);
}

function tableRows(
  table: ReportTable,
  context: { readonly words: Dictionary; readonly layout: LinesLayout; readonly firstNumber: number },
): readonly PlannedRow[] {
  const { words, layout } = context;
  const flags = flagsByRow(table.analysis.findings, words.findings);
  const makers = layout.columns.map((column) => lineCells(column, { table, words, flags, firstNumber: context.firstNumber }));
  return table.analysis.lines.map((_, position) => makers.map((make) => make(position)));
}
