import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useDispatch, usePane } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { givenCount, skippedCount } from "../state/tagging-state.ts";

const useStyles = makeStyles({ end: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px", marginTop: "8px" } });

/** All lines seen: what was done, and another look at those skipped. */
export function QueueEnd(): ReactElement {
  const styles = useStyles();
  const words = useWords().tiers;
  const format = useFormat();
  const dispatch = useDispatch();
  const given = usePane((state) => givenCount(state.tagging));
  const skipped = usePane((state) => skippedCount(state.tagging));
  return (
    <div className={styles.end} role="status">
      <span>
        {words.allSeen} · {words.done(format.count(given))}
      </span>
      {skipped > 0 && (
        <Button
          onClick={() => {
            dispatch({ type: "tagging/skipped-again" });
          }}
        >
          {words.seeSkipped(format.count(skipped))}
        </Button>
      )}
    </div>
  );
}
