import type { VerdictKind, WitnessKind } from "#core/verdict/verdict.ts";
/** The words of the command line that stand in no other dictionary. */
export interface CliWords {
  /** How the program is called and what its options mean. */
  readonly usage: string;
  readonly noFiles: string;
  readonly unknownOption: (option: string) => string;
  readonly valueMissing: (option: string) => string;
  readonly valueUnknown: (option: string, value: string) => string;
  readonly outNotXlsx: (name: string) => string;
  readonly markOneWorkbook: (option: string) => string;
  /** What is wrong with the arguments, and how the program is called, in one line. */
  readonly withUsage: (problem: string, usage: string) => string;
  readonly frameworkUnknown: (name: string, known: string) => string;
  readonly frameworkUnreadable: (file: string) => string;
  /** Heading of one table: file and sheet. */
  readonly tableOf: (file: string, sheet: string, range: string) => string;
  /** Heading of several tables read as one plan. */
  readonly planOf: (tables: string) => string;
  readonly skipped: (file: string, sheet: string, reason: string) => string;
  /** Heading of the line that says how a sheet was read. */
  readonly howRead: string;
  /** What the file was taken for; both null for a workbook. */
  readonly readAs: (encoding: string | null, separator: string | null) => string;
  /** Oddities of the file, counted. */
  readonly oddCounts: Readonly<
    Record<
      | "raggedRows"
      | "brokenQuotes"
      | "damagedCells"
      | "repeatedCells"
      | "missingTexts"
      | "numbersUnderMerges"
      | "textsUnderMerges"
      | "strayCells",
      (count: string) => string
    >
  >;
  /** Tabs of charts, dialogs and macros, which hold no cells. */
  readonly skippedTabs: (names: string) => string;
  /** Stands before what is odd. */
  readonly warning: string;
  readonly total: string;
  readonly unit: string;
  readonly unitUnknown: string;
  readonly fiscalYear: string;
  readonly framework: string;
  readonly frameworkNone: string;
  readonly frameworkMet: (plan: string) => string;
  readonly frameworkMissed: (plan: string, difference: string) => string;
  readonly counts: string;
  readonly countsText: (counts: {
    /** null: the list names none. */
    readonly ministries: string | null;
    readonly agencies: string;
    readonly projects: string;
    readonly lines: string;
  }) => string;
  readonly listedText: (counts: { readonly agencies: string; readonly lines: string }) => string;
  readonly tierHeader: readonly [tier: string, projects: string, agencies: string, amount: string, share: string];
  readonly lineHeader: readonly [row: string, agency: string, project: string, tier: string, because: string, amount: string];
  readonly sum: string;
  readonly findings: (errors: string, warnings: string, infos: string) => string;
  readonly noFindings: string;
  /** Nothing was found, and nothing on the sheet confirms the total. */
  readonly noFindingsUnproved: string;
  readonly proof: string;
  readonly verdicts: Readonly<Record<VerdictKind, string>>;
  readonly witnesses: Readonly<Record<WitnessKind, string>>;
  readonly accountedText: (counts: {
    readonly numbers: string;
    readonly lines: string;
    readonly totals: string;
    /** null: nothing was set aside. */
    readonly aside: string | null;
  }) => string;
  readonly whatToDo: string;
  readonly moreFindings: (count: string) => string;
  readonly written: (path: string) => string;
  /** `coloured`: cells that kept a colour of their own; null for none. */
  readonly marked: (path: string, highlighted: string, coloured: string | null) => string;
  readonly unmarked: (path: string, cells: string) => string;
  /** Comments and notes on the report's sheets whose row is gone: where they stand now. */
  readonly strayRemarks: (cells: string) => string;
  /** A report was asked for, but there is nothing to report. */
  readonly nothingToReport: string;
  /** The program itself failed. */
  readonly ownMistake: (message: string) => string;
}
