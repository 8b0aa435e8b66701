import type { PaneCheckWords } from "../th/pane-check.ts";

/** The Check tab in English. */
export const paneCheckEn: PaneCheckWords = {
  source: "What to check",
  activeSheet: (name) => `Sheet in front: ${name}`,
  selection: "Selected cells only",
  allSheets: "All sheets (as one plan)",
  sheet: (name) => `Sheet ${name}`,
  table: (name) => `Table ${name}`,
  run: "Check",
  runAgain: "Check again",
};
