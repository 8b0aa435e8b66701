import { excelMillion } from "#core/money/excel-number.ts";
import type { Money } from "#core/money/money.ts";
import { subtractMoney } from "#core/money/money.ts";
import type { GroupFigures } from "#core/summary/summary.ts";
import type { CellStyleName } from "#sheet/cell-style.ts";
import { textEms } from "#sheet/text-width.ts";
import type { PlannedCell } from "#sheet/sheet-plan.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import { numberCell, textCell } from "../planned-cells.ts";
import { changePercent } from "../percent.ts";
import type { Grouping, ReportTable } from "../report-table.ts";
import { moneyWidth } from "../summary/summary-context.ts";
import type { PairColumn, TextColumn } from "#core/line-index/text-column.ts";
import { pairColumn } from "#core/line-index/text-column.ts";
import { groupFigures } from "#core/summary/group-figures.ts";

/** How a row looks: the head of a group, one of its members, or the total. */
export type RowLook = "group" | "plain" | "total";

/** One column of figures of the form. */
export interface FormColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly cellOf: (row: FormRow, look: RowLook) => PlannedCell;
  /** Amounts lead to the lines they add: those of the row, of the groups here alone. Absent: the column leads nowhere. */
  readonly linesOf?: RowGroups;
}

/** Groups that lines must be in, each by its number. */
export type RowGroups = readonly { readonly grouping: Grouping; readonly id: number }[];

const MONEY: Readonly<Record<RowLook, CellStyleName>> = { group: "group-money", plain: "money", total: "total-money" };
const COUNT: Readonly<Record<RowLook, CellStyleName>> = { group: "group-count", plain: "count", total: "total-count" };
const PERCENT: Readonly<Record<RowLook, CellStyleName>> = { group: "group-percent", plain: "percent", total: "total-percent" };

const COUNT_WIDTH = 10;
const PERCENT_WIDTH = 9;

/** What the columns are made from. */
export interface ColumnsContext {
  readonly table: ReportTable;
  readonly words: Dictionary;
}

/** Projects and agencies with money. `deepest`: rows that deep are single projects or agencies and count nothing. */
export function countColumns({ words }: ColumnsContext, counted: readonly ("projects" | "agencies")[], deepest = 9): readonly FormColumn[] {
  return counted.map((thing) => ({
    header: words.report.summary[thing],
    width: COUNT_WIDTH,
    cellOf: ({ depth, figures }, look) => numberCell(depth >= deepest ? null : figures[thing], COUNT[look]),
  }));
}

/** The amount of this year; words where a group's lines have none. */
export function amountColumn(context: ColumnsContext): FormColumn {
  const { table, words } = context;
  const header = words.report.summary.amountOf(table.analysis.table.fiscalYear);
  return { header, width: moneyWidth(table), linesOf: [], cellOf: (row, look) => moneyCell(row, row.figures.amount, { look, words }) };
}

/** Share of the total in percent. */
export function shareColumn({ words }: ColumnsContext): FormColumn {
  return { header: words.report.summary.share, width: PERCENT_WIDTH, cellOf: ({ figures }, look) => shareCell(figures, look) };
}

/** Last year, this year, more or less, and that in percent. */
export function yearColumns(context: ColumnsContext): readonly FormColumn[] {
  const { table, words } = context;
  const { summary } = words.report;
  const year = table.analysis.table.fiscalYear;
  const before = ({ figures }: FormRow): Money => figures.previousAmount ?? subtractMoney(figures.amount, figures.amount);
  return [
    {
      header: summary.amountOf(year === null ? null : year - 1, true),
      width: moneyWidth(table),
      cellOf: (row, look) => numberCell(excelMillion(before(row)), MONEY[look]),
    },
    amountColumn(context),
    {
      header: summary.change,
      width: moneyWidth(table),
      cellOf: (row, look) => moneyCell(row, subtractMoney(row.figures.amount, before(row)), { look, words }),
    },
    {
      header: summary.changePercent,
      width: PERCENT_WIDTH + 2,
      cellOf: (row, look) => {
        const percent = isUnread(row) ? null : changePercent(row.figures.amount, before(row));
        return percent === null ? textCell("-", PERCENT[look]) : numberCell(percent, PERCENT[look]);
      },
    },
  ];
}

/** The tiers of a row's lines by name. */
export function tierNameColumn({ table, words }: ColumnsContext): FormColumn {
  const names = table.labels.tier?.texts ?? [];
  return {
    header: words.columns.tier,
    width: nameColumnWidth(names),
    cellOf: ({ depth, tiers }, look) =>
      textCell(
        depth < 2 || look === "total"
          ? null
          : [...tiers]
              .sort((a, b) => a - b)
              .map((tier) => names[tier] ?? "")
              .join(", "),
        look === "total" ? "total-label" : look === "group" ? "group-label" : "wrapped-text",
      ),
  };
}

const LEAST_TIER_WIDTH = 8;
const MOST_TIER_WIDTH = 14;

/** Characters of a column's width for each part of the font's size. */
const UNITS_PER_EM = 2.3;

