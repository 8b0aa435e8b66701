import type { CommandWords } from "./command-words.ts";
import type { Language } from "./language.ts";
import { commandWordsEn } from "./en/commands.ts";
import { commandWordsTh } from "./th/commands.ts";

/** The words of every language. */
export const COMMAND_WORDS: Readonly<Record<Language, CommandWords>> = { th: commandWordsTh, en: commandWordsEn };
