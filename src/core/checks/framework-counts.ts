import { makeFinding, type Finding } from "../finding.ts";
import { amountPlace } from "./amount-place.ts";
import type { Check, CheckContext } from "./check.ts";

/** Projects and agencies with money are as many as the framework says (rules R10, R11). */
export const frameworkCounts: Check = (context) => {
  if (context.standing === null || accountsForUnread(context)) return [];
  return [...projectCount(context), ...agencyCount(context)];
};

/** A line whose amount is unreadable or blank has been said already; its project may well be the one that is missing here. */
function accountsForUnread({ table, counts, standing, unread }: CheckContext): boolean {
  const missing = (standing?.framework.projects ?? counts.projects) - counts.projects;
  const isBlankSaid = table.findings.some((finding) => finding.code === "amount-missing");
  return missing > 0 && missing <= (isBlankSaid ? counts.linesWithoutAmount : unread.length);
}

function projectCount({ table, counts, standing }: CheckContext): readonly Finding[] {
  const expected = standing?.framework.projects ?? null;
  if (standing === null || expected === null || standing.projectsMet !== false) return [];
  const facts = { frameworkId: standing.framework.id };
  return [
    makeFinding("project-count-mismatch", amountPlace(table), {
      facts,
      found: counts.projects,
      expected,
      difference: counts.projects - expected,
    }),
  ];
}

function agencyCount({ table, counts, standing }: CheckContext): readonly Finding[] {
  const expected = standing?.framework.agencies ?? null;
  if (standing === null || expected === null || standing.agenciesMet !== false) return [];
  const facts = { frameworkId: standing.framework.id, listed: counts.agenciesListed };
  return [
    makeFinding("agency-count-mismatch", amountPlace(table), {
      facts,
      found: counts.agencies,
      expected,
      difference: counts.agencies - expected,
    }),
  ];
}
