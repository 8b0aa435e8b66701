import type { ReactElement } from "react";
import type { Bridge, ChangeKind } from "#core/compare/compare-lists.ts";
import { absoluteMoney, addMoney, compareMoney, type Money, multiplyMoney, subtractMoney, ZERO } from "#core/money/money.ts";
import type { CompareWords } from "#i18n/compare-words.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { ratioOf } from "./ratio.ts";
import { StepBar, StepBars } from "./step-bar.tsx";

/** The way from the old total over each kind of change to the new one; every bar has its words. */
export function BridgeBars({ bridge, words }: { readonly bridge: Bridge; readonly words: CompareWords }): ReactElement {
  const format = useFormat();
  const { bars, isWhole } = bridgeBars(bridge);
  const nameOf = ({ kind, projects }: BridgeBar): string => {
    if (kind === "old") return words.oldList;
    if (kind === "new") return words.newList;
    return `${words.kinds[kind]} · ${words.card.projects(format.count(projects ?? 0))}`;
  };
  return (
    <StepBars axis={isWhole ? null : words.card.axis}>
      {bars.map((bar) => (
        <StepBar
          key={bar.kind}
          name={nameOf(bar)}
          amount={bar.projects === null ? format.money(bar.amount) : signed(format.million(absoluteMoney(bar.amount)), bar.amount)}
          from={bar.from}
          to={bar.to}
          look={bar.projects === null ? "total" : compareMoney(bar.amount, ZERO) < 0 ? "less" : "more"}
          isBold={bar.projects === null}
        />
      ))}
    </StepBars>
  );
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
