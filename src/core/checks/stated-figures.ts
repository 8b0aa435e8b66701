import type { FigureMeasure, StatedFigure } from "../budget/stated-figure.ts";
import { type Finding, type FindingBase, makeFinding, placeOfCell } from "../finding.ts";
import type { LineCounts } from "../line-index/line-counts.ts";
import { type Money, subtractMoney } from "../money/money.ts";
import { roundMoney } from "../money/round-money.ts";
import { isWithinTolerance } from "../money/tolerance.ts";
import type { Check, CheckContext } from "./check.ts";
import { readingsReach } from "./claims/judge-claims.ts";
import { isSameMisprint } from "./stated-totals.ts";

/** Amounts and counts in titles, notes and the words of grand totals that the list does not meet (rule R19). */
export const statedFigures: Check = (context) => judgeFigures(context).flatMap((judged) => findingsOf(judged, context));

function findingsOf(judged: JudgedFigure, context: CheckContext): readonly Finding[] {
  switch (judged.verdict) {
    case "unreadable":
      return isSaidAtTotal(judged, context) ? [] : [malformed(judged)];
    case "off":
      return [off(judged, context)];
    case "unsure":
      return [unsure(judged)];
    default:
      return [];
  }
}

/** The same misprint in a total's cell is said there, with this one as its evidence. */
function isSaidAtTotal({ figure }: JudgedFigure, { claims }: CheckContext): boolean {
  return claims.some(({ total }) => total.refused !== null && isSameMisprint(figure, total.refused.text));
}

function malformed({ figure, expected }: JudgedFigure): Finding {
  const { reason = "not-a-number", readings = [] } = figure.refused ?? {};
  const facts = { label: figure.text, reason };
  return makeFinding("total-malformed", placeOfCell(figure.cell), { facts, found: figure.written, expected, readings });
}

function off(judged: JudgedFigure, { counts }: CheckContext): Finding {
  const { cell, text: label, measure } = judged.figure;
  const given = comparisonOf(judged);
  return measure === "amount"
    ? makeFinding("total-mismatch", placeOfCell(cell), { ...given, facts: { label, lines: counts.lines } })
    : makeFinding("stated-count-mismatch", placeOfCell(cell), {
        ...given,
        facts: { label, measure, listed: countsOf(measure, counts).listed },
      });
}

function unsure(judged: JudgedFigure): Finding {
  const { cell, text: label, measure } = judged.figure;
  return makeFinding("stated-figure-differs", placeOfCell(cell), { ...comparisonOf(judged), facts: { label, measure } });
}

function comparisonOf({ figure, expected }: JudgedFigure): Pick<FindingBase, "found" | "expected" | "difference"> {
  const { amount, count } = figure;
  if (amount !== null && typeof expected === "bigint") return { found: amount, expected, difference: subtractMoney(amount, expected) };
  if (count !== null && typeof expected === "number") return { found: count, expected, difference: count - expected };
  return { found: figure.written, expected: null, difference: null };
}

/** `off`: the list is meant and does not meet it. `unsure`: it differs, and may speak of something else. */
export type FigureVerdict = "met" | "untested" | "off" | "unsure" | "unreadable";

/** A figure in words with what the list holds instead. */
export interface JudgedFigure {
  readonly figure: StatedFigure;
  readonly verdict: FigureVerdict;
  readonly expected: Money | number | null;
}

type Judging = Pick<CheckContext, "table" | "counts" | "claims" | "unread">;

/**
 * Holds the figures of titles, notes and grand totals against the list (rule R19), line by line: a line of which one
 * figure is met speaks of this list, and so do its others. A line that counts many agencies over a list of one speaks of
 * the plan that the list is part of; beside a line that is met, one that leaves it open speaks of something else.
 */
