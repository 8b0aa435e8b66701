import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: "6px" } });

interface Props<Part extends string> {
  readonly parts: readonly Part[];
  readonly labels: Readonly<Record<Part, string>>;
  readonly open: Part | null;
  readonly onOpen: (part: Part | null) => void;
}

/** Buttons that each open a part of a card, one part open at a time. */
export function PartButtons<Part extends string>({ parts, labels, open, onOpen }: Props<Part>): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.buttons}>
      {parts.map((part) => (
        <Button
          key={part}
          size="small"
          aria-expanded={open === part}
          onClick={() => {
            onOpen(open === part ? null : part);
          }}
        >
          {labels[part]}
        </Button>
      ))}
    </div>
  );
}
