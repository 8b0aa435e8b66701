import { Field, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { TableChoice } from "../check/table-choice.tsx";
import { Choice } from "../shell/fields.tsx";
import { NothingYet } from "../shell/nothing-yet.tsx";
import { useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { usePlan } from "../shell/use-plan.ts";
import { REPORT_SCOPES } from "../state/report-choice.ts";
import { analysesOf, shownAnalysis } from "../state/select-analysis.ts";
import { ChooseCard } from "./choose-card.tsx";
import { HighlightCard, PivotCard } from "./extras-cards.tsx";
import { MemoCard, MemoCheckCard } from "./memo-card.tsx";

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
      <HighlightCard />
      <PivotCard />
      <MemoCard analysis={analysis} />
      <MemoCheckCard analysis={analysis} />
    </div>
  );
}

/** What a report of several tables is made of. */
function ScopeChoice(): ReactElement {
  const words = useWords().report;
  const format = useFormat();
  const dispatch = useDispatch();
  const scope = usePane((state) => state.report.scope);
  const count = usePane((state) => analysesOf(state).length);
  return (
    <Field label={words.scope} hint={words.scopeHints[scope]}>
      <Choice
        value={scope}
        onChange={(_, { value }) => {
          dispatch({ type: "report/scope-chosen", scope: REPORT_SCOPES.find((one) => one === value) ?? "plan" });
        }}
      >
        {REPORT_SCOPES.map((one) => (
          <option key={one} value={one}>
            {words.scopes[one](format.count(count))}
          </option>
        ))}
      </Choice>
    </Field>
  );
}
