import { cellAddress, quotedSheetName, rangeAddress } from "#sheet/cell-address.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import { formulaWithNames } from "#sheet/plan-names.ts";
import type {
  PlannedCell,
  PlannedChart,
  PlannedChoice,
  PlannedCondition,
  PlannedLink,
  PlannedTable,
  SheetPlan,
} from "#sheet/sheet-plan.ts";
import { encodeExcelEscapes } from "../xml/xml-text.ts";
import type {
  Cell as LibraryCell,
  SheetChart as LibraryChart,
  DataValidation as LibraryChoice,
  ConditionalRule as LibraryRule,
  WriteSheet as LibrarySheet,
  TableDefinition as LibraryTable,
} from "../hucre.ts";
import { conditionStyle, libraryStyle, fontSize } from "./library-style.ts";
import { CELL_STYLES } from "#sheet/cell-style.ts";
import { textEms } from "#sheet/text-width.ts";
import { footerCodes, PAGE_MARGINS } from "#sheet/page-codes.ts";

/** Texts that the library would write as errors; as rich text they stay text. */
const ERROR_LIKE = /^#[A-Z/0!?_]+$/;
/** Longest list that a choice can hold in itself. */
const MAX_CHOICE_LENGTH = 255;

/** Colours of a chart's series; programs draw none of their own for some files. */
const SERIES_COLORS = ["2F5597", "C55A11", "548235", "7030A0"];

/** A plan in the library's form, under the name the sheet really has. */
export function librarySheet(plan: SheetPlan, name: string, names: ReadonlyMap<string, string>): LibrarySheet {
  return {
    name,
    // The library counts rows by this list and takes what they hold from the cells.
    rows: plan.rows.map(() => []),
    cells: cellsOf(plan, names),
    columns: plan.columnWidths.map((width) => ({ width })),
    rowDefs: rowsOf(plan),
    ...(plan.outline === undefined ? {} : { outlineProperties: { summaryBelow: false } }),
    merges: plan.merges.map((range) => ({
      startRow: range.firstRow,
      startCol: range.firstColumn,
      endRow: range.lastRow,
      endCol: range.lastColumn,
    })),
    tables: plan.tables.map((table) => tableOf(table, plan)),
    conditionalRules: plan.conditions.map((condition, index) => ruleOf(condition, { names, priority: index + 1 })),
    dataValidations: plan.choices.flatMap(choiceOf),
    charts: plan.charts.map((chart) => chartOf(chart, name)),
    ...(plan.freeze.rows + plan.freeze.columns === 0 ? {} : { freezePane: plan.freeze }),
    pageSetup: pageOf(plan),
    headerFooter: { oddFooter: footerOf(plan.print) },
    view: { showGridLines: false },
  };
}

/** Heights of rows, and how deep those stand that can be folded away. */
function rowsOf(plan: SheetPlan): Map<number, { height?: number; outlineLevel?: number; hidden?: boolean }> {
  const rows = new Map<number, { height?: number; outlineLevel?: number; hidden?: boolean }>(
    [...rowHeights(plan)].map(([row, height]) => [row, { height }]),
  );
  for (const { row, level, isFolded } of plan.outline ?? [])
    rows.set(row, { ...rows.get(row), outlineLevel: level, ...(isFolded === true ? { hidden: true } : {}) });
  return rows;
}

/** A value as the file writes it; an empty text is an empty cell. */
function fileValue(value: PlannedCell["value"]): PlannedCell["value"] {
  if (typeof value !== "string") return value;
  return value === "" ? null : encodeExcelEscapes(value);
}

function cellsOf(plan: SheetPlan, names: ReadonlyMap<string, string>): Map<string, Partial<LibraryCell>> {
  const cells = new Map<string, Partial<LibraryCell>>();
  plan.rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      if (cell !== null) cells.set(`${String(rowIndex)},${String(column)}`, cellOf(cell, names));
    });
  });
  return cells;
}

function cellOf(cell: PlannedCell, names: ReadonlyMap<string, string>): Partial<LibraryCell> {
  const { link, style } = cell;
  return {
    value: fileValue(cell.value),
    ...(style === undefined ? {} : { style: libraryStyle(style) }),
    ...contentOf(cell, names),
    ...(link === undefined
      ? {}
      : {
          hyperlink: {
            target: "",
            location: `${quotedSheetName(names.get(link.sheet) ?? link.sheet)}!${linkedCells(link)}`,
          },
        }),
  };
}

/** What a link selects: one cell or several. */
function linkedCells({ row, column, lastRow = row, lastColumn = column }: PlannedLink): string {
  return row === lastRow && column === lastColumn
    ? cellAddress(row, column)
    : rangeAddress({ firstRow: row, firstColumn: column, lastRow, lastColumn });
}

/** What a plain value cannot say: a formula with its result, or text that looks like an error. */
function contentOf({ value, formula }: PlannedCell, names: ReadonlyMap<string, string>): Partial<LibraryCell> {
  if (formula !== undefined) {
    return {
      formula: formulaWithNames(formula, names).slice(1),
      formulaResult: typeof value === "string" ? encodeExcelEscapes(value) : value,
    };
  }
  return typeof value === "string" && ERROR_LIKE.test(value) ? { richText: [{ text: value }] } : {};
}

