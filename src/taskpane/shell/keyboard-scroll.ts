/** Attributes of an area that scrolls and holds nothing to focus: without a tab stop of its own the keyboard cannot scroll it in every web view. It needs a label beside them. */
export const KEYBOARD_SCROLL = { role: "region", tabIndex: 0 } as const;
