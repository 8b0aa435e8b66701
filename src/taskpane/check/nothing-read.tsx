import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SkippedSheet } from "#core/table/budget-table.ts";
import { useWords } from "../shell/use-words.ts";
import { SkippedList } from "./skipped-list.tsx";

/** No sheet held a list of projects: which were looked at, why each was passed over, and what to do. */
export function NothingRead({ skipped }: { readonly skipped: readonly SkippedSheet[] }): ReactElement {
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
      {!isEmpty && <SkippedList skipped={skipped} />}
    </>
  );
}
