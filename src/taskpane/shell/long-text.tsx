import type { TextareaProps } from "@fluentui/react-components";
import { makeStyles, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({ root: { width: "100%", minWidth: 0, "& textarea": { width: "100%", minWidth: 0 } } });

/** A field for text of several lines that never grows wider than its place. */
export function LongText(props: TextareaProps): ReactElement {
  return <Textarea {...props} className={useStyles().root} />;
}
