import type { WireServer } from "../wire/wire-server.ts";

/** Excel on the web, as the library numbers its hosts. */
const EXCEL_ON_THE_WEB = 16;
/** The workbook can be read and written. */
const READ_WRITE = 1;
/** The add-in was opened by a person. */
const OPENED_BY_PERSON = 1;

/** Requirement sets that a simulated Excel of this level offers, as the library reads them. */
export function requirementMatrix(level: number): string {
  return JSON.stringify({ ExcelApi: `1.${String(level)}`, RichApiRuntime: "1.2", DelayForCellEdit: "1.1" });
}

/** What the library must know before it starts; any of these undefined and the start fails. */
export function appContext(server: WireServer, locale: string): unknown {
  return {
    _id: "budget-pane",
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: "16.01",
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: server.settings.store.state().name,
    _clientMode: READ_WRITE,
    _settings: [...server.settings.store.settings()],
    _reason: OPENED_BY_PERSON,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "",
    _appInstanceId: "budget-pane",
    _requirementMatrix: requirementMatrix(server.settings.apiLevel),
    _hostFullVersion: "16.0.0.0",
  };
}
