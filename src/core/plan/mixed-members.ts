import { makeFinding, type Finding, type Place } from "../finding.ts";
import { titlesDiffer } from "../table/titles.ts";
import type { IsNamed } from "./list-versions.ts";
import type { PlanMember } from "./plan-analysis.ts";

/**
 * Tables whose titles name another year, stage or plan are not one plan without a word: it is asked which of them count. Tables whose money counts
 * elsewhere are not asked about.
 */
export function mixedMembers(members: readonly PlanMember[], place: Place, isNamed: IsNamed): readonly Finding[] {
  const counting = members.filter(({ countedAmount }) => countedAmount !== 0n);
  const [first, ...others] = counting;
  if (first === undefined || counting.every(({ sheet }) => isNamed(sheet))) return [];
  const differ = others.some(({ analysis }) =>
    titlesDiffer(titlesOf(first), analysis.table.titles.slice(0, -1), ["year", "stage", "plan"]),
  );
  if (!differ) return [];
  const choices = counting.map(({ sheet, countedAmount }) => ({ value: sheet, label: sheet, money: countedAmount }));
  return [makeFinding("reading-unsure", place, { facts: { asks: "rows", choices } })];
}

/** What stands above the list; the sheet's name, which comes last, names bodies and pages rather than plans. */
function titlesOf({ analysis }: PlanMember): readonly string[] {
  return analysis.table.titles.slice(0, -1);
}
