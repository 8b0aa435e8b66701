import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { lazy, Suspense } from "react";
import type { Analysis } from "#core/analysis.ts";
import type { PlanAnalysis } from "#core/plan/plan-analysis.ts";
import type { SkippedSheet } from "#core/table/budget-table.ts";
import { usePane, useWords } from "../shell/pane-context.ts";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { usePlan } from "../shell/use-plan.ts";
import type { RunResult } from "../state/run-state.ts";
import { shownAnalysis } from "../state/select-analysis.ts";
import { FoundCard } from "./found-card.tsx";
import { AnswerCard, WholePlanButton } from "./answer-card.tsx";
import { BoardCard } from "./board-card.tsx";
import { PlanCard } from "./plan-card.tsx";
import { PreflightCard } from "./preflight-card.tsx";
import { TableChoice } from "./table-choice.tsx";
import { TiersCard } from "./tiers-card.tsx";
import { PartCard, TotalCard } from "./total-card.tsx";

const CompareCard = lazy(() => import("./compare-card.tsx").then((module) => ({ default: module.CompareCard })));

const useCheckResultStyles = makeStyles({
  when: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, margin: 0 },
});

/** The result of a run: pre-flight first, then the scoreboard (total, findings in one line, tiers), and what was read. */
export function CheckResult({ result }: { readonly result: RunResult }): ReactElement {
  const styles = useCheckResultStyles();
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
      <Suspense fallback={null}>
        <CompareCard />
      </Suspense>
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

/** The scoreboard of one table: the answer, what to know before believing it, its total, its tiers. */
function TableResult({ analysis }: { readonly analysis: Analysis }): ReactElement {
  return (
    <>
      <AnswerCard analysis={analysis} />
      <PreflightCard analysis={analysis} />
      <TotalCard analysis={analysis} />
      <TiersCard analysis={analysis} />
    </>
  );
}

/** The scoreboard of many sheets as one plan, then the figures of the one sheet that is looked at. */
function PlanResult({ plan, shown }: { readonly plan: PlanAnalysis; readonly shown: Analysis }): ReactElement {
  const whole = usePlan();
  return (
    <>
      {whole !== null && <AnswerCard analysis={whole} />}
      {whole !== null && <PreflightCard analysis={whole} namesSheets />}
      <PlanCard plan={plan} />
      <BoardCard plan={plan} />
      {whole !== null && <TiersCard analysis={whole} />}
      <TableChoice />
      <PartCard analysis={shown} />
      <TiersCard analysis={shown} isPartOfPlan />
    </>
  );
}

/** No sheet held a list of projects: which were looked at, why each was passed over, and what to do. */
function NothingRead({ skipped }: { readonly skipped: readonly SkippedSheet[] }): ReactElement {
  const words = useWords().check;
  const isEmpty = skipped.every((sheet) => sheet.reason === "empty");
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{isEmpty ? words.emptyTitle : words.noTableTitle}</MessageBarTitle>{" "}
          {isEmpty ? words.emptyMessage : words.noTableWhatToDo}
        </MessageBarBody>
      </MessageBar>
      <WholePlanButton isNextStep />
      {!isEmpty && <SkippedList skipped={skipped} />}
    </>
  );
}

const useSkippedListStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: "20px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

/** Sheets that were passed over, each with its reason. */
function SkippedList({ skipped }: { readonly skipped: readonly SkippedSheet[] }): ReactElement {
  const styles = useSkippedListStyles();
  const { skips } = useDictionary();
  return (
    <ul className={styles.list}>
      {skipped.map((sheet) => (
        <li key={sheet.sheet}>
          <b>{sheet.sheet}</b> {skips[sheet.reason]}
        </li>
      ))}
    </ul>
  );
}
