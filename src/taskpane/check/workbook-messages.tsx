import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WorkbookStatus } from "#sheet/workbook.ts";
import { useWords } from "../shell/use-words.ts";

function Message({ title, text }: { readonly title?: string; readonly text: string }): ReactElement {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>} {text}
      </MessageBarBody>
    </MessageBar>
  );
}

/** What the workbook does not allow, said before anyone tries it. */
export function WorkbookMessages({ status }: { readonly status: WorkbookStatus }): ReactElement | null {
  const words = useWords().check;
  if (status.readOnly) return <Message title={words.readOnlyTitle} text={words.readOnlyMessage} />;
  if (status.structureProtected) return <Message title={words.protectedTitle} text={words.protectedMessage} />;
  if (status.calculationStale) return <Message text={words.staleCalculation} />;
  return null;
}
