import { knownNames } from "../agencies/known-names.ts";
import { agencyVariantFindings, ministryVariantFindings } from "../agencies/name-variant-findings.ts";
import { unknownAgencyFindings } from "../agencies/unknown-agency-findings.ts";
import type { Check } from "./check.ts";

/** One agency under several spellings. */
export const agencyVariants: Check = ({ table, agencies }) => agencyVariantFindings(table.lines, agencies);

/** One ministry under several spellings. */
export const ministryVariants: Check = ({ table, agencies }) => ministryVariantFindings(table.lines, agencies);

/** Agencies that no list knows. */
export const unknownAgencies: Check = ({ table, agencies, reference }) =>
  unknownAgencyFindings(table.lines, agencies, knownNames(reference.knownAgencies, reference.agencyAliases, agencies));
