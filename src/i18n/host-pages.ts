import { hostPagesEn } from "./en/host-pages.ts";
import type { HostPageWords } from "./host-page-words.ts";
import type { Language } from "./language.ts";
import { hostPagesTh } from "./th/host-pages.ts";

/** The pages before the pane in every language: where Excel's language is not known yet, all of them are shown. */
export const HOST_PAGES: Readonly<Record<Language, HostPageWords>> = { th: hostPagesTh, en: hostPagesEn };
