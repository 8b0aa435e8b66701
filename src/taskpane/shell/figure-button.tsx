import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { RowsQuery } from "../state/rows-view.ts";
import { useDispatch, useWords } from "./pane-context.ts";

const useStyles = makeStyles({
  figure: {
    padding: 0,
    margin: 0,
    border: "none",
    background: "none",
    font: "inherit",
    lineHeight: "inherit",
    color: "inherit",
    textAlign: "inherit",
    cursor: "pointer",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationThickness: "1px",
    textUnderlineOffset: "3px",
    textDecorationColor: tokens.colorNeutralStroke1,
    ":hover": { color: tokens.colorBrandForegroundLink, textDecorationColor: "currentcolor" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px", borderRadius: tokens.borderRadiusSmall },
  },
  wide: { display: "block", width: "100%", textDecorationLine: "none" },
});

interface Props {
  /** The rows behind the figure. */
  readonly query: RowsQuery;
  /** Fills its place, for bars and whole rows. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A figure that opens its rows: each number of the pane can be asked where it comes from. */
export function FigureButton({ query, isWide = false, children }: Props): ReactElement {
  const styles = useStyles();
  const words = useWords().rows;
  const dispatch = useDispatch();
  return (
    <button
      type="button"
      title={words.open}
      className={mergeClasses(styles.figure, isWide && styles.wide)}
      onClick={() => {
        dispatch({ type: "rows/opened", query });
      }}
    >
      {children}
    </button>
  );
}
