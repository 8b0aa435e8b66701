import type { AgencyIndex } from "../agencies/agency-index.ts";
import type { KnownAgency } from "../agencies/agency-alias.ts";
import type { Analysis } from "../analysis.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import { sumMoney, ZERO, type Money } from "../money/money.ts";
import { comparisonKey } from "../text/comparison-key.ts";
import { amountFactor } from "./amount-factor.ts";
import type { Holding } from "./holding.ts";
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

/** The ministry of an agency that a list names without it. */
export type MinistryOf = (agency: string) => string | null;

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
  const details = others.flatMap(({ member, lines }) => lines.map((line) => ({ member, line })));
  if (details.length <= one.lines.length) return [];
  const groups = groupsByText(details, ministries);
  const told = one.lines.flatMap((line) => {
    const candidates = textsOf(line).flatMap((text) => groups.get(text) ?? []);
    if (candidates.length === 0) return [];
    const equal = candidates.find((group) => amountFactor(group.sum, line.amount ?? ZERO) === 1);
    return [{ line, group: equal ?? candidates[0], isEqual: equal !== undefined }];
  });
  const equal = told.filter(({ isEqual }) => isEqual).length;
  const isAllTold = told.length === one.lines.length && one.lines.every(isWithoutProject);
  if ((equal > 0 && equal * 2 >= one.lines.length) || isAllTold)
    return told.flatMap(({ line, group }) => (group === undefined ? [] : [pairOf(one, [line], group)]));
  const whole = groupOf(details);
  const isSameWhole = one.lines.every(isWithoutProject) && amountFactor(whole.sum, amountOf(one.lines)) === 1;
  return isSameWhole || isOfGroups(one, others) ? [pairOf(one, one.lines, whole)] : [];
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

interface Detail {
  readonly member: number;
  readonly line: BudgetLine;
}

interface Group {
  readonly details: readonly Detail[];
  readonly sum: Money;
}

/** Lines by each text that they share, whatever it says; a text of a whole table is its sheet's name too. */
function groupsByText(details: readonly Detail[], ministries: MinistryOf): ReadonlyMap<string, readonly Group[]> {
  const byText = new Map<string, Map<string, Detail[]>>();
  for (const detail of details) {
    for (const [field, text] of fieldsOf(detail.line, ministries)) {
      const byField = byText.get(text) ?? new Map<string, Detail[]>();
      const group = byField.get(field);
      if (group === undefined) byText.set(text, byField.set(field, [detail]));
      else group.push(detail);
    }
  }
  return new Map([...byText].map(([text, byField]) => [text, [...byField.values()].map(groupOf)]));
}

function groupOf(details: readonly Detail[]): Group {
  return { details, sum: amountOf(details.map(({ line }) => line)) };
}

function amountOf(lines: readonly BudgetLine[]): Money {
  return sumMoney(lines.map((line) => line.amount ?? ZERO));
}

const FIELDS = ["ministry", "agency", "budgetPlan", "output", "goal", "guideline", "category", "tierText", "tierBanner", "sheet"] as const;

function fieldsOf(line: BudgetLine, ministries: MinistryOf): readonly (readonly [string, string])[] {
  const known = line.ministry === null && line.agency !== null ? ministries(line.agency) : null;
  const ofMinistry = known === null ? [] : [["ministry", keyOf(known)] as const];
  const stated = FIELDS.flatMap((field) => {
    const text = line[field];
    return text === null || text === "" ? [] : [[field, keyOf(text)] as const];
  });
  return [...ofMinistry, ...stated];
}

/** What a line is called, in whatever column its label stands: its project where it has one. */
function textsOf(line: BudgetLine): readonly string[] {
  const own = line.activity ?? line.project;
  const named = own !== null ? [own] : FIELDS.filter((field) => field !== "sheet").map((field) => line[field]);
  return [...new Set(named.flatMap((text) => (text === null || text === "" ? [] : [keyOf(text)])))];
}

/** Numbering before a label says nothing of it. */
function keyOf(text: string): string {
  return comparisonKey(text).replace(/^[\d.)]+/, "");
}

function pairOf(one: Member, lines: readonly BudgetLine[], group: Group): SameMoney {
  const repeated: Holding = { ...NO_HOLDING, member: one.member, lines, amount: amountOf(lines) };
  const [first] = group.details;
  const counted: Holding = { ...NO_HOLDING, member: first?.member ?? 0, lines: group.details.map(({ line }) => line), amount: group.sum };
  return { counted, repeated };
}

const NO_HOLDING = { agencyKey: "", projectKey: "", year: null, texts: 0 } as const;
