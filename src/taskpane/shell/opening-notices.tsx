import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PaneFrameWords } from "#i18n/th/pane.ts";
import { useCommands, useDispatch, usePane, useWords } from "./pane-context.ts";
import { useFormat } from "./use-dictionary.ts";
import type { Draft } from "../state/drafts.ts";

/** What a person should know before they go on: work of an earlier pane that was not written, and a report not to be used. */
export function OpeningNotices({ className }: { readonly className: string | undefined }): ReactElement {
  return (
    <>
      <StandingNotice className={className} />
      <RecoveredNotice className={className} />
      <DraftsNotice className={className} />
    </>
  );
}

interface Boxed {
  readonly className: string | undefined;
}

/** A report that is not whole, or of other data than those that are there. One that still matches is said where nothing moves for it. */
function StandingNotice({ className }: Boxed): ReactElement | null {
  const words = useWords().frame.standing;
  const format = useFormat();
  const standing = usePane((state) => state.standing);
  // While a job runs its sheets are unfinished by intent.
  const isWriting = usePane((state) => state.writes.report.phase.kind === "running");
  if (isWriting || (standing.kind !== "unfinished" && standing.kind !== "differs")) return null;
  const isCut = standing.kind === "unfinished";
  const sheets = format.list(standing.sheets);
  return (
    <div className={className}>
      <MessageBar intent="warning" layout="multiline" shape="square">
        <MessageBarBody>
          <MessageBarTitle>{isCut ? words.unfinishedTitle : words.differsTitle}</MessageBarTitle>{" "}
          {isCut ? words.unfinished(sheets) : words.differs(sheets)}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

/** Decisions of sheets that were being written when a pane was closed. */
function RecoveredNotice({ className }: Boxed): ReactElement | null {
  const words = useWords().frame;
  const isRecovered = usePane((state) => state.drafts.isRecovered);
  if (!isRecovered) return null;
  return (
    <div className={className}>
      <MessageBar intent="info" layout="multiline" shape="square">
        <MessageBarBody>
          <MessageBarTitle>{words.recoveredTitle}</MessageBarTitle> {words.recovered}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

/** What an earlier pane held and no sheet does: back into the pane, or away. */
function DraftsNotice({ className }: Boxed): ReactElement | null {
  const words = useWords().frame;
  const format = useFormat();
  const offered = usePane((state) => state.drafts.offered);
  const dispatch = useDispatch();
  const { bringDraftsBack } = useCommands();
  const last = offered.at(-1);
  if (last === undefined) return null;
  return (
    <div className={className}>
      <MessageBar intent="info" layout="multiline" shape="square">
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
    </div>
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
