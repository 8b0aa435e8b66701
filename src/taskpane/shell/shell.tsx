import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { TABS } from "../state/tabs.ts";
import { usePane } from "./pane-context.ts";
import { PaneFoot } from "./pane-foot.tsx";
import { Room } from "./rooms.tsx";
import { TabBar } from "./tab-bar.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useWords } from "./use-words.ts";

const useStyles = makeStyles({
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
  panel: { flex: "1 1 auto", minHeight: 0, overflow: "auto", padding: "12px" },
  // The list of findings scrolls by itself under its filters.
  wholePanel: { flex: "1 1 auto", minHeight: 0, overflow: "auto" },
});

/** Title, tabs, the room of the chosen tab, and what concerns all of them below. */
export function Shell(): ReactElement {
  const styles = useStyles();
  const words = useWords().frame;
  const chosen = usePane((state) => state.tab);
  const root = useKeptFocus();
  return (
    <main ref={root} className={styles.shell}>
      <h1 className={styles.title}>{words.title}</h1>
      <TabBar />
      {TABS.map((tab) => (
        <div
          key={tab}
          id={`panel-${tab}`}
          role="tabpanel"
          aria-labelledby={`tab-${tab}`}
          hidden={tab !== chosen}
          className={tab !== chosen ? undefined : tab === "findings" ? styles.wholePanel : styles.panel}
        >
          {tab === chosen && <Room tab={tab} />}
        </div>
      ))}
      <PaneFoot />
    </main>
  );
}
