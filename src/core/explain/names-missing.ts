import type { AgencyIndex } from "../agencies/agency-index.ts";
import type { Analysis, SheetOutcome } from "../analysis.ts";
import { listedProjects, type ListedProject } from "../compare/listed-project.ts";
import { matchProjects } from "../compare/match-projects.ts";
import type { Finding } from "../finding.ts";
import { type Money, negateMoney, sumMoney, ZERO } from "../money/money.ts";
import { chanceOfFit, HIGHEST_CHANCE, withEvidence } from "./explain-gap.ts";
import type { Explanation } from "./explanation.ts";

/** A list of last year with more names that are gone has changed, and points at none of them. */
const MOST_GONE = 2;
/** For each name that is gone so many are in both lists. */
const SHARED_FOR_ONE = 4;

/**
 * Adds to each table that holds less money than its grand total or framework says the projects that another table has and it lacks:
 * those whose money there is just the gap, and the one or two that a list of another year names beside all others.
 *
 * A plan without กรมที่ดิน's `โครงการโฉนด` is 7.5 short of its total, the agency's own sheet lists it with 7.5: that is said.
 */
export function withNamesMissing(outcomes: readonly SheetOutcome[], agencies: AgencyIndex): readonly SheetOutcome[] {
  const analyses = outcomes.flatMap((outcome) => (outcome.kind === "read" ? [outcome.analysis] : []));
  if (analyses.length < 2 || !analyses.some(({ findings, table }) => findings.some((one) => shortfall(one, table) !== null)))
    return outcomes;
  const projectsOf = new Map(analyses.map((one) => [one, listedProjects(one.lines, agencies)]));
  return outcomes.map((outcome) => {
    if (outcome.kind !== "read") return outcome;
    const others = analyses
      .filter((one) => one !== outcome.analysis)
      .map((one) => missingHere(one, outcome.analysis, (of) => projectsOf.get(of) ?? []));
    return { ...outcome, analysis: explained(outcome.analysis, others) };
  });
}

/** How much the list lacks; null where the finding is no such gap. */
function shortfall({ code, difference, place }: Finding, { totals }: Analysis["table"]): Money | null {
  if (typeof difference !== "bigint") return null;
  const at = place.range;
  const isOfAmount = (): boolean =>
    totals.some(({ cell, columnRole }) => cell.row === at?.firstRow && cell.column === at.firstColumn && columnRole === "amount");
  const size = code === "framework-mismatch" ? negateMoney(difference) : code === "total-mismatch" && isOfAmount() ? difference : ZERO;
  return size > 0n ? size : null;
}

interface Missing {
  readonly projects: readonly ListedProject[];
  /** The other list is of another year, so that its amounts say nothing of this one's. */
  readonly isOtherYear: boolean;
  readonly shared: number;
}

function missingHere(other: Analysis, here: Analysis, projectsOf: (one: Analysis) => readonly ListedProject[]): Missing {
  const named = projectsOf(other).filter(({ project, amount }) => project !== null && amount !== null && amount > 0n);
  const { removed, matched } = matchProjects(named, projectsOf(here));
  const [year, ownYear] = [other.table.fiscalYear, here.table.fiscalYear];
  return { projects: removed, isOtherYear: year !== null && ownYear !== null && year !== ownYear, shared: matched.length };
}

function explained(analysis: Analysis, others: readonly Missing[]): Analysis {
  const amounts = analysis.lines.flatMap(({ line }) => (line.amount === null || line.amount === ZERO ? [] : [line.amount]));
  const findings = analysis.findings.map((finding) => {
    const size = shortfall(finding, analysis.table);
    if (size === null) return finding;
    const evidence = [...byAmount(size, amounts, others), ...byName(size, others)].slice(0, 1);
    const { outcome, explanations } = withEvidence(
      { outcome: finding.search ?? "nothing-fits", explanations: finding.explanations },
      evidence,
    );
    return { ...finding, search: outcome, explanations };
  });
  return { ...analysis, findings };
}

/** One of the projects that are missing, or all that one table has more, whose money is the gap. */
function byAmount(size: Money, amounts: readonly Money[], others: readonly Missing[]): readonly Explanation[] {
  const sets = others
    .filter(({ isOtherYear }) => !isOtherYear)
    .flatMap(({ projects }) => [...projects.map((one) => [one]), ...(projects.length > 1 ? [projects] : [])]);
  const moneyOf = (projects: readonly ListedProject[]): Money => sumMoney(projects.map(({ amount }) => amount ?? ZERO));
  const chance = chanceOfFit({ size, amounts }, sets.map(moneyOf));
  const fitting = sets.filter((projects) => moneyOf(projects) === size);
  return chance > HIGHEST_CHANCE ? [] : fitting.map((projects) => nameMissing(projects, size, chance));
}

/** The few names that a list of another year has beside nearly all of this one's. */
function byName(size: Money, others: readonly Missing[]): readonly Explanation[] {
  return others
    .filter(({ projects, isOtherYear, shared }) => {
      const gone = projects.length;
      return isOtherYear && gone > 0 && gone <= MOST_GONE && shared >= gone * SHARED_FOR_ONE;
    })
    .map(({ projects }) => nameMissing(projects, size, null));
}

function nameMissing(projects: readonly ListedProject[], size: Money, chance: number | null): Explanation {
  return {
    kind: "name-missing",
    cells: projects.map(({ cell }) => cell),
    chance,
    effect: size,
    bound: ZERO,
    names: projects.map(({ project }) => project ?? ""),
    parts: [],
  };
}
