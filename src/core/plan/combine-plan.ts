import type { AgencyIndex } from "../agencies/agency-index.ts";
import { agencyKnowledge } from "../agencies/agency-knowledge.ts";
import type { Analysis, SheetOutcome } from "../analysis.ts";
import type { AnalyzeOptions } from "../analyze-options.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import { chooseFramework, namedPlan } from "../budget/choose-framework.ts";
import { frameworkStanding } from "../budget/framework-standing.ts";
import type { CheckContext } from "../checks/check.ts";
import { unreadAmounts } from "../checks/claims/claim.ts";
import { findTwins } from "../checks/repeated-lines.ts";
import { explainFindings } from "../explain/explain-findings.ts";
import type { Finding } from "../finding.ts";
import { countLines } from "../line-index/line-counts.ts";
import { indexLines } from "../line-index/line-index.ts";
import type { Money } from "../money/money.ts";
import { sumMoney, ZERO } from "../money/money.ts";
import { sortFindings } from "../sort-findings.ts";
import { reconcile } from "../summary/reconcile.ts";
import { comparisonKey } from "../text/comparison-key.ts";
import { summarize } from "../summary/summarize.ts";
import type { BudgetTable } from "../table/budget-table.ts";
import { chooseTierTable } from "../value-chain/choose-tier-table.ts";
import { tagLines } from "../value-chain/tag-lines.ts";
import type { TaggedLine } from "../value-chain/tagged-line.ts";
import type { TierTable } from "../value-chain/tier-table.ts";
import { provePlan } from "../verdict/prove-plan.ts";
import { apartFindings, apartMembers } from "./apart-members.ts";
import { carryTiers } from "./carry-tiers.ts";
import { holdingsOf } from "./holding.ts";
import {
  bothNamed,
  listVersions,
  SEVERAL,
  versionFindings,
  versionsAsSameMoney,
  type IsNamed,
  type ListVersions,
} from "./list-versions.ts";
import { withOwnAgencies } from "./own-agency.ts";
import { mixedMembers } from "./mixed-members.ts";
import { planTierConflicts } from "./plan-tier-conflicts.ts";
import type { PlanAnalysis, PlanMember } from "./plan-analysis.ts";
import { planFrameworkFindings, sameMoneyFindings, sheetsDifferFindings, unitSlipFindings, unsentFindings } from "./plan-findings.ts";
import type { SameMoney } from "./same-money.ts";
import { findSameMoney } from "./same-money.ts";
import { knownMinistries, summaryMembers } from "./summary-members.ts";
import { unsentAgencies } from "./unsent-agencies.ts";

/** What combining needs beside the tables. */
export interface PlanOptions extends AnalyzeOptions {
  /** Agencies that should have sent, where the host keeps a list; may be empty. */
  readonly expectedAgencies: readonly string[];
}

/**
 * Reads the tables of many sheets and files, whatever their layouts and units, as one plan: money that stands in two
 * tables counts once, in the more detailed one (rule R31); totals, counts and tiers of the whole are compared with the
 * framework; who has not sent yet is named. Null when no sheet held a table. The order of files never matters to a figure.
 */
export function combinePlan(outcomes: readonly SheetOutcome[], options: PlanOptions): PlanAnalysis | null {
  const plan = combineTables(
    outcomes.flatMap((outcome) => (outcome.kind === "read" ? [outcome.analysis] : [])),
    options,
  );
  if (plan === null || plan.verdict.kind !== "proved" || !outcomes.some(isUnreadList)) return plan;
  return { ...plan, verdict: { ...plan.verdict, kind: "unproved" } };
}

/** A sheet that looks like a list and could not be read: its money may belong to the plan. */
function isUnreadList(outcome: SheetOutcome): boolean {
  return outcome.kind === "skipped" && outcome.skipped.findings.some(({ code }) => code === "header-not-found");
}

