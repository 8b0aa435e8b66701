import { agencyKnowledge } from "./agencies/agency-knowledge.ts";
import type { Analysis } from "./analysis.ts";
import type { AnalyzeOptions } from "./analyze-options.ts";
import { chooseFramework, namedPlan, type ChosenFramework } from "./budget/choose-framework.ts";
import { frameworkStanding } from "./budget/framework-standing.ts";
import type { CheckContext } from "./checks/check.ts";
import { judgeClaims } from "./checks/claims/judge-claims.ts";
import { runChecks } from "./checks/run-checks.ts";
import { findTwins } from "./checks/repeated-lines.ts";
import { unreadAmounts } from "./checks/claims/claim.ts";
import type { Finding } from "./finding.ts";
import { explainFindings } from "./explain/explain-findings.ts";
import { withErrorSources } from "./explain/link-causes.ts";
import { countLines, type LineCounts } from "./line-index/line-counts.ts";
import { indexLines, type LineIndex } from "./line-index/line-index.ts";
import { rowsHash } from "./rows-hash.ts";
import { sortFindings } from "./sort-findings.ts";
import { reconcile } from "./summary/reconcile.ts";
import { summarize } from "./summary/summarize.ts";
import type { BudgetTable } from "./table/budget-table.ts";
import { chooseTierTable } from "./value-chain/choose-tier-table.ts";
import { proveTotal } from "./verdict/prove-total.ts";
import { tagLines } from "./value-chain/tag-lines.ts";
import type { TierTable } from "./value-chain/tier-table.ts";

/**
 * The run after reading: choose the framework, tag, check, explain, summarise, reconcile. Throws only when our own
 * arithmetic is wrong.
 */
export function assembleAnalysis(table: BudgetTable, options: AnalyzeOptions): Analysis {
  const { reference, decisions } = options;
  const { agencies, known } = agencyKnowledge(reference, decisions.aliases);
  const index = indexLines(table.lines, agencies);
  const counts = countLines(index);
  const chosen = chooseFramework({ table, counts, frameworks: reference.frameworks, chosenId: decisions.frameworkId });
  const tierTable = tierTableOf(table, chosen, options);
  const rules = decisions.taggingRules ?? reference.taggingRules;
  const tagged = tagLines(table.lines, { tierTable, rules, tiersByRow: decisions.tiersByRow, titles: table.titles });
  const summary = summarize({ counts, index, tagged: tagged.lines }, tierTable);
  reconcile(summary, tagged.lines);
  const context = checkContext({ table, index, counts, chosen }, { agencies, known, expectedAgencies: options.expectedAgencies ?? [] });
  const checked = explainFindings(runChecks(context), context);
  const findings = sortFindings([...stillOpen(withErrorSources(table.findings, table), chosen), ...tagged.findings, ...checked]);
  return {
    table,
    tierTable,
    lines: tagged.lines,
    summary,
    framework: context.standing,
    verdict: proveTotal({ table, standing: context.standing, findings }),
    findings,
    rowsHash: rowsHash(index),
  };
}

function tierTableOf(table: BudgetTable, chosen: ChosenFramework | null, { reference, decisions }: AnalyzeOptions): TierTable {
  const { frameworks } = reference;
  return chooseTierTable({
    framework: chosen?.framework ?? null,
    frameworks,
    own: decisions.tierTable,
    fiscalYear: table.fiscalYear,
    plan: namedPlan(table, frameworks),
  });
}

/** A list that exactly fits a framework is of its year, though it does not say so. */
function stillOpen(findings: readonly Finding[], chosen: ChosenFramework | null): readonly Finding[] {
  return chosen === null ? findings : findings.filter((finding) => finding.code !== "fiscal-year-unknown");
}

interface Counted {
  readonly table: BudgetTable;
  readonly index: LineIndex;
  readonly counts: LineCounts;
  readonly chosen: ChosenFramework | null;
}

function checkContext(
  { table, index, counts, chosen }: Counted,
  known: Pick<CheckContext, "agencies" | "known" | "expectedAgencies">,
): CheckContext {
  const unread = unreadAmounts(table);
  const standing = chosen === null ? null : frameworkStanding(chosen, counts);
  return { table, index, counts, standing, unread, claims: judgeClaims(table, unread), twins: findTwins(index), ...known };
}
