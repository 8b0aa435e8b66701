import type { CellRef } from "#sheet/cell-address.ts";
import { makeFinding, placeOfCell, type Finding } from "../finding.ts";
import type { Check, CheckContext } from "./check.ts";
import type { JudgedClaim, Verdict } from "./claims/judged-claim.ts";

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
  "one-descendant": (claim, { descendant, descendants, cell }) =>
    makeFinding("heading-equals-one-descendant", placeOfCell(claim.total.cell), {
      ...figures(claim),
      evidence: [cell],
      facts: { label: claim.total.label, descendant, descendants },
    }),
  "range-short": (claim, { covered, missed }) =>
    makeFinding("total-range-short", placeOfCell(claim.total.cell), {
      ...figures(claim),
      evidence: claim.lines.filter((line) => missed.includes(line.row)).map((line) => line.amountCell),
      facts: { label: claim.total.label, covered, missed },
    }),
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
