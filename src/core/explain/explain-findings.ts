import type { CellRef } from "#sheet/cell-address.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import type { StatedTotal } from "../budget/stated-total.ts";
import type { CheckContext } from "../checks/check.ts";
import { type JudgedClaim, rowsOfText, unitOfClaims } from "../checks/claims/claim.ts";
import { addedRanges } from "../checks/claims/judge-claims.ts";
import type { Finding } from "../finding.ts";
import type { BudgetTable } from "../table/budget-table.ts";
import { negateMoney, sumMoney } from "../money/money.ts";
import { explainCount, namesakesOf } from "./explain-counts.ts";
import { explainGap, searchBudget } from "./explain-gap.ts";
import type { Gap, GapRow, GapSubtotal, UnreadInGap } from "./gap.ts";

/** What a gap or count may be due to beside the table's own checks: other findings, and the tables that a whole plan is read from. */
export interface Beside {
  readonly findings: readonly Finding[];
  readonly tables: readonly BudgetTable[];
}

/** What explaining asks for again and again, made once. */
interface Explaining {
  readonly context: CheckContext;
  readonly aside: readonly GapSubtotal[];
  readonly toldOtherwise: readonly GapSubtotal[];
  readonly unread: readonly UnreadInGap[];
  readonly rowOf: (line: BudgetLine) => GapRow | null;
  readonly claimAt: ReadonlyMap<string, JudgedClaim>;
  /** Totals of this year's amounts by the first row that they add up. */
  readonly totalsFrom: ReadonlyMap<number, readonly StatedTotal[]>;
}

/** Adds to each finding about a gap what may explain it on the real rows, and how the search ended. */
export function explainFindings(
  findings: readonly Finding[],
  context: CheckContext,
  beside: Beside = { findings, tables: [context.table] },
): readonly Finding[] {
  const counted = findings.map((finding) => withCauses(finding, explainCount(finding, beside.findings, context)));
  return findings.some(hasGap) ? explainGaps(counted, context, beside) : counted;
}

function withCauses(finding: Finding, explanations: Finding["explanations"]): Finding {
  return explanations.length === 0 ? finding : { ...finding, explanations, search: "found" };
}

function explainGaps(findings: readonly Finding[], context: CheckContext, beside: Beside): readonly Finding[] {
  const explaining = prepare(context, beside);
  const budget = searchBudget();
  const explained = new Map<Finding, Finding>();
  for (const finding of mostWorthFirst(findings.filter(hasGap))) {
    const gap = gapOf(finding, explaining);
    if (gap === null) continue;
    const { outcome, explanations } = explainGap(gap, budget);
    explained.set(finding, { ...finding, explanations, search: outcome });
  }
  return findings.map((finding) => explained.get(finding) ?? finding);
}

function hasGap({ code }: Finding): boolean {
  return code === "total-mismatch" || code === "subtotal-mismatch" || code === "framework-mismatch";
}

/** The framework and the grand total have the first call on the budget of the search. */
function mostWorthFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => Number(a.code === "subtotal-mismatch") - Number(b.code === "subtotal-mismatch"));
}

function prepare(context: CheckContext, { tables, findings }: Beside): Explaining {
  const totalsFrom = new Map<number, StatedTotal[]>();
  for (const total of context.table.totals) {
    const [row] = total.covers;
    if (row === undefined || total.columnRole !== "amount") continue;
    const from = totalsFrom.get(row);
    if (from === undefined) totalsFrom.set(row, [total]);
    else from.push(total);
  }
  const claimAt = new Map(context.claims.map((claim) => [cellKey(claim.total.cell.row, claim.total.cell.column), claim]));
  return {
    context,
    aside: tables.flatMap(asideRows),
    toldOtherwise: findings.flatMap(otherTelling),
    unread: unreadWithAgencies(context),
    rowOf: rowMaker(context),
    claimAt,
    totalsFrom,
  };
}

function cellKey(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}

function gapOf(finding: Finding, explaining: Explaining): Gap | null {
  if (finding.code === "framework-mismatch") return frameworkGap(explaining);
  const { range } = finding.place;
  const claim = range === null ? undefined : explaining.claimAt.get(cellKey(range.firstRow, range.firstColumn));
  return claim === undefined ? null : totalGap(claim, explaining);
}

function frameworkGap({ context: { standing, counts, index, table }, aside, toldOtherwise, unread, rowOf }: Explaining): Gap | null {
  if (standing === null) return null;
  return {
    size: negateMoney(standing.difference),
    computed: counts.total,
    against: "framework",
    statedCell: null,
    unit: unitOfClaims(table),
    rows: index.lines.map(rowOf).filter((row) => row !== null),
    aside,
    toldOtherwise,
    unread,
    skipped: table.numberGaps,
    subtotals: [],
    formula: null,
  };
}

