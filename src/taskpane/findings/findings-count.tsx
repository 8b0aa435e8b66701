import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useFormat } from "../shell/use-dictionary.ts";
import { useOpenFindings } from "./use-findings.ts";

const useStyles = makeStyles({
  count: {
    display: "inline-block",
    minWidth: "18px",
    padding: "0 4px",
    borderRadius: "9px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    textAlign: "center",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground5,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
});

/** How many findings ask something of a person: to mend or to look at, not accepted. None: nothing is said. */
export function FindingsCount(): ReactElement | null {
  const styles = useStyles();
  const format = useFormat();
  const { open } = useOpenFindings();
  const count = open.error + open.warning;
  if (count === 0) return null;
  return (
    <>
      {" "}
      <span className={styles.count}>{format.count(count)}</span>
    </>
  );
}
