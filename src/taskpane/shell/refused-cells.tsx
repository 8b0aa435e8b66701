import { Button, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellRef } from "#sheet/cell-address.ts";
import { useCommands } from "./pane-context.ts";
import { useFormat } from "./use-dictionary.ts";
import { useWords } from "./use-words.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "6px 0 0", padding: 0, display: "flex", flexWrap: "wrap", gap: "4px" },
});

/** More than a person would go through one by one. */
const SHOWN = 40;

/** Cells that were not put back, since somebody changed them after the write; each can be looked at. */
export function RefusedCells({ cells }: { readonly cells: readonly CellRef[] }): ReactElement {
  const styles = useStyles();
  const words = useWords().report;
  const format = useFormat();
  const { goTo } = useCommands();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {words.refused(format.count(cells.length))}
        <ul className={styles.list}>
          {cells.slice(0, SHOWN).map((cell) => {
            const address = format.cell(cell);
            return (
              <li key={address}>
                <Button
                  size="small"
                  aria-label={words.goTo(address)}
                  onClick={() => {
                    goTo(cell);
                  }}
                >
                  {address}
                </Button>
              </li>
            );
          })}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
