import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { TableChoice } from "../check/table-choice.tsx";
import { NothingYet } from "../shell/nothing-yet.tsx";
import { usePane } from "../shell/pane-context.ts";
import { usePlan } from "../shell/use-plan.ts";
import { useWords } from "../shell/use-words.ts";
import { shownAnalysis } from "../state/select-analysis.ts";
import { ChooseCard } from "./choose-card.tsx";
import { MemoCard } from "./memo-card.tsx";
import { MemoCheckCard } from "./memo-check-card.tsx";
import { ScopeChoice } from "./scope-choice.tsx";

const useStyles = makeStyles({ tab: { display: "flex", flexDirection: "column", gap: "10px" } });

/** The Report tab: what to write and writing it, the sentence for the memo, and checking the figures of a text. */
export function ReportTab(): ReactElement {
  const styles = useStyles();
  const words = useWords().report;
  const shown = usePane(shownAnalysis);
  const plan = usePlan();
  const scope = usePane((state) => state.report.scope);
  const isWhole = plan !== null && scope === "plan";
  const analysis = isWhole ? plan : shown;
  if (analysis === null) return <NothingYet text={words.notYet} />;
  return (
    <div className={styles.tab}>
      {plan !== null && <ScopeChoice />}
      {!isWhole && <TableChoice />}
      <ChooseCard analysis={scope === "table-in-view" ? analysis : (plan ?? analysis)} />
      <MemoCard analysis={analysis} />
      <MemoCheckCard analysis={analysis} />
    </div>
  );
}
