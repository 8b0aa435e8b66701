import { makeFinding, placeOfCell, type Finding } from "../../finding.ts";
import type { FindingFacts } from "../../finding-facts.ts";
import type { AsideKind } from "../rows/body-row.ts";
import { ZERO, type Money } from "../../money/money.ts";
import type { FateReason, RowVerdict } from "../ledger/ledger.ts";
import { rowRange } from "../outline/below-total.ts";
import { isCellError } from "#sheet/cell.ts";
import { valueAt } from "#sheet/grid.ts";
import { amountCellOf, cellIn, columnPlace, type Noticing } from "./notice.ts";

/** Reasons that the sheet itself gives, or its numbers. */
const STATED: ReadonlySet<FateReason> = new Set<FateReason>(["off-budget", "other-year", "indicator-row", "derived"]);
/** Said by findings of their own, or no money of the list at all. */
const SAID_ELSEWHERE: ReadonlySet<FateReason> = new Set<FateReason>(["no-name", "repeated-header", "other-unit"]);
/** More rows than this of one reason are said once, with their sum. */
const SAID_SINGLY = 12;

/** Money that is in no total, each number with its place; many of one reason together. */
export function moneyLeftAside(noticing: Noticing): readonly Finding[] {
  const aside = noticing.table.ledger.filter(({ fate, why, money }) => fate === "aside" && money !== ZERO && !SAID_ELSEWHERE.has(why));
  const reasons = [...new Set(aside.map(({ why }) => why))];
  return reasons.flatMap((why) => {
    const rows = aside.filter((one) => one.why === why && (one.money !== null || why !== "note"));
    return rows.length > SAID_SINGLY ? [together(noticing, why, rows)] : rows.map((one) => asideAt(noticing, one));
  });
}

/** Set apart by the sheet itself, as its words, its printed total or an open question with both sums say, so that nothing is to be looked after. */
function codeFor(noticing: Noticing, why: FateReason): "money-set-apart" | "money-left-aside" {
  const isAsked = why === "other-rows" && noticing.table.questions.length > 0;
  const isConfirmed = (why === "rejected" || why === "other-rows") && holdsAllLines(noticing);
  return STATED.has(why) || isAsked || isConfirmed ? "money-set-apart" : "money-left-aside";
}

/** A printed total is the sum of all lines, and so of none of the rows set aside. */
function holdsAllLines({ read }: Noticing): boolean {
  return read.resolved.some(({ matched, scope }) => matched && scope.to - scope.from === read.lines.length);
}

function asideAt(noticing: Noticing, { row, column, why, money }: RowVerdict): Finding {
  const place = placeOfCell(cellIn(noticing, row, column));
  return makeFinding(codeFor(noticing, why), place, { facts: { why }, found: money });
}

function together(noticing: Noticing, why: FateReason, rows: readonly RowVerdict[]): Finding {
  const place = columnPlace(
    noticing,
    rows[0]?.column ?? 0,
    rows.map(({ row }) => row),
  );
  const found = rows.reduce<bigint>((sum, { money }) => sum + (money ?? 0n), 0n) as Money;
  const evidence = rows.map(({ row, column }) => cellIn(noticing, row, column));
  return makeFinding(codeFor(noticing, why), place, { facts: { why }, found, evidence });
}

/** Rows filled like lines below the total that ends the list. */
export function linesBelowTotal(noticing: Noticing): readonly Finding[] {
  const open = noticing.table.ledger.filter(({ fate, why }) => fate === "open" && why === "line-below-total");
  if (open.length === 0) return [];
  const first = open[0]?.row ?? 0;
  const total = noticing.table.ledger.findLast(({ row, fate }) => row < first && fate === "total");
  return open.map(({ row, column, money }) =>
    makeFinding("line-below-total", placeOfCell(cellIn(noticing, row, column)), {
      facts: { total: total?.money ?? ZERO },
      found: money,
      evidence: total === undefined ? [] : [cellIn(noticing, total.row, total.column)],
    }),
  );
}

/** Lines whose words read like a note or an indicator, where no printed total holds them; and lines said to be cancelled that one does hold. */
export function doubtfulLines(noticing: Noticing): readonly Finding[] {
  const doubtful = noticing.read.placed.filter(({ kind, body }) => kind === "line" && body.doubt !== undefined);
  if (doubtful.length === 0) return [];
  const proved = new Set(noticing.read.resolved.filter((total) => total.matched).flatMap(({ scope }) => linesIn(noticing, scope)));
  return doubtful.flatMap(({ body, amount }) => {
    const { doubt, row } = body;
    const reads = doubt === undefined ? undefined : READS[doubt];
    if ((proved.has(row) && reads !== "rejected") || reads === undefined) return [];
    return [makeFinding("line-doubtful", placeOfCell(amountCellOf(noticing, row)), { facts: { reads }, found: amount.money })];
  });
}

const READS: Partial<Record<AsideKind | "rejected", FindingFacts["line-doubtful"]["reads"]>> = {
  indicator: "indicator",
  "other-unit": "other-unit",
  note: "note",
  signature: "signature",
  rejected: "rejected",
};

function linesIn({ read }: Noticing, scope: { readonly from: number; readonly to: number }): readonly number[] {
  return read.index.lines.slice(scope.from, scope.to).map((line) => line.row);
}

/** What only a person can say of the rows, at the money column; lines below a total are asked about at their cells. */
export function openQuestions(noticing: Noticing): readonly Finding[] {
  const { questions, range } = noticing.table;
  const column = noticing.read.place.columns.amount?.column ?? range.firstColumn;
  return questions
    .filter(({ asks, choices }) => asks !== "unit" && rowRange(choices[0]?.value ?? null) === null)
    .map(({ asks, choices }) =>
      makeFinding("reading-unsure", columnPlace(noticing, column, [noticing.read.place.header.rows.at(-1) ?? range.firstRow]), {
        facts: { asks, choices },
      }),
    );
}

/** Error values where the names of lines should stand. */
export function namesThatAreErrors(noticing: Noticing): readonly Finding[] {
  const { place, placed } = noticing.read;
  const findings: Finding[] = [];
  for (const { kind, body } of placed) {
    if (kind !== "line") continue;
    for (const { column } of place.columns.names) {
      const value = valueAt(place.grid, body.row, column);
      if (!isCellError(value)) continue;
      findings.push(
        makeFinding("name-is-error", placeOfCell(cellIn(noticing, body.row, column)), {
          facts: { error: value.error },
          found: value.error,
        }),
      );
    }
  }
  return findings;
}
