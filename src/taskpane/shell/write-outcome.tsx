import { Button, MessageBar, MessageBarBody, ProgressBar, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Format } from "#i18n/format.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import type { SheetLook } from "#sheet/workbook.ts";
import type { CellRef } from "#sheet/cell-address.ts";
import type { JobPhase, WriteJobId } from "../state/write-jobs.ts";
import { FailureBar } from "./failure-bar.tsx";
import { useCommands, usePane, useWords } from "./pane-context.ts";
import { useFormat } from "./use-dictionary.ts";

const useWriteOutcomeStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "stretch" },
  // The place of what will be said, taken by the press: when the write ends, nothing below moves.
  said: { minHeight: "104px" },
  undo: { alignSelf: "flex-start" },
});

/** How a write stands: under way, done and how to take it back, taken back with what was refused, or failed. */
export function WriteOutcome({ job }: { readonly job: WriteJobId }): ReactElement {
  const styles = useWriteOutcomeStyles();
  const words = useWords();
  const { phase, receipt } = usePane((state) => state.writes[job]);
  const { undo } = useCommands();
  const canUndo = receipt !== null && phase.kind !== "running";
  return (
    <div className={mergeClasses(styles.box, phase.kind !== "idle" && styles.said)}>
      <PhaseText phase={phase} job={job} />
      {canUndo && (
        <Button
          className={styles.undo}
          onClick={() => {
            undo(job);
          }}
        >
          {words.report.undo}
        </Button>
      )}
    </div>
  );
}

function PhaseText({ phase, job }: { readonly phase: JobPhase; readonly job: WriteJobId }): ReactElement | null {
  if (phase.kind === "running") return <UnderWay phase={phase} job={job} />;
  if (phase.kind === "failed") return <FailedText phase={phase} />;
  return <EndText phase={phase} job={job} />;
}

const useUnderWayStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: "8px", alignItems: "center" },
});

/** How far a write or an undo is, and the way to stop it. */
function UnderWay({
  phase,
  job,
}: {
  readonly phase: Extract<JobPhase, { readonly kind: "running" }>;
  readonly job: WriteJobId;
}): ReactElement {
  const styles = useUnderWayStyles();
  const words = useWords();
  const { cancelJob } = useCommands();
  return (
    <div className={styles.row}>
      <ProgressBar {...(phase.total > 0 ? { value: phase.done, max: phase.total } : {})} aria-label={words.report.writing} />
      <Button
        onClick={() => {
          cancelJob(job);
        }}
      >
        {words.frame.cancel}
      </Button>
    </div>
  );
}

/** A failure; where our own sheet was edited by hand, writing over it is one press away, and can be undone. */
function FailedText({ phase }: { readonly phase: Extract<JobPhase, { readonly kind: "failed" }> }): ReactElement {
  const words = useWords().report;
  const { overwriteReport } = useCommands();
  const { failure, sheets } = phase;
  const canOverwrite = failure.problem === "own-sheet-edited" && sheets !== undefined;
  return (
    <>
      <FailureBar failure={failure} />
      {canOverwrite && (
        <Button
          onClick={() => {
            overwriteReport(sheets);
          }}
        >
          {words.overwrite}
        </Button>
      )}
    </>
  );
}

function EndText({ phase, job }: { readonly phase: JobPhase; readonly job: WriteJobId }): ReactElement | null {
  const words = useWords();
  const format = useFormat();
  const plain = plainText(phase, words.report, format);
  if (plain !== null) return <Done text={plain} />;
  if (phase.kind === "written") {
    const text = job === "tags" ? words.tiers.written(format.count(phase.cells)) : words.report.written(format.list(phase.sheets));
    return (
      <>
        <Done text={text} />
        {phase.missingLooks !== undefined && <Missing looks={phase.missingLooks} />}
        {phase.strayRemarks !== undefined && (
          <CellsToSee text={words.report.strayRemarks(format.count(phase.strayRemarks.length))} cells={phase.strayRemarks} />
        )}
      </>
    );
  }
  if (phase.kind !== "undone") return null;
  return (
    <>
      <Done text={job === "tags" ? words.tiers.undone(format.count(phase.result.restored)) : words.report.undone} />
      {phase.result.refused.length > 0 && (
        <CellsToSee text={words.report.refused(format.count(phase.result.refused.length))} cells={phase.result.refused} />
      )}
    </>
  );
}

/** What is said of an end in one sentence; null where more is to be said or done. */
function plainText(phase: JobPhase, words: PaneWords["report"], format: Format): string | null {
  switch (phase.kind) {
    case "removed":
      return words.removed;
    case "highlighted":
      return words.highlighted(format.count(phase.cells), phase.coloured === 0 ? null : format.count(phase.coloured));
    case "highlights-removed":
      return words.highlightsRemoved(format.count(phase.cells));
    case "pivot":
      return words.pivotMade(phase.sheet, phase.isNew);
    case "pivot-removed":
      return words.pivotRemoved;
    default:
      return null;
  }
}

/** Looks that Excel refused: the figures stand without them. */
function Missing({ looks }: { readonly looks: readonly SheetLook[] }): ReactElement {
  const words = useWords().report;
  const format = useFormat();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words.missingLooks(format.list(looks.map((look) => words.looks[look])))}</MessageBarBody>
    </MessageBar>
  );
}

function Done({ text }: { readonly text: string }): ReactElement {
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

const useCellsToSeeStyles = makeStyles({
  list: { listStyleType: "none", margin: "6px 0 0", padding: 0, display: "flex", flexWrap: "wrap", gap: "4px" },
});

/** More than a person would go through one by one. */
const SHOWN = 40;

/** Cells that something is said of: not put back, since somebody changed them after the write, or a comment whose row is gone. Each can be looked at. */
function CellsToSee({ text, cells }: { readonly text: string; readonly cells: readonly CellRef[] }): ReactElement {
  const styles = useCellsToSeeStyles();
  const words = useWords().report;
  const format = useFormat();
  const { goTo } = useCommands();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {text}
        <ul className={styles.list}>
          {cells.slice(0, SHOWN).map((cell) => {
            const address = format.cell(cell);
            return (
              <li key={address}>
                <Button
                  size="small"
                  aria-label={words.goTo(address)}
                  onClick={() => {
                    goTo(cell);
                  }}
                >
                  {address}
                </Button>
              </li>
            );
          })}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
