import type { Language } from "#i18n/language.ts";

/** The pane's language for a host's language tag: Thai unless the host is set to another language. */
export function languageOfHost(tag: string | undefined): Language {
  return tag === undefined || tag.toLowerCase().startsWith("th") ? "th" : "en";
}
