import type { CellRef } from "#sheet/cell-address.ts";
import type { StatedFigure } from "../budget/stated-figure.ts";
import type { StatedTotal } from "../budget/stated-total.ts";
import { type Finding, makeFinding, placeOfCell } from "../finding.ts";
import { parseAmount } from "../money/parse-amount.ts";
import type { Check, CheckContext } from "./check.ts";
import type { JudgedClaim, Verdict } from "./claims/claim.ts";

/** Stated totals that their lines do not add up to, each by what is known of why (rules R13, R15). */
export const statedTotals: Check = (context) => [...context.claims.flatMap(findingsOfClaim), ...unprovable(context)];

/** Totals that wait for amounts nobody can read: said once, at the highest of them, where no framework says it. */
function unprovable({ claims, standing }: CheckContext): readonly Finding[] {
  if (standing !== null) return [];
  const waiting = claims.filter((claim) => claim.verdict.kind === "unread");
  const highest = waiting.find((claim) => claim.total.level === "grand") ?? waiting[0];
  return highest === undefined ? [] : [mismatch(highest)];
}

type FindingOfVerdict = { readonly [Kind in Verdict["kind"]]?: (claim: JudgedClaim, verdict: Extract<Verdict, { kind: Kind }>) => Finding };

const BY_VERDICT: FindingOfVerdict = {
  off: (claim) => mismatch(claim),
  rounded: (claim, { decimals }) =>
    makeFinding("rounding-mismatch", placeOfCell(claim.total.cell), { ...figures(claim), facts: { label: claim.total.label, decimals } }),
  "rounded-for-display": (claim, { decimals }) =>
    makeFinding("total-rounded-for-display", placeOfCell(claim.total.cell), {
      ...figures(claim),
      facts: { label: claim.total.label, decimals },
    }),
  "one-descendant": (claim, { descendant, descendants, cell }) =>
    makeFinding("heading-equals-one-descendant", placeOfCell(claim.total.cell), {
      ...figures(claim),
      evidence: [cell],
      facts: { label: claim.total.label, descendant, descendants },
    }),
  "range-short": (claim, { covered, missed }) => {
    const rows = new Set(missed);
    return makeFinding("total-range-short", placeOfCell(claim.total.cell), {
      ...figures(claim),
      evidence: claim.lines.filter((line) => rows.has(line.row)).map((line) => line.amountCell),
      facts: { label: claim.total.label, covered, missed },
    });
  },
  "visible-only": (claim, { hidden }) =>
    makeFinding("total-visible-only", placeOfCell(claim.total.cell), {
      ...figures(claim),
      evidence: hidden,
      facts: { label: claim.total.label },
    }),
};

function findingsOfClaim(claim: JudgedClaim): readonly Finding[] {
  const make = BY_VERDICT[claim.verdict.kind] as ((claim: JudgedClaim, verdict: Verdict) => Finding) | undefined;
  return make === undefined ? [] : [make(claim, claim.verdict)];
}

function figures({ total, expected, gap }: JudgedClaim): Pick<Finding, "found" | "expected" | "difference"> {
  return { found: total.amount, expected, difference: gap };
}

function mismatch(claim: JudgedClaim): Finding {
  const { level, label, cell } = claim.total;
  const lines = claim.lines.length;
  const given = { ...figures(claim), evidence: blankCells(claim) };
  return level === "grand"
    ? makeFinding("total-mismatch", placeOfCell(cell), { ...given, facts: { label, lines } })
    : makeFinding("subtotal-mismatch", placeOfCell(cell), { ...given, facts: { label, level, lines } });
}

/** More blank amounts than this are a habit of the sheet, not evidence. */
const MOST_BLANKS = 5;

/** Amounts that are not filled in: one of them may be the gap. */
function blankCells({ lines }: JudgedClaim): readonly CellRef[] {
  const blank = lines.filter((line) => line.amount === null).map((line) => line.amountCell);
  return blank.length > MOST_BLANKS ? [] : blank;
}

/**
 * Stated totals that are no amount, such as "5,523,9110", with their readings as written and what the lines add up to. Where a title
 * or note prints the same, that is its evidence: one misprint is one finding (rule R15).
 */
export const malformedTotals: Check = ({ claims, table }) =>
  claims.flatMap(({ total, expected }) => {
    if (total.refused === null) return [];
    const { text, reason } = total.refused;
    const reading = parseAmount(text);
    const readings = reading.kind === "refused" ? reading.readings : [];
    const facts = { label: total.label, reason };
    const evidence = table.statedFigures.filter((figure) => isSameMisprint(figure, text)).map(({ cell }) => cell);
    return [makeFinding("total-malformed", placeOfCell(total.cell), { facts, found: text, expected, readings, evidence })];
  });

/** Whether a figure in words is the misprint of a total once more. */
export function isSameMisprint({ refused, written }: StatedFigure, text: string): boolean {
  return refused !== null && written.trim() === text.trim();
}

/** Totals that were typed where the column's other totals are calculated: they stay behind when a line changes. */
export const typedOverTotals: Check = ({ table }) => {
  const totals = table.totals.filter((total) => total.columnRole === "amount" || total.columnRole === "partAmount");
  const columns = new Set(totals.map((total) => total.cell.column));
  return [...columns].flatMap((column) => typedOver(totals.filter((total) => total.cell.column === column && total.amount !== null)));
};

function typedOver(totals: readonly StatedTotal[]): ReturnType<Check> {
  const typed = totals.filter((total) => total.formula === null);
  const calculated = totals.length - typed.length;
  if (calculated < 2 || typed.length >= calculated) return [];
  return typed.map((total) =>
    makeFinding("total-typed-over", placeOfCell(total.cell), { found: total.amount, facts: { label: total.label } }),
  );
}
