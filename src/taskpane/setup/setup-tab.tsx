import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { cellAddress } from "#sheet/cell-address.ts";
import { useCommands, usePane, useWords } from "../shell/pane-context.ts";
import { usePlan } from "../shell/use-plan.ts";
import { WriteOutcome } from "../shell/write-outcome.tsx";
import { shownAnalysis } from "../state/select-analysis.ts";
import { canChangeSheets, whyNotWrite } from "../state/why-not-write.ts";
import { AliasCard } from "./alias-card.tsx";
import { AppearanceCard } from "./appearance-card.tsx";
import { FrameworkCard } from "./framework-card.tsx";
import { RulesCard } from "./rules-card.tsx";
import { SelfCheckCard } from "./self-check-card.tsx";
import { TierTableCard } from "./tier-table-card.tsx";

const useSetupTabStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: "10px" },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** The Setup tab: everything the next check goes by, kept in the workbook for the next person. */
export function SetupTab(): ReactElement {
  const styles = useSetupTabStyles();
  const words = useWords().setup;
  const shown = usePane(shownAnalysis);
  const analysis = usePlan() ?? shown;
  const hindrance = usePane(whyNotWrite);
  const { runCheck, writeReport } = useCommands();
  return (
    <div className={styles.tab}>
      <SetupProblems />
      <AppearanceCard />
      <FrameworkCard analysis={analysis} />
      {analysis !== null && <AliasCard analysis={analysis} />}
      {analysis !== null && <TierTableCard analysis={analysis} />}
      <RulesCard />
      <div className={styles.buttons}>
        <Button onClick={runCheck}>{words.recheck}</Button>
        <Button
          disabledFocusable={analysis === null || !canChangeSheets(hindrance)}
          onClick={() => {
            writeReport(["setup"]);
          }}
        >
          {words.saveNow}
        </Button>
      </div>
      <p className={styles.note}>
        {words.keptInWorkbook} {analysis === null && words.saveNeedsCheck}
      </p>
      <WriteOutcome job="report" />
      <SelfCheckCard />
    </div>
  );
}

const useSetupProblemsStyles = makeStyles({ list: { margin: "4px 0 0", paddingInlineStart: "18px" } });

/** Cells of the setup sheet that could not be taken over; the setting before stays in force. */
function SetupProblems(): ReactElement | null {
  const styles = useSetupProblemsStyles();
  const words = useWords().setup;
  const problems = usePane((state) => state.setupProblems);
  if (problems.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.problemsTitle}</MessageBarTitle>
        <ul className={styles.list}>
          {problems.map(({ row, column, text }) => (
            <li key={cellAddress(row, column)}>{words.problemCell(cellAddress(row, column), text)}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
