import type { Dictionary } from "./dictionary.ts";
import { dictionaryEn } from "./en/dictionary.ts";
import type { Language } from "./language.ts";
import { dictionaryTh } from "./th/dictionary.ts";

const DICTIONARIES: Readonly<Record<Language, Dictionary>> = { th: dictionaryTh, en: dictionaryEn };

/** The words of a language. */
export function dictionaryOf(language: Language): Dictionary {
  return DICTIONARIES[language];
}
