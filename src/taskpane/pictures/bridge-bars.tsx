import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Bridge, ChangeKind } from "#core/compare/compare-lists.ts";
import { absoluteMoney, addMoney, compareMoney, type Money, multiplyMoney, subtractMoney, ZERO } from "#core/money/money.ts";
import type { CompareWords } from "#i18n/compare-words.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { ratioOf } from "./ratio.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
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

/** The way from the old total over each kind of change to the new one; every bar has its words. */
export function BridgeBars({ bridge, words }: { readonly bridge: Bridge; readonly words: CompareWords }): ReactElement {
  const styles = useStyles();
  const format = useFormat();
  const { bars, isWhole } = bridgeBars(bridge);
  const look = ({ kind, amount }: BridgeBar): string =>
    kind === "old" || kind === "new" ? styles.total : compareMoney(amount, ZERO) < 0 ? styles.less : styles.more;
  const percent = (part: number): string => `${String(part * 100)}%`;
  return (
    <div>
      <ul className={styles.list}>
        {bars.map((bar) => (
          <li key={bar.kind}>
            <div className={mergeClasses(styles.text, (bar.kind === "old" || bar.kind === "new") && styles.end)}>
              <BarText bar={bar} words={words} />
              <span>
                {bar.projects === null ? format.money(bar.amount) : signed(format.million(absoluteMoney(bar.amount)), bar.amount)}
              </span>
            </div>
            <div className={styles.track} aria-hidden>
              <div className={mergeClasses(styles.bar, look(bar))} style={{ left: percent(bar.from), width: percent(bar.to - bar.from) }} />
            </div>
          </li>
        ))}
      </ul>
      {!isWhole && <div className={styles.note}>{words.card.axis}</div>}
    </div>
  );
}

function BarText({ bar, words }: { readonly bar: BridgeBar; readonly words: CompareWords }): ReactElement {
  const format = useFormat();
  if (bar.kind === "old") return <span>{words.oldList}</span>;
  if (bar.kind === "new") return <span>{words.newList}</span>;
  return <span>{`${words.kinds[bar.kind]} · ${words.card.projects(format.count(bar.projects ?? 0))}`}</span>;
}

/** An amount without its sign, with one that is read as such. */
export function signed(text: string, amount: Money): string {
  const sign = compareMoney(amount, ZERO);
  return sign === 0 ? text : `${sign < 0 ? "−" : "+"}${text}`;
}

/** One bar: from and to are parts of the drawn width, 0 to 1. */
interface BridgeBar {
  readonly kind: "old" | "new" | ChangeKind;
  readonly amount: Money;
  /** Null for the totals. */
  readonly projects: number | null;
  readonly from: number;
  readonly to: number;
}

/** Totals that are more than this many times the way between them are cut, or the changes would not be seen. */
const CUT_ABOVE = 3;

/** The bars of a bridge, each step beginning where the one before ends; `isWhole`: the axis starts at zero. */
export function bridgeBars(bridge: Bridge): { readonly bars: readonly BridgeBar[]; readonly isWhole: boolean } {
  const ends = bridge.steps.reduce<readonly Money[]>(
    (sums, { difference }) => [...sums, addMoney(sums.at(-1) ?? ZERO, difference)],
    [bridge.oldTotal],
  );
  const [low, high] = [ends.reduce((a, b) => (b < a ? b : a)), ends.reduce((a, b) => (b > a ? b : a))];
  const span = subtractMoney(high, low);
  const isWhole = span === ZERO || low <= multiplyMoney(span, CUT_ABOVE);
  const start = isWhole ? (low < ZERO ? low : ZERO) : subtractMoney(low, span);
  const width = subtractMoney(high, start);
  const at = (amount: Money): number => (width === ZERO ? 0 : ratioOf(subtractMoney(amount, start), width));
  const zero = at(start < ZERO ? ZERO : start);
  const total = (kind: "old" | "new", amount: Money): BridgeBar => ({ kind, amount, projects: null, ...ordered(zero, at(amount)) });
  const steps = bridge.steps.map(({ kind, difference, projects }, step): BridgeBar => ({
    kind,
    amount: difference,
    projects,
    ...ordered(at(ends[step] ?? ZERO), at(ends[step + 1] ?? ZERO)),
  }));
  return { bars: [total("old", bridge.oldTotal), ...steps, total("new", bridge.newTotal)], isWhole };
}

function ordered(one: number, other: number): Pick<BridgeBar, "from" | "to"> {
  return { from: Math.min(one, other), to: Math.max(one, other) };
}
