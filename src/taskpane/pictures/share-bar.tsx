import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { tierFill } from "./tier-colors.ts";

const useStyles = makeStyles({
  track: {
    height: "8px",
    borderRadius: "2px",
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  bar: {
    height: "100%",
    minWidth: "2px",
    "@media (forced-colors: active)": { backgroundColor: "Highlight !important", forcedColorAdjust: "none" },
  },
  hatched: {
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorNeutralForeground3} 0 3px, transparent 3px 6px)`,
  },
});

/** A share as a bar from 0 to 1. `position` null: money without a tier, hatched. The words stand beside it. */
export function ShareBar({ share, position }: { readonly share: number; readonly position: number | null }): ReactElement {
  const styles = useStyles();
  const width = `${String(Math.max(0, Math.min(1, share)) * 100)}%`;
  const fill = position === null ? {} : { backgroundColor: tierFill(position) };
  return (
    <div className={styles.track} aria-hidden>
      {share > 0 && <div className={mergeClasses(styles.bar, position === null && styles.hatched)} style={{ width, ...fill }} />}
    </div>
  );
}
