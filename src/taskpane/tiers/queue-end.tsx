import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useDispatch } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import type { SheetTags } from "../state/tagging-state.ts";

const useStyles = makeStyles({ end: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px", marginTop: "8px" } });

/** All lines seen: what was done, and another look at those skipped. */
export function QueueEnd({ sheet, tags }: { readonly sheet: string; readonly tags: SheetTags }): ReactElement {
  const styles = useStyles();
  const words = useWords().tiers;
  const format = useFormat();
  const dispatch = useDispatch();
  return (
    <div className={styles.end} role="status">
      <span>
        {words.allSeen} · {words.done(format.count(tags.given.size))}
      </span>
      {tags.skipped.size > 0 && (
        <Button
          onClick={() => {
            dispatch({ type: "tagging/skipped-again", sheet });
          }}
        >
          {words.seeSkipped(format.count(tags.skipped.size))}
        </Button>
      )}
    </div>
  );
}
