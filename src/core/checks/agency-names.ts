import { type KnownNames, knownNames } from "../agencies/known-names.ts";
import { agencyVariantFindings, ministryVariantFindings } from "../agencies/name-variant-findings.ts";
import { unknownAgencyFindings } from "../agencies/unknown-agency-findings.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import { type Finding, makeFinding, placeOfCell } from "../finding.ts";
import type { Check, CheckContext } from "./check.ts";

/** One agency under several spellings. */
export const agencyVariants: Check = (context) => agencyVariantFindings(context.table.lines, context.agencies, knownIn(context));

/** One ministry under several spellings. */
export const ministryVariants: Check = (context) => ministryVariantFindings(context.table.lines, context.agencies, knownIn(context));

/** Agencies that no list knows; those that are perhaps another agency of the table are said as its spelling. */
export const unknownAgencies: Check = (context) => {
  const told = new Set(agencyVariants(context).map(({ found }: Finding) => found));
  return unknownAgencyFindings(context.table.lines, context.agencies, knownIn(context)).filter(({ found }) => !told.has(found));
};

function knownIn({ reference, agencies }: CheckContext): KnownNames {
  return knownNames(reference.knownAgencies, reference.agencyAliases, agencies);
}

/** Lines with money but no agency, in a list that names agencies; a run of such lines is said once. */
export const missingAgencies: Check = ({ index }) => {
  if (index.lines.every((line) => line.agency === null)) return [];
  const without = index.lines.filter((line, position) => line.agency === null && index.isFunded(position));
  return runs(without).map(([first, ...rest]) => {
    if (first === undefined) throw new Error("A run has a first line");
    return makeFinding("agency-missing", placeOfCell(first.amountCell), {
      found: first.amount,
      evidence: rest.map((line) => line.amountCell),
      facts: { expectedFrom: "row", agencies: [] },
    });
  });
};

/** Lines in neighbouring rows, together. */
function runs(lines: readonly BudgetLine[]): readonly (readonly BudgetLine[])[] {
  const found: BudgetLine[][] = [];
  for (const line of lines) {
    const run = found.at(-1);
    if (run !== undefined && line.row - (run.at(-1)?.row ?? line.row) <= 1) run.push(line);
    else found.push([line]);
  }
  return found;
}
