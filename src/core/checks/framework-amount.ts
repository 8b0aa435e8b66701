import { makeFinding } from "../finding.ts";
import { amountPlace } from "./amount-place.ts";
import type { Check } from "./check.ts";

/** The total of all lines meets the framework, or it is said by how much it does not (rule R13). */
export const frameworkAmount: Check = ({ table, counts, standing }) => {
  if (standing === null || standing.amountMet) return [];
  const { framework, difference } = standing;
  const facts = { frameworkId: framework.id, plan: framework.plan, fiscalYear: framework.fiscalYear, stage: framework.stage };
  return [makeFinding("framework-mismatch", amountPlace(table), { facts, found: counts.total, expected: framework.amount, difference })];
};
