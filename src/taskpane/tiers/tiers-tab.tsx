import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { TableChoice } from "../check/table-choice.tsx";
import { TiersCard } from "../check/tiers-card.tsx";
import { NothingYet } from "../shell/nothing-yet.tsx";
import { usePane } from "../shell/pane-context.ts";
import { WriteOutcome } from "../shell/write-outcome.tsx";
import { useWords } from "../shell/use-words.ts";
import { shownAnalysis } from "../state/select-analysis.ts";
import { tagsOf } from "../state/tagging-state.ts";
import { ClashCard } from "./clash-card.tsx";
import { QueueCard } from "./queue-card.tsx";
import { ReviewCard } from "./review-card.tsx";

const useStyles = makeStyles({ tab: { display: "flex", flexDirection: "column", gap: "10px" } });

/** The Tiers tab: the money by tier, the lines without one, what disagrees, and the list to review. */
export function TiersTab(): ReactElement {
  const styles = useStyles();
  const words = useWords().tiers;
  const analysis = usePane(shownAnalysis);
  const tags = usePane((state) => tagsOf(state.tagging, analysis?.table.sheet ?? ""));
  if (analysis === null) return <NothingYet text={words.notYet} />;
  return (
    <div className={styles.tab}>
      <TableChoice />
      <TiersCard analysis={analysis} />
      <QueueCard analysis={analysis} tags={tags} />
      {tags.given.size > 0 && <ReviewCard analysis={analysis} tags={tags} />}
      <WriteOutcome job="tags" />
      <ClashCard analysis={analysis} />
    </div>
  );
}
