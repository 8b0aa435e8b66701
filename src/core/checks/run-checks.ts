import type { Finding } from "../finding.ts";
import { missingAgencies, namesOfBodies } from "./agency-names.ts";
import type { Check, CheckContext } from "./check.ts";
import { duplicateLines, sameProjectOtherAmount } from "./repeated-lines.ts";
import { frameworkAmount, frameworkCounts } from "./against-framework.ts";
import { malformedTotals, statedTotals, typedOverTotals } from "./stated-totals.ts";
import { projectVariants } from "./project-names.ts";
import { statedFigures } from "./stated-figures.ts";

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
  namesOfBodies,
  projectVariants,
];

/** What all checks have to say about a table. */
export function runChecks(context: CheckContext): readonly Finding[] {
  return CHECKS.flatMap((check) => check(context));
}
