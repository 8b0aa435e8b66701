import type { AgencyIndex } from "../agencies/agency-index.ts";
import type { KnownAgency } from "../agencies/agency-alias.ts";
import type { Analysis } from "../analysis.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import { GROUP_TEXTS, labelKey, textGroup, textGroups, type MinistryOf, type TextGroup } from "../line-index/text-groups.ts";
import { ZERO } from "../money/money.ts";
import { amountFactor } from "./amount-factor.ts";
import { projectKeyOf } from "./holding.ts";
import type { MemberRank, SameMoney } from "./same-money.ts";

/**
 * Tables that tell the money of the other tables in groups (rule R31): by ministry, by tier, by category, by sheet, or in groups of their own that
 * add up to the same whole. Whatever their labels are called, the sums tell them: a line that equals the sum of all lines elsewhere that share its
 * text. A table most of whose lines do is a summary, also where one of them is wrong; its lines count where they are told in detail.
 *
 * Sheets `A` (กระทรวง ก, 10 and 20) and `B` (กระทรวง ข, 5), and a sheet with `กระทรวง ก` 30 and `กระทรวง ข` 5: the last counts nothing.
 */
export function summaryMembers(analyses: readonly Analysis[], { ranks, repeated, ministries }: ToldBefore): readonly SameMoney[] {
  const members = analyses.map(({ table }, member): Member => ({
    member,
    lines: table.lines.filter((line) => isCounting(line, repeated)),
  }));
  const counting = members.filter(({ lines }) => lines.length > 0);
  if (counting.length < 2) return [];
  const found: SameMoney[] = [];
  const left = new Set(counting);
  for (const one of [...counting].sort((a, b) => a.lines.length - b.lines.length || byName(ranks, a, b))) {
    const others = [...left].filter((other) => other !== one && !isOtherYear(one, other));
    const same = sameAsOthers(one, others, ministries);
    if (same.length === 0) continue;
    left.delete(one);
    found.push(...same);
  }
  return found;
}

/** What is known before summaries are sought. */
export interface ToldBefore {
  readonly ranks: readonly MemberRank[];
  /** Lines whose money is told elsewhere already. */
  readonly repeated: ReadonlySet<BudgetLine>;
  readonly ministries: MinistryOf;
}

/** Ministries by the agencies that are known. */
export function knownMinistries(known: readonly KnownAgency[], agencies: AgencyIndex): MinistryOf {
  const ministries = new Map(known.map(({ agency, ministry }) => [agencies.keyOf(agency, ministry), ministry]));
  return (agency) => ministries.get(agencies.keyOf(agency)) ?? null;
}

interface Member {
  readonly member: number;
  readonly lines: readonly BudgetLine[];
}

/** So that the order of files never matters. */
function byName(ranks: readonly MemberRank[], a: Member, b: Member): number {
  const [one, other] = [ranks[a.member]?.name ?? "", ranks[b.member]?.name ?? ""];
  return one < other ? -1 : one > other ? 1 : a.member - b.member;
}

function isCounting(line: BudgetLine, repeated: ReadonlySet<BudgetLine>): boolean {
  return line.amount !== null && line.amount !== ZERO && !repeated.has(line);
}

function isOtherYear(one: Member, other: Member): boolean {
  const [a, b] = [one.lines[0]?.fiscalYear ?? null, other.lines[0]?.fiscalYear ?? null];
  return a !== null && b !== null && a !== b;
}

/** What the table tells of the others; nothing where it is no summary of them. */
function sameAsOthers(one: Member, others: readonly Member[], ministries: MinistryOf): readonly SameMoney[] {
  const details = others.flatMap(({ lines }) => lines);
  const twins = projectsOfOthers(one, others);
  if (twins.length > 0) return twins;
  if (details.length <= one.lines.length) return [];
  const groups = textGroups(details, ministries);
  const told = one.lines.flatMap((line) => {
    const candidates = labelsOf(line).flatMap((text) => groups.get(text) ?? []);
    const equal = candidates.find((group) => amountFactor(group.sum, line.amount ?? ZERO) === 1);
    const group = equal ?? candidates[0];
    return group === undefined ? [] : [{ line, group, isEqual: equal !== undefined }];
  });
  const equal = told.filter(({ isEqual }) => isEqual).length;
  const isAllTold = told.length === one.lines.length && one.lines.every(isWithoutProject);
  const pair = (lines: readonly BudgetLine[], group: TextGroup): SameMoney => pairOf({ member: one.member, lines }, group, others);
  if ((equal > 0 && equal * 2 >= one.lines.length) || isAllTold) return told.map(({ line, group }) => pair([line], group));
  const whole = textGroup(details);
  const isSameWhole = one.lines.every(isWithoutProject) && amountFactor(whole.sum, textGroup(one.lines).sum) === 1;
  return isSameWhole || isOfGroups(one, others) ? [pair(one.lines, whole)] : [];
}

/** So many lines, and such a share of all, must be told elsewhere to the last digit. */
const FEWEST_TWINS = 3;

/** A table without any agency, nearly all of whose projects another table names with the same money: what amounts are looked up in, or a copy. */
function projectsOfOthers(one: Member, others: readonly Member[]): readonly SameMoney[] {
  if (one.lines.some(({ agency }) => agency !== null)) return [];
  const byProject = new Map<string, BudgetLine[]>();
  for (const line of others.flatMap(({ lines }) => lines)) {
    const known = byProject.get(projectKeyOf(line));
    if (known === undefined) byProject.set(projectKeyOf(line), [line]);
    else known.push(line);
  }
  const told = one.lines.flatMap((line) => {
    const group = textGroup(byProject.get(projectKeyOf(line)) ?? []);
    const isTold = projectKeyOf(line) !== "" && amountFactor(group.sum, line.amount ?? ZERO) === 1;
    return isTold ? [pairOf({ member: one.member, lines: [line] }, group, others)] : [];
  });
  return told.length >= FEWEST_TWINS && told.length * 5 >= one.lines.length * 4 ? told : [];
}

/** Several rows that name neither project nor agency, beside lists of projects: a summary, right or wrong, and a difference is said. */
function isOfGroups({ lines }: Member, others: readonly Member[]): boolean {
  const isGroup = (line: BudgetLine): boolean => isWithoutProject(line) && line.agency === null;
  return lines.length > 1 && lines.every(isGroup) && others.every((other) => !other.lines.every(isWithoutProject));
}

/** A row of an agency, a ministry, a tier: what the details name beside their projects. */
function isWithoutProject(line: BudgetLine): boolean {
  return line.project === null && line.activity === null;
}

/** What a line is called, in whatever column its label stands: its project where it has one. */
function labelsOf(line: BudgetLine): readonly string[] {
  const own = line.activity ?? line.project;
  const named = own !== null ? [own] : GROUP_TEXTS.map((column) => line[column]);
  return [...new Set(named.flatMap((text) => (text === null || text === "" ? [] : [labelKey(text)])))];
}

function pairOf(one: Member, { lines, sum }: TextGroup, others: readonly Member[]): SameMoney {
  const [first] = lines;
  const counting = others.find((other) => first !== undefined && other.lines.includes(first))?.member ?? 0;
  return {
    counted: { ...NO_HOLDING, member: counting, lines, amount: sum },
    repeated: { ...NO_HOLDING, member: one.member, lines: one.lines, amount: textGroup(one.lines).sum },
  };
}

const NO_HOLDING = { agencyKey: "", projectKey: "", year: null, texts: 0 } as const;
