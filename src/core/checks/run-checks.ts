import type { Finding } from "../finding.ts";
import { agencyVariants, ministryVariants, unknownAgencies } from "./agency-names.ts";
import type { Check, CheckContext } from "./check.ts";
import { duplicateLines, sameProjectOtherAmount } from "./duplicate-lines.ts";
import { frameworkAmount } from "./framework-amount.ts";
import { frameworkCounts } from "./framework-counts.ts";
import { malformedTotals } from "./malformed-totals.ts";
import { missingAgencies } from "./missing-agencies.ts";
import { projectVariants } from "./project-names.ts";
import { statedFigures } from "./stated-figures.ts";
import { statedTotals } from "./stated-totals.ts";
import { typedOverTotals } from "./typed-over-totals.ts";

/** All checks of a table. Their order is no matter: findings are sorted in the end. */
export const CHECKS: readonly Check[] = [
  frameworkAmount,
  frameworkCounts,
  statedTotals,
  malformedTotals,
  statedFigures,
  typedOverTotals,
  duplicateLines,
  sameProjectOtherAmount,
  missingAgencies,
  agencyVariants,
  ministryVariants,
  unknownAgencies,
  projectVariants,
];

/** What all checks have to say about a table. */
export function runChecks(context: CheckContext): readonly Finding[] {
  return CHECKS.flatMap((check) => check(context));
}
