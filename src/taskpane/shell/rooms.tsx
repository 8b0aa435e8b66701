import type { ComponentType, ReactElement } from "react";
import { lazy, Suspense } from "react";
import { CheckTab } from "../check/check-tab.tsx";
import type { TabId } from "../state/pane-state.ts";
import { useWords } from "./pane-context.ts";

/** The first tab is in the first script; the others come after the first paint, so that opening the pane waits for none of them. */
const LOADERS = {
  findings: () => import("../findings/findings-tab.tsx").then((module) => ({ default: module.FindingsTab })),
  tiers: () => import("../tiers/tiers-tab.tsx").then((module) => ({ default: module.TiersTab })),
  report: () => import("../report/report-tab.tsx").then((module) => ({ default: module.ReportTab })),
  setup: () => import("../setup/setup-tab.tsx").then((module) => ({ default: module.SetupTab })),
} as const satisfies Partial<Record<TabId, () => Promise<{ default: ComponentType }>>>;

const ROOMS: Readonly<Record<TabId, ComponentType>> = {
  check: CheckTab,
  findings: lazy(LOADERS.findings),
  tiers: lazy(LOADERS.tiers),
  report: lazy(LOADERS.report),
  setup: lazy(LOADERS.setup),
};

/** What else is shown only later: a check's progress and result, counts, the rows behind a figure, and the words of failures. */
const PIECES = [
  () => import("../check/run-progress.tsx"),
  () => import("../check/check-result.tsx"),
  () => import("../check/compare-card.tsx"),
  () => import("../effects/compare.ts"),
  () => import("../findings/findings-count.tsx"),
  () => import("../rows/rows-panel.tsx"),
  () => import("./failure-text.tsx"),
  () => import("./opening-notices.tsx"),
];

/** Fetches the other tabs and pieces ahead of their first use; what does not come now is asked for again then, and said. */
export function fetchRooms(): void {
  for (const load of [...Object.values(LOADERS), ...PIECES]) load().catch(() => undefined);
}

/** The room of a tab. */
export function Room({ tab }: { readonly tab: TabId }): ReactElement {
  const words = useWords().frame;
  const Chosen = ROOMS[tab];
  return (
    <Suspense fallback={<p role="status">{words.loading}</p>}>
      <Chosen />
    </Suspense>
  );
}
