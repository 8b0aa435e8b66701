import type { PaneWords } from "#i18n/pane-words.ts";
import { paneWords } from "#i18n/pane-words.ts";
import { usePane } from "./pane-context.ts";

/** The pane's words in the language chosen. */
export function useWords(): PaneWords {
  return paneWords(usePane((state) => state.settings.language));
}
