/** Everything the pane does outside itself; each answers by actions, never by a value. */
export interface PaneCommands {
  /** Looks again at what sheets there are and whether they can be written. */
  readonly lookAtWorkbook: () => void;
  /** Stops listening to the workbook. */
  readonly close: () => void;
}
