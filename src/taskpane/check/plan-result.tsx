import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import type { PlanAnalysis } from "#core/plan/plan-analysis.ts";
import { usePlan } from "../shell/use-plan.ts";
import { FindingsLine } from "./findings-line.tsx";
import { PartCard } from "./part-card.tsx";
import { PlanCard } from "./plan-card.tsx";
import { PreflightCard } from "./preflight-card.tsx";
import { TableChoice } from "./table-choice.tsx";
import { TiersCard } from "./tiers-card.tsx";

/** The scoreboard of many sheets as one plan, then the figures of the one sheet that is looked at. */
export function PlanResult({ plan, shown }: { readonly plan: PlanAnalysis; readonly shown: Analysis }): ReactElement {
  const whole = usePlan();
  return (
    <>
      {whole !== null && <PreflightCard analysis={whole} namesSheets />}
      <PlanCard plan={plan} />
      <FindingsLine />
      {whole !== null && <TiersCard analysis={whole} />}
      <TableChoice />
      <PartCard analysis={shown} />
      <TiersCard analysis={shown} isPartOfPlan />
    </>
  );
}
