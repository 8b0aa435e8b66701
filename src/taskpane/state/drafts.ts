import type { Decisions } from "#app/merge-decisions.ts";
import type { KeptCells } from "#app/read-decisions.ts";
import type { TierId } from "#core/value-chain/tier-table.ts";
import type { OwnSheetId } from "#sheet/sheet-plan.ts";
import { reduceBy } from "./pane-store.ts";
import type { ReportScope } from "./report-choice.ts";

/** A tier that a person gave to a line and that was not written yet: the line is known again by what it says. */
export interface DraftTag {
  readonly sheet: string;
  /** Fingerprint of the line's texts. */
  readonly print: string;
  /** Which of the lines that say the same, from 0, and of how many. */
  readonly nth: number;
  readonly of: number;
  readonly tier: TierId;
}

/** What a pane held that no sheet does: kept beyond the pane's closing. */
export interface Draft {
  /** When it was kept, ISO date and time. */
  readonly at: string;
  readonly tags: readonly DraftTag[];
  /** Decisions changed in the pane since our sheets were read; null: none. */
  readonly decisions: { readonly base: Decisions; readonly mine: Decisions } | null;
  /** What the report is made of, where a person chose something else. */
  readonly report: { readonly sheets: readonly OwnSheetId[]; readonly scope: ReportScope } | null;
  /** What stood on our sheets when a write or an undo began that has not ended: half-written sheets may have lost it. */
  readonly writing: { readonly decisions: Decisions; readonly kept: KeptCells } | null;
}

/** What the pane holds for a person from a pane that was closed. */
export interface DraftsState {
  /** Drafts to bring back or throw away; the earliest first. */
  readonly offered: readonly Draft[];
  /** Decisions of sheets that were half-written when a pane was closed are back; said until they are written. */
  readonly isRecovered: boolean;
  /** What is kept of those sheets beside decisions, until it is written. */
  readonly recovered: KeptCells | null;
  /** Tiers of lines that no check of this pane has read yet. */
  readonly waitingTags: readonly DraftTag[];
}

/** News of drafts. */
export type DraftsAction =
  | { readonly type: "drafts/offered"; readonly drafts: readonly Draft[] }
  | { readonly type: "drafts/recovered"; readonly kept: KeptCells }
  /** Their decisions come by a `setup/read` of their own. */
  | { readonly type: "drafts/brought-back" }
  | { readonly type: "drafts/thrown-away" }
  /** The tags of a sheet that was checked have found their lines. */
  | { readonly type: "drafts/placed"; readonly sheet: string };

/** No drafts. */
export const NO_DRAFTS: DraftsState = { offered: [], isRecovered: false, recovered: null, waitingTags: [] };

type Written = { readonly type: "write/finished"; readonly job: "report" | "tags" };

/** The drafts after a piece of news. */
export const reduceDrafts = reduceBy<DraftsState, DraftsAction | Written>({
  "drafts/offered": (state, { drafts }) => ({ ...state, offered: drafts }),
  "drafts/recovered": (state, { kept }) => ({ ...state, isRecovered: true, recovered: kept }),
  "drafts/brought-back": (state) => ({
    ...state,
    offered: [],
    waitingTags: [...state.waitingTags, ...state.offered.flatMap((one) => one.tags)],
  }),
  "drafts/thrown-away": (state) => ({ ...state, offered: [] }),
  "drafts/placed": (state, { sheet }) => ({ ...state, waitingTags: state.waitingTags.filter((tag) => tag.sheet !== sheet) }),
  "write/finished": (state, { job }) => (job === "report" && state.isRecovered ? { ...state, isRecovered: false, recovered: null } : state),
});
