/** What the commands of the ribbon say while the pane is closed. */
export interface CommandWords {
  readonly nothingRead: string;
  readonly nothingReadAdvice: string;
  readonly nothingToRemove: string;
  readonly nothingToRemoveWhy: string;
  /** Said after a failure of Excel. */
  readonly nothingChanged: string;
  readonly ownMistake: string;
  readonly ownMistakeAdvice: string;
}
