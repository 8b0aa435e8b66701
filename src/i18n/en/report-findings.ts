import type { FindingsSheetWords } from "../report-findings-words.ts";

/** The findings sheet, in English. */
export const findingsSheetEn: FindingsSheetWords = {
  title: "Findings",
  note: "To accept a finding, set its status to “accepted” and give a reason and a date. The status stays over re-runs and goes back to “open” when the value changes. What a new check no longer finds moves to the end as “fixed”.",
  none: "Nothing was found",
  open: "open",
  accepted: "accepted",
  fixed: "fixed",
  fixedSeverity: (name) => `was: ${name}`,
  fixedOn: (checkedAt) => `not found again, checked ${checkedAt}`,
  toLine: (number) => `line ${number}`,
  reopened: (reason, date) =>
    `Accepted before${date === null ? "" : ` on ${date}`}: ${reason} (the value has changed since; please decide again)`,
  titles: {
    number: "No.",
    severity: "Severity",
    title: "Subject",
    place: "Place",
    message: "Finding",
    found: "Found",
    expected: "Expected",
    difference: "Difference",
    evidence: "Evidence",
    explanations: "Possible causes",
    whatToDo: "What to do",
    status: "Status",
    reason: "Reason for accepting",
    acceptedOn: "Accepted on",
    line: "Line of the report",
    owner: "Owner",
    dueDate: "Due date",
    acceptedBy: "Accepted by",
    code: "Code",
    key: "Reference",
  },
};
