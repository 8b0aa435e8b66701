/** The part of PapaParse that is used here. */
declare module "papaparse" {
  interface QuoteError {
    readonly code: "MissingQuotes" | "InvalidQuotes" | "UndetectableDelimiter" | "TooFewFields" | "TooManyFields";
    /** Row in `data` of the cell. */
    readonly row?: number;
    /** Place in the text behind the cell's opening quote. */
    readonly index?: number;
  }

  interface Parsed {
    readonly data: string[][];
    readonly errors: readonly QuoteError[];
  }

  export function parse(text: string, options: { readonly delimiter: string; readonly newline: "\n"; readonly fastMode?: boolean }): Parsed;
}
