import { makeStyles, tokens } from "@fluentui/react-components";
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
