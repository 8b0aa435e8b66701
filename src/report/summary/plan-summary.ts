import type { CellRange } from "#sheet/cell-address.ts";
import type { PlannedCondition, SheetPlan } from "#sheet/sheet-plan.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import { formulaText } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { LinesLayout } from "../lines/lines-layout.ts";
import type { ReportTable } from "../report-table.ts";
import { agencyBlock } from "./agency-block.ts";
import type { Block } from "./block.ts";
import { stackBlocks } from "./block.ts";
import { categoryBlock } from "./category-block.ts";
import { CONTROL_CHECK, CONTROL_ROWS, controlRows, verdictCell } from "./control-block.ts";
import { decimalsNeeded } from "./decimals-needed.ts";
import { goalBlock } from "./goal-block.ts";
import { linesFormulas } from "./lines-formulas.ts";
import { namedBlock } from "./named-block.ts";
import { summaryColumns } from "./summary-columns.ts";
import type { SummaryContext } from "./summary-context.ts";
import { HEAD_ROWS, summaryHead } from "./summary-head.ts";
import { tierBlock } from "./tier-block.ts";
import { treeBlock } from "./tree-block.ts";
import { pageFooter } from "../head-and-foot.ts";

const LABEL_WIDTH = 52;
const FIGURE_WIDTH = 16;

/** What the summary sheet needs. */
export interface SummaryPlanContext {
  readonly words: Dictionary;
  readonly now: Date;
  readonly layout: LinesLayout;
}

interface TablePart extends Block {
  readonly verdictRow: number;
}

/** The summary sheet: live figures over the budget-lines sheet beside their stamped copy, one part for each table (rule R40). */
export function planSummary(tables: readonly ReportTable[], context: SummaryPlanContext): SheetPlan {
  const { words, layout } = context;
  const columns = summaryColumns(tables);
  const parts: TablePart[] = [];
  let start = 0;
  for (const table of tables) {
    const decimals = decimalsNeeded(table);
    const part = tablePart(start, context.now, { table, words, columns, decimals, formulas: linesFormulas(table, layout, decimals) });
    parts.push(part);
    start += part.rows.length;
  }
  return {
    id: "summary",
    name: words.report.sheetNames.summary,
    rows: parts.flatMap((part) => part.rows),
    columnWidths: [LABEL_WIDTH, ...Array.from({ length: columns.check }, () => FIGURE_WIDTH)],
    merges: parts.map(({ verdictRow }) => ({ firstRow: verdictRow, firstColumn: 1, lastRow: verdictRow, lastColumn: 2 })),
    tables: [],
    conditions: parts.flatMap((part) => partConditions(part, columns.check, words)),
    choices: [],
    charts: parts.flatMap((part) => part.charts),
    freeze: { rows: 0, columns: 1 },
    print: { orientation: "landscape", repeatRows: null, footer: pageFooter(words, context.now) },
  };
}

function tablePart(start: number, now: Date, context: SummaryContext): TablePart {
  const controlStart = start + HEAD_ROWS;
  const { summary } = context.table.analysis;
  const { words } = context;
  const blocks = stackBlocks(controlStart + CONTROL_ROWS + 1, [
    (row) => tierBlock(row, context),
    (row) => agencyBlock(row, context),
    (row) => goalBlock(row, context),
    (row) =>
      namedBlock(
        row,
        { grouping: "guideline", title: words.report.summary.byGuideline, header: words.columns.guideline, groups: summary.guidelines },
        context,
      ),
    (row) => categoryBlock(row, context),
    (row) => treeBlock(row, context),
  ]);
  const checkedRows = { first: Math.min(...blocks.checked), last: Math.max(...blocks.checked) };
  const rows: readonly PlannedRow[] = [
    ...summaryHead(now, controlStart, context),
    ...controlRows(controlStart, checkedRows, context),
    [],
    ...blocks.rows,
  ];
  return { rows, checked: blocks.checked, charts: blocks.charts, verdictRow: verdictCell(controlStart).row };
}

/** Green while all agrees, red as soon as it does not: the verdict, the control table's checks, and each row's check. */
function partConditions(part: TablePart, checkColumn: number, words: Dictionary): readonly PlannedCondition[] {
  const { allGood, notGood, equal, parted } = words.report.summary;
  const controlChecks: CellRange = {
    firstRow: part.verdictRow - 4,
    firstColumn: CONTROL_CHECK,
    lastRow: part.verdictRow - 1,
    lastColumn: CONTROL_CHECK,
  };
  const verdict: CellRange = { firstRow: part.verdictRow, firstColumn: 1, lastRow: part.verdictRow, lastColumn: 1 };
  const checks: CellRange = {
    firstRow: Math.min(...part.checked),
    firstColumn: checkColumn,
    lastRow: Math.max(...part.checked),
    lastColumn: checkColumn,
  };
  return [...goodOrBad(verdict, allGood, notGood), ...goodOrBad(controlChecks, equal, parted), ...goodOrBad(checks, equal, parted)];
}

function goodOrBad(range: CellRange, good: string, bad: string): readonly PlannedCondition[] {
  const cell = cellAddress(range.firstRow, range.firstColumn);
  return [
    { range, formula: `=${cell}=${formulaText(good)}`, style: "control-good" },
    { range, formula: `=OR(ISERROR(${cell}),${cell}=${formulaText(bad)})`, style: "control-bad" },
  ];
}
