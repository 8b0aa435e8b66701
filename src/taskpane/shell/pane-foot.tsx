import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Suspense, lazy } from "react";
import type { CellRef } from "#sheet/cell-address.ts";
import { FailureBar } from "./failure-bar.tsx";
import { useCommands, useDispatch, usePane, useWords } from "./pane-context.ts";

const RunProgress = lazy(() => import("../check/run-progress.tsx").then((module) => ({ default: module.RunProgress })));

const OpeningNotices = lazy(() => import("./opening-notices.tsx").then((module) => ({ default: module.OpeningNotices })));

const SpokenState = lazy(() => import("../check/run-progress.tsx").then((module) => ({ default: module.SpokenState })));

const useStyles = makeStyles({
  // No box of its own: each message comes and goes as one that is new, and none is seen to move.
  foot: { display: "contents" },
  // A low window keeps more than half of itself for the tab.
  box: { flexShrink: 0, maxHeight: "45%", overflowY: "auto", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  progress: { padding: "8px 12px" },
});

/**
 * What concerns every tab: a run under way, how the last one ended, a jump that failed, what an earlier pane left. It stands below the tabs, so that
 * nothing a person reads moves when it comes or goes, and it is in sight however far down they have scrolled.
 */
export function PaneFoot(): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.foot}>
      <div aria-live="polite" className={styles.foot}>
        <SlowMessage />
        <NoticeMessage />
        <RunMessage />
        <Suspense fallback={null}>
          <OpeningNotices className={styles.box} />
        </Suspense>
      </div>
      <Progress />
      <Suspense fallback={null}>
        <SpokenState />
      </Suspense>
    </div>
  );
}

/** Excel does not answer while somebody types into a cell, and a click into the pane does not end that. */
function SlowMessage(): ReactElement | null {
  const styles = useStyles();
  const words = useWords().frame;
  const isSlow = usePane((state) => state.isSlow);
  if (!isSlow) return null;
  return (
    <div className={styles.box}>
      <MessageBar intent="info" layout="multiline" shape="square">
        <MessageBarBody>
          <MessageBarTitle>{words.slowTitle}</MessageBarTitle> {words.slowMessage}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

/** A failure that belongs to no tab, until it is closed. Where nothing of the workbook can be read, the Check tab says that. */
function NoticeMessage(): ReactElement | null {
  const styles = useStyles();
  const notice = usePane((state) => (state.host.kind === "failed" ? null : state.notice));
  const dispatch = useDispatch();
  if (notice === null) return null;
  return (
    <div className={styles.box}>
      {notice.problem === "target-hidden" && notice.cell !== undefined ? (
        <HiddenCell cell={notice.cell} />
      ) : (
        <FailureBar
          failure={notice}
          onClose={() => {
            dispatch({ type: "notice/cleared" });
          }}
        />
      )}
    </div>
  );
}

/** A cell that cannot be shown in the sheet since it is hidden: no fault, and its row can be read here. */
function HiddenCell({ cell }: { readonly cell: CellRef }): ReactElement {
  const words = useWords();
  const dispatch = useDispatch();
  return (
    <MessageBar intent="info" layout="multiline" shape="square">
      <MessageBarBody>
        <MessageBarTitle>{words.rows.hiddenTitle}</MessageBarTitle> {words.rows.hiddenMessage}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            dispatch({ type: "rows/opened", query: { kind: "fates", sheet: cell.sheet, rows: [cell.row] } });
          }}
        >
          {words.rows.listHidden}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            dispatch({ type: "notice/cleared" });
          }}
        >
          {words.frame.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** What the last run left to say: a box for each kind of news. */
function RunMessage(): ReactElement | null {
  const styles = useStyles();
  const news = usePane(({ run }) =>
    run.kind === "idle" && run.result?.isStale === true && run.isRefreshing !== true ? "stale" : run.kind,
  );
  if (news === "idle" || news === "running") return null;
  return (
    <div key={news} className={styles.box}>
      <RunMessages />
    </div>
  );
}

/** How far a run is, on the tabs that do not say it themselves. */
function Progress(): ReactElement | null {
  const styles = useStyles();
  const words = useWords().check;
  const run = usePane((state) => state.run);
  const tab = usePane((state) => state.tab);
  if (run.kind !== "running" || tab === "check") return null;
  return (
    <div className={mergeClasses(styles.box, styles.progress)}>
      <Suspense fallback={words.running}>
        <RunProgress stage={run.stage} />
      </Suspense>
    </div>
  );
}

/** How the last run ended where it did not end well, and whether its result is older than the workbook. */
function RunMessages(): ReactElement | null {
  const words = useWords().check;
  const run = usePane((state) => state.run);
  const { runCheck } = useCommands();
  if (run.kind === "failed") return <FailureBar failure={run.failure} onRetry={runCheck} />;
  if (run.kind === "cancelled") {
    return (
      <MessageBar intent="info" layout="multiline" shape="square">
        <MessageBarBody>
          <MessageBarTitle>{words.cancelled}</MessageBarTitle> {run.result === null ? words.cancelledMessage : words.cancelledWithResult}
        </MessageBarBody>
      </MessageBar>
    );
  }
  if (run.kind === "running" || run.result?.isStale !== true) return null;
  return (
    <MessageBar intent="warning" layout="multiline" shape="square">
      <MessageBarBody>
        <MessageBarTitle>{words.staleTitle}</MessageBarTitle> {words.staleMessage}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={runCheck}>
          {words.runAgain}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