/** Only totals of this year's amounts: the lines know no more of the others. */
function totalGap(claim: JudgedClaim, { context, aside, unread, rowOf, totalsFrom }: Explaining): Gap | null {
  const { total, lines, expected, gap } = claim;
  if (gap === null || expected === null || total.columnRole !== "amount") return null;
  const rows = new Set(total.covers);
  const subtotals = total.covers
    .flatMap((row) => totalsFrom.get(row) ?? [])
    .flatMap((other): readonly GapSubtotal[] =>
      other === total || other.amount === null ? [] : [{ amount: other.amount, cell: other.cell }],
    );
  const gapRows = lines.map(rowOf).filter((row) => row !== null);
  return {
    size: gap,
    computed: expected,
    against: "total",
    statedCell: total.cell,
    unit: unitOfClaims(context.table),
    rows: gapRows,
    aside: total.level === "grand" ? aside : [],
    toldOtherwise: [],
    unread: unread.filter((one) => rows.has(one.row)),
    skipped: context.table.numberGaps.filter(({ before, after }) => rows.has(before.row) || rows.has(after.row)),
    subtotals,
    formula: formulaOf(total, gapRows, subtotals),
  };
}

function unreadWithAgencies({ unread, index: { lines, agency } }: CheckContext): readonly UnreadInGap[] {
  if (unread.length === 0) return [];
  const positions = new Map(lines.map(({ amountCell }, at) => [amountCell, at]));
  return unread.map((one) => {
    const id = agency.ids[positions.get(one.cell) ?? -1] ?? -1;
    return { ...one, agency: (agency.texts[id] ?? null) === null ? null : id };
  });
}

/** Money that was read and counts as no line: set aside, open, or taken for the sum of the rows beside it. */
function asideRows({ ledger, workbook, sheet }: BudgetTable): readonly GapSubtotal[] {
  return ledger.flatMap(({ row, column, fate, why, money }) => {
    const isLeftOut = fate === "aside" || fate === "open" || why === "sum-of-rows";
    return isLeftOut && money !== null && money !== 0n ? [{ amount: money, cell: { workbook, sheet, row, column } }] : [];
  });
}

/** What the plan would change by if the sheet that does not count were right where two sheets differ. */
function otherTelling({ code, place: { workbook, sheet, range }, difference }: Finding): readonly GapSubtotal[] {
  if (code !== "sheets-differ" || range === null || typeof difference !== "bigint") return [];
  return [{ amount: difference, cell: { workbook, sheet, row: range.firstRow, column: range.firstColumn } }];
}

/** What the cells that a total's formula adds hold as numbers: lines and other totals. */
function formulaOf({ formula, cell }: StatedTotal, rows: readonly GapRow[], subtotals: readonly GapSubtotal[]): Gap["formula"] {
  const added = formula === null ? null : addedRanges(formula);
  if (added === null || added.visibleOnly) return null;
  const ranges = added.ranges.filter((range) => range.firstColumn <= cell.column && cell.column <= range.lastColumn);
  if (ranges.length < added.ranges.length) return null;
  const timesOf = ({ row }: CellRef): number => ranges.filter((range) => range.firstRow <= row && row <= range.lastRow).length;
  const inside = subtotals.filter((one) => timesOf(one.cell) > 0);
  const addends = [...rows.filter((row) => !row.isText), ...inside];
  return { sum: sumMoney(addends.flatMap((one) => Array.from({ length: timesOf(one.cell) }, () => one.amount))), subtotals: inside };
}

function rowMaker(context: CheckContext): Explaining["rowOf"] {
  const { twins, table, index } = context;
  const texts = rowsOfText(table);
  const setOf = new Map(twins.flatMap((lines) => lines.map((line) => [line, lines] as const)));
  const namesakes = namesakesOf(context);
  const positions = new Map(index.lines.map((line, position) => [line, position]));
  const rows = new Map<BudgetLine, GapRow | null>();
  const make = (line: BudgetLine): GapRow | null => {
    if (line.amount === null || line.amount === 0n) return null;
    const same = (setOf.get(line) ?? [line]).filter((other) => other.amount === line.amount);
    const position = positions.get(line) ?? -1;
    const groupOf = (column: typeof index.agency): number | null => {
      const id = column.ids[position] ?? -1;
      return (column.texts[id] ?? null) === null ? null : id;
    };
    return {
      amount: line.amount,
      previous: line.previousAmount,
      cell: line.amountCell,
      isHidden: line.isHidden,
      isText: texts.has(line.row),
      twins: same.map((one) => one.amountCell),
      namesakes: namesakes.get(line) ?? [line.amountCell],
      agency: groupOf(index.agency),
      ministry: groupOf(index.ministry),
    };
  };
  return (line) => {
    const known = rows.get(line);
    if (known !== undefined) return known;
    const made = make(line);
    rows.set(line, made);
    return made;
  };
}
