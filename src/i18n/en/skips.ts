import type { SkipWords } from "../skip-words.ts";

/** Why sheets were skipped, in English. */
export const skipsEn: SkipWords = {
  empty: "The sheet is empty.",
  "own-sheet": "The sheet is a report that this add-in wrote; it is not checked again.",
  "no-header": "No header row of a project list was found.",
  "no-amount-column": "No column of budget amounts was found.",
  "no-name-column": "No column of agencies or projects was found.",
  "no-lines": "A header was found, but no budget lines below it.",
  "indicators-only": "The table holds indicators and targets, not money.",
  "forward-estimates": "The table holds forward estimates, not this year's project list.",
  "projects-across":
    "Projects stand beside each other, which is not read. Copy the table, paste it transposed into a new sheet and check again.",
  "summary-by-category": "The table is a summary by expenditure category, not a project list.",
  "line-item-details": "The table holds details of line items, not a project list.",
  narrative: "The sheet is running text without a budget table.",
  "lookup-list": "The table is a reference list without budget amounts.",
  "same-money-elsewhere": "The money is the same as on another sheet already read; it is not counted twice.",
  unreadable: "The sheet cannot be read.",
};
