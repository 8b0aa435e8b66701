import type { LineIndex } from "../line-index/line-index.ts";
import { sumByGroup } from "../line-index/money-column.ts";
import { ZERO, sumMoney, type Money } from "../money/money.ts";
import type { TierId } from "../value-chain/tier-table.ts";
import type { AgencyByTier } from "./summary.ts";
import type { TierColumn } from "./tier-groups.ts";

/** Tier × agency: one row per agency in the order of the sheet, with its first ministry; tiers without money are left out. */
export function agenciesByTier(index: LineIndex, tiers: TierColumn): readonly AgencyByTier[] {
  const width = tiers.tiers.length;
  const agencies = index.agency.texts.length;
  const cellIds = index.agency.ids.map((agency, position) => agency * width + (tiers.ids[position] ?? 0));
  const cells = sumByGroup(index.amount, cellIds, agencies * width);
  const ministries = firstMinistries(index);
  return index.agency.texts.map((agency, id) => {
    const amounts = cells.slice(id * width, (id + 1) * width);
    return { ministry: ministries[id] ?? null, agency, byTier: withMoney(amounts, tiers), total: sumMoney(amounts) };
  });
}

function withMoney(amounts: readonly Money[], tiers: TierColumn): ReadonlyMap<TierId | null, Money> {
  const cells = tiers.tiers.map((tier, id) => [tier, amounts[id] ?? ZERO] as const);
  return new Map(cells.filter(([, amount]) => amount !== ZERO));
}

function firstMinistries(index: LineIndex): readonly (string | null)[] {
  const ministries: (string | null)[] = index.agency.texts.map(() => null);
  index.agency.ids.forEach((agency, position) => {
    ministries[agency] ??= index.lines[position]?.ministry ?? null;
  });
  return ministries;
}
