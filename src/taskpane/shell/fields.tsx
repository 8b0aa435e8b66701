import type { SelectProps, TextareaProps } from "@fluentui/react-components";
import { Select, Textarea, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

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

const usePressedChoiceStyles = makeStyles({
  button: {
    padding: "3px 10px",
    minHeight: "28px",
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 0 -3px 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
});

/** One of a few choices beside each other, of which one is pressed. */
export function PressedChoice({
  isPressed,
  onPress,
  children,
}: {
  readonly isPressed: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const styles = usePressedChoiceStyles();
  return (
    <button type="button" aria-pressed={isPressed} className={mergeClasses(styles.button, isPressed && styles.pressed)} onClick={onPress}>
      {children}
    </button>
  );
}
