import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { FailureBar } from "./failure-bar.tsx";
import { useDispatch, usePane } from "./pane-context.ts";

const useStyles = makeStyles({ bar: { padding: "8px 12px 0", flexShrink: 0 } });

/** A failure that belongs to no tab, until it is closed. */
export function NoticeBar(): ReactElement | null {
  const styles = useStyles();
  const notice = usePane((state) => state.notice);
  const dispatch = useDispatch();
  if (notice === null) return null;
  return (
    <div className={styles.bar}>
      <FailureBar
        failure={notice}
        onClose={() => {
          dispatch({ type: "notice/cleared" });
        }}
      />
    </div>
  );
}
