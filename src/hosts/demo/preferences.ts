import type { Language } from "#i18n/language.ts";
import { parseLanguage } from "#i18n/language.ts";

/** How the page is shown. Kept in its address, so that a link shows the same to the next person. */
export interface Preferences {
  readonly language: Language;
  readonly dark: boolean;
}

/** Preferences of an address such as `?lang=en&theme=dark`; Thai, and light or dark as the system, where it says nothing. */
export function readPreferences(search: string, systemDark: boolean): Preferences {
  const given = new URLSearchParams(search);
  const theme = given.get("theme");
  return { language: parseLanguage(given.get("lang") ?? "") ?? "th", dark: theme === null ? systemDark : theme === "dark" };
}

/** Shows the page this way, and keeps it in the address. */
export function applyPreferences(preferences: Preferences): void {
  document.documentElement.dataset["theme"] = preferences.dark ? "dark" : "light";
  document.documentElement.lang = preferences.language;
  window.history.replaceState(null, "", writePreferences(preferences, window.location.search));
}

/** The address part that `readPreferences` reads, beside what else an address says. */
export function writePreferences({ language, dark }: Preferences, search = ""): string {
  const given = new URLSearchParams(search);
  given.set("lang", language);
  given.set("theme", dark ? "dark" : "light");
  return `?${given.toString()}`;
}
