import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement } from "react";
import type { TabId } from "../state/tabs.ts";
import { TABS } from "../state/tabs.ts";
import { useDispatch, usePane } from "./pane-context.ts";
import { useWords } from "./use-words.ts";

const useStyles = makeStyles({
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
export function TabBar(): ReactElement {
  const styles = useStyles();
  const words = useWords().frame;
  const chosen = usePane((state) => state.tab);
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
        </button>
      ))}
    </div>
  );
}