function tableOf(table: PlannedTable, plan: SheetPlan): LibraryTable {
  const header = plan.rows[table.range.firstRow] ?? [];
  const columns = header.slice(table.range.firstColumn, table.range.lastColumn + 1).map((cell) => ({ name: String(cell?.value ?? "") }));
  return { name: table.name, range: rangeAddress(table.range), columns, style: "TableStyleLight1", showRowStripes: true };
}

function ruleOf(
  condition: PlannedCondition,
  context: { readonly names: ReadonlyMap<string, string>; readonly priority: number },
): LibraryRule {
  return {
    type: "expression",
    priority: context.priority,
    formula: formulaWithNames(condition.formula, context.names).replace(/^=/, ""),
    range: rangeAddress(condition.range),
    style: conditionStyle(condition.style),
  };
}

/** A choice whose options cannot stand in one list of Excel's form is left out: the cell then takes any text. */
function choiceOf(choice: PlannedChoice): readonly LibraryChoice[] {
  const isWritable = choice.options.join(",").length <= MAX_CHOICE_LENGTH && choice.options.every((option) => !/[,"]/.test(option));
  if (!isWritable) return [];
  return [{ type: "list", values: [...choice.options], range: rangeAddress(choice.range), allowBlank: true, showErrorMessage: true }];
}

/** Of a waterfall, parts of nothing have no label. */
const LABEL_FORMATS = { bar: "#,##0.0000", column: "#,##0.0000", waterfall: "#,##0.0000;;" } as const;

function chartOf(chart: PlannedChart, sheet: string): LibraryChart {
  const isWaterfall = chart.kind === "waterfall";
  const isBase = (at: number): boolean => isWaterfall && at === 0;
  return {
    type: chart.kind === "bar" ? "bar" : "column",
    ...(isWaterfall ? { barGrouping: "stacked", overlap: 100 } : {}),
    title: chart.title,
    series: chart.series.map((series, at) => ({
      name: series.name,
      values: fixedAddress(series.values, sheet),
      categories: fixedAddress(chart.categories, sheet),
      // White on the white of the chart: the library draws every series.
      color: isBase(at) ? "FFFFFF" : (SERIES_COLORS[at % SERIES_COLORS.length] ?? "2F5597"),
      ...(isBase(at)
        ? {}
        : { dataLabels: { showValue: true, numberFormat: { formatCode: LABEL_FORMATS[chart.kind], sourceLinked: false } } }),
    })),
    legend: chart.series.length > 1 && !isWaterfall ? "bottom" : false,
    altText: chart.title,
    // A bar chart draws its first row at the bottom unless told otherwise.
    ...(chart.kind === "bar" ? { axes: { x: { reverse: true } } } : {}),
    anchor: {
      from: { row: chart.anchor.firstRow, col: chart.anchor.firstColumn },
      to: { row: chart.anchor.lastRow + 1, col: chart.anchor.lastColumn + 1 },
    },
  };
}

function fixedAddress(range: CellRange, sheet: string): string {
  return `${quotedSheetName(sheet)}!${rangeAddress(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

function pageOf({ print }: SheetPlan): NonNullable<LibrarySheet["pageSetup"]> {
  return {
    paperSize: "a4",
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: print.isOnePage === true ? 1 : 0,
    margins: PAGE_MARGINS,
  };
}

function footerOf(print: SheetPlan["print"]): string {
  const { left, right } = footerCodes(print);
  return `&L${left}&R${right}`;
}

/** Height of a line of Thai, marks above and below included, for each point of the font. */
const LINE_HEIGHT = 1.6;
/** Points in one unit of a column's width, with what breaking a line between words costs: a line is seldom full. */
const UNIT_POINTS = 6.35;
const FULLNESS = 0.97;
/** Excel's highest row. */
const MAX_HEIGHT = 409;

/**
 * Heights in points that show every wrapped text of a plan whole. Programs fit rows themselves only when a person edits
 * them, so a file that says nothing about heights opens with its texts cut off.
 */
export function rowHeights(plan: SheetPlan): ReadonlyMap<number, number> {
  return new Map(
    plan.rows.flatMap((row, rowIndex): readonly (readonly [number, number])[] => {
      const heights = row.map((cell, column) => cellHeight(cell, widthAt(plan, rowIndex, column)));
      const height = Math.max(0, ...heights);
      return height === 0 ? [] : [[rowIndex, Math.min(height, MAX_HEIGHT)]];
    }),
  );
}

function cellHeight(cell: PlannedCell | null, width: number): number {
  if (cell === null || cell.value === null) return 0;
  const style = CELL_STYLES[cell.style ?? "plain"];
  const size = fontSize(style);
  const room = Math.max(((width - (style.indent ?? 0) - 1) * UNIT_POINTS * FULLNESS) / size, 1);
  const lines = style.wrap === true && typeof cell.value === "string" ? wrappedLines(cell.value, room) : 1;
  return Math.ceil(lines * size * LINE_HEIGHT);
}

function wrappedLines(text: string, room: number): number {
  return text.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(textEms(part) / room)), 0);
}

/** A merged cell has the room of all its columns. */
function widthAt(plan: SheetPlan, row: number, column: number): number {
  const merge = plan.merges.find((range: CellRange) => range.firstRow === row && range.firstColumn === column);
  const widths = plan.columnWidths.slice(column, (merge?.lastColumn ?? column) + 1);
  return widths.reduce((sum, width) => sum + width, 0) || 9;
}
