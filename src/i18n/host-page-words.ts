/** Why the pane cannot open: not inside Excel, Office.js did not arrive, Excel too old. */
export type HostTrouble = "outside-excel" | "office-unreachable" | "excel-too-old";

/** A page that says what is wrong and what to do, step by step. */
export interface HostPage {
  readonly title: string;
  readonly explanation: string;
  readonly steps: readonly string[];
}

/** Words of the pages that stand before the pane. */
export interface HostPageWords {
  readonly pages: Readonly<Record<HostTrouble, HostPage>>;
  readonly tryAgain: string;
}
