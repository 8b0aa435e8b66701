import type { TagPlace, TagWritePlan } from "#core/value-chain/plan-tag-writes.ts";
import type { TierId } from "#core/value-chain/tier-table.ts";
import { reduceBy } from "./reduce-by.ts";

/** Tiers a person gave to rows of one sheet and has not put to use yet. */
export interface SheetTags {
  readonly given: ReadonlyMap<number, TierId>;
  /** Passed over for now. */
  readonly skipped: ReadonlySet<number>;
  /** Rows in the order they were dealt with, for going back. */
  readonly trail: readonly number[];
}

/** What writing the tags of a sheet would do, as a person was shown it. */
export interface ShownTagPlan {
  readonly sheet: string;
  readonly place: TagPlace;
  /** null: no free column. */
  readonly plan: TagWritePlan | null;
  /** The sheet changed after an earlier list was shown; this is the new one. */
  readonly hasChanged: boolean;
}

/** Tags by sheet name. */
export interface TaggingState {
  readonly bySheet: ReadonlyMap<string, SheetTags>;
  /** The lines are being gone through one by one. */
  readonly isQueueOpen: boolean;
  /** Null until a person asks, and again when the tags change. */
  readonly shown: ShownTagPlan | null;
}

/** What a person does while assigning tiers. */
export type TaggingAction =
  | { readonly type: "tagging/queue-opened" }
  | { readonly type: "tagging/queue-closed" }
  | { readonly type: "tagging/tagged"; readonly sheet: string; readonly row: number; readonly tier: TierId }
  | { readonly type: "tagging/tagged-many"; readonly sheet: string; readonly tiers: ReadonlyMap<number, TierId> }
  | { readonly type: "tagging/skipped"; readonly sheet: string; readonly row: number }
  | { readonly type: "tagging/stepped-back"; readonly sheet: string }
  | { readonly type: "tagging/removed"; readonly sheet: string; readonly row: number }
  | { readonly type: "tagging/skipped-again"; readonly sheet: string }
  | { readonly type: "tagging/used"; readonly sheet: string }
  | { readonly type: "tagging/planned"; readonly shown: ShownTagPlan | null }
  | { readonly type: "tagging/written"; readonly sheet: string; readonly rows: readonly number[] };

/** Nothing tagged on a sheet. */
export const NO_TAGS: SheetTags = { given: new Map(), skipped: new Set(), trail: [] };

/** No sheet tagged. */
export const NO_TAGGING: TaggingState = { bySheet: new Map(), isQueueOpen: false, shown: null };

/** The tags of a sheet. */
export function tagsOf(state: TaggingState, sheet: string): SheetTags {
  return state.bySheet.get(sheet) ?? NO_TAGS;
}

function onSheet(state: TaggingState, sheet: string, change: (tags: SheetTags) => SheetTags): TaggingState {
  return { ...state, shown: null, bySheet: new Map(state.bySheet).set(sheet, change(tagsOf(state, sheet))) };
}

function withoutRow(tags: SheetTags, row: number): SheetTags {
  const given = new Map(tags.given);
  const skipped = new Set(tags.skipped);
  given.delete(row);
  skipped.delete(row);
  return { given, skipped, trail: tags.trail.filter((one) => one !== row) };
}

function withTag(tags: SheetTags, row: number, tier: TierId): SheetTags {
  const rest = withoutRow(tags, row);
  return { ...rest, given: new Map(rest.given).set(row, tier), trail: [...rest.trail, row] };
}

function steppedBack(tags: SheetTags): SheetTags {
  const last = tags.trail.at(-1);
  return last === undefined ? tags : withoutRow(tags, last);
}

/** The tags after an action. */
export const reduceTagging = reduceBy<TaggingState, TaggingAction>({
  "tagging/queue-opened": (state) => ({ ...state, isQueueOpen: true }),
  "tagging/queue-closed": (state) => ({ ...state, isQueueOpen: false }),
  "tagging/tagged": (state, { sheet, row, tier }) => onSheet(state, sheet, (tags) => withTag(tags, row, tier)),
  "tagging/tagged-many": (state, { sheet, tiers }) =>
    onSheet(state, sheet, (tags) => [...tiers].reduce((sum, [row, tier]) => withTag(sum, row, tier), tags)),
  "tagging/skipped": (state, { sheet, row }) =>
    onSheet(state, sheet, (tags) => {
      const rest = withoutRow(tags, row);
      return { ...rest, skipped: new Set(rest.skipped).add(row), trail: [...rest.trail, row] };
    }),
  "tagging/stepped-back": (state, { sheet }) => onSheet(state, sheet, steppedBack),
  "tagging/removed": (state, { sheet, row }) => onSheet(state, sheet, (tags) => withoutRow(tags, row)),
  "tagging/skipped-again": (state, { sheet }) =>
    onSheet(state, sheet, (tags) => ({ ...tags, skipped: new Set(), trail: tags.trail.filter((row) => !tags.skipped.has(row)) })),
  "tagging/used": (state, { sheet }) => onSheet(state, sheet, () => NO_TAGS),
  "tagging/planned": (state, { shown }) => ({ ...state, shown }),
  "tagging/written": (state, { sheet, rows }) => onSheet(state, sheet, (tags) => rows.reduce(withoutRow, tags)),
});
