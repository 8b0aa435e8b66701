import { knownNames, type KnownNames } from "../agencies/known-names.ts";
import { agencyVariantFindings, ministryVariantFindings } from "../agencies/name-variant-findings.ts";
import { unknownAgencyFindings } from "../agencies/unknown-agency-findings.ts";
import type { Finding } from "../finding.ts";
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
