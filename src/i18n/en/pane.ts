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
  tryAgain: "Try again",
  cancel: "Cancel",
  close: "Close",
  brokenTitle: "The program made a mistake",
  brokenMessage:
    "This is an error of the program, not of your data or of yours. The workbook is unchanged. Please copy the text below to whoever looks after the program, then open this pane again.",
  brokenDetails: "Details for whoever looks after the program",
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
