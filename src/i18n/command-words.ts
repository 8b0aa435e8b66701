/** What the commands of the ribbon say while the pane is closed. */
export interface CommandWords {
  readonly nothingRead: string;
  readonly nothingReadAdvice: string;
  readonly nothingToRemove: string;
  readonly nothingToRemoveWhy: string;
  /** Said after a failure of Excel. */
  readonly nothingChanged: string;
  /** A part of the program is gone from the server: another version stands there now. */
  readonly otherVersion: string;
  readonly otherVersionAdvice: string;
  readonly ownMistake: string;
  readonly ownMistakeAdvice: string;
}
