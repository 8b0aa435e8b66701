import { makeStyles, tokens, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  gauge: { display: "block", width: "100%", height: "16px", overflow: "visible" },
  track: { fill: tokens.colorNeutralBackground5, "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" } },
  met: { fill: tokens.colorStatusSuccessForeground3, "@media (forced-colors: active)": { fill: "Highlight" } },
  off: { fill: tokens.colorStatusDangerForeground3, "@media (forced-colors: active)": { fill: "Highlight" } },
  mark: { stroke: tokens.colorNeutralForeground1, "@media (forced-colors: active)": { stroke: "CanvasText" } },
});

const WIDTH = 300;

/** Where the upright line of the framework stands: at the end, or 5/6 along where an excess needs room. */
function frameworkAt(ratio: number): number {
  return ratio > 1 ? (WIDTH * 5) / 6 : WIDTH - 1;
}

/** The total as a bar against the framework's line. `ratio` = total / framework. */
export function Gauge({ ratio, isMet, text }: { readonly ratio: number; readonly isMet: boolean; readonly text: string }): ReactElement {
  const styles = useStyles();
  const mark = frameworkAt(ratio);
  const filled = Math.max(0, Math.min(WIDTH, ratio * mark));
  return (
    <svg className={styles.gauge} viewBox={`0 0 ${String(WIDTH)} 16`} preserveAspectRatio="none" role="img" aria-label={text}>
      <rect className={styles.track} x={0} y={4} width={WIDTH} height={8} rx={2} />
      <rect className={isMet ? styles.met : styles.off} x={0} y={4} width={filled} height={8} rx={2} />
      <line className={styles.mark} x1={mark} x2={mark} y1={0} y2={16} strokeWidth={2} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

const useShareStyles = makeStyles({
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
  const styles = useShareStyles();
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
