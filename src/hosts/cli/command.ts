import type { Unit } from "#core/budget/unit.ts";
import type { Language } from "#i18n/language.ts";

/** What a person says of the sheets: the column of this year's money, its year and unit, the words of the rows that count. */
export interface Answers {
  /** Zero-based column. */
  readonly amount: number | null;
  readonly year: number | null;
  readonly unit: Unit | null;
  readonly rows: string | null;
}

/** Nothing was answered. */
export const NO_ANSWERS: Answers = { amount: null, year: null, unit: null, rows: null };

/** What the command line was asked to do. */
export interface Command {
  readonly files: readonly string[];
  /** Only this sheet of every file; null for all. */
  readonly sheet: string | null;
  /** Id of a shipped framework or path of a JSON file; null: chosen by title and year. */
  readonly framework: string | null;
  /** Path of the list of agencies that should be there; null for none. */
  readonly expectAgencies: string | null;
  /** Answers to what a sheet leaves open, for every sheet of the run. */
  readonly answers: Answers;
  readonly language: Language;
  readonly json: boolean;
  /** Every line with its tier, too. */
  readonly lines: boolean;
  /** Where the report workbook goes; null for none. */
  readonly out: string | null;
  /** Where a copy of the file with the cells of its findings highlighted goes; null for none. */
  readonly mark: string | null;
  /** Where a copy without such highlights goes; null for none. */
  readonly unmark: string | null;
}

/** Why the arguments make no command. */
export type UsageProblem =
  | { readonly kind: "help" }
  | { readonly kind: "no-files" }
  | { readonly kind: "unknown-option"; readonly option: string }
  | { readonly kind: "value-missing"; readonly option: string }
  | { readonly kind: "value-unknown"; readonly option: string; readonly value: string }
  /** A highlighted copy is of one workbook file. */
  | { readonly kind: "mark-one-workbook"; readonly option: string }
  /** The name of what is to be written does not end in .xlsx. */
  | { readonly kind: "out-not-xlsx"; readonly value: string };
