import type { ReactElement } from "react";
import type { ExplanationKind } from "#core/explain/explanation.ts";
import type { Finding } from "#core/finding.ts";
import type { Money } from "#core/money/money.ts";
import { absoluteMoney, multiplyMoney, subtractMoney } from "#core/money/money.ts";
import { useWords } from "../shell/pane-context.ts";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { ratioOf } from "./ratio.ts";
import { StepBar, StepBars } from "./step-bar.tsx";

/** From what should be, over what explains the gap, to what was found; every bar has its words. */
export function Waterfall({ finding }: { readonly finding: Finding }): ReactElement | null {
  const { check, findings } = useWords();
  const { explanations } = useDictionary();
  const format = useFormat();
  const picture = waterfallOf(finding);
  if (picture === null) return null;
  const gapName = picture.explainedBy === null ? check.waterfallUnexplained : explanations.kinds[picture.explainedBy].title;
  return (
    <StepBars axis={picture.isWhole ? null : check.waterfallAxis}>
      {picture.steps.map(({ kind, amount, from, to }) => (
        <StepBar
          key={kind}
          name={kind === "gap" ? gapName : findings[kind]}
          amount={kind === "gap" ? format.difference(amount) : format.money(amount)}
          from={from}
          to={to}
          look={kind === "gap" ? "less" : "total"}
        />
      ))}
    </StepBars>
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
