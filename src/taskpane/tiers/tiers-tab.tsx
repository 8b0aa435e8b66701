import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { TiersCard } from "../check/tiers-card.tsx";
import { NothingYet } from "../shell/nothing-yet.tsx";
import { usePane, useWords } from "../shell/pane-context.ts";
import { usePlan } from "../shell/use-plan.ts";
import { WriteOutcome } from "../shell/write-outcome.tsx";
import { shownAnalysis } from "../state/select-analysis.ts";
import { BatchCard } from "./batch-card.tsx";
import { ClashCard } from "./clash-card.tsx";
import { QueueCard } from "./queue-card.tsx";
import { ReviewCard } from "./review-card.tsx";

const useStyles = makeStyles({ tab: { display: "flex", flexDirection: "column", gap: "10px" } });

/** The Tiers tab, of one table or of all as one plan: the money by tier, the lines without one, what disagrees, and the list to review. */
export function TiersTab(): ReactElement {
  const styles = useStyles();
  const words = useWords().tiers;
  const shown = usePane(shownAnalysis);
  const plan = usePlan();
  const analysis = plan ?? shown;
  if (analysis === null) return <NothingYet text={words.notYet} />;
  return (
    <div className={styles.tab}>
      <TiersCard analysis={analysis} />
      <QueueCard analysis={analysis} namesSheets={plan !== null} />
      <BatchCard analysis={analysis} namesSheets={plan !== null} />
      <ReviewCard />
      <WriteOutcome job="tags" />
      <ClashCard analysis={analysis} namesSheets={plan !== null} />
    </div>
  );
}
