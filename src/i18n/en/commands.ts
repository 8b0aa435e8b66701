import type { CommandWords } from "../command-words.ts";

/** What the commands of the ribbon say, in English. */
export const commandWordsEn: CommandWords = {
  nothingRead: "Nothing was checked: this sheet holds no list of projects that can be read",
  nothingReadAdvice:
    "Open the sheet with the project rows and press again, or press “Check plan” to say yourself what each column holds. Nothing was written into the workbook.",
  nothingToRemove: "There is no report to remove",
  nothingToRemoveWhy:
    "This workbook has no summary, budget lines or findings sheet of the add-in. The setup sheet and accepted findings can be removed on the Report tab of the pane.",
  nothingChanged: "Your sheets were not changed.",
  otherVersion: "A new version is there",
  otherVersionAdvice:
    "The add-in was updated a moment ago, so this command has not run. Save the workbook, close it and open it again, then press once more.",
  ownMistake: "The program made a mistake",
  ownMistakeAdvice:
    "Your sheets were not changed. Press “Check plan” to open the pane and check there; if it fails again, the pane shows a text to copy for the developers.",
};
