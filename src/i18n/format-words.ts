import type { Language } from "./language.ts";

/** The words that stand around numbers, dates and places in one language. */
export interface FormatWords {
  readonly language: Language;
  readonly million: (digits: string) => string;
  readonly baht: (digits: string) => string;
  readonly date: (date: Date) => string;
  readonly dateTime: (date: string, clock: string) => string;
  readonly fiscalYear: (year: number) => string;
  /** `address` is a cell or, when `single` is false, a range. */
  readonly place: (address: string, single: boolean) => string;
  readonly sheet: (name: string) => string;
  readonly quote: (text: string) => string;
  readonly andMore: (shown: string, more: string) => string;
  readonly found: (value: string) => string;
  readonly expected: (value: string) => string;
  /** `sign` of found - expected; `size` without its sign. */
  readonly difference: (sign: -1 | 0 | 1, size: string) => string;
  readonly noTier: string;
  /** Names of the usual tiers where no tier table gives them. */
  readonly tiers: Readonly<Record<string, string>>;
}
