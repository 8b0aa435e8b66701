import type { CliWords } from "#i18n/cli-words.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import { cliEn } from "#i18n/en/cli.ts";
import type { Language } from "#i18n/language.ts";
import { cliTh } from "#i18n/th/cli.ts";

/** All words that the terminal shows. */
export interface TerminalWords extends Dictionary {
  readonly cli: CliWords;
}

const CLI: Readonly<Record<Language, CliWords>> = { th: cliTh, en: cliEn };

/** The terminal's words in a language. */
export function terminalWords(language: Language): TerminalWords {
  return { ...dictionaryOf(language), cli: CLI[language] };
}