function combineTables(read: readonly Analysis[], options: PlanOptions): PlanAnalysis | null {
  const { agencies, known } = agencyKnowledge(options.reference, options.decisions.aliases);
  const isNamed = namedBy(options.decisions.rows);
  const apart = apartMembers(read, isNamed);
  if (apart.size > 0)
    return withApart(
      combineTables(
        read.filter((one) => !apart.has(one)),
        options,
      ),
      read,
      apart,
    );
  const analyses = withOwnAgencies(read, options.reference, agencies);
  const [first] = analyses;
  if (first === undefined) return null;
  const { versions, asWholes, inParts } = toldTwice(analyses, { options, agencies, isNamed });
  const same = [...asWholes, ...inParts];
  const repeated = analyses.map((_, member) => new Set(same.flatMap((one) => (one.repeated.member === member ? one.repeated.lines : []))));
  const members = analyses.map((analysis, member) => memberOf(analysis, repeated[member] ?? new Set()));
  const place = { workbook: first.table.workbook, sheet: first.table.sheet, range: null };
  const mixed = mixedMembers(members, place, isNamed);
  const chosen = read.filter(({ table }) => isNamed(table.sheet));
  // Only where the question is which of several plans counts do the sheets that were not named fall away.
  if (mixed.length > 0 && chosen.length > 0) return combineTables(chosen, options);
  const { whole, conflicts, counted } = wholePlan(analyses, { same, repeated, agencies, options });
  const unsent = unsentAgencies(analyses, options.expectedAgencies, agencies);
  const all = [
    ...mixed,
    ...versionFindings(versions, analyses),
    ...sameMoneyFindings(inParts, analyses),
    ...sheetsDifferFindings(inParts, analyses),
    ...unitSlipFindings(inParts, analyses),
    ...conflicts,
    ...unsentFindings(unsent, place),
  ];
  const findings = [
    ...all,
    ...explainFindings(
      planFrameworkFindings(whole.framework, whole.summary, place),
      planContext(counted, { standing: whole.framework, agencies, known, expectedAgencies: options.expectedAgencies }, analyses),
      { findings: [...all, ...analyses.flatMap((one) => one.findings)], tables: analyses.map(({ table }) => table) },
    ),
  ];
  const verdict = provePlan({ members, standing: whole.framework, findings });
  return { ...whole, members, unsent, verdict, findings: sortFindings(findings) };
}

/** The plan with the tables set apart among its members, none of whose money counts. Words alone set them apart: only a framework that is met proves it. */
function withApart(plan: PlanAnalysis | null, read: readonly Analysis[], apart: ReadonlySet<Analysis>): PlanAnalysis | null {
  if (plan === null) return null;
  const others = [...plan.members];
  const members = read.flatMap((one): readonly PlanMember[] => {
    if (!apart.has(one)) return others.splice(0, 1);
    const { workbook, sheet } = one.table;
    return [{ workbook, sheet, analysis: one, countedLines: 0, countedAmount: ZERO, repeatedLines: 0, repeatedAmount: ZERO }];
  });
  const isOpen = plan.verdict.kind === "proved" && plan.framework?.amountMet !== true;
  const verdict: PlanAnalysis["verdict"] = isOpen ? { ...plan.verdict, kind: "unproved" } : plan.verdict;
  return { ...plan, members, verdict, findings: sortFindings([...plan.findings, ...apartFindings(apart)]) };
}

/** Whether a person named the sheet when asked which of two versions or plans count. */
function namedBy(rows: string | null): IsNamed {
  const names = new Set(rows === null ? [] : rows.split(SEVERAL).map(comparisonKey));
  return (sheet) => names.has(comparisonKey(sheet));
}

interface Combining {
  readonly same: readonly SameMoney[];
  /** Table by table. */
  readonly repeated: readonly ReadonlySet<BudgetLine>[];
  readonly agencies: AgencyIndex;
  readonly options: PlanOptions;
}

interface WholePlan {
  readonly whole: Pick<PlanAnalysis, "lines" | "tierTable" | "summary" | "framework">;
  readonly conflicts: readonly Finding[];
  readonly counted: Pick<CheckContext, "table" | "index" | "counts">;
}

/** The plan as the search for causes looks at a table: its lines that count, and of these the amounts that nobody can read. */
function planContext(
  counted: WholePlan["counted"],
  known: Pick<CheckContext, "standing" | "agencies" | "known" | "expectedAgencies">,
  analyses: readonly Analysis[],
): CheckContext {
  const counting = new Set(counted.table.lines.map(({ amountCell }) => amountCell));
  const unread = analyses.flatMap(({ table }) => unreadAmounts(table)).filter(({ cell }) => counting.has(cell));
  return { ...counted, ...known, claims: [], unread, twins: findTwins(counted.index) };
}

