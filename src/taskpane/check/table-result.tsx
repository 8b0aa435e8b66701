import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import { FindingsLine } from "./findings-line.tsx";
import { PreflightCard } from "./preflight-card.tsx";
import { TiersCard } from "./tiers-card.tsx";
import { TotalCard } from "./total-card.tsx";

/** The scoreboard of one table: what to know first, its total, its findings in one line, its tiers. */
export function TableResult({ analysis }: { readonly analysis: Analysis }): ReactElement {
  return (
    <>
      <PreflightCard analysis={analysis} />
      <TotalCard analysis={analysis} />
      <FindingsLine />
      <TiersCard analysis={analysis} />
    </>
  );
}
