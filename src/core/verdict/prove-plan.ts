import type { FrameworkStanding } from "../analysis.ts";
import { SEVERITY } from "../finding-severity.ts";
import type { Finding } from "../finding.ts";
import type { Money } from "../money/money.ts";
import type { PlanMember } from "../plan/plan-analysis.ts";
import type { Verdict, Witness, WitnessKind } from "./verdict.ts";

/** What the verdict over a plan of many tables is made from. */
export interface PlanProving {
  readonly members: readonly PlanMember[];
  readonly standing: FrameworkStanding | null;
  /** Of the plan as a whole. */
  readonly findings: readonly Finding[];
}

/**
 * The verdict over a plan (rule R23): a question where one of its tables is one; proved where every table is, or where the plan meets its framework
 * and no table contradicts; two tables that state the same money are witnesses for each other.
 */
export function provePlan({ members, standing, findings }: PlanProving): Verdict {
  const verdicts = members.map(({ analysis }) => analysis.verdict);
  const hasError = [...findings, ...members.flatMap(({ analysis }) => analysis.findings)].some(({ code }) => SEVERITY[code] === "error");
  const isWhole = isTotalled(members);
  const witnesses = planWitnesses({ verdicts, findings, standing, isWhole });
  const isAsked = verdicts.some(({ kind }) => kind === "question") || findings.some(({ code }) => code === "reading-unsure");
  const isMet = standing?.amountMet === true;
  const isProved = !hasError && (isMet || isWhole || verdicts.every(({ kind }) => kind === "proved"));
  return {
    kind: isAsked ? "question" : isProved ? "proved" : "unproved",
    witnesses,
    accounted: verdicts
      .map(({ accounted }) => accounted)
      .reduce((sum, one) => ({
        numbers: sum.numbers + one.numbers,
        lines: sum.lines + one.lines,
        totals: sum.totals + one.totals,
        aside: sum.aside + one.aside,
        asideMoney: (sum.asideMoney + one.asideMoney) as Money,
      })),
    runnerUp: null,
    questions: verdicts.flatMap(({ questions }) => questions),
  };
}

/** One sheet prints the sum of all tables of the plan, and all of their lines count. */
function isTotalled(members: readonly PlanMember[]): boolean {
  const isOfAll = ({ code, facts }: Finding): boolean => code === "total-of-sheets" && "sheets" in facts && facts.sheets === members.length;
  return members.every(({ repeatedLines }) => repeatedLines === 0) && members.some(({ analysis }) => analysis.findings.some(isOfAll));
}

interface PlanEvidence {
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly Finding[];
  readonly standing: FrameworkStanding | null;
  readonly isWhole: boolean;
}

/** Kinds of witness that every table has, and those of the plan as a whole; their cells stand with the tables. */
function planWitnesses({ verdicts, findings, standing, isWhole }: PlanEvidence): readonly Witness[] {
  const kinds = new Set<WitnessKind>(isWhole ? ["printed-total"] : []);
  for (const { kind } of verdicts[0]?.witnesses ?? [])
    if (verdicts.every(({ witnesses }) => witnesses.some((witness) => witness.kind === kind))) kinds.add(kind);
  if (findings.some(({ code }) => code === "sheets-agree")) kinds.add("other-sheet");
  if (standing?.amountMet === true) kinds.add("framework");
  return [...kinds].map((kind) => ({ kind, cells: [] }));
}