/** Everything that is added up or compared over the lines that count. */
function wholePlan(analyses: readonly Analysis[], { same, repeated, agencies, options }: Combining): WholePlan {
  const table = wholeTable(analyses, repeated);
  const index = indexLines(table.lines, agencies);
  const counts = countLines(index);
  const { frameworks } = options.reference;
  const chosen = chooseFramework({ table, counts, frameworks, chosenId: options.decisions.frameworkId });
  const tierTable = chooseTierTable({
    framework: chosen?.framework ?? null,
    frameworks,
    own: options.decisions.tierTable,
    fiscalYear: table.fiscalYear,
    plan: namedPlan(table, frameworks),
  });
  const tagged = analyses.map((analysis) => taggedBy(tierTable, analysis, options));
  const taggedOf = new Map(tagged.flat().map((one) => [one.line, one]));
  const counting = tagged.flatMap((all, member) => all.filter(({ line }) => repeated[member]?.has(line) !== true));
  const lines = carryTiers(counting, same, taggedOf);
  const summary = summarize({ counts, index, tagged: lines }, tierTable);
  reconcile(summary, lines);
  const framework = chosen === null ? null : frameworkStanding(chosen, counts);
  return {
    whole: { lines, tierTable, summary, framework },
    conflicts: planTierConflicts(same, taggedOf),
    counted: { table, index, counts },
  };
}

/** A table's lines by the plan's tier table; tiers given by hand stay. */
function taggedBy(
  tierTable: TierTable,
  { lines, table, tierTable: own }: Analysis,
  { decisions, reference }: PlanOptions,
): readonly TaggedLine[] {
  if (own === tierTable) return lines;
  const rules = decisions.taggingRules ?? reference.taggingRules;
  const again = tagLines(
    lines.map(({ line }) => line),
    { tierTable, rules, tiersByRow: new Map(), titles: table.titles },
  ).lines;
  return again.map((one, position) => {
    const before = lines[position];
    return before?.because === "person" ? before : one;
  });
}

interface ToldTwice {
  readonly versions: readonly ListVersions[];
  /** The older versions. */
  readonly asWholes: readonly SameMoney[];
  readonly inParts: readonly SameMoney[];
}

interface Telling {
  readonly options: PlanOptions;
  readonly agencies: AgencyIndex;
  readonly isNamed: IsNamed;
}

/** Money that stands in two tables: versions of a list as wholes first, then projects, agencies and groups of what is left. */
function toldTwice(analyses: readonly Analysis[], { options, agencies, isNamed }: Telling): ToldTwice {
  const ranks = analyses.map(({ table, summary }) => ({
    agencies: summary.agencies,
    name: JSON.stringify([table.workbook, table.sheet, table.range]),
  }));
  const holdings = analyses.flatMap((analysis, member) => holdingsOf(analysis, member, agencies));
  const versions = listVersions(analyses, holdings, isNamed);
  const older = new Set(versions.map(({ other }) => other));
  const asWholes = versionsAsSameMoney(versions, analyses);
  const isTogether = bothNamed(analyses, isNamed);
  const found = findSameMoney(
    holdings.filter(({ member }) => !older.has(member)),
    { ranks, isTogether },
  );
  const repeated = new Set([...asWholes, ...found].flatMap((one) => one.repeated.lines));
  const ministries = knownMinistries(options.reference.knownAgencies, agencies);
  return { versions, asWholes, inParts: [...found, ...summaryMembers(analyses, { ranks, repeated, ministries })] };
}

function memberOf(analysis: Analysis, repeated: ReadonlySet<BudgetLine>): PlanMember {
  const { workbook, sheet, lines } = analysis.table;
  const [counts, elsewhere] = [lines.filter((line) => !repeated.has(line)), lines.filter((line) => repeated.has(line))];
  return {
    workbook,
    sheet,
    analysis,
    countedLines: counts.length,
    countedAmount: amountOf(counts),
    repeatedLines: elsewhere.length,
    repeatedAmount: amountOf(elsewhere),
  };
}

function amountOf(lines: readonly BudgetLine[]): Money {
  return sumMoney(lines.flatMap((line) => (line.amount === null ? [] : [line.amount])));
}

/** The plan as one table, for what looks at a whole table: the lines that count, all titles, and the year and stage that all tables share. */
function wholeTable(analyses: readonly Analysis[], repeated: readonly ReadonlySet<BudgetLine>[]): BudgetTable {
  const tables = analyses.map((analysis) => analysis.table);
  const [first] = tables;
  if (first === undefined) throw new Error("A plan has a table.");
  const theOnly = <Value>(values: readonly (Value | null)[]): Value | null => {
    const known = new Set(values.filter((value) => value !== null));
    const [only] = known;
    return known.size === 1 ? (only ?? null) : null;
  };
  return {
    ...first,
    lines: tables.flatMap((table, member) => table.lines.filter((line) => repeated[member]?.has(line) !== true)),
    titles: [...new Set(tables.flatMap((table) => table.titles))],
    fiscalYear: theOnly(tables.map((table) => table.fiscalYear)),
    stage: theOnly(tables.map((table) => table.stage)),
    totals: [],
    numberGaps: [],
    findings: [],
  };
}
