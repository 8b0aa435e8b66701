import type { Language } from "#i18n/language.ts";
import { reduceBy } from "./pane-store.ts";
import type { SetupAction } from "./setup-state.ts";

/** Colours of the pane: as the host or the system says, or chosen by the person. */
export type ThemeChoice = "auto" | "light" | "dark";

/** Every choice of colours, the default first. */
export const THEME_CHOICES = ["auto", "light", "dark"] as const satisfies readonly ThemeChoice[];

/** How the pane looks and speaks. */
export interface Settings {
  readonly language: Language;
  readonly theme: ThemeChoice;
}

/** A choice of the person. */
export type SettingsAction =
  | { readonly type: "settings/language-chosen"; readonly language: Language }
  | { readonly type: "settings/theme-chosen"; readonly theme: ThemeChoice };

/** The settings after a choice. The language kept in the workbook wins over the host's. */
export const reduceSettings = reduceBy<Settings, SettingsAction | SetupAction>({
  "setup/read": (state, { setup }) => (setup.language === null ? state : { ...state, language: setup.language }),
  "settings/language-chosen": (state, { language }) => ({ ...state, language }),
  "settings/theme-chosen": (state, { theme }) => ({ ...state, theme }),
});

/** The pane's language for a host's language tag: Thai unless the host is set to another language. */
export function languageOfHost(tag: string | undefined): Language {
  return tag === undefined || tag.toLowerCase().startsWith("th") ? "th" : "en";
}
