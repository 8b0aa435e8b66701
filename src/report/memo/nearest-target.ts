import type { Money } from "#core/money/money.ts";
import { absoluteMoney, subtractMoney } from "#core/money/money.ts";
import type { MemoTarget } from "./memo-figure.ts";

/** The amount of the workbook that a written one is closest to; null when there is none within a tenth. */
export function nearestTarget(targets: readonly MemoTarget[], written: Money | null): MemoTarget | null {
  if (written === null) return null;
  const gapOf = (target: MemoTarget): Money | null =>
    typeof target.value === "bigint" ? absoluteMoney(subtractMoney(target.value, written)) : null;
  const within = targets.filter((target) => {
    const gap = gapOf(target);
    return gap !== null && gap * 10n <= absoluteMoney(written);
  });
  return within.reduce<MemoTarget | null>(
    (best, target) => (best === null || (gapOf(target) ?? 0n) < (gapOf(best) ?? 0n) ? target : best),
    null,
  );
}
