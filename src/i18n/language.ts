/** The languages every word exists in. Thai is the first. */
export type Language = "th" | "en";

/** Every language, the default first. */
export const LANGUAGES = ["th", "en"] as const satisfies readonly Language[];

/** Reads a language from a setting or an option; null when it is neither. */
export function parseLanguage(text: string): Language | null {
  const wanted = text.trim().toLowerCase();
  return LANGUAGES.find((language) => language === wanted) ?? null;
}
