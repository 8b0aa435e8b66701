import type { Language } from "./language.ts";
import type { SelfCheckWords } from "./self-check-words.ts";
import { selfCheckEn } from "./en/self-check.ts";
import { selfCheckTh } from "./th/self-check.ts";

/** The words of every language. */
export const SELF_CHECK_WORDS: Readonly<Record<Language, SelfCheckWords>> = { th: selfCheckTh, en: selfCheckEn };
