import type { ReportStanding } from "#app/report-standing.ts";
import type { ReferenceData } from "#core/reference-data.ts";
import type { SheetInfo, WorkbookStatus } from "#sheet/workbook.ts";
import type { PaneFailure } from "./pane-failure.ts";
import { reduceBy } from "./pane-store.ts";

/** What is known of the open workbook before anything is read from it. */
export type HostState =
  | { readonly kind: "connecting" }
  | { readonly kind: "failed"; readonly failure: PaneFailure }
  | { readonly kind: "ready"; readonly sheets: readonly SheetInfo[]; readonly activeSheet: string; readonly status: WorkbookStatus };

/** News of the workbook. */
export type HostAction =
  | { readonly type: "host/ready"; readonly sheets: readonly SheetInfo[]; readonly activeSheet: string; readonly status: WorkbookStatus }
  | { readonly type: "host/failed"; readonly failure: PaneFailure }
  | { readonly type: "host/sheet-activated"; readonly sheet: string }
  | { readonly type: "host/slow"; readonly isSlow: boolean };

/** The workbook before the first answer. */
export const CONNECTING: HostState = { kind: "connecting" };

/** The workbook after a piece of news. */
export const reduceHost = reduceBy<HostState, HostAction>({
  "host/ready": (_, { sheets, activeSheet, status }) => ({ kind: "ready", sheets, activeSheet, status }),
  "host/failed": (_, { failure }) => ({ kind: "failed", failure }),
  "host/sheet-activated": (state, { sheet }) => (state.kind === "ready" ? { ...state, activeSheet: sheet } : state),
});

/** News of the report that stands in the workbook. */
export type StandingAction = { readonly type: "standing/read"; readonly standing: ReportStanding };

/** How the report stands to the data; an edit makes that unknown again. */
export const reduceStanding = reduceBy<ReportStanding, StandingAction | { readonly type: "run/went-stale" }>({
  "standing/read": (_, { standing }) => standing,
  "run/went-stale": (state) => (state.kind === "matches" ? { kind: "unknown" } : state),
});

/** Whether Excel has not answered for some time: mostly because somebody is typing into a cell. */
export const reduceSlow = reduceBy<boolean, HostAction>({ "host/slow": (_, { isSlow }) => isSlow });

/** News of the reference data. */
export type ReferenceAction = { readonly type: "reference/loaded"; readonly reference: ReferenceData };

/** Before the reference data have come. */
export const NO_REFERENCE: ReferenceData = { frameworks: [], taggingRules: [], agencyAliases: [], knownAgencies: [] };

/** The reference data after a piece of news. */
export const reduceReference = reduceBy<ReferenceData, ReferenceAction>({ "reference/loaded": (_, { reference }) => reference });
