import { joinedPrint } from "#sheet/content-print.ts";
import type { DraftStore } from "#taskpane/pane-deps.ts";

/** Name under which the document's settings and the browser's storage keep the text. */
const NAME = "budget-value-chain-drafts";
/** Most that is put into the document, in characters: settings are loaded whenever the file is opened. */
const MOST_IN_DOCUMENT = 500_000;

/**
 * Keeps drafts in the settings of the document, so that they go along with the file and nowhere else. Where the host
 * refuses that (a file that is read-only, a text that is too long) the browser's own storage takes them, as long as it lasts.
 */
export function documentDrafts({ settings, url }: Pick<Office.Document, "settings" | "url">): DraftStore {
  // Not the path itself: what lies on this machine should not say more than it must.
  const key = `${NAME}-${joinedPrint([url])}`;
  return {
    read: () => Promise.resolve(textOf(settings.get(NAME)) ?? inBrowser((storage) => storage.getItem(key))),
    write: async (text) => {
      const fits = text !== null && text.length <= MOST_IN_DOCUMENT;
      if (fits) settings.set(NAME, text);
      else settings.remove(NAME);
      const isSaved = (await saved(settings)) && (fits || text === null);
      inBrowser((storage) => {
        if (text === null || isSaved) storage.removeItem(key);
        else storage.setItem(key, text);
        return null;
      });
    },
  };
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function saved(settings: Office.Settings): Promise<boolean> {
  return new Promise((resolve) => {
    settings.saveAsync((result) => {
      resolve(result.status === Office.AsyncResultStatus.Succeeded);
    });
  });
}

/** The browser's storage may be closed to pages in frames, or full; then nothing is kept there. */
function inBrowser(use: (storage: Storage) => string | null): string | null {
  try {
    return use(window.localStorage);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
