import type { CliWords } from "#i18n/cli-words.ts";
import type { CompareWords } from "#i18n/compare-words.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import { cliEn } from "#i18n/en/cli.ts";
import { compareEn } from "#i18n/en/compare.ts";
import type { Language } from "#i18n/language.ts";
import { cliTh } from "#i18n/th/cli.ts";
import { compareTh } from "#i18n/th/compare.ts";

/** All words that the terminal shows. */
export interface TerminalWords extends Dictionary {
  readonly cli: CliWords;
  readonly compare: CompareWords;
}

const COMPARE: Readonly<Record<Language, CompareWords>> = { th: compareTh, en: compareEn };
const CLI: Readonly<Record<Language, CliWords>> = { th: cliTh, en: cliEn };

/** The terminal's words in a language. */
export function terminalWords(language: Language): TerminalWords {
  return { ...dictionaryOf(language), cli: CLI[language], compare: COMPARE[language] };
}
