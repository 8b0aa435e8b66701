import { ZERO } from "#core/money/money.ts";
import type { Format } from "#i18n/format.ts";
import type { Tiered } from "../json/tiers-json.ts";
import type { TerminalWords } from "../words.ts";
import { textTable } from "./text-table.ts";

/** Amounts and counts by tier, the money without one on a line of its own, and their sum. */
export function tiersText(analysis: Tiered, words: TerminalWords, format: Format): readonly string[] {
  const { summary } = analysis;
  const row = (tier: string | null): readonly string[] => {
    const group = summary.tiers.find((one) => one.tier === tier);
    if (group === undefined) return [format.tier(tier), "0", "0", format.million(ZERO), "-"];
    return [
      format.tier(tier),
      format.count(group.projects),
      format.count(group.agencies),
      format.million(group.amount),
      group.share ?? "-",
    ];
  };
  const sum = [
    words.cli.sum,
    format.count(summary.projects),
    format.count(summary.agencies),
    format.million(summary.total),
    summary.total === ZERO ? "-" : "100.00",
  ];
  const rows = [words.cli.tierHeader, ...analysis.tierTable.tiers.map((tier) => row(tier.id)), row(null), sum];
  const number = { align: "right", maxWidth: 24 } as const;
  return textTable(rows, [{ align: "left", maxWidth: 40 }, number, number, number, number], true);
}
