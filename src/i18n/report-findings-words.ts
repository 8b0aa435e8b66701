/** Words of the findings sheet. */
export interface FindingsSheetWords {
  readonly title: string;
  readonly note: string;
  readonly none: string;
  readonly open: string;
  readonly accepted: string;
  /** Status of a finding that an earlier report had and the newest check did not find again. */
  readonly fixed: string;
  /** How severe it was. */
  readonly fixedSeverity: (name: string) => string;
  readonly fixedOn: (checkedAt: string) => string;
  /** A link to the line of the budget-lines sheet. */
  readonly toLine: (number: string) => string;
  /** Said in place of a reason when an accepted finding came back with another value. */
  readonly reopened: (reason: string, date: string | null) => string;
  readonly titles: Readonly<
    Record<
      | "number"
      | "severity"
      | "title"
      | "place"
      | "message"
      | "found"
      | "expected"
      | "difference"
      | "evidence"
      | "explanations"
      | "whatToDo"
      | "status"
      | "reason"
      | "acceptedOn"
      | "owner"
      | "line"
      | "dueDate"
      | "acceptedBy"
      | "code"
      | "key",
      string
    >
  >;
}
