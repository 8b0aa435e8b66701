import type { FrameworkStanding } from "../analysis.ts";
import type { LineCounts } from "../line-index/line-counts.ts";
import { subtractMoney } from "../money/money.ts";
import { isWithinTolerance } from "../money/tolerance.ts";
import type { ChosenFramework } from "./choose-framework.ts";

/** How counted lines stand to a framework: amount at four decimals of a million (rule R13), counts exactly. A list that names no agencies can neither be counted by agency nor by agency × project. */
export function frameworkStanding({ framework, chosenBy }: ChosenFramework, counts: LineCounts): FrameworkStanding {
  const difference = subtractMoney(counts.total, framework.amount);
  const amountMet = isWithinTolerance(difference, "million-baht");
  const namesAgencies = counts.agenciesListed > 0;
  const isCounted = namesAgencies || counts.projects === framework.projects;
  const projectsMet = framework.projects === null || !isCounted ? null : counts.projects === framework.projects;
  const agenciesMet = framework.agencies === null || !namesAgencies ? null : counts.agencies === framework.agencies;
  return {
    framework,
    chosenBy,
    amountMet,
    projectsMet,
    agenciesMet,
    met: amountMet && projectsMet !== false && agenciesMet !== false,
    difference,
  };
}
