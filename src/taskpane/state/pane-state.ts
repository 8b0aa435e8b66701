import type { Decisions } from "#app/merge-decisions.ts";
import type { KeptCells } from "#app/read-decisions.ts";
import type { ReportStanding } from "#app/report-standing.ts";
import type { WorkbookSource } from "#app/workbook-source.ts";
import type { ReferenceData } from "#core/reference-data.ts";
import type { Language } from "#i18n/language.ts";
import type { AcceptedFinding } from "#report/findings/finding-key.ts";
import type { SetupContent } from "#report/setup/setup-content.ts";
import { EMPTY_SETUP } from "#report/setup/setup-content.ts";
import type { SetupProblem } from "#report/setup/setup-sections.ts";
import type { CompareAction, Compared } from "./compare-state.ts";
import { reduceCompared } from "./compare-state.ts";
import type { DraftsAction, DraftsState } from "./drafts.ts";
import { NO_DRAFTS, reduceDrafts } from "./drafts.ts";
import type { FindingsAction, FindingsView } from "./findings-view.ts";
import { FIRST_FINDINGS_VIEW, reduceFindingsView } from "./findings-view.ts";
import type { HostAction, HostState, ReferenceAction, StandingAction } from "./host-state.ts";
import { CONNECTING, NO_REFERENCE, reduceHost, reduceReference, reduceSlow, reduceStanding } from "./host-state.ts";
import type { Notice, NoticeAction } from "./pane-failure.ts";
import { reduceNotice } from "./pane-failure.ts";
import { reduceBy } from "./pane-store.ts";
import type { ReportAction, ReportChoice } from "./report-choice.ts";
import { FIRST_REPORT_CHOICE, reduceReportChoice } from "./report-choice.ts";
import type { RowsAction, RowsView } from "./rows-view.ts";
import { NO_ROWS, reduceRows } from "./rows-view.ts";
import type { RunAction, RunState } from "./run-state.ts";
import { NOT_RUN, reduceRun } from "./run-state.ts";
import type { Settings, SettingsAction } from "./settings.ts";
import { reduceSettings } from "./settings.ts";
import type { SetupAction } from "./setup-state.ts";
import { reduceAccepted, reduceKept, reduceRemembered, reduceSetup, reduceSetupProblems } from "./setup-state.ts";
import { sourceChoices, sourceKey } from "./source-choices.ts";
import type { TaggingAction, TaggingState } from "./tagging-state.ts";
import { NO_TAGGING, reduceTagging } from "./tagging-state.ts";
import type { WriteAction, WriteJobs } from "./write-jobs.ts";
import { NO_WRITES, reduceWrites } from "./write-jobs.ts";

/** Everything the pane shows follows from this. */
export interface PaneState {
  readonly tab: TabId;
  readonly settings: Settings;
  readonly host: HostState;
  /** Excel has not answered for some time. */
  readonly isSlow: boolean;
  readonly source: WorkbookSource;
  readonly reference: ReferenceData;
  readonly run: RunState;
  /** Which of several tables of a result the tabs show. */
  readonly shownTable: number;
  /** What the workbook remembers and the person changed since; written with the report. */
  readonly setup: SetupContent;
  readonly accepted: readonly AcceptedFinding[];
  readonly setupProblems: readonly SetupProblem[];
  /** What our sheets said when they were last read. */
  readonly remembered: Decisions;
  /** What stands on our sheets beside decisions; null before they were read. */
  readonly kept: KeptCells | null;
  readonly findings: FindingsView;
  /** The lists of rows gone into, over the tab. */
  readonly rows: RowsView;
  readonly tagging: TaggingState;
  /** What the list is compared with. */
  readonly compared: Compared;
  readonly report: ReportChoice;
  readonly writes: WriteJobs;
  /** How the report that stands in the workbook is to its data. */
  readonly standing: ReportStanding;
  readonly drafts: DraftsState;
  readonly notice: Notice;
  /** An error of our own; the pane shows its error page. */
  readonly broken: { readonly error: unknown } | null;
}

