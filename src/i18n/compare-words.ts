import type { ChangeKind } from "#core/compare/compare-lists.ts";

/** The words of two versions of a list laid beside each other: command line and sheet. */
export interface CompareWords {
  /** How the command is called and what its options mean. */
  readonly usage: string;
  readonly twoFiles: string;
  /** Said when one of the files holds no project list. */
  readonly noList: (file: string) => string;
  readonly title: string;
  readonly oldList: string;
  readonly newList: string;
  readonly difference: string;
  /** Findings of severity error on one side: its total is not proven. */
  readonly notProven: (list: string, errors: string) => string;
  readonly kinds: Readonly<Record<ChangeKind, string>>;
  readonly stepHeader: readonly [step: string, projects: string, amount: string, running: string];
  /** Over the numbers that the sheet's waterfall draws. */
  readonly drawnHeader: readonly [base: string, more: string, less: string];
  readonly changeHeader: Readonly<
    Record<"number" | "kind" | "agency" | "project" | "oldAmount" | "newAmount" | "difference" | "oldCell" | "newCell" | "note", string>
  >;
  /** "12 projects are the same in both." */
  readonly unchanged: (projects: string) => string;
  readonly nothingChanged: string;
  readonly moreChanges: (count: string) => string;
  /** "1.2345 million baht more"; nothing changed where the sign is 0. */
  readonly changeOf: (sign: -1 | 0 | 1, money: string) => string;
  readonly renamedFrom: (name: string) => string;
  readonly movedFrom: (from: string, to: string) => string;
  /** A change of unit is a doubt about the reading, not money. */
  readonly unitNote: string;
  /** The amount on one side is blank or cannot be read. */
  readonly unread: string;
  /** No name stands by the money. */
  readonly nameless: string;
  readonly check: string;
  readonly checkGood: string;
  readonly checkBad: string;
  /** The pane's card. */
  readonly card: {
    readonly title: string;
    readonly intro: string;
    readonly sheet: string;
    readonly withSheet: string;
    readonly file: string;
    readonly before: (when: string) => string;
    readonly from: (from: string, when: string) => string;
    readonly total: string;
    readonly noLines: (from: string) => string;
    readonly changes: (count: string) => string;
    readonly projects: (count: string) => string;
    readonly write: string;
    readonly close: string;
    readonly axis: string;
  };
  readonly chartTitle: string;
  readonly note: string;
}
