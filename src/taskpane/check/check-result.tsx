import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import type { RunResult } from "../state/run-state.ts";
import { shownAnalysis } from "../state/select-analysis.ts";
import { FoundCard } from "./found-card.tsx";
import { NothingRead } from "./nothing-read.tsx";
import { PlanResult } from "./plan-result.tsx";
import { SkippedList } from "./skipped-list.tsx";
import { TableResult } from "./table-result.tsx";

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
      {result.plan === null ? <TableResult analysis={analysis} /> : <PlanResult plan={result.plan} shown={analysis} />}
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
