import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  group: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    margin: 0,
    padding: "4px 8px 8px",
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
  },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: "0 4px", overflowWrap: "anywhere" },
  remove: { alignSelf: "flex-start" },
});

interface Props {
  readonly title: string;
  readonly removeLabel: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** The fields of one thing of a list under its name, and the button that takes it out. */
export function EditedGroup({ title, removeLabel, onRemove, children }: Props): ReactElement {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {children}
      <Button size="small" className={styles.remove} onClick={onRemove}>
        {removeLabel}
      </Button>
    </fieldset>
  );
}
