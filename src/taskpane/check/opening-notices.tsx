import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PaneFrameWords } from "#i18n/th/pane.ts";
import { useCommands, useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import type { Draft } from "../state/drafts.ts";

/** What a person should know before they go on: work of an earlier pane that was not written, and whether the report still matches. */
export function OpeningNotices(): ReactElement {
  return (
    <>
      <StandingNotice />
      <RecoveredNotice />
      <DraftsNotice />
    </>
  );
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, margin: 0 },
});

/** Whether the report in the workbook is whole and of the data as they are. */
function StandingNotice(): ReactElement | null {
  const styles = useStyles();
  const words = useWords().frame.standing;
  const format = useFormat();
  const standing = usePane((state) => state.standing);
  // While a job runs its sheets are unfinished by intent.
  const isWriting = usePane((state) => state.writes.report.phase.kind === "running");
  if (isWriting || standing.kind === "none" || standing.kind === "unknown") return null;
  if (standing.kind === "matches") return <p className={styles.quiet}>{words.matches}</p>;
  const isCut = standing.kind === "unfinished";
  const sheets = format.list(standing.sheets);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{isCut ? words.unfinishedTitle : words.differsTitle}</MessageBarTitle>{" "}
        {isCut ? words.unfinished(sheets) : words.differs(sheets)}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Decisions of sheets that were being written when a pane was closed. */
function RecoveredNotice(): ReactElement | null {
  const words = useWords().frame;
  const isRecovered = usePane((state) => state.drafts.isRecovered);
  if (!isRecovered) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.recoveredTitle}</MessageBarTitle> {words.recovered}
      </MessageBarBody>
    </MessageBar>
  );
}

/** What an earlier pane held and no sheet does: back into the pane, or away. */
function DraftsNotice(): ReactElement | null {
  const words = useWords().frame;
  const format = useFormat();
  const offered = usePane((state) => state.drafts.offered);
  const dispatch = useDispatch();
  const { bringDraftsBack } = useCommands();
  const last = offered.at(-1);
  if (last === undefined) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.draftsTitle}</MessageBarTitle>{" "}
        {words.drafts(format.dateTime(last.at), format.list(partsOf(offered, words, format.count)))}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={bringDraftsBack}>
          {words.bringBack}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            dispatch({ type: "drafts/thrown-away" });
          }}
        >
          {words.throwAway}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function partsOf(drafts: readonly Draft[], { draftParts }: PaneFrameWords, count: (value: number) => string): readonly string[] {
  const tags = drafts.reduce((sum, one) => sum + one.tags.length, 0);
  return [
    ...(tags > 0 ? [draftParts.tags(count(tags))] : []),
    ...(drafts.some((one) => one.decisions !== null) ? [draftParts.decisions] : []),
    ...(drafts.some((one) => one.report !== null) ? [draftParts.report] : []),
  ];
}