export function judgeFigures(judging: Judging): readonly JudgedFigure[] {
  const lines = new Map<string, StatedFigure[]>();
  for (const figure of judging.table.statedFigures) {
    const key = `${String(figure.cell.row)}:${figure.text}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [figure]);
    else line.push(figure);
  }
  const judged = [...lines.values()].flatMap((line) => judgeLine(line, judging));
  const met = new Set(judged.filter(({ verdict }) => verdict === "met").map(({ figure }) => figure.measure));
  return judged.map((one) => (one.verdict === "unsure" && met.has(one.figure.measure) ? { ...one, verdict: "untested" } : one));
}

function judgeLine(line: readonly StatedFigure[], judging: Judging): readonly JudgedFigure[] {
  const { agenciesListed } = judging.counts;
  const isOfWholePlan = agenciesListed <= 1 && line.some(({ measure, count }) => measure === "agencies" && (count ?? 0) > 1);
  const met = line.map((figure) => isMet(figure, judging));
  const isOfList = line.some(({ subject }, at) => met[at] === true && subject !== "other");
  return line.map((figure, at) => {
    const expected = figure.subject === "other" || isOfWholePlan ? null : expectedOf(figure.measure, judging.counts);
    if (figure.refused !== null) return { figure, verdict: "unreadable", expected };
    if (met[at] === true) return { figure, verdict: "met", expected };
    return { figure, verdict: isOfWholePlan || met[at] === null ? "untested" : verdictOf(figure, isOfList, expected), expected };
  });
}

function verdictOf(figure: StatedFigure, isOfList: boolean, expected: Money | number | null): FigureVerdict {
  const { subject } = figure;
  if (subject === "other") return "untested";
  if (isOfList || subject === "list") return "off";
  return subject === "framework" && !isNear(figure, expected) ? "untested" : "unsure";
}

/** A framework within a tenth of the list's sum is the list's own; another one is that of a plan or a year. */
function isNear({ amount }: StatedFigure, expected: Money | number | null): boolean {
  if (amount === null || typeof expected !== "bigint") return false;
  const difference: bigint = subtractMoney(amount, expected);
  return (difference < 0n ? -difference : difference) * 10n <= expected;
}

/** Null: it cannot be tested. */
function isMet(figure: StatedFigure, judging: Judging): boolean | null {
  return figure.measure === "amount" ? isAmountMet(figure, judging) : isCountMet(figure, judging.counts);
}

function isAmountMet({ amount, place }: StatedFigure, judging: Judging): boolean | null {
  const { counts } = judging;
  if (amount === null || place === null || counts.lines === counts.linesWithoutAmount) return null;
  const gap = subtractMoney(amount, counts.total);
  if (isWithinTolerance(gap, place.unit) || roundMoney(counts.total, place) === amount) return true;
  return isSaidElsewhere(gap, judging) || isOtherColumn(amount, judging) ? null : false;
}

/** The printed grand total is off by as much, or an amount that cannot be read is (rule R15). */
function isSaidElsewhere(gap: Money, { claims, unread }: Judging): boolean {
  const isSaid = claims.some(({ total, gap: other }) => total.level === "grand" && total.columnRole === "amount" && other === gap);
  return isSaid || readingsReach(unread, gap);
}

/** The sum of another column, as of last year's: then the line speaks of that one. */
function isOtherColumn(amount: Money, { table, counts }: Pick<Judging, "table" | "counts">): boolean {
  return (
    counts.previousTotal === amount ||
    table.totals.some((total) => total.level === "grand" && total.columnRole !== "amount" && total.amount === amount)
  );
}

/** Met by what is funded or by what is listed (rule R11). */
function isCountMet({ measure, count }: StatedFigure, counts: LineCounts): boolean | null {
  const { funded, listed } = countsOf(measure, counts);
  return listed === 0 || count === null || (measure === "projects" && counts.agenciesListed === 0)
    ? null
    : count === funded || count === listed;
}

function expectedOf(measure: FigureMeasure, counts: LineCounts): Money | number | null {
  return measure === "amount" ? counts.total : countsOf(measure, counts).funded;
}

/** How many of what a figure counts have money, and how many are listed. */
export function countsOf(measure: FigureMeasure, counts: LineCounts): { readonly funded: number; readonly listed: number } {
  switch (measure) {
    case "agencies":
      return { funded: counts.agencies, listed: counts.agenciesListed };
    case "ministries":
      return { funded: counts.ministries, listed: counts.ministriesListed };
    default:
      return { funded: counts.projects, listed: counts.projectsListed };
  }
}
