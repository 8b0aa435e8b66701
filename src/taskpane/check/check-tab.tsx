import { Spinner } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../shell/pane-context.ts";
import { useWords } from "../shell/use-words.ts";
import { SourceField } from "./source-field.tsx";

/** The Check tab. */
export function CheckTab(): ReactElement {
  const words = useWords();
  const host = usePane((state) => state.host);
  if (host.kind === "connecting") return <Spinner label={words.frame.connecting} />;
  return <SourceField />;
}
