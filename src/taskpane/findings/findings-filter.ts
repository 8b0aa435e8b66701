import type { Analysis, SheetOutcome } from "#core/analysis.ts";
import type { FindingCode } from "#core/finding-facts.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import type { Severity } from "#core/finding.ts";
import type { TierId } from "#core/value-chain/tier-table.ts";
import type { FindingItem } from "./finding-item.ts";

/** Which findings are looked at: those still open, those a person accepted, those of earlier checks that are there no more. */
export type FindingsShown = "open" | "accepted" | "gone";

/** What the list of findings shows. null: everything of that kind. */
export interface FindingsFilter {
  readonly severity: Severity | null;
  readonly code: FindingCode | null;
  readonly sheet: string | null;
  /** `tier` null inside: lines without a tier. */
  readonly tier: { readonly tier: TierId | null } | null;
  /** Words that must all occur; empty: no search. */
  readonly search: string;
  readonly shown: FindingsShown;
}

/** Everything that is open. */
export const NO_FILTER: FindingsFilter = { severity: null, code: null, sheet: null, tier: null, search: "", shown: "open" };

/** Whether one of the finer filters is set. */
export function isNarrowed(filter: FindingsFilter): boolean {
  return filter.code !== null || filter.sheet !== null || filter.tier !== null;
}

/** Whether anything is set that hides findings of those looked at. */
export function isHiding(filter: FindingsFilter): boolean {
  return filter.severity !== null || filter.search.trim() !== "" || isNarrowed(filter);
}

/** What filtering needs to know beside the finding. */
export interface FilterContext {
  /** The tiers of the lines a finding stands on; empty when on none. */
  readonly tiersOf: (item: FindingItem) => readonly (TierId | null)[];
  /** All text of a finding, ready for `searchKey` comparison. */
  readonly textOf: (item: FindingItem) => string;
}

/** Text as compared in a search: case and spaces do not count. */
export function searchKey(text: string): string {
  return text.normalize("NFC").toLowerCase().replaceAll(/\s+/g, "");
}

/** The findings that pass. */
export function filterFindings(items: readonly FindingItem[], filter: FindingsFilter, context: FilterContext): readonly FindingItem[] {
  const wanted = filter.search
    .split(/\s+/)
    .filter((word) => word !== "")
    .map(searchKey);
  const passes = [byKind(filter), bySheetAndTier(filter, context), byText(wanted, context)];
  return items.filter((item) => passes.every((pass) => pass(item)));
}

type Pass = (item: FindingItem) => boolean;

function byKind(filter: FindingsFilter): Pass {
  return ({ finding }) =>
    (filter.severity === null || SEVERITY[finding.code] === filter.severity) && (filter.code === null || finding.code === filter.code);
}

function bySheetAndTier(filter: FindingsFilter, context: FilterContext): Pass {
  const { sheet, tier } = filter;
  return (item) => (sheet === null || item.finding.place.sheet === sheet) && (tier === null || context.tiersOf(item).includes(tier.tier));
}

function byText(wanted: readonly string[], context: FilterContext): Pass {
  if (wanted.length === 0) return () => true;
  return (item) => {
    const text = context.textOf(item);
    return wanted.every((word) => text.includes(word));
  };
}

type TierByRow = ReadonlyMap<number, TierId | null>;

/** The tiers of the lines each finding stands on; looked up once per table, not once per finding. */
export function tiersOfFindings(outcomes: readonly SheetOutcome[]): (item: FindingItem) => readonly (TierId | null)[] {
  const tables = new Map<Analysis, TierByRow>();
  for (const outcome of outcomes) {
    if (outcome.kind === "read") tables.set(outcome.analysis, new Map(outcome.analysis.lines.map(({ line, tier }) => [line.row, tier])));
  }
  return ({ finding, analysis }) => {
    const byRow = analysis === null ? undefined : tables.get(analysis);
    const { range } = finding.place;
    if (byRow === undefined || range === null) return [];
    const tiers = new Set<TierId | null>();
    for (let row = range.firstRow; row <= range.lastRow; row += 1) {
      const tier = byRow.get(row);
      if (tier !== undefined) tiers.add(tier);
    }
    return [...tiers];
  };
}
