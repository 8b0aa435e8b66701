import { Field, makeStyles, Checkbox, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { TableChoice } from "../check/table-choice.tsx";
import { Choice } from "../shell/fields.tsx";
import { NothingYet } from "../shell/nothing-yet.tsx";
import { useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { usePlan } from "../shell/use-plan.ts";
import { REPORT_SCOPES, REPORT_SHEETS } from "../state/report-choice.ts";
import { analysesOf, shownAnalysis } from "../state/select-analysis.ts";
import { HighlightCard, PivotCard } from "./extras-cards.tsx";
import { MemoCard, MemoCheckCard } from "./memo-card.tsx";
import type { Analysis } from "#core/analysis.ts";
import { countBySeverity } from "../findings/finding-item.ts";
import { Card } from "../shell/card.tsx";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { WriteOutcome } from "../shell/write-outcome.tsx";
import { Preview } from "./preview.tsx";
import { WriteButtons } from "./write-buttons.tsx";

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

const useChooseStyles = makeStyles({
  sheets: { display: "flex", flexDirection: "column", marginBottom: "8px" },
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    margin: "0 0 4px 32px",
  },
  errors: { display: "flex", gap: "6px", alignItems: "flex-start", margin: "0 0 8px" },
  box: { display: "flex", flexDirection: "column", gap: "8px" },
});

/** Which sheets to write, how they will look, and writing them. */
function ChooseCard({ analysis }: { readonly analysis: Analysis }): ReactElement {
  const styles = useChooseStyles();
  const words = useWords().report;
  const format = useFormat();
  const { error } = countBySeverity(analysis.findings);
  return (
    <Card title={words.chooseTitle}>
      <div className={styles.box}>
        <div className={styles.sheets}>
          {REPORT_SHEETS.map((sheet) => (
            <SheetChoice key={sheet} sheet={sheet} />
          ))}
        </div>
        {error > 0 && (
          <p className={styles.errors}>
            <SeverityIcon severity="warning" />
            <span>{words.openErrors(format.count(error))}</span>
          </p>
        )}
        <Preview />
        <WriteButtons />
        <WriteOutcome job="report" />
      </div>
    </Card>
  );
}

function SheetChoice({ sheet }: { readonly sheet: (typeof REPORT_SHEETS)[number] }): ReactElement {
  const styles = useChooseStyles();
  const words = useWords().report;
  const dispatch = useDispatch();
  const isOn = usePane((state) => state.report.sheets.has(sheet));
  return (
    <div>
      <Checkbox
        label={words.sheets[sheet].name}
        checked={isOn}
        onChange={(_, { checked }) => {
          dispatch({ type: "report/sheet-toggled", sheet, isOn: checked === true });
        }}
      />
      <p className={styles.note}>{words.sheets[sheet].note}</p>
    </div>
  );
}
