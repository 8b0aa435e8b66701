import { absoluteMoney, addMoney, multiplyMoney, subtractMoney, sumMoney, ZERO, type Money } from "../money/money.ts";
import { isOtherTier, type ListedProject } from "./listed-project.ts";
import { matchProjects, type MatchedBy, type MatchedProject } from "./match-projects.ts";

/** What happened to a project between two versions of a list. `moved`: to another tier or agency; `unit`: the same figure in another unit. */
export type ChangeKind = "added" | "removed" | "changed" | "renamed" | "moved" | "unit";

/** All kinds, in the order in which a bridge walks over them. */
export const CHANGE_KINDS = ["removed", "added", "changed", "unit", "renamed", "moved"] as const satisfies readonly ChangeKind[];

/** One project that is not the same in both versions. */
export interface ListChange {
  readonly kind: ChangeKind;
  readonly before: ListedProject | null;
  readonly after: ListedProject | null;
  /** new - old. */
  readonly difference: Money;
}

/** One step from the old total to the new one. */
export interface BridgeStep {
  readonly kind: ChangeKind;
  readonly projects: number;
  readonly difference: Money;
}

/** The way from one version of a list to another: its steps add up exactly. */
export interface Bridge {
  readonly oldTotal: Money;
  readonly newTotal: Money;
  /** new - old. */
  readonly difference: Money;
  /** Largest difference first. */
  readonly changes: readonly ListChange[];
  /** One step for each kind that occurs. */
  readonly steps: readonly BridgeStep[];
  /** Projects that are the same in both. */
  readonly unchanged: number;
}

/** Lays two versions of a list beside each other, project by project. Throws only when our own arithmetic is wrong. */
export function compareLists(before: readonly ListedProject[], after: readonly ListedProject[]): Bridge {
  const { matched, removed, added } = matchProjects(before, after);
  const all = [
    ...matched.flatMap(changeOf),
    ...removed.map((one): ListChange => ({ kind: "removed", before: one, after: null, difference: subtractMoney(ZERO, moneyOf(one)) })),
    ...added.map((one): ListChange => ({ kind: "added", before: null, after: one, difference: moneyOf(one) })),
  ];
  const changes = all.sort(bySize);
  const [oldTotal, newTotal] = [totalOf(before), totalOf(after)];
  const difference = subtractMoney(newTotal, oldTotal);
  if (sumMoney(changes.map((change) => change.difference)) !== difference) throw new Error("The bridge does not lead to the new total.");
  return {
    oldTotal,
    newTotal,
    difference,
    changes,
    steps: stepsOf(changes),
    unchanged: matched.length - (all.length - removed.length - added.length),
  };
}

function totalOf(projects: readonly ListedProject[]): Money {
  return sumMoney(projects.map(moneyOf));
}

function moneyOf({ amount }: ListedProject): Money {
  return amount ?? ZERO;
}

function changeOf({ before, after, by }: MatchedProject): readonly ListChange[] {
  const kind = kindOf(before, after, by);
  return kind === null ? [] : [{ kind, before, after, difference: subtractMoney(moneyOf(after), moneyOf(before)) }];
}

const KIND_BY_MATCH: Readonly<Record<Exclude<MatchedBy, "name">, ChangeKind>> = { "other-name": "renamed", "other-agency": "moved" };

/** Null: the project is the same. A change of unit is said before all else, since its difference is no money at all. */
function kindOf(before: ListedProject, after: ListedProject, by: MatchedBy): ChangeKind | null {
  if (isUnitChange(moneyOf(before), moneyOf(after))) return "unit";
  if (by !== "name") return KIND_BY_MATCH[by];
  if (isOtherTier(before, after)) return "moved";
  return before.amount === after.amount ? null : "changed";
}

/** 100 baht, the last digit of a million in print: what an amount may have lost when it was written in a larger unit. */
const LAST_PLACE = 100n * 1_000_000_000n;
/** Smaller amounts have too few digits for a multiple of a thousand to mean anything. */
const FEWEST_PLACES = 100n;

/** One is a thousand or a million times the other, within what its last printed digit leaves open. */
function isUnitChange(one: Money, other: Money): boolean {
  const [small, large] = absoluteMoney(one) < absoluteMoney(other) ? [one, other] : [other, one];
  if (small === ZERO) return false;
  return [1_000, 1_000_000].some((factor) => {
    const off = absoluteMoney(subtractMoney(multiplyMoney(small, factor), large));
    return off === 0n || (absoluteMoney(small) >= LAST_PLACE * FEWEST_PLACES && off * 2n <= LAST_PLACE * BigInt(factor));
  });
}

function bySize(a: ListChange, b: ListChange): number {
  const [one, other] = [absoluteMoney(a.difference), absoluteMoney(b.difference)];
  return one === other ? rowOf(a) - rowOf(b) : one > other ? -1 : 1;
}

function rowOf({ before, after }: ListChange): number {
  return (before ?? after)?.cell.row ?? 0;
}

function stepsOf(changes: readonly ListChange[]): readonly BridgeStep[] {
  return CHANGE_KINDS.flatMap((kind): readonly BridgeStep[] => {
    const ofKind = changes.filter((change) => change.kind === kind);
    const difference = ofKind.reduce<Money>((sum, one) => addMoney(sum, one.difference), ZERO);
    return ofKind.length === 0 ? [] : [{ kind, projects: ofKind.length, difference }];
  });
}
