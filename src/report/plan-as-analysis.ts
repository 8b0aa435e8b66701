import type { Analysis } from "#core/analysis.ts";
import type { PlanAnalysis } from "#core/plan/plan-analysis.ts";
import type { FindingCode } from "#core/finding-facts.ts";
import { sortFindings } from "#core/sort-findings.ts";
import { hashText } from "./hash-text.ts";

/** Findings that speak of a whole plan: said of one of its sheets they mean nothing. */
const OF_WHOLE_PLANS: readonly FindingCode[] = ["framework-mismatch", "project-count-mismatch", "agency-count-mismatch"];

/**
 * Many sheets read as one plan, in the form the report takes: the lines that count, the plan's own figures, and the
 * findings of the plan and of its sheets.
 */
export function planAsAnalysis(plan: PlanAnalysis): Analysis {
  const [first] = plan.members;
  if (first === undefined) throw new Error("A plan has at least one table");
  const ofMembers = plan.members.flatMap(({ analysis }) => analysis.findings.filter((finding) => !OF_WHOLE_PLANS.includes(finding.code)));
  return {
    table: { ...first.analysis.table, lines: plan.lines.map(({ line }) => line) },
    tierTable: plan.tierTable,
    lines: plan.lines,
    summary: plan.summary,
    framework: plan.framework,
    verdict: plan.verdict,
    findings: sortFindings([...plan.findings, ...ofMembers]),
    rowsHash: hashText(
      plan.members
        .map(({ analysis }) => analysis.rowsHash)
        .sort()
        .join("\n"),
    ),
  };
}
