import type { CheckContext } from "../checks/check.ts";
import { type JudgedClaim, unitOfClaims } from "../checks/claims/claim.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import type { Finding } from "../finding.ts";
import { negateMoney } from "../money/money.ts";
import { explainGap } from "./explain-gap.ts";
import type { Gap, GapRow } from "./gap.ts";

type RowOf = (line: BudgetLine) => GapRow | null;

/** Adds to each finding about a gap what may explain it on the real rows. */
export function explainFindings(findings: readonly Finding[], context: CheckContext): readonly Finding[] {
  if (!findings.some(hasGap)) return findings;
  const rowOf = rowMaker(context);
  return findings.map((finding) => {
    const gap = hasGap(finding) ? gapOf(finding, context, rowOf) : null;
    return gap === null ? finding : { ...finding, explanations: explainGap(gap) };
  });
}

function hasGap({ code }: Finding): boolean {
  return code === "total-mismatch" || code === "subtotal-mismatch" || code === "framework-mismatch";
}

function gapOf(finding: Finding, context: CheckContext, rowOf: RowOf): Gap | null {
  if (finding.code === "framework-mismatch") return frameworkGap(context, rowOf);
  const claim = context.claims.find(
    ({ total }) => total.cell.row === finding.place.range?.firstRow && total.cell.column === finding.place.range.firstColumn,
  );
  return claim === undefined ? null : totalGap(claim, context, rowOf);
}

function frameworkGap({ standing, counts, index, unread, table }: CheckContext, rowOf: RowOf): Gap | null {
  if (standing === null) return null;
  return {
    size: negateMoney(standing.difference),
    computed: counts.total,
    against: "framework",
    statedCell: null,
    unit: unitOfClaims(table),
    rows: index.lines.map(rowOf).filter((row) => row !== null),
    unread,
    subtotals: [],
  };
}

/** Only totals of this year's amounts: the lines know no more of the others. */
function totalGap({ total, lines, expected, gap }: JudgedClaim, context: CheckContext, rowOf: RowOf): Gap | null {
  if (gap === null || expected === null || total.columnRole !== "amount") return null;
  const rows = new Set(total.covers);
  const within = context.table.totals.filter(
    (other) => other !== total && other.columnRole === "amount" && rows.has(other.covers[0] ?? -1),
  );
  return {
    size: gap,
    computed: expected,
    against: "total",
    statedCell: total.cell,
    unit: unitOfClaims(context.table),
    rows: lines.map(rowOf).filter((row) => row !== null),
    unread: context.unread.filter((one) => rows.has(one.row)),
    subtotals: within.map(({ amount, cell }) => (amount === null ? null : { amount, cell })).filter((one) => one !== null),
  };
}

function rowMaker({ twins, table }: CheckContext): RowOf {
  const texts = new Set(table.findings.filter((finding) => finding.code === "number-stored-as-text").flatMap(rowsOf));
  const setOf = new Map(twins.flatMap((lines) => lines.map((line) => [line.row, lines] as const)));
  return (line) => {
    if (line.amount === null || line.amount === 0n) return null;
    const same = (setOf.get(line.row) ?? [line]).filter((other) => other.amount === line.amount);
    return {
      amount: line.amount,
      cell: line.amountCell,
      isHidden: line.isHidden,
      isText: texts.has(line.row),
      twins: same.map((one) => one.amountCell),
    };
  };
}

/** Rows that a finding names, in its place and its evidence. */
function rowsOf({ place, evidence }: Finding): readonly number[] {
  const { range } = place;
  const placed = range === null ? [] : Array.from({ length: range.lastRow - range.firstRow + 1 }, (_, at) => range.firstRow + at);
  return evidence.length > 0 ? [...evidence.map((cell) => cell.row), ...placed.slice(0, 1)] : placed;
}
