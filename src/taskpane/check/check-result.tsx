import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import type { RunResult } from "../state/run-state.ts";
import { shownAnalysis } from "../state/select-analysis.ts";
import { FindingsLine } from "./findings-line.tsx";
import { FoundCard } from "./found-card.tsx";
import { NothingRead } from "./nothing-read.tsx";
import { PlanCard } from "./plan-card.tsx";
import { PreflightCard } from "./preflight-card.tsx";
import { SkippedList } from "./skipped-list.tsx";
import { TableChoice } from "./table-choice.tsx";
import { TiersCard } from "./tiers-card.tsx";
import { TotalCard } from "./total-card.tsx";

const useStyles = makeStyles({
  when: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, margin: 0 },
});

/** The result of a run: pre-flight first, then the scoreboard (total, findings in one line, tiers), and what was read. */
export function CheckResult({ result }: { readonly result: RunResult }): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  const format = useFormat();
  const analysis = usePane(shownAnalysis);
  const skipped = result.outcomes.flatMap((outcome) => (outcome.kind === "skipped" ? [outcome.skipped] : []));
  if (analysis === null) return <NothingRead skipped={skipped} />;
  const passedOver = skipped.filter((sheet) => sheet.reason !== "own-sheet");
  return (
    <>
      {result.plan !== null && <PlanCard plan={result.plan} />}
      <TableChoice />
      <PreflightCard analysis={analysis} />
      <TotalCard analysis={analysis} />
      <FindingsLine analysis={analysis} />
      <TiersCard analysis={analysis} />
      <FoundCard key={analysis.rowsHash} analysis={analysis} />
      {passedOver.length > 0 && (
        <details>
          <summary>{words.skippedCount(format.count(passedOver.length))}</summary>
          <SkippedList skipped={passedOver} />
        </details>
      )}
      <p className={styles.when}>{words.checkedAt(format.dateTime(result.finishedAt))}</p>
    </>
  );
}
