import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ExplanationKind } from "#core/explain/explanation.ts";
import type { Finding } from "#core/finding.ts";
import type { Money } from "#core/money/money.ts";
import { absoluteMoney, multiplyMoney, subtractMoney } from "#core/money/money.ts";
import { useWords } from "../shell/pane-context.ts";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { ratioOf } from "./ratio.ts";

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

/** One bar: from and to are parts of the drawn width, 0 to 1. */
interface WaterfallStep {
  readonly kind: "expected" | "gap" | "found";
  readonly amount: Money;
  readonly from: number;
  readonly to: number;
}

/** The way from what should be to what is. */
interface WaterfallPicture {
  readonly steps: readonly WaterfallStep[];
  /** What explains the gap; null: nothing does. */
  readonly explainedBy: ExplanationKind | null;
  /** The axis starts at zero; otherwise it is cut so that the gap can be seen. */
  readonly isWhole: boolean;
}

/** The gap takes at least this part of the width: a tenth of a percent of the total would not be seen. */
const GAP_SHARE = 3;

/** Two different amounts of no negative sign, or null: only these can be drawn from zero. */
function amountsOf({ found, expected }: Finding): { readonly found: Money; readonly expected: Money } | null {
  if (typeof found !== "bigint" || typeof expected !== "bigint") return null;
  return found === expected || found < 0n || expected < 0n ? null : { found, expected };
}

/** The three bars of a gap between two amounts; null where a finding has none. */
export function waterfallOf(finding: Finding): WaterfallPicture | null {
  const amounts = amountsOf(finding);
  if (amounts === null) return null;
  const { found, expected } = amounts;
  const high = found > expected ? found : expected;
  const window = multiplyMoney(absoluteMoney(subtractMoney(found, expected)), GAP_SHARE);
  const isWhole = window >= high;
  const width = isWhole ? high : window;
  const at = (amount: Money): number => ratioOf(subtractMoney(amount, subtractMoney(high, width)), width);
  const bar = (kind: WaterfallStep["kind"], amount: Money, ends: readonly [number, number]): WaterfallStep => ({
    kind,
    amount,
    from: Math.min(...ends),
    to: Math.max(...ends),
  });
  return {
    steps: [
      bar("expected", expected, [0, at(expected)]),
      bar("gap", subtractMoney(found, expected), [at(expected), at(found)]),
      bar("found", found, [0, at(found)]),
    ],
    explainedBy: finding.explanations[0]?.kind ?? null,
    isWhole,
  };
}
