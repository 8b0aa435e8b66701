import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  track: {
    display: "block",
    height: "8px",
    borderRadius: "2px",
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  bar: {
    display: "block",
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
    <span className={styles.track} aria-hidden>
      {share > 0 && <span className={mergeClasses(styles.bar, position === null && styles.hatched)} style={{ width, ...fill }} />}
    </span>
  );
}

/** Fills of tiers in their order; the money without a tier is hatched, not coloured. Each keeps 3:1 to the card in both themes. */
const FILLS = [
  tokens.colorPaletteTealBorderActive,
  tokens.colorPaletteBlueBorderActive,
  tokens.colorPalettePurpleBorderActive,
  tokens.colorPaletteMarigoldBorderActive,
] as const;

/** The fill of the tier at a position of its table. */
function tierFill(position: number): string {
  return FILLS[position % FILLS.length] ?? FILLS[0];
}
