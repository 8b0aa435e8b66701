import type { AgencyIndex } from "#core/agencies/agency-index.ts";
import type { Analysis } from "#core/analysis.ts";
import type { StatedTotal } from "#core/budget/stated-total.ts";
import type { LineIndex } from "#core/line-index/line-index.ts";
import { indexLines, projectNameOf } from "#core/line-index/line-index.ts";
import type { TextColumn } from "#core/line-index/text-column.ts";
import type { Money } from "#core/money/money.ts";
import { subtractMoney, sumMoney } from "#core/money/money.ts";
import type { RowVerdict } from "#core/table/ledger/ledger.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import type { RowGrouping, RowsQuery, SheetRow } from "../state/rows-view.ts";
import { groupedMillion } from "#core/money/format-money.ts";
import { searchKey } from "../findings/findings-filter.ts";

/** Lines gathered under one name. */
export interface RowGroup {
  /** null: the lines without a name. */
  readonly name: string | null;
  /** What stands above it: of a project its agency, of an agency its ministry. */
  readonly above: string | null;
  readonly amount: Money;
  readonly lines: number;
  /** Some line of it has money this year. */
  readonly isFunded: boolean;
  /** By which the group is found again. */
  readonly first: SheetRow;
}

/** A printed total beside what its rows add up to. */
export interface PrintedTotal {
  readonly total: StatedTotal;
  readonly sum: Money;
  /** Printed less sum; null where the total cannot be read. */
  readonly difference: Money | null;
  readonly lines: number;
}

/** What became of one row. */
export interface RowFate extends SheetRow {
  /** The lines it makes; empty where it is none. */
  readonly lines: readonly TaggedLine[];
  /** Totals printed in it. */
  readonly totals: readonly StatedTotal[];
  /** Totals that hold it. */
  readonly heldBy: readonly StatedTotal[];
  /** What became of its numbers in the amount column, and why. */
  readonly verdicts: readonly RowVerdict[];
}

/** The rows that were asked for. */
export type RowsAnswer =
  | { readonly kind: "lines"; readonly lines: readonly TaggedLine[] }
  | { readonly kind: "groups"; readonly by: RowGrouping; readonly groups: readonly RowGroup[] }
  | { readonly kind: "totals"; readonly totals: readonly PrintedTotal[] }
  | { readonly kind: "fates"; readonly fates: readonly RowFate[] };

/** Where an answer is looked for: the whole result, and its tables one by one. */
export interface RowsSource {
  readonly whole: Analysis;
  readonly tables: readonly Analysis[];
  readonly agencies: AgencyIndex;
}

/** The analysis a query is about. */
function analysisOf({ whole, tables }: RowsSource, sheet: string | null): Analysis {
  return sheet === null ? whole : (tables.find(({ table }) => table.sheet === sheet) ?? whole);
}

/** Finds the rows behind a figure. The lines given add up to the figure that was pressed: both come from the same lines. */
export function answerRows(query: RowsQuery, source: RowsSource): RowsAnswer {
  if (query.kind === "totals") return { kind: "totals", totals: printedTotals(query.sheet, source) };
  if (query.kind === "fates") return { kind: "fates", fates: query.rows.map((row) => fateOf({ sheet: query.sheet, row }, source)) };
  if (query.kind === "aside") return { kind: "fates", fates: asideRows(query.sheet, source) };
  if (query.kind === "groups") {
    const { lines } = analysisOf(source, query.sheet);
    return { kind: "groups", by: query.by, groups: groupsBy(query.by, lines, source.agencies) };
  }
  return { kind: "lines", lines: linesBehind(query, source) };
}

type LinesQuery = Exclude<RowsQuery, { readonly kind: "totals" | "fates" | "groups" | "aside" }>;

function linesBehind(query: LinesQuery, source: RowsSource): readonly TaggedLine[] {
  const { lines } = analysisOf(source, query.sheet);
  switch (query.kind) {
    case "all":
      return lines;
    case "unread":
      return lines.filter(({ line }) => line.amount === null);
    case "tier":
      return lines.filter(({ tier }) => tier === query.tier);
    case "group":
      return linesOfGroup(query.by, query.of, { lines, agencies: source.agencies });
    case "total":
      return coveredLines(query.cell, source);
  }
}

function columnOf(by: RowGrouping, index: LineIndex): TextColumn {
  return index[by];
}

function indexOf(lines: readonly TaggedLine[], agencies: AgencyIndex): LineIndex {
  return indexLines(
    lines.map(({ line }) => line),
    agencies,
  );
}

/** Groups made by the same names as those that are counted, those with most money first. */
function groupsBy(by: RowGrouping, lines: readonly TaggedLine[], agencies: AgencyIndex): readonly RowGroup[] {
  const { ids } = columnOf(by, indexOf(lines, agencies));
  const members = new Map<number, TaggedLine[]>();
  lines.forEach((line, position) => {
    const id = ids[position] ?? 0;
    const known = members.get(id);
    if (known === undefined) members.set(id, [line]);
    else known.push(line);
  });
  return [...members.values()]
    .flatMap((group) => groupOf(by, group))
    .sort((a, b) => (a.amount === b.amount ? 0 : a.amount > b.amount ? -1 : 1));
}

