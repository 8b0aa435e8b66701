import type { FrameworkStanding } from "../analysis.ts";
import type { LineCounts } from "../line-index/line-counts.ts";
import { absoluteMoney, compareMoney, subtractMoney, type Money } from "../money/money.ts";
import type { BudgetTable } from "../table/budget-table.ts";
import { comparisonKey } from "../text/comparison-key.ts";
import type { Framework } from "./framework.ts";

/** The framework a table is compared with, and why this one. */
export interface ChosenFramework {
  readonly framework: Framework;
  readonly chosenBy: FrameworkStanding["chosenBy"];
}

/** What the choice rests on. */
export interface FrameworkQuestion {
  readonly table: BudgetTable;
  readonly counts: LineCounts;
  readonly frameworks: readonly Framework[];
  /** What the person chose; null: nothing. */
  readonly chosenId: string | null;
}

/**
 * Chooses the framework to compare with (rule R14): the person's; else that of the plan named in the titles; else, by
 * year alone, one that the list fits closely (exactly, where it names no year). Year and stage may never contradict, and the list must look like the
 * whole plan: part of a plan (one agency, one tier) is not compared with the whole. Null when none fits.
 */
export function chooseFramework(question: FrameworkQuestion): ChosenFramework | null {
  const { table, counts, frameworks, chosenId } = question;
  const chosen = frameworks.find((framework) => framework.id === chosenId);
  if (chosen !== undefined) return { framework: chosen, chosenBy: "person" };
  const ofTime = frameworks.filter((framework) => isOfSameTime(framework, table));
  const named = ofTime.filter(
    (framework) => isOfYear(framework, table) && namesPlan(table, framework) && fits(framework, counts) >= LOOSE_FIT,
  );
  const byTitle = nearest(named, counts);
  if (byTitle !== null) return { framework: byTitle, chosenBy: "title" };
  const bySize = nearest(
    ofTime.filter((framework) => fits(framework, counts) >= closeness(table)),
    counts,
  );
  return bySize === null ? null : { framework: bySize, chosenBy: "year-and-size" };
}

/** The plan that the titles or the sheet's name speak of, by its Thai name; null when no framework knows it. */
export function namedPlan(table: BudgetTable, frameworks: readonly Framework[]): string | null {
  return frameworks.find((framework) => namesPlan(table, framework))?.plan.th ?? null;
}

function isOfSameTime(framework: Framework, table: BudgetTable): boolean {
  return (table.fiscalYear === null || isOfYear(framework, table)) && (table.stage === null || table.stage === framework.stage);
}

function isOfYear(framework: Framework, table: BudgetTable): boolean {
  return table.fiscalYear === framework.fiscalYear;
}

/** A list that names no year must meet two measures exactly. */
function closeness(table: BudgetTable): Fit {
  return table.fiscalYear === null ? 1 : CLOSE_FIT;
}

/** Titles, the sheet's name, or the budget plan that all lines are of. */
function namesPlan(table: BudgetTable, framework: Framework): boolean {
  const plans = new Set(table.lines.map((line) => line.budgetPlan));
  const [onlyPlan] = plans;
  const texts = [...table.titles, table.sheet, plans.size === 1 ? (onlyPlan ?? "") : ""].map(comparisonKey);
  const names = [framework.plan.th, framework.plan.en, ...framework.planAliases].map(comparisonKey);
  return texts.some((text) => names.some((name) => text.includes(name)));
}

/** A ratio of found to stated, as smaller by larger: 1 when equal. */
type Fit = number;

/** Of a whole list with rows missing or doubled, at least half is there. */
const LOOSE_FIT: Fit = 0.5;
/** Without the plan's name, two measures out of three must be this near. */
const CLOSE_FIT: Fit = 0.9;

/**
 * How well a list fits, by the second best of amount, projects and agencies: so one measure may be wholly wrong (a unit
 * slip, agencies not listed), and one may agree by accident.
 */
function fits(framework: Framework, counts: LineCounts): Fit {
  const measures = [
    ratio(Number(counts.total), Number(framework.amount)),
    ratio(namesAgencies(counts) ? counts.projects : counts.fundedLines, framework.projects),
    namesAgencies(counts) ? ratio(counts.agencies, framework.agencies) : null,
  ].filter((measure) => measure !== null);
  return measures.sort((a, b) => b - a)[Math.min(1, measures.length - 1)] ?? 0;
}

/** Without agencies a project is only a name, and lines tell more of the plan's size than names do. */
function namesAgencies(counts: LineCounts): boolean {
  return counts.agenciesListed > 0;
}

function ratio(found: number, stated: number | null): Fit | null {
  if (stated === null) return null;
  if (found <= 0 || stated <= 0) return found === stated ? 1 : 0;
  return Math.min(found, stated) / Math.max(found, stated);
}

/** Of several stages the one whose amount is nearest; of equals the first by name. */
function nearest(frameworks: readonly Framework[], counts: LineCounts): Framework | null {
  const gap = (framework: Framework): Money => absoluteMoney(subtractMoney(counts.total, framework.amount));
  const sorted = [...frameworks].sort((a, b) => compareMoney(gap(a), gap(b)) || (a.id < b.id ? -1 : 1));
  return sorted[0] ?? null;
}
