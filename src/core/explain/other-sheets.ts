import type { CellRef } from "#sheet/cell-address.ts";
import type { AgencyIndex } from "../agencies/agency-index.ts";
import type { Analysis, SheetOutcome } from "../analysis.ts";
import { listedProjects, type ListedProject } from "../compare/listed-project.ts";
import { matchProjects } from "../compare/match-projects.ts";
import type { Finding } from "../finding.ts";
import { addMoney, type Money, negateMoney, subtractMoney, sumMoney, ZERO } from "../money/money.ts";
import { chanceOfFit, HIGHEST_CHANCE, withEvidence } from "./explain-gap.ts";
import type { Explanation } from "./explanation.ts";

/** A list of last year with more names that are gone has changed, and points at none of them. */
const MOST_GONE = 2;
/** For each name that is gone so many are in both lists. */
const SHARED_FOR_ONE = 4;

/**
 * Adds to each table whose grand total or framework is off what the other tables tell of it: the projects that another table has and it lacks, whose
 * money there is just the gap; the one or two that a list of another year names beside all others; and the one amount that another table tells otherwise, by just
 * the gap.
 *
 * A plan without กรมที่ดิน's `โครงการโฉนด` is 7.5 short of its total, the agency's own sheet lists it with 7.5: that is said. So it is where the
 * plan has it with 6.5 and is 1 short.
 */
export function withOtherSheets(outcomes: readonly SheetOutcome[], agencies: AgencyIndex): readonly SheetOutcome[] {
  const analyses = outcomes.flatMap((outcome) => (outcome.kind === "read" ? [outcome.analysis] : []));
  if (analyses.length < 2 || !analyses.some(({ findings, table }) => findings.some((one) => gapOf(one, table) !== null))) return outcomes;
  const projectsOf = new Map(analyses.map((one) => [one, listedProjects(one.lines, agencies)]));
  return outcomes.map((outcome) => {
    if (outcome.kind !== "read") return outcome;
    const others = analyses
      .filter((one) => one !== outcome.analysis)
      .map((one) => besides(one, outcome.analysis, (of) => projectsOf.get(of) ?? []));
    return { ...outcome, analysis: explained(outcome.analysis, others) };
  });
}

/** How much the grand total or framework says more than the list has; null where the finding is no such gap. */
function gapOf({ code, difference, place }: Finding, { totals }: Analysis["table"]): Money | null {
  if (typeof difference !== "bigint" || difference === ZERO) return null;
  const at = place.range;
  const isOfAmount = (): boolean =>
    totals.some(({ cell, columnRole }) => cell.row === at?.firstRow && cell.column === at.firstColumn && columnRole === "amount");
  return code === "framework-mismatch" ? negateMoney(difference) : code === "total-mismatch" && isOfAmount() ? difference : null;
}

/** What another table tells of this one. */
interface Besides {
  /** Projects that it has and this one lacks. */
  readonly missing: readonly ListedProject[];
  /** Amounts of this one that it tells otherwise, with what its telling would change. */
  readonly otherwise: readonly { readonly cell: CellRef; readonly change: Money }[];
  /** It is of another year, so that its amounts say nothing of this one's. */
  readonly isOtherYear: boolean;
  readonly shared: number;
}

function besides(other: Analysis, here: Analysis, projectsOf: (one: Analysis) => readonly ListedProject[]): Besides {
  const named = projectsOf(other).filter(({ project, amount }) => project !== null && amount !== null && amount > 0n);
  const { removed, matched } = matchProjects(named, projectsOf(here));
  const [year, ownYear] = [other.table.fiscalYear, here.table.fiscalYear];
  const pairs = matched.filter(({ by }) => by === "name").map(({ before, after }) => ({ own: after, amount: before.amount }));
  return {
    missing: removed,
    otherwise: [...pairs, ...sumsOfAgencies(projectsOf(here), projectsOf(other))].flatMap(({ own, amount }) =>
      amount === null || own.amount === null || amount === own.amount
        ? []
        : [{ cell: own.cell, change: subtractMoney(amount, own.amount) }],
    ),
    isOtherYear: year !== null && ownYear !== null && year !== ownYear,
    shared: matched.length,
  };
}

/** Lines that name an agency and no project, as in a summary, each with the sum of that agency's projects elsewhere. */
function sumsOfAgencies(
  here: readonly ListedProject[],
  elsewhere: readonly ListedProject[],
): readonly { readonly own: ListedProject; readonly amount: Money | null }[] {
  const sums = new Map<string, Money>();
  for (const { agencyKey, amount } of elsewhere) sums.set(agencyKey, addMoney(sums.get(agencyKey) ?? ZERO, amount ?? ZERO));
  return here
    .filter(({ project, agencyKey }) => project === null && agencyKey !== "")
    .map((own) => ({ own, amount: sums.get(own.agencyKey) ?? null }));
}

function explained(analysis: Analysis, others: readonly Besides[]): Analysis {
  const amounts = analysis.lines.flatMap(({ line }) => (line.amount === null || line.amount === ZERO ? [] : [line.amount]));
  const findings = analysis.findings.map((finding) => {
    const size = gapOf(finding, analysis.table);
    if (size === null) return finding;
    const missing = size > ZERO ? [...byAmount(size, amounts, others), ...byName(size, others)] : [];
    const evidence = [...missing, ...byTelling(size, amounts, others)].slice(0, 1);
    const { outcome, explanations } = withEvidence(
      { outcome: finding.search ?? "nothing-fits", explanations: finding.explanations },
      evidence,
    );
    return { ...finding, search: outcome, explanations };
  });
  return { ...analysis, findings };
}

/** The one amount that another table of this year tells otherwise by just the gap. */
function byTelling(size: Money, amounts: readonly Money[], others: readonly Besides[]): readonly Explanation[] {
  const told = others.filter(({ isOtherYear }) => !isOtherYear).flatMap(({ otherwise }) => otherwise);
  const chance = chanceOfFit(
    { size, amounts },
    told.map(({ change }) => change),
  );
  const fitting = told.filter(({ change }) => change === size);
  if (chance > HIGHEST_CHANCE || fitting.length !== 1) return [];
  return fitting.map(({ cell }) => ({
    kind: "other-sheet-differs",
    cells: [cell],
    chance,
    effect: size,
    bound: ZERO,
    names: [],
    parts: [],
  }));
}

/** One of the projects that are missing, or all that one table has more, whose money is the gap. */
function byAmount(size: Money, amounts: readonly Money[], others: readonly Besides[]): readonly Explanation[] {
  const sets = others
    .filter(({ isOtherYear }) => !isOtherYear)
    .flatMap(({ missing }) => [...missing.map((one) => [one]), ...(missing.length > 1 ? [missing] : [])]);
  const moneyOf = (projects: readonly ListedProject[]): Money => sumMoney(projects.map(({ amount }) => amount ?? ZERO));
  const chance = chanceOfFit({ size, amounts }, sets.map(moneyOf));
  const fitting = sets.filter((projects) => moneyOf(projects) === size);
  return chance > HIGHEST_CHANCE ? [] : fitting.map((projects) => nameMissing(projects, size, chance));
}

/** The few names that a list of another year has beside nearly all of this one's. */
function byName(size: Money, others: readonly Besides[]): readonly Explanation[] {
  return others
    .filter(({ missing, isOtherYear, shared }) => {
      const gone = missing.length;
      return isOtherYear && gone > 0 && gone <= MOST_GONE && shared >= gone * SHARED_FOR_ONE;
    })
    .map(({ missing }) => nameMissing(missing, size, null));
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
