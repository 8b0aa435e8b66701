import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement } from "react";
import { lazy, Suspense } from "react";
import type { TabId } from "../state/pane-state.ts";
import { TABS } from "../state/pane-state.ts";
import { useDispatch, usePane, useWords } from "./pane-context.ts";
import { PaneFoot } from "./pane-foot.tsx";
import { Room } from "./rooms.tsx";
import { useKeptFocus, useReturnedFocus } from "./use-kept-focus.ts";

/** Counting findings needs what comes after the first paint. */
const FindingsCount = lazy(() => import("../findings/findings-count.tsx").then((module) => ({ default: module.FindingsCount })));

/** The rows behind a figure, over the tab. */
const RowsPanel = lazy(() => import("../rows/rows-panel.tsx").then((module) => ({ default: module.RowsPanel })));

const useShellStyles = makeStyles({
  shell: { display: "flex", flexDirection: "column", height: "100%", minWidth: 0 },
  // The host covers 34 x 32 pixels of the top right corner with its own menu.
  title: {
    margin: 0,
    padding: "6px 44px 6px 12px",
    // At 200 % the name still stands on one line.
    fontSize: "clamp(13px, 7vw, 16px)",
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  rooms: { position: "relative", flex: "1 1 auto", minHeight: 0, display: "flex", flexDirection: "column" },
  // Over the tab, which keeps its place and its scrolling meanwhile.
  rows: { position: "absolute", inset: 0 },
  panel: { flex: "1 1 auto", minHeight: 0, overflow: "auto", padding: "12px" },
  // The list of findings scrolls by itself under its filters.
  wholePanel: { flex: "1 1 auto", minHeight: 0, overflow: "auto" },
});

/** Title, tabs, the room of the chosen tab, and what concerns all of them below. */
export function Shell(): ReactElement {
  const styles = useShellStyles();
  const words = useWords().frame;
  const chosen = usePane((state) => state.tab);
  const query = usePane((state) => state.rows.at(-1) ?? null);
  const root = useKeptFocus();
  useReturnedFocus(query !== null);
  return (
    <main ref={root} className={styles.shell}>
      <h1 className={styles.title}>{words.title}</h1>
      <TabBar />
      <div className={styles.rooms}>
        {TABS.map((tab) => (
          <div
            key={tab}
            id={`panel-${tab}`}
            role="tabpanel"
            aria-labelledby={`tab-${tab}`}
            hidden={tab !== chosen}
            inert={query !== null}
            className={tab !== chosen ? undefined : tab === "findings" ? styles.wholePanel : styles.panel}
          >
            {tab === chosen && <Room tab={tab} />}
          </div>
        ))}
        {query !== null && (
          <div className={styles.rows}>
            <Suspense fallback={<p role="status">{words.loading}</p>}>
              <RowsPanel query={query} />
            </Suspense>
          </div>
        )}
      </div>
      <PaneFoot />
    </main>
  );
}

const useTabBarStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: "0 4px", flexShrink: 0 },
  tab: {
    flex: "1 1 auto",
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    padding: "8px 4px 6px",
    borderBottom: "2px solid transparent",
    cursor: "pointer",
    whiteSpace: "nowrap",
    // Forced colours would draw the clear line of the other tabs.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px", borderRadius: tokens.borderRadiusMedium },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

const STEPS: Readonly<Record<string, (index: number) => number>> = {
  ArrowRight: (index) => index + 1,
  ArrowLeft: (index) => index - 1,
  Home: () => 0,
  End: () => TABS.length - 1,
};

/** The tab a key leads to from another; null when the key leads nowhere. */
function tabByKey(key: string, from: TabId): TabId | null {
  const next = STEPS[key]?.(TABS.indexOf(from));
  return next === undefined ? null : (TABS.at(next % TABS.length) ?? null);
}

/** The row of tabs: one stop of the Tab key, arrows move inside. */
function TabBar(): ReactElement {
  const styles = useTabBarStyles();
  const words = useWords().frame;
  const chosen = usePane((state) => state.tab);
  const hasResult = usePane((state) => state.run.result !== null);
  const dispatch = useDispatch();
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const next = tabByKey(event.key, chosen);
    if (next === null) return;
    event.preventDefault();
    dispatch({ type: "tab/chosen", tab: next });
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={words.tabList} className={styles.bar} onKeyDown={onKeyDown} tabIndex={-1}>
      {TABS.map((tab) => (
        <button
          key={tab}
          id={`tab-${tab}`}
          type="button"
          role="tab"
          aria-selected={tab === chosen}
          aria-controls={`panel-${tab}`}
          tabIndex={tab === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, tab === chosen && styles.chosen)}
          onClick={() => {
            dispatch({ type: "tab/chosen", tab });
          }}
        >
          {words.tabs[tab]}
          {tab === "findings" && hasResult && (
            <Suspense fallback={null}>
              <FindingsCount />
            </Suspense>
          )}
        </button>
      ))}
    </div>
  );
}
