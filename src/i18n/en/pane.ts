import type { PaneFrameWords } from "../th/pane.ts";

/** The pane's frame in English. */
export const paneFrameEn: PaneFrameWords = {
  title: "Budget value chain",
  tabs: { check: "Check", findings: "Findings", tiers: "Tiers", report: "Report", setup: "Setup" },
  tabList: "Parts of the pane",
  connecting: "Connecting to the workbook",
  loading: "Opening",
  slowTitle: "Excel has not answered yet",
  slowMessage: "If you are typing into a cell, press Enter or Esc there; the work then goes on by itself.",
  draftsTitle: "There is work that was not written",
  drafts: (when: string, parts: string) => `The pane was closed on ${when} before this was written into the workbook: ${parts}.`,
  draftParts: {
    tags: (count: string) => `${count} tiers given to lines`,
    decisions: "accepted findings or settings",
    report: "the choice of report sheets",
  },
  bringBack: "Bring back",
  throwAway: "Discard",
  recoveredTitle: "The pane was closed while it was writing",
  recovered: "What officers had typed on the findings and setup sheets is kept and goes out again when you check and write the report.",
  standing: {
    unfinishedTitle: "The report is not finished",
    unfinished: (sheets: string) => `Do not use the figures on ${sheets}. Check, then write the report again.`,
    differsTitle: "The report no longer matches the data",
    differs: (sheets: string) => `The data are not those that ${sheets} were made of. Check and write the report again before using it.`,
    matches: "The report in this workbook still matches its data.",
  },
  tryAgain: "Try again",
  cancel: "Cancel",
  close: "Close",
  brokenTitle: "The program made a mistake",
  brokenMessage:
    "This is an error of the program, not of your data or of yours. The workbook is unchanged. Please copy the text below to whoever looks after the program, then open this pane again.",
  brokenDetails: "Details for whoever looks after the program",
  chooseFile: "Choose a file…",
  copy: "Copy",
  copied: "Copied",
  startAgain: "Start again",
  otherVersionTitle: "A new version is there",
  otherVersionMessage:
    "The add-in was updated while this pane was open. The workbook is unchanged. Load the pane again to go on: what you chose, accepted and gave a tier stays; only a form that you were still filling in has to be filled in again.",
  otherVersionLosing:
    "This machine cannot keep what you did in the pane while it loads again. After loading, what is not in the workbook yet has to be done again. The workbook is unchanged. Press once more to load again.",
  loadAgain: "Load again",
};
