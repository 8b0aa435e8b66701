import type { BudgetLine } from "../budget/budget-line.ts";
import { comparisonKey } from "../text/comparison-key.ts";
import { directEvidenceReader } from "./direct-evidence.ts";
import type { TaggedLine } from "./tagged-line.ts";
import type { TierId, TierTable } from "./tier-table.ts";

/** One side of a clash: the lines that stand in a tier, topmost first. */
export interface ClashSide {
  readonly tier: TierId;
  readonly lines: readonly BudgetLine[];
}

/**
 * Lines that tell a person to look again: one project (agency × name) in two tiers; one name in different tiers in
 * several agencies; a tier column against the goal (`sides[0]` the column, `sides[1]` the goal, the same lines).
 */
export interface TierClash {
  readonly kind: "project-in-two-tiers" | "same-words-in-two-tiers" | "column-against-goal";
  /** The name that both sides share; null for column against goal. */
  readonly name: string | null;
  readonly agency: string | null;
  readonly sides: readonly ClashSide[];
}

/** All clashes, side by side; sides in the order of the tier table, clashes by their topmost row. Nothing is decided here. */
export function findClashes(tagged: readonly TaggedLine[], table: TierTable): readonly TierClash[] {
  const withTier = tagged.filter((one) => one.tier !== null && one.line.project !== null);
  const clashes = [...projectClashes(withTier, table), ...nameClashes(withTier, table), ...columnClashes(tagged, table)];
  return clashes.sort((a, b) => topRow(a) - topRow(b));
}

function projectClashes(tagged: readonly TaggedLine[], table: TierTable): readonly TierClash[] {
  const groups = groupsOf(tagged, ({ line }) => JSON.stringify([comparisonKey(line.agency ?? ""), comparisonKey(line.project ?? "")]));
  return groups.flatMap((group) => clashOf(group, { kind: "project-in-two-tiers", agency: group[0]?.line.agency ?? null, table }));
}

/** The same name in several agencies; what is a clash within one agency is told there and not again. */
function nameClashes(tagged: readonly TaggedLine[], table: TierTable): readonly TierClash[] {
  const groups = groupsOf(tagged, ({ line }) => comparisonKey(line.project ?? ""));
  const acrossAgencies = groups.filter((group) => new Set(group.map(({ line }) => comparisonKey(line.agency ?? ""))).size > 1);
  return acrossAgencies.flatMap((group) => clashOf(group, { kind: "same-words-in-two-tiers", agency: null, table }));
}

function columnClashes(tagged: readonly TaggedLine[], table: TierTable): readonly TierClash[] {
  const read = directEvidenceReader({ tierTable: table, rules: [], tiersByRow: new Map() });
  const pairs = new Map<string, { readonly column: TierId; readonly goal: TierId; readonly lines: BudgetLine[] }>();
  for (const { line } of tagged) {
    const { cell, voices } = read(line);
    const goal = voices.find((voice) => voice.because === "goal");
    if (cell.kind !== "tier" || goal === undefined || goal.tier === cell.tier) continue;
    const key = JSON.stringify([cell.tier, goal.tier]);
    const pair = pairs.get(key) ?? { column: cell.tier, goal: goal.tier, lines: [] };
    pair.lines.push(line);
    pairs.set(key, pair);
  }
  return [...pairs.values()].map(({ column, goal, lines }) => {
    const sorted = byRow(lines);
    const sides = [column, goal].map((tier) => ({ tier, lines: sorted }));
    return { kind: "column-against-goal", name: null, agency: null, sides };
  });
}

function groupsOf(tagged: readonly TaggedLine[], keyOf: (one: TaggedLine) => string): readonly (readonly TaggedLine[])[] {
  const groups = new Map<string, TaggedLine[]>();
  for (const one of tagged) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function clashOf(
  group: readonly TaggedLine[],
  given: Pick<TierClash, "kind" | "agency"> & { readonly table: TierTable },
): readonly TierClash[] {
  const sides = given.table.tiers.flatMap(({ id }): readonly ClashSide[] => {
    const lines = group.filter((one) => one.tier === id).map((one) => one.line);
    return lines.length === 0 ? [] : [{ tier: id, lines: byRow(lines) }];
  });
  const name = byRow(group.map((one) => one.line))[0]?.project ?? null;
  return sides.length < 2 ? [] : [{ kind: given.kind, name, agency: given.agency, sides }];
}

function byRow(lines: readonly BudgetLine[]): readonly BudgetLine[] {
  return [...lines].sort((a, b) => a.row - b.row);
}

function topRow({ sides }: TierClash): number {
  return Math.min(...sides.map((side) => side.lines[0]?.row ?? Number.MAX_SAFE_INTEGER));
}
