import type { Analysis } from "../analysis.ts";
import { makeFinding, type Finding } from "../finding.ts";
import { addMoney, subtractMoney, sumMoney, ZERO } from "../money/money.ts";
import { comparisonKey } from "../text/comparison-key.ts";
import { amountFactor } from "./amount-factor.ts";
import type { Holding } from "./holding.ts";
import { wholeOf, type SameMoney } from "./same-money.ts";

/** Between the names of sheets that count together, in the answer to a question. */
export const SEVERAL = " + ";

/** Whether a person named a sheet as one that counts. */
export type IsNamed = (sheet: string) => boolean;

/** Whether a person named the sheets of two tables together, so that both count. */
export function bothNamed(analyses: readonly Analysis[], isNamed: IsNamed): (a: number, b: number) => boolean {
  const named = analyses.map(({ table }) => isNamed(table.sheet));
  return (a, b) => named[a] === true && named[b] === true;
}

/** A list that stands in two versions: the same projects of the same agencies, some with other amounts. */
export interface ListVersions {
  /** Position of the version that counts among the tables. */
  readonly counted: number;
  readonly other: number;
  /** How many projects both have, and in how many of them the amounts differ. */
  readonly shared: number;
  readonly differing: number;
  /** What tells which version counts; null where nothing does and a person has to say. */
  readonly because: "person" | "hidden" | "name" | null;
}

/** So many projects in common, and such a share of all that either has, make two tables versions of one list. */
const FEWEST_SHARED = 3;
const MOST_OTHERS = 5;

/**
 * Tables of one plan that hold the same projects with other amounts (rule R31): adding them would count every project twice. The visible sheet
 * counts beside a hidden one, the one called final or of the higher number beside the one called old; else it is asked.
 *
 * Sheet `v1` with ก 10, ข 20, ค 30 and sheet `v2` with ก 10, ข 25, ค 30: `v2` counts, 65.
 */
export function listVersions(analyses: readonly Analysis[], holdings: readonly Holding[], isNamed: IsNamed): readonly ListVersions[] {
  const isTogether = bothNamed(analyses, isNamed);
  const projects = analyses.map(
    (_, member) =>
      new Map(
        holdings.filter((one) => one.member === member && one.projectKey !== "" && one.amount !== ZERO).map((one) => [keyOf(one), one]),
      ),
  );
  const found: ListVersions[] = [];
  const order = analyses.map((_, member) => member).sort((a, b) => byName(analyses[a], analyses[b]));
  for (const [at, a] of order.entries()) {
    for (const b of order.slice(at + 1)) {
      const pair = isTogether(a, b) ? null : versionsOf({ analyses, projects, isNamed }, a, b);
      if (pair !== null) found.push(pair);
    }
  }
  return found;
}

/** So that the order of files never matters. */
function byName(one: Analysis | undefined, other: Analysis | undefined): number {
  const [a, b] = [one, other].map((analysis) => JSON.stringify([analysis?.table.workbook, analysis?.table.sheet, analysis?.table.range]));
  return (a ?? "") < (b ?? "") ? -1 : 1;
}

function keyOf({ agencyKey, projectKey, year }: Holding): string {
  return JSON.stringify([agencyKey, projectKey, year]);
}

interface Compared {
  readonly analyses: readonly Analysis[];
  readonly projects: readonly ReadonlyMap<string, Holding>[];
  readonly isNamed: IsNamed;
}

function versionsOf({ analyses, projects, isNamed }: Compared, a: number, b: number): ListVersions | null {
  const [one, other] = [projects[a] ?? new Map<string, Holding>(), projects[b] ?? new Map<string, Holding>()];
  const shared = [...one].flatMap(([key, holding]) => {
    const twin = other.get(key);
    return twin === undefined ? [] : [{ holding, twin }];
  });
  const others = one.size + other.size - 2 * shared.length;
  if (shared.length < FEWEST_SHARED || others * MOST_OTHERS > shared.length) return null;
  const differing = shared.filter(({ holding, twin }) => amountFactor(holding.amount, twin.amount) === null).length;
  if (differing === 0 && others === 0) return null;
  const { isFirst, because } = whichCounts(analyses[a], analyses[b], isNamed);
  return { counted: isFirst ? a : b, other: isFirst ? b : a, shared: shared.length, differing, because };
}

