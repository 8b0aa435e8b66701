import type { SelectProps, TextareaProps } from "@fluentui/react-components";
import { Select, Textarea, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useChoiceStyles = makeStyles({ root: { width: "100%", minWidth: 0 }, select: { width: "100%", textOverflow: "ellipsis" } });

/** A choice from a list that never grows wider than its place, however long its options are. */
export function Choice(props: SelectProps): ReactElement {
  const styles = useChoiceStyles();
  return <Select {...props} root={{ className: styles.root }} select={{ className: styles.select }} />;
}

const useLongTextStyles = makeStyles({ root: { width: "100%", minWidth: 0, "& textarea": { width: "100%", minWidth: 0 } } });

/** A field for text of several lines that never grows wider than its place. */
export function LongText(props: TextareaProps): ReactElement {
  return <Textarea {...props} className={useLongTextStyles().root} />;
}

/** Attributes of an area that scrolls and holds nothing to focus: without a tab stop of its own the keyboard cannot scroll it in every web view. It needs a label beside them. */
export const KEYBOARD_SCROLL = { role: "region", tabIndex: 0 } as const;
