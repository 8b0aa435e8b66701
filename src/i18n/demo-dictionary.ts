import type { DemoWords } from "./demo-words.ts";
import { demoEn } from "./en/demo.ts";
import type { Language } from "./language.ts";
import { demoTh } from "./th/demo.ts";

/** The demo page's words by language. */
export const DEMO_WORDS: Readonly<Record<Language, DemoWords>> = { th: demoTh, en: demoEn };