interface Counting {
  readonly isFirst: boolean;
  readonly because: ListVersions["because"];
}

function whichCounts(first: Analysis | undefined, second: Analysis | undefined, isNamed: IsNamed): Counting {
  const [one, other] = [first?.table.sheet ?? "", second?.table.sheet ?? ""];
  const orders = [
    ["person", Number(isNamed(one)) - Number(isNamed(other))],
    ["hidden", Number(isHidden(second)) - Number(isHidden(first))],
    ["name", isNamedAlike(one, other) ? rankOf(one) - rankOf(other) : 0],
  ] as const;
  const [because, order] = orders.find(([, found]) => found !== 0) ?? [null, 1];
  return { isFirst: order > 0, because };
}

function isHidden(analysis: Analysis | undefined): boolean {
  return analysis?.table.findings.some(({ code }) => code === "hidden-sheet") === true;
}

const OLDER = /เดิม|เก่า|ร่าง|ยกเลิก|ก่อน(?:แก้ไข|ปรับปรุง|ปรับ)?|สำเนา|old|draft|backup|copy|prev(?:ious)?|bak/g;
const NEWER = /ล่าสุด|สุดท้าย|ใหม่|หลัง(?:แก้ไข|ปรับปรุง|ปรับ)?|แก้ไข|ปรับปรุง|final|latest|new|revised/g;
const NUMBERED = /(?:version|ver|v|rev|ครั้งที่|ฉบับที่)\.?(\d{1,2})/g;

/** The names are the same but for words of versions, or one of them is nothing else: `เชียงใหม่` and `ลำพูน` are two places. */
function isNamedAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map(withoutVersion);
  return a === b || a === "" || b === "";
}

function withoutVersion(sheet: string): string {
  return comparisonKey(sheet)
    .replace(NUMBERED, "")
    .replace(OLDER, "")
    .replace(NEWER, "")
    .replace(/ฉบับ|version|[\s()[\]._-]/g, "");
}

/** How late a version the sheet's name says it is: old before unnamed before new, and by the number of the version. */
function rankOf(sheet: string): number {
  const key = comparisonKey(sheet);
  const [, version] = [...key.matchAll(NUMBERED)][0] ?? [];
  const isOlder = key.search(OLDER) >= 0;
  const isNewer = key.replace(OLDER, "").search(NEWER) >= 0;
  return (isNewer ? 1000 : 0) - (isOlder ? 1000 : 0) + Number(version ?? 0);
}

/** The money of the versions that do not count, as money told elsewhere. */
export function versionsAsSameMoney(versions: readonly ListVersions[], analyses: readonly Analysis[]): readonly SameMoney[] {
  const gone = new Set<number>();
  return versions.flatMap(({ counted, other }) => {
    if (gone.has(other) || gone.has(counted)) return [];
    gone.add(other);
    return [{ counted: wholeOf(analyses, counted), repeated: wholeOf(analyses, other) }];
  });
}

/** Says which version counts, with both sums; asks where nothing tells. */
export function versionFindings(versions: readonly ListVersions[], analyses: readonly Analysis[]): readonly Finding[] {
  return versions.flatMap(({ counted, other, shared, differing, because }) => {
    const [kept, left] = [analyses[counted], analyses[other]];
    if (kept === undefined || left === undefined || because === "person") return [];
    const { workbook, sheet, range } = left.table;
    const [found, expected] = [left, kept].map(({ table }) => sumMoney(table.lines.map(({ amount }) => amount ?? ZERO)));
    if (found === undefined || expected === undefined) return [];
    if (because === null) {
      const both = { value: [kept, left].map(({ table }) => table.sheet).join(SEVERAL), label: "", money: addMoney(expected, found) };
      const choices = [
        ...[kept, left].map(({ table }, at) => ({ value: table.sheet, label: "", money: at === 0 ? expected : found })),
        both,
      ];
      return [makeFinding("reading-unsure", { workbook, sheet, range }, { facts: { asks: "rows", choices } })];
    }
    const facts = { otherSheet: kept.table.sheet, shared, differing, because };
    return [
      makeFinding("list-versions", { workbook, sheet, range }, { facts, found, expected, difference: subtractMoney(found, expected) }),
    ];
  });
}
