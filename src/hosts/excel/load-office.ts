import type { HostTrouble } from "#i18n/host-page-words.ts";

/** Lowest ExcelApi level the add-in runs on; the manifest asks for the same. */
const LOWEST_EXCEL_API = "1.9";
/** Milliseconds after which a network that neither answers nor refuses counts as closed. */
const PATIENCE = 30_000;

/**
 * Loads Office.js and waits until Excel is there. Null: all is well; else what keeps the pane from opening. `onLoaded` is
 * called once `Office` exists and before Excel has answered.
 */
export async function loadOffice(address: string, onLoaded?: () => void): Promise<HostTrouble | null> {
  if (!(await loadScript(address))) return "office-unreachable";
  onLoaded?.();
  // Office.js may have come while the host's own file that it fetches next does not: then it never answers.
  const info = await Promise.race([Office.onReady(), afterPatience()]);
  if (info === null) return "office-unreachable";
  // Typed as always present, but null when the page stands outside Office.
  const host: Office.HostType | null = info.host;
  if (host !== Office.HostType.Excel) return "outside-excel";
  return Office.context.requirements.isSetSupported("ExcelApi", LOWEST_EXCEL_API) ? null : "excel-too-old";
}

function afterPatience(): Promise<null> {
  return new Promise((resolve) => {
    window.setTimeout(() => {
      resolve(null);
    }, PATIENCE);
  });
}

/** Adds the script to the page without holding up the first paint; false when it does not arrive. */
function loadScript(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => {
      resolve(true);
    });
    script.addEventListener("error", () => {
      resolve(false);
    });
    window.setTimeout(() => {
      resolve(false);
    }, PATIENCE);
    document.head.append(script);
  });
}