/** Room for the longest of these names. */
export function nameColumnWidth(names: readonly string[]): number {
  const widths = names.map((name) => Math.ceil(textEms(name) * UNITS_PER_EM) + 1);
  return Math.min(Math.max(LEAST_TIER_WIDTH, ...widths), MOST_TIER_WIDTH);
}

/** An amount in a cell; words where every line of the row is without one. */
function moneyCell(row: FormRow, amount: Money, { look, words }: { readonly look: RowLook; readonly words: Dictionary }): PlannedCell {
  return isUnread(row) ? textCell(words.report.summary.noAmount, MONEY[look]) : numberCell(excelMillion(amount), MONEY[look]);
}

function isUnread({ figures, withoutAmount }: FormRow): boolean {
  return withoutAmount > 0 && withoutAmount === figures.lines;
}

function shareCell({ share }: GroupFigures, look: RowLook): PlannedCell {
  return share === null ? textCell("-", PERCENT[look]) : numberCell(Number(share), PERCENT[look]);
}

/** Whether a column says anything in any row: columns that hold nothing are not printed. */
export function saysSomething(cells: readonly PlannedCell[]): boolean {
  return cells.some(({ value }) => value !== null && value !== 0 && value !== "-" && value !== "");
}

/** One row of the form: its name, how deep it stands, its figures, and how many of its lines have no amount. */
export interface FormRow {
  readonly depth: number;
  readonly label: string;
  readonly figures: GroupFigures;
  readonly withoutAmount: number;
  /** Tiers of its lines. */
  readonly tiers: ReadonlySet<number>;
  /** First line of the group, by position. */
  readonly first: number;
  /** The groups its lines are in, from the top down; absent: figures of a column, which no group of lines has. */
  readonly groups?: RowGroups;
}

interface Level {
  readonly ids: Int32Array;
  /** Group above, and number of the group's own name, by id. */
  readonly parents: readonly number[];
  readonly names: readonly number[];
  readonly rows: readonly FormRow[];
}

/**
 * Groups within groups, each followed by what it holds: [ministry, agency] gives every ministry with its agencies below it. Shares of
 * each level add up to 100.00 over the whole table. Groups that no line is in are left out.
 */
export function nestedRows(table: ReportTable, groupings: readonly Grouping[]): readonly FormRow[] {
  const levels: Level[] = [];
  for (const grouping of groupings) {
    const ids = table.ids[grouping];
    if (ids === null) break;
    const within = groupings.slice(0, levels.length + 1);
    levels.push(levelUnder(levels.at(-1) ?? null, grouping, { table, ids, depth: levels.length, within }));
  }
  const below = (depth: number, parent: number): readonly FormRow[] => {
    const level = levels[depth];
    if (level === undefined) return [];
    return level.rows.flatMap((row, id) => (level.parents[id] !== parent || row.figures.lines === 0 ? [] : [row, ...below(depth + 1, id)]));
  };
  return below(0, 0);
}

interface LevelGiven {
  readonly table: ReportTable;
  readonly ids: Int32Array;
  readonly depth: number;
  /** Groupings from the top down to this level's own. */
  readonly within: readonly Grouping[];
}

function levelUnder(above: Level | null, grouping: Grouping, { table, ids: own, depth, within }: LevelGiven): Level {
  const labels = table.labels[grouping]?.texts ?? [];
  const {
    ids,
    firsts: parents,
    seconds: names,
  } = above === null ? topLevel(own, labels.length) : pairColumn(unnamed(above.ids), unnamed(own));
  const figuresOf = groupFigures(table.index, ids, names.length);
  const labelOf = (name: number): string => labels[name] ?? "";
  const rows = seenIn(table, ids, names).map((seen, id): FormRow => ({
    ...seen,
    depth,
    label: labelOf(seen.name),
    figures: figuresOf(id),
    groups: within.map((one) => ({ grouping: one, id: table.ids[one]?.[seen.first] ?? -1 })),
  }));
  return { ids, parents, names, rows };
}

/** Groups under nothing. */
function topLevel(ids: Int32Array, groups: number): PairColumn {
  const seconds = Array.from({ length: groups }, (_, id) => id);
  return { ids, firsts: seconds.map(() => 0), seconds };
}

function unnamed(ids: Int32Array): TextColumn {
  return { ids, texts: [] };
}

interface Seen {
  readonly name: number;
  withoutAmount: number;
  readonly tiers: Set<number>;
  first: number;
}

function seenIn({ states, ids: { tier } }: ReportTable, ids: Int32Array, names: readonly number[]): readonly Seen[] {
  const seen = names.map((name): Seen => ({ name, withoutAmount: 0, tiers: new Set(), first: -1 }));
  ids.forEach((id, position) => {
    const group = seen[id];
    if (group === undefined) return;
    if (group.first < 0) group.first = position;
    if (states[position]?.kind !== "read") group.withoutAmount += 1;
    group.tiers.add(tier?.[position] ?? 0);
  });
  return seen;
}
