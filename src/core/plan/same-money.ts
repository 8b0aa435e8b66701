import type { Analysis } from "../analysis.ts";
import { sumMoney, ZERO } from "../money/money.ts";
import { amountFactor } from "./amount-factor.ts";
import type { Holding } from "./holding.ts";

/** Money that stands in two tables: `repeated` is not counted, `counted` is. They differ in amount where two tables tell the same list otherwise. */
export interface SameMoney {
  readonly counted: Holding;
  readonly repeated: Holding;
}

/** Facts that decide between two tables that tell the same. */
export interface MemberRank {
  /** Agencies with money: the table of one agency is nearer to the source than a ministry's. */
  readonly agencies: number;
  /** Breaks ties, so that the order of files never matters. */
  readonly name: string;
}

/** What is known of the tables beside what they hold. */
export interface Telling {
  readonly ranks: readonly MemberRank[];
  /** Whether a person said that the projects of both tables count. */
  readonly isTogether: (member: number, other: number) => boolean;
}

/**
 * Finds money seen in two tables (rule R31): the same agency, project and year with the same amount; and, in two tables
 * that agree on at least half of the projects they share, the same project with another amount. The more detailed
 * table counts.
 */
export function findSameMoney(holdings: readonly Holding[], { ranks, isTogether }: Telling): readonly SameMoney[] {
  const shared = groupsOf(holdings, (one) => JSON.stringify([one.agencyKey, one.projectKey]));
  const isSameList = sameLists(shared);
  const isSame = (a: Holding, b: Holding): boolean =>
    isOtherTable(a, b) && !isTogether(a.member, b.member) && (amountFactor(a.amount, b.amount) === 1 || isSameList(a.member, b.member));
  const found = shared.flatMap((group) => repeatedIn(group, { isSame, ranks }));
  const repeated = new Set(found.map((one) => one.repeated));
  return [...found, ...agencyTotals(holdings.filter((one) => !repeated.has(one)))];
}

function groupsOf(holdings: readonly Holding[], keyOf: (one: Holding) => string): readonly (readonly Holding[])[] {
  const groups = new Map<string, Holding[]>();
  for (const one of holdings) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Two tables, and no year that tells them apart. */
function isOtherTable(a: Holding, b: Holding): boolean {
  return a.member !== b.member && (a.year === null || b.year === null || a.year === b.year);
}

/** Which tables tell the same list: they share three projects, or at least half of those they share have amounts that are equal or a unit apart; that both give nothing proves nothing. */
function sameLists(shared: readonly (readonly Holding[])[]): (a: number, b: number) => boolean {
  const tallies = new Map<string, { shared: number; alike: number }>();
  const pairOf = (a: number, b: number): string => `${String(Math.min(a, b))}:${String(Math.max(a, b))}`;
  for (const group of shared) {
    for (const [a, b] of pairsOf(group)) {
      if (!isOtherTable(a, b) || (a.amount === ZERO && b.amount === ZERO)) continue;
      const tally = tallies.get(pairOf(a.member, b.member)) ?? { shared: 0, alike: 0 };
      tallies.set(pairOf(a.member, b.member), {
        shared: tally.shared + 1,
        alike: tally.alike + (amountFactor(a.amount, b.amount) === null ? 0 : 1),
      });
    }
  }
  return (a, b) => {
    const tally = tallies.get(pairOf(a, b));
    return tally !== undefined && ((tally.alike > 0 && tally.alike * 2 >= tally.shared) || tally.shared >= SHARED_BY_ONE_LIST);
  };
}

/** So many projects of the same agencies in both make two tables tell one list, whatever their amounts. */
const SHARED_BY_ONE_LIST = 3;

function pairsOf(group: readonly Holding[]): readonly (readonly [Holding, Holding])[] {
  return group.flatMap((a, index) => group.slice(index + 1).map((b) => [a, b] as const));
}

interface Judging {
  readonly isSame: (a: Holding, b: Holding) => boolean;
  readonly ranks: readonly MemberRank[];
}

/** The best one counts; whatever is the same money as one that counts is repeated. */
function repeatedIn(group: readonly Holding[], { isSame, ranks }: Judging): readonly SameMoney[] {
  const sorted = [...group].sort((a, b) => byDetail(a, b, ranks));
  const counting: Holding[] = [];
  const found: SameMoney[] = [];
  for (const one of sorted) {
    const counted = counting.find((other) => isSame(other, one));
    if (counted === undefined) counting.push(one);
    else found.push({ counted, repeated: one });
  }
  return found;
}

function byDetail(a: Holding, b: Holding, ranks: readonly MemberRank[]): number {
  return b.lines.length - a.lines.length || b.texts - a.texts || byRank(ranks[a.member], ranks[b.member]) || a.member - b.member;
}

function byRank(a: MemberRank | undefined, b: MemberRank | undefined): number {
  if (a === undefined || b === undefined) throw new Error("Every table has a rank.");
  return a.agencies - b.agencies || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

/**
 * An agency's money in one sum without projects is the same as its projects in another table, when the sums are equal; and where a table sums
 * up others at least as often as not, also when they differ: a summary with a mistake in it is a summary still.
 */
function agencyTotals(holdings: readonly Holding[]): readonly SameMoney[] {
  const pairs = groupsOf(holdings, (one) => one.agencyKey).flatMap((group) => {
    const sums = group.filter((one) => one.projectKey === "");
    return sums.flatMap((sum) => detailsOf(sum, group).map((detail) => ({ sum, detail, isEqual: isSumOf(detail, sum) })));
  });
  const isSummary = (member: number): boolean => {
    const own = pairs.filter(({ sum }) => sum.member === member);
    return own.filter(({ isEqual }) => isEqual).length * 2 >= own.length && own.some(({ isEqual }) => isEqual);
  };
  const found = new Map<Holding, SameMoney>();
  for (const { sum, detail, isEqual } of [...pairs].sort((a, b) => Number(b.isEqual) - Number(a.isEqual))) {
    const [first] = detail;
    if (first === undefined || found.has(sum) || (!isEqual && !isSummary(sum.member))) continue;
    found.set(sum, { counted: isEqual ? first : together(detail, first), repeated: sum });
  }
  return [...found.values()];
}

/** The agency's projects in each other table. */
function detailsOf(sum: Holding, group: readonly Holding[]): readonly (readonly Holding[])[] {
  return groupsByMember(group.filter((one) => one.projectKey !== "" && isOtherTable(one, sum)));
}

function isSumOf(detail: readonly Holding[], sum: Holding): boolean {
  return amountFactor(sumMoney(detail.map((one) => one.amount)), sum.amount) === 1;
}

/** All projects of an agency in one table as one holding, to hold a sum against. */
function together(detail: readonly Holding[], first: Holding): Holding {
  return { ...first, projectKey: "", amount: sumMoney(detail.map((one) => one.amount)), lines: detail.flatMap((one) => one.lines) };
}

/** All that a table holds, as one holding. */
export function wholeOf(analyses: readonly Analysis[], member: number): Holding {
  const lines = analyses[member]?.table.lines.filter(({ amount }) => amount !== null) ?? [];
  return {
    member,
    agencyKey: "",
    projectKey: "",
    year: null,
    texts: 0,
    lines,
    amount: sumMoney(lines.map(({ amount }) => amount ?? ZERO)),
  };
}

function groupsByMember(holdings: readonly Holding[]): readonly (readonly Holding[])[] {
  const members = [...new Set(holdings.map((one) => one.member))];
  return members.map((member) => holdings.filter((one) => one.member === member));
}
