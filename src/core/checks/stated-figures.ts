import { makeFinding, placeOfCell, type Finding, type FindingBase } from "../finding.ts";
import { subtractMoney } from "../money/money.ts";
import type { Check, CheckContext } from "./check.ts";
import { isSameMisprint } from "./malformed-totals.ts";
import { countsOf, judgeFigures, type JudgedFigure } from "./claims/judge-figures.ts";

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
