import { createOfficeWorkbook, fetchWriters } from "#adapters/office/office-workbook.ts";
import type { ReferenceData } from "#core/reference-data.ts";
import { mountPane } from "#taskpane/mount.tsx";
import type { RunSelfCheck } from "#taskpane/setup/self-check.ts";
import { startAnalyzeWorker } from "#taskpane/worker/start-worker.ts";
import type { PaneDeps } from "#taskpane/pane-deps.ts";
import { documentDrafts } from "./draft-store.ts";
import { themeOf } from "./theme-of.ts";

/** How long the first paint is left alone, in milliseconds. */
const AFTER = 1_000;

/** After the last edit, in milliseconds: long enough for a person who goes on typing from cell to cell. */
const REFRESH_AFTER = 700;

/** Shows the pane for the workbook that is open in Excel. Only after `loadOffice` found Excel. */
export function showPane(element: HTMLElement, reference: Promise<ReferenceData>): void {
  const { requirements, displayLanguage, document: excelDocument } = Office.context;
  const workbook = createOfficeWorkbook({
    excel: Excel,
    isSetSupported: (name, version) => requirements.isSetSupported(name, version),
  });
  const hostTheme = themeOf(officeBackground());
  mountPane(element, {
    workbook,
    reference,
    startWorker: startAnalyzeWorker,
    ...draftsOf(excelDocument),
    openFile: async (bytes, name) => (await fileReader()).openFileWorkbook(bytes, name),
    hostLanguage: displayLanguage,
    refreshAfter: REFRESH_AFTER,
    selfCheck: async (onProgress) => (await selfCheckPart()).selfCheck(onProgress),
    ...(hostTheme === null ? {} : { hostTheme }),
  });
  // Ahead of their first use, as all parts of the pane: an update on the server takes this version's files away.
  setTimeout(() => {
    fetchWriters();
    selfCheckPart().catch(() => undefined);
    fileReader().catch(() => undefined);
  }, AFTER);
}

/** The type says that a document has settings; a host that gives none keeps no drafts. */
function draftsOf(excelDocument: { readonly settings?: Office.Settings; readonly url: string }): Pick<PaneDeps, "drafts"> {
  const { settings, url } = excelDocument;
  return settings === undefined ? {} : { drafts: documentDrafts({ settings, url }) };
}

const fileReader = async (): Promise<{ readonly openFileWorkbook: NonNullable<PaneDeps["openFile"]> }> =>
  import("#adapters/xlsx/file-workbook.ts");

const selfCheckPart = async (): Promise<{ readonly selfCheck: RunSelfCheck }> => import("./self-check/self-check.ts");

/** Excel's background colour. The type says that it is always there; Excel on the web gives none, and the system's preference decides. */
function officeBackground(): string | undefined {
  const context: { readonly officeTheme?: Office.OfficeTheme } = Office.context;
  return context.officeTheme?.bodyBackgroundColor;
}
