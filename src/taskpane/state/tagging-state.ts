import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import type { TagPlace, TagWritePlan } from "#core/value-chain/plan-tag-writes.ts";
import type { TierId } from "#core/value-chain/tier-table.ts";
import type { SheetOutcome } from "#core/analysis.ts";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import type { RunAction } from "./run-state.ts";
import { reduceBy } from "./pane-store.ts";

/** Tiers a person gave to rows of one sheet and has not put to use yet. */
export interface SheetTags {
  readonly given: ReadonlyMap<number, TierId>;
  /** Passed over for now. */
  readonly skipped: ReadonlySet<number>;
}

/** A line that was dealt with. */
export interface TagStep {
  readonly sheet: string;
  readonly row: number;
}

/** A line and the tier it is given. */
export interface GivenStep extends TagStep {
  readonly tier: TierId;
}

/** Another list whose tiers are known: where it is from, and its lines. */
export interface KnownTiers {
  readonly from: string;
  readonly lines: readonly TaggedLine[];
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

/** What a line is known by when its row moves: its texts, and where it stands. */
const KNOWN_BY = ["ministry", "agency", "budgetPlan", "output", "project", "activity", "description", "category"] as const;

/** A line as far as it is known again. */
export interface KnownLine {
  readonly line: Pick<BudgetLine, "row" | (typeof KNOWN_BY)[number]>;
}

/** Tags by sheet name. */
export interface TaggingState {
  readonly bySheet: ReadonlyMap<string, SheetTags>;
  /** Lines of all sheets in the order they were dealt with, for going back. */
  readonly trail: readonly TagStep[];
  /** The lines are being gone through one by one. */
  readonly isQueueOpen: boolean;
  /** What one press gave many lines last, for taking it back; null after that, after a check, or when the tags were put to use. */
  readonly lastBatch: { readonly steps: readonly GivenStep[] } | null;
  /** Rows a person selected in the grid to give them a tier; null after a check, for rows may have moved. */
  readonly selected: { readonly sheet: string; readonly rows: readonly number[] } | null;
  /** The list that a person chose to take tiers from; null: none. */
  readonly known: KnownTiers | null;
  /** Null until a person asks, and again when the tags change. */
  readonly shown: ShownTagPlan | null;
  /** The lines of each sheet as last checked: by them a tag goes along when its row moves. */
  readonly lines: ReadonlyMap<string, readonly KnownLine[]>;
}

/** What a person does while assigning tiers. */
export type TaggingAction =
  | { readonly type: "tagging/queue-opened" }
  | { readonly type: "tagging/queue-closed" }
  | { readonly type: "tagging/tagged"; readonly sheet: string; readonly row: number; readonly tier: TierId }
  | { readonly type: "tagging/tagged-many"; readonly sheet: string; readonly tiers: ReadonlyMap<number, TierId> }
  | { readonly type: "tagging/tagged-batch"; readonly steps: readonly GivenStep[] }
  | { readonly type: "tagging/known-read"; readonly known: KnownTiers }
  | { readonly type: "tagging/batch-undone" }
  | { readonly type: "tagging/rows-selected"; readonly sheet: string; readonly rows: readonly number[] }
  | { readonly type: "tagging/skipped"; readonly sheet: string; readonly row: number }
  | { readonly type: "tagging/stepped-back" }
  | { readonly type: "tagging/removed"; readonly sheet: string; readonly row: number }
  | { readonly type: "tagging/skipped-again" }
  | { readonly type: "tagging/used"; readonly sheet: string }
  | { readonly type: "tagging/planned"; readonly shown: ShownTagPlan | null }
  | { readonly type: "tagging/written"; readonly sheet: string; readonly rows: readonly number[] };

/** Nothing tagged on a sheet. */
export const NO_TAGS: SheetTags = { given: new Map(), skipped: new Set() };

/** No sheet tagged. */
export const NO_TAGGING: TaggingState = {
  bySheet: new Map(),
  trail: [],
  isQueueOpen: false,
  lastBatch: null,
  selected: null,
  known: null,
  shown: null,
  lines: new Map(),
};

/** The tags of a sheet. */
export function tagsOf(state: TaggingState, sheet: string): SheetTags {
  return state.bySheet.get(sheet) ?? NO_TAGS;
}

/** How many lines have been given a tier, on all sheets. */
export function givenCount(state: TaggingState): number {
  return [...state.bySheet.values()].reduce((count, { given }) => count + given.size, 0);
}

/** How many lines were passed over, on all sheets. */
export function skippedCount(state: TaggingState): number {
  return [...state.bySheet.values()].reduce((count, { skipped }) => count + skipped.size, 0);
}

function onSheet(state: TaggingState, sheet: string, change: (tags: SheetTags) => SheetTags): TaggingState {
  return { ...state, shown: null, bySheet: new Map(state.bySheet).set(sheet, change(tagsOf(state, sheet))) };
}

function without(state: TaggingState, step: TagStep): TaggingState {
  const trail = state.trail.filter(({ sheet, row }) => sheet !== step.sheet || row !== step.row);
  return onSheet({ ...state, trail }, step.sheet, ({ given, skipped }) => {
    const [restGiven, restSkipped] = [new Map(given), new Set(skipped)];
    restGiven.delete(step.row);
    restSkipped.delete(step.row);
    return { given: restGiven, skipped: restSkipped };
  });
}

/** The state with a line dealt with last, in the way that `change` says. */
function dealtWith(state: TaggingState, step: TagStep, change: (tags: SheetTags) => SheetTags): TaggingState {
  const rest = without(state, step);
  return onSheet({ ...rest, trail: [...rest.trail, step] }, step.sheet, change);
}

function withTag(state: TaggingState, { sheet, row }: TagStep, tier: TierId): TaggingState {
  return dealtWith(state, { sheet, row }, (tags) => ({ ...tags, given: new Map(tags.given).set(row, tier) }));
}

function withoutSkipped(state: TaggingState): TaggingState {
  return state.trail.filter(({ sheet, row }) => tagsOf(state, sheet).skipped.has(row)).reduce(without, state);
}

function withoutSheet(state: TaggingState, sheet: string): TaggingState {
  return onSheet({ ...state, lastBatch: null, trail: state.trail.filter((step) => step.sheet !== sheet) }, sheet, () => NO_TAGS);
}

/** The tags after a check: each stays with its line, wherever that stands now; of a line that is gone nothing is kept. */
function afterCheck(state: TaggingState, outcomes: readonly SheetOutcome[]): TaggingState {
  const checked = new Map(
    outcomes.flatMap((one) => (one.kind === "read" ? [[one.analysis.table.sheet, one.analysis.lines] as const] : [])),
  );
  const moved = [...checked].reduce((sum, [sheet, lines]) => {
    const before = state.lines.get(sheet);
    return before === undefined || !sum.bySheet.has(sheet) ? sum : withMovedRows(sum, sheet, movedRows(before, lines));
  }, state);
  return { ...moved, lastBatch: null, selected: null, lines: new Map([...state.lines, ...checked]) };
}

/** Where the row of each line stands now; lines that say the same go in order. */
function movedRows(before: readonly KnownLine[], now: readonly KnownLine[]): ReadonlyMap<number, number> {
  const rowsByText = new Map<string, number[]>();
  for (const { line } of now) rowsByText.set(lineText(line), [...(rowsByText.get(lineText(line)) ?? []), line.row]);
  return new Map(
    before.flatMap(({ line }) => {
      const row = rowsByText.get(lineText(line))?.shift();
      return row === undefined ? [] : [[line.row, row] as const];
    }),
  );
}

/** What a line says: by it the line is known again when its row moves. */
export function lineText(line: KnownLine["line"]): string {
  return JSON.stringify(KNOWN_BY.map((text) => line[text]));
}

/** A line without all that it is not known by. */
export function knownLine({ line }: KnownLine): KnownLine {
  const { row, ministry, agency, budgetPlan, output, project, activity, description, category } = line;
  return { line: { row, ministry, agency, budgetPlan, output, project, activity, description, category } };
}

function withMovedRows(state: TaggingState, sheet: string, rows: ReadonlyMap<number, number>): TaggingState {
  const { given, skipped } = tagsOf(state, sheet);
  if ([...given.keys(), ...skipped].every((row) => rows.get(row) === row)) return state;
  const trail = state.trail.flatMap((step) => {
    const row = step.sheet === sheet ? rows.get(step.row) : step.row;
    return row === undefined ? [] : [{ ...step, row }];
  });
  return onSheet({ ...state, trail }, sheet, () => ({
    given: new Map([...given].flatMap(([row, tier]) => (rows.has(row) ? [[rows.get(row) ?? row, tier] as const] : []))),
    skipped: new Set([...skipped].flatMap((row) => rows.get(row) ?? [])),
  }));
}

/** The tags after an action. */
export const reduceTagging = reduceBy<TaggingState, TaggingAction | RunAction>({
  "run/finished": (state, { outcomes }) => afterCheck(state, outcomes),
  "tagging/queue-opened": (state) => ({ ...state, isQueueOpen: true }),
  "tagging/queue-closed": (state) => ({ ...state, isQueueOpen: false }),
  "tagging/tagged": (state, { sheet, row, tier }) => withTag(state, { sheet, row }, tier),
  "tagging/tagged-many": (state, { sheet, tiers }) => [...tiers].reduce((sum, [row, tier]) => withTag(sum, { sheet, row }, tier), state),
  "tagging/tagged-batch": (state, { steps }) => ({
    ...steps.reduce((sum, step) => withTag(sum, step, step.tier), state),
    lastBatch: { steps },
  }),
  "tagging/known-read": (state, { known }) => ({ ...state, known, lastBatch: null }),
  "tagging/batch-undone": (state) => ({ ...(state.lastBatch?.steps ?? []).reduce(without, state), lastBatch: null }),
  "tagging/rows-selected": (state, { sheet, rows }) => ({ ...state, selected: { sheet, rows } }),
  "tagging/skipped": (state, { sheet, row }) =>
    dealtWith(state, { sheet, row }, (tags) => ({ ...tags, skipped: new Set(tags.skipped).add(row) })),
  "tagging/stepped-back": (state) => {
    const last = state.trail.at(-1);
    return last === undefined ? state : without(state, last);
  },
  "tagging/removed": (state, { sheet, row }) => without(state, { sheet, row }),
  "tagging/skipped-again": withoutSkipped,
  "tagging/used": (state, { sheet }) => withoutSheet(state, sheet),
  "tagging/planned": (state, { shown }) => ({ ...state, shown }),
  "tagging/written": (state, { sheet, rows }) => ({
    ...rows.reduce((sum, row) => without(sum, { sheet, row }), state),
    lastBatch: null,
  }),
});
