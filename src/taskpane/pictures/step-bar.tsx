import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "4px" },
  text: {
    display: "flex",
    justifyContent: "space-between",
    flexWrap: "wrap",
    columnGap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  end: { fontWeight: tokens.fontWeightSemibold },
  track: {
    position: "relative",
    height: "10px",
    backgroundColor: tokens.colorNeutralBackground4,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  bar: {
    position: "absolute",
    top: 0,
    bottom: 0,
    minWidth: "2px",
    "@media (forced-colors: active)": { backgroundColor: "Highlight !important", forcedColorAdjust: "none" },
  },
  total: { backgroundColor: tokens.colorPaletteBlueBorderActive },
  more: { backgroundColor: tokens.colorStatusSuccessForeground3 },
  less: { backgroundColor: tokens.colorStatusDangerForeground3 },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Steps below each other; `axis` says that the bars do not begin at zero, null where they do. */
export function StepBars({ axis, children }: { readonly axis: string | null; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <div>
      <ul className={styles.list}>{children}</ul>
      {axis !== null && <div className={styles.note}>{axis}</div>}
    </div>
  );
}

/** One step: its words, its amount, and a bar between two parts of the width, 0 to 1. */
interface StepBarProps {
  readonly name: string;
  readonly amount: string;
  readonly from: number;
  readonly to: number;
  readonly look: "total" | "more" | "less";
  readonly isBold?: boolean;
}

/** A step in words, with a bar that only repeats them. */
export function StepBar({ name, amount, from, to, look, isBold = false }: StepBarProps): ReactElement {
  const styles = useStyles();
  const percent = (part: number): string => `${String(part * 100)}%`;
  return (
    <li>
      <div className={mergeClasses(styles.text, isBold && styles.end)}>
        <span>{name}</span>
        <span>{amount}</span>
      </div>
      <div className={styles.track} aria-hidden>
        <div className={mergeClasses(styles.bar, styles[look])} style={{ left: percent(from), width: percent(to - from) }} />
      </div>
    </li>
  );
}