/** All that can happen. */
export type PaneAction =
  | { readonly type: "tab/chosen"; readonly tab: TabId }
  | { readonly type: "source/chosen"; readonly source: WorkbookSource }
  | { readonly type: "pane/broke"; readonly error: unknown }
  | SettingsAction
  | HostAction
  | RunAction
  | { readonly type: "table/chosen"; readonly index: number }
  | SetupAction
  | FindingsAction
  | RowsAction
  | TaggingAction
  | CompareAction
  | ReportAction
  | WriteAction
  | StandingAction
  | DraftsAction
  | ReferenceAction
  | NoticeAction;

/** The pane when it opens. */
export function firstState(language: Language): PaneState {
  return {
    tab: "check",
    settings: { language, theme: "auto" },
    host: CONNECTING,
    isSlow: false,
    source: { kind: "active-sheet" },
    reference: NO_REFERENCE,
    run: NOT_RUN,
    shownTable: 0,
    setup: EMPTY_SETUP,
    accepted: [],
    setupProblems: [],
    remembered: { setup: EMPTY_SETUP, accepted: [] },
    kept: null,
    findings: FIRST_FINDINGS_VIEW,
    rows: NO_ROWS,
    tagging: NO_TAGGING,
    compared: null,
    report: FIRST_REPORT_CHOICE,
    writes: NO_WRITES,
    standing: { kind: "none" },
    drafts: NO_DRAFTS,
    notice: null,
    broken: null,
  };
}

/** Each part of the state hears every action and minds its own. */
type Slices = { readonly [Part in keyof PaneState]: (part: PaneState[Part], action: PaneAction) => PaneState[Part] };

const SLICES: Slices = {
  tab: reduceBy<TabId, PaneAction>({ "tab/chosen": (_, { tab }) => tab }),
  settings: reduceSettings,
  host: reduceHost,
  isSlow: reduceSlow,
  source: reduceBy<WorkbookSource, PaneAction>({
    "source/chosen": (_, { source }) => source,
    // What was chosen is gone, or has another name: the sheet in front is the choice again.
    "host/ready": (source, host) =>
      sourceChoices({ ...host, kind: "ready" }).some((choice) => sourceKey(choice) === sourceKey(source))
        ? source
        : { kind: "active-sheet" },
  }),
  run: reduceRun,
  shownTable: reduceBy<number, PaneAction>({
    "table/chosen": (_, { index }) => index,
    "run/finished": (index, { isRefresh }) => (isRefresh === true ? index : 0),
  }),
  setup: reduceSetup,
  accepted: reduceAccepted,
  setupProblems: reduceSetupProblems,
  remembered: reduceRemembered,
  kept: reduceKept,
  findings: reduceFindingsView,
  rows: reduceRows,
  tagging: reduceTagging,
  compared: reduceCompared,
  report: reduceReportChoice,
  writes: reduceWrites,
  standing: reduceStanding,
  drafts: reduceDrafts,
  reference: reduceReference,
  notice: reduceNotice,
  broken: reduceBy<PaneState["broken"], PaneAction>({ "pane/broke": (_, { error }) => ({ error }) }),
};

function reducePart<Part extends keyof PaneState>(part: Part, state: PaneState, action: PaneAction): Pick<PaneState, Part> | null {
  const next = SLICES[part](state[part], action);
  return next === state[part] ? null : ({ [part]: next } as unknown as Pick<PaneState, Part>);
}

/** The pane after something happened. Pure; parts that do not change keep their identity, and so does the whole. */
export function reducePane(state: PaneState, action: PaneAction): PaneState {
  const parts = Object.keys(SLICES) as (keyof PaneState)[];
  return parts.reduce((next, part) => {
    const changed = reducePart(part, state, action);
    return changed === null ? next : { ...next, ...changed };
  }, state);
}

/** The five rooms of the pane. */
export type TabId = "check" | "findings" | "tiers" | "report" | "setup";

/** In the order they stand. */
export const TABS = ["check", "findings", "tiers", "report", "setup"] as const satisfies readonly TabId[];
