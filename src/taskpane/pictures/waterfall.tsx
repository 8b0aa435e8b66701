import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding } from "#core/finding.ts";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import type { Waterfall as WaterfallPicture, WaterfallStep } from "./waterfall-steps.ts";
import { waterfallOf } from "./waterfall-steps.ts";

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
  plain: { backgroundColor: tokens.colorPaletteBlueBorderActive },
  gap: { backgroundColor: tokens.colorStatusDangerForeground3 },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** From what should be, over what explains the gap, to what was found; every bar has its words. */
export function Waterfall({ finding }: { readonly finding: Finding }): ReactElement | null {
  const styles = useStyles();
  const words = useWords().check;
  const picture = waterfallOf(finding);
  if (picture === null) return null;
  return (
    <div>
      <ul className={styles.list}>
        {picture.steps.map((step) => (
          <Step key={step.kind} step={step} picture={picture} />
        ))}
      </ul>
      {!picture.isWhole && <div className={styles.note}>{words.waterfallAxis}</div>}
    </div>
  );
}

function Step({ step, picture }: { readonly step: WaterfallStep; readonly picture: WaterfallPicture }): ReactElement {
  const styles = useStyles();
  const { check, findings } = useWords();
  const { explanations } = useDictionary();
  const format = useFormat();
  const gapName = picture.explainedBy === null ? check.waterfallUnexplained : explanations.kinds[picture.explainedBy].title;
  const isGap = step.kind === "gap";
  const percent = (part: number): string => `${String(part * 100)}%`;
  return (
    <li>
      <div className={styles.text}>
        <span>{step.kind === "gap" ? gapName : findings[step.kind]}</span>
        <span>{isGap ? format.difference(step.amount) : format.money(step.amount)}</span>
      </div>
      <div className={styles.track} aria-hidden>
        <div
          className={mergeClasses(styles.bar, isGap ? styles.gap : styles.plain)}
          style={{ left: percent(step.from), width: percent(step.to - step.from) }}
        />
      </div>
    </li>
  );
}
