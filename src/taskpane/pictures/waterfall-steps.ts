import type { ExplanationKind } from "#core/explain/explanation.ts";
import type { Finding } from "#core/finding.ts";
import type { Money } from "#core/money/money.ts";
import { absoluteMoney, multiplyMoney, subtractMoney } from "#core/money/money.ts";
import { ratioOf } from "./ratio.ts";

/** One bar: from and to are parts of the drawn width, 0 to 1. */
export interface WaterfallStep {
  readonly kind: "expected" | "gap" | "found";
  readonly amount: Money;
  readonly from: number;
  readonly to: number;
}

/** The way from what should be to what is. */
export interface Waterfall {
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
export function waterfallOf(finding: Finding): Waterfall | null {
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
