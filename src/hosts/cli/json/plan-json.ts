import { bahtText, millionText } from "#core/money/format-money.ts";
import type { PlanAnalysis } from "#core/plan/plan-analysis.ts";
import { findingsJson } from "./finding-json.ts";
import type { JsonObject } from "./json-value.ts";
import { frameworkJson } from "./table-json.ts";
import { tiersJson } from "./tiers-json.ts";
import { verdictJson } from "./verdict-json.ts";

/** Several tables read as one plan, each baht counted once. `files` are the paths of the members, in their order. */
export function planJson(plan: PlanAnalysis, files: readonly string[]): JsonObject {
  const { summary, framework } = plan;
  return {
    total: { baht: bahtText(summary.total), millionBaht: millionText(summary.total) },
    verdict: verdictJson(plan.verdict),
    lines: summary.lines,
    fundedLines: summary.fundedLines,
    projects: summary.projects,
    agencies: summary.agencies,
    agenciesListed: summary.agenciesListed,
    ministries: summary.ministries,
    tiers: tiersJson(plan),
    framework: framework === null ? null : frameworkJson(framework),
    members: plan.members.map((member, index) => ({
      file: files[index] ?? null,
      sheet: member.sheet,
      countedLines: member.countedLines,
      countedMillionBaht: millionText(member.countedAmount),
      repeatedLines: member.repeatedLines,
      repeatedMillionBaht: millionText(member.repeatedAmount),
    })),
    unsent: plan.unsent.map(({ agency, ministry, expectedFrom }) => ({ agency, ministry, expectedFrom })),
    findings: findingsJson(plan.findings, ({ place }) => fileOf(place, plan, files), plan.tierTable),
  };
}

/** The path of the member that a finding stands in. */
function fileOf(place: { readonly workbook: string | null; readonly sheet: string }, plan: PlanAnalysis, files: readonly string[]): string {
  const index = plan.members.findIndex((member) => member.workbook === place.workbook && member.sheet === place.sheet);
  return files[index] ?? files[0] ?? "";
}
