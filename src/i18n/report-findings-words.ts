/** Words of the findings sheet. */
export interface FindingsSheetWords {
  readonly title: string;
  readonly note: string;
  readonly none: string;
  readonly open: string;
  readonly accepted: string;
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
      | "dueDate"
      | "acceptedBy"
      | "code"
      | "key",
      string
    >
  >;
}
