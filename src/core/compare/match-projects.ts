import type { Money } from "../money/money.ts";
import { markFreeKey } from "../text/mark-free-key.ts";
import type { ListedProject } from "./listed-project.ts";

/** How a project of the new list was known to be one of the old list. */
export type MatchedBy = "name" | "other-name" | "other-agency";

/** A project that stands in both lists. */
export interface MatchedProject {
  readonly before: ListedProject;
  readonly after: ListedProject;
  readonly by: MatchedBy;
}

/** Both lists laid beside each other. */
export interface Matching {
  readonly matched: readonly MatchedProject[];
  readonly removed: readonly ListedProject[];
  readonly added: readonly ListedProject[];
}

interface Open {
  readonly before: readonly ListedProject[];
  readonly after: readonly ListedProject[];
}

/** One way of knowing a project again: `keyOf` gives what must be the same, and single on either side; null: not in this way. */
interface Way {
  readonly by: MatchedBy;
  readonly keyOf: (project: ListedProject) => string | null;
}

/** Shorter names are not enough to know a project again under another agency. */
const TELLING_NAME = 12;
/** 100,000 baht: amounts that are whole multiples of it are too common to know a project by. */
const ROUND_AMOUNT = 100_000n * 1_000_000_000n;

/** Ways to know a project again, the surest first; each looks only at what those before it left over. */
const WAYS: readonly Way[] = [
  { by: "name", keyOf: ({ agencyKey, projectKey }) => keyOf(agencyKey, projectKey) },
  { by: "other-name", keyOf: (one) => (one.project === null ? null : keyOf(one.agencyKey, markFreeKey(one.projectKey))) },
  { by: "other-agency", keyOf: (one) => (hasMoney(one) && one.projectKey !== "" ? keyOf(one.projectKey, String(one.amount)) : null) },
  { by: "other-agency", keyOf: ({ projectKey }) => (projectKey.length < TELLING_NAME ? null : projectKey) },
];

/**
 * Finds each project of one list in the other: by agency and name; by a name that lost its marks; by the name and the money under
 * another agency; by a like name, or by the same uncommon amount, in the same agency. What fits twice on a side is left alone:
 * it is said as removed and added, never guessed.
 */
export function matchProjects(before: readonly ListedProject[], after: readonly ListedProject[]): Matching {
  const matched: MatchedProject[] = [];
  let open: Open = { before, after };
  const take = (pairs: readonly MatchedProject[]): void => {
    matched.push(...pairs);
    const taken = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
    open = { before: open.before.filter((one) => !taken.has(one)), after: open.after.filter((one) => !taken.has(one)) };
  };
  for (const way of WAYS) take(singlePairs(open, way));
  take(likeNames(open));
  take(singlePairs(open, { by: "other-name", keyOf: uncommonAmountOf }));
  return { matched, removed: open.before, added: open.after };
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

function hasMoney({ amount }: ListedProject): boolean {
  return amount !== null && amount !== 0n;
}

function uncommonAmountOf({ agencyKey, amount, project }: ListedProject): string | null {
  return project === null || amount === null || amount % ROUND_AMOUNT === 0n ? null : keyOf(agencyKey, amount.toString());
}

function singlePairs({ before, after }: Open, { by, keyOf: keyOfOne }: Way): readonly MatchedProject[] {
  const olds = singles(before, keyOfOne);
  const news = singles(after, keyOfOne);
  return [...olds].flatMap(([key, old]) => {
    const next = news.get(key);
    return next === undefined || next === null || old === null
      ? []
      : [{ before: old, after: next, by: by === "other-agency" ? agencyOf(old, next) : by }];
  });
}

/** A list that names no agencies cannot show a move between them. */
function agencyOf(before: ListedProject, after: ListedProject): MatchedBy {
  return before.agencyKey === "" || after.agencyKey === "" ? "name" : "other-agency";
}

/** Projects by key; null where two share it. */
function singles(projects: readonly ListedProject[], keyOfOne: Way["keyOf"]): ReadonlyMap<string, ListedProject | null> {
  const found = new Map<string, ListedProject | null>();
  for (const project of projects) {
    const key = keyOfOne(project);
    if (key !== null) found.set(key, found.has(key) ? null : project);
  }
  return found;
}

/** Names that share so much of their letter pairs are one name, changed. */
const LIKE = 0.75;
/** Names that share this much are, if the money is the same, too. */
const LIKE_WITH_SAME_MONEY = 0.4;
/** More pairs of names than this in one agency are not laid beside each other. */
const MOST_PAIRS = 250_000;

/** Projects of one agency whose names are alike: each the other's likest, and with the same numbers in them (phase 1 is not phase 2). */
function likeNames({ before, after }: Open): readonly MatchedProject[] {
  const olds = byAgency(before);
  return [...byAgency(after)].flatMap(([agency, news]) => {
    const rest = olds.get(agency) ?? [];
    return rest.length * news.length > MOST_PAIRS ? [] : likePairs(rest, news);
  });
}

function likePairs(olds: readonly ListedProject[], news: readonly ListedProject[]): readonly MatchedProject[] {
  const names = new Map([...olds, ...news].map((one) => [one, letterPairs(one.projectKey)]));
  const scored = olds.flatMap((before) =>
    news.map((after) => ({ before, after, likeness: likenessOf(before, after, names) })).filter(({ likeness }) => likeness > 0),
  );
  const taken = new Set<ListedProject>();
  return scored
    .sort((a, b) => b.likeness - a.likeness)
    .flatMap(({ before, after }): readonly MatchedProject[] => {
      if (taken.has(before) || taken.has(after)) return [];
      taken.add(before).add(after);
      return [{ before, after, by: "other-name" }];
    });
}

/** Zero: not alike. */
function likenessOf(before: ListedProject, after: ListedProject, names: ReadonlyMap<ListedProject, ReadonlySet<string>>): number {
  if (numbersIn(before.projectKey) !== numbersIn(after.projectKey)) return 0;
  const [one, other] = [names.get(before) ?? new Set<string>(), names.get(after) ?? new Set<string>()];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  const likeness = one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
  return likeness >= (isSameMoney(before.amount, after.amount) ? LIKE_WITH_SAME_MONEY : LIKE) ? likeness : 0;
}

function isSameMoney(one: Money | null, other: Money | null): boolean {
  return one !== null && one !== 0n && one === other;
}

function letterPairs(key: string): ReadonlySet<string> {
  const letters = markFreeKey(key);
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)));
}

function numbersIn(key: string): string {
  return (key.match(/\d+/g) ?? []).join(" ");
}

function byAgency(projects: readonly ListedProject[]): ReadonlyMap<string, readonly ListedProject[]> {
  const groups = new Map<string, ListedProject[]>();
  for (const project of projects) {
    const group = groups.get(project.agencyKey);
    if (group === undefined) groups.set(project.agencyKey, [project]);
    else group.push(project);
  }
  return groups;
}
