import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellRef } from "#sheet/cell-address.ts";
import { useCommands } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";

const useStyles = makeStyles({ links: { display: "flex", flexWrap: "wrap", gap: "4px" }, link: { minWidth: 0 } });

/** Cells as many as a person would go through; the message names the rest. */
const SHOWN = 12;

/** Cells to jump to. */
export function CellLinks({ cells, here }: { readonly cells: readonly CellRef[]; readonly here: string }): ReactElement {
  const styles = useStyles();
  const words = useWords().findings;
  const format = useFormat();
  const { goTo } = useCommands();
  return (
    <div className={styles.links}>
      {cells.slice(0, SHOWN).map((cell) => {
        const address = format.cell(cell, here);
        return (
          <Button
            key={address}
            size="small"
            className={styles.link}
            aria-label={words.goTo(address)}
            onClick={() => {
              goTo(cell);
            }}
          >
            {address}
          </Button>
        );
      })}
    </div>
  );
}