function groupOf(by: RowGrouping, [first, ...rest]: readonly TaggedLine[]): readonly RowGroup[] {
  if (first === undefined) return [];
  const { line } = first;
  const names = {
    ministry: [line.ministry, null],
    agency: [line.agency, line.ministry],
    project: [projectNameOf(line), line.agency],
  } as const;
  const [name, above] = names[by];
  const all = [first, ...rest];
  return [
    {
      name,
      above,
      amount: moneyOf(all),
      lines: all.length,
      isFunded: all.some((one) => (one.line.amount ?? 0n) !== 0n),
      first: { sheet: line.sheet, row: line.row },
    },
  ];
}

interface GroupSource {
  readonly lines: readonly TaggedLine[];
  readonly agencies: AgencyIndex;
}

function linesOfGroup(by: RowGrouping, of: SheetRow, { lines, agencies }: GroupSource): readonly TaggedLine[] {
  const { ids } = columnOf(by, indexOf(lines, agencies));
  const at = lines.findIndex(({ line }) => line.sheet === of.sheet && line.row === of.row);
  return at < 0 ? [] : lines.filter((_, position) => ids[position] === ids[at]);
}

/** What lines add up to; those without a readable amount add nothing. */
export function moneyOf(lines: readonly TaggedLine[]): Money {
  return sumMoney(lines.flatMap(({ line }) => (line.amount === null ? [] : [line.amount])));
}

/** The totals of this year's amount, as printed. */
function printedTotals(sheet: string | null, source: RowsSource): readonly PrintedTotal[] {
  const tables = sheet === null ? source.tables : source.tables.filter(({ table }) => table.sheet === sheet);
  return tables.flatMap(({ table }) =>
    table.totals
      .filter(({ columnRole, covers }) => columnRole === "amount" && covers.length > 0)
      .map((total): PrintedTotal => {
        const lines = coveredLines(total.cell, source);
        const sum = moneyOf(lines);
        return { total, sum, difference: total.amount === null ? null : subtractMoney(total.amount, sum), lines: lines.length };
      }),
  );
}

function coveredLines(cell: StatedTotal["cell"], { tables }: RowsSource): readonly TaggedLine[] {
  for (const { table, lines } of tables) {
    const total = table.totals.find((one) => one.cell.sheet === cell.sheet && one.cell.row === cell.row && one.cell.column === cell.column);
    if (total === undefined) continue;
    const rows = new Set(total.covers);
    return lines.filter(({ line }) => rows.has(line.row));
  }
  return [];
}

/** The rows whose money is set aside or open. */
function asideRows(sheet: string | null, source: RowsSource): readonly RowFate[] {
  return source.tables
    .filter(({ table }) => sheet === null || table.sheet === sheet)
    .flatMap(({ table }) => {
      const rows = new Set(table.ledger.filter(({ fate }) => fate === "aside" || fate === "open").map(({ row }) => row));
      return [...rows].map((row) => fateOf({ sheet: table.sheet, row }, source));
    });
}

/** The money of rows that is in no total. */
export function asideMoney(fates: readonly RowFate[]): Money {
  const open = fates.flatMap(({ verdicts }) => verdicts.filter(({ fate }) => fate === "aside" || fate === "open"));
  return sumMoney(open.flatMap(({ money }) => (money === null ? [] : [money])));
}

function fateOf({ sheet, row }: SheetRow, { tables }: RowsSource): RowFate {
  const ofSheet = tables.filter(({ table }) => table.sheet === sheet);
  const totals = ofSheet.flatMap(({ table }) => table.totals);
  return {
    sheet,
    row,
    lines: ofSheet.flatMap(({ lines }) => lines.filter(({ line }) => line.row === row)),
    totals: totals.filter(({ cell }) => cell.row === row),
    heldBy: totals.filter(({ columnRole, covers }) => columnRole === "amount" && covers.includes(row)),
    verdicts: ofSheet.flatMap(({ table }) => table.ledger.filter((one) => one.row === row)),
  };
}

/** The rows that hold every word: in a name, in the amount as it is shown, or as the row's number. */
export function searched(answer: RowsAnswer, text: string): RowsAnswer {
  const wanted = text
    .split(/\s+/)
    .filter((word) => word !== "")
    .map(searchKey);
  if (wanted.length === 0) return answer;
  const holds = (parts: readonly (string | null)[]): boolean => {
    const all = searchKey(parts.map((part) => part ?? "").join("\n"));
    return wanted.every((word) => all.includes(word));
  };
  switch (answer.kind) {
    case "lines":
      return { ...answer, lines: answer.lines.filter((line) => holds(textsOf(line))) };
    case "groups":
      return { ...answer, groups: answer.groups.filter(({ name, above, amount }) => holds([name, above, groupedMillion(amount)])) };
    case "totals":
      return { ...answer, totals: answer.totals.filter(({ total, sum }) => holds([total.label, groupedMillion(sum)])) };
    case "fates":
      return answer;
  }
}

function textsOf({ line }: TaggedLine): readonly (string | null)[] {
  const { amount, ministry, agency, activity, description, goal, sheet, row } = line;
  const money = amount === null ? null : groupedMillion(amount);
  return [projectNameOf(line), activity, description, agency, ministry, goal, sheet, money, String(row + 1)];
}
