import { createOfficeWorkbook } from "#adapters/office/office-workbook.ts";
import { EMBEDDED_ASSETS } from "#app/reference/embedded-assets.ts";
import { parseReference } from "#app/reference/parse-reference.ts";
import { mountPane } from "#taskpane/mount.tsx";
import { themeOf } from "./theme-of.ts";

/** Shows the pane for the workbook that is open in Excel. Only after `loadOffice` found Excel. */
export function showPane(element: HTMLElement): void {
  const { requirements, displayLanguage } = Office.context;
  const workbook = createOfficeWorkbook({
    excel: Excel,
    isSetSupported: (name, version) => requirements.isSetSupported(name, version),
  });
  // Typed as always present; Excel on the web gives none, and the system's preference decides.
  const officeTheme: Office.OfficeTheme | undefined = Office.context.officeTheme;
  const hostTheme = themeOf(officeTheme?.bodyBackgroundColor);
  mountPane(element, {
    workbook,
    reference: parseReference(EMBEDDED_ASSETS),
    hostLanguage: displayLanguage,
    ...(hostTheme === null ? {} : { hostTheme }),
  });
}
