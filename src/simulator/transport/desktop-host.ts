import type { EventEntry } from "../wire/event-message.ts";
import type { WireServer } from "../wire/wire-server.ts";
import { requirementMatrix } from "./app-context.ts";
import { executeMethod, saveSettings } from "./office-methods.ts";

/** An array as Windows hands it over. */
export interface SafeArray {
  readonly toArray: () => unknown[];
  readonly dimensions: () => number;
  readonly lbound: (dimension: number) => number;
  readonly ubound: (dimension: number) => number;
  readonly getItem: (index: number) => unknown;
}

/** One-dimensional; nested arrays become safe arrays too. */
export function safeArray(items: readonly unknown[]): SafeArray {
  const inner = items.map((item) => (Array.isArray(item) ? safeArray(item) : item));
  return {
    toArray: () => [...inner],
    dimensions: () => 1,
    lbound: () => 0,
    ubound: () => inner.length - 1,
    getItem: (index) => inner[index],
  };
}

type Done = (answer: SafeArray) => void;
/** Event, target, what to call on the event, what to call when registered. */
type Registration = readonly [dispatchId: number, targetId: string, handler: EventHandler, done: (status: number) => void];
type EventHandler = (dispatchId: number, payload: SafeArray) => void;

/** What Excel for Windows puts into its web view as `window.external`, as far as the library uses it. */
export interface DesktopExternal {
  readonly GetHostInfo: () => string;
  readonly GetContext: () => Readonly<Record<string, () => unknown>>;
  readonly Execute: (dispatchId: number, params: readonly unknown[], done: Done) => void;
  readonly RegisterEvent: (...call: Registration) => void;
  readonly UnregisterEvent: (dispatchId: number, targetId: string, done: (status: number) => void) => void;
}

/** Excel, as the library numbers its desktop hosts. */
const EXCEL = 1;
/** Event under which the library hears of changes in the workbook. */
const WORKBOOK_EVENTS = 33;
const SUCCEEDED = 0;

/**
 * Plays Excel for Windows: set it as `window.external` before office.js loads. The desktop library knows no frames and no
 * messages, it calls this object.
 */
export function desktopExternal(server: WireServer, locale: string): DesktopExternal {
  let stopEvents: (() => void) | null = null;
  return {
    GetHostInfo: () => ["Excel", "Win32", "16.01", locale, "c", "", "disableLogging", "0"].join("|"),
    GetContext: () => desktopContext(server, locale),
    Execute: (dispatchId, params, done) => {
      const message = Array.isArray(params[0]) ? params[0] : params;
      void executeMethod(server, dispatchId, message).then((answer) => {
        done(safeArray([answer.error, answer.data]));
      });
    },
    RegisterEvent: (...[dispatchId, , handler, done]) => {
      if (dispatchId === WORKBOOK_EVENTS) {
        stopEvents = server.onEvent((entry) => {
          handler(dispatchId, eventArray(entry));
        });
      }
      done(SUCCEEDED);
    },
    UnregisterEvent: (_dispatchId, _target, done) => {
      stopEvents?.();
      done(SUCCEEDED);
    },
  };
}

function eventArray(entry: EventEntry): SafeArray {
  return safeArray([[entry.messageCategory, entry.messageType, entry.targetId, entry.message, "", entry.isRemoteOverride]]);
}

/** Getters that the library calls while it starts. */
function desktopContext(server: WireServer, locale: string): Readonly<Record<string, () => unknown>> {
  const getters: Readonly<Record<string, unknown>> = {
    AppType: EXCEL,
    SolutionRef: "budget-pane",
    AppVersionMajor: 16,
    AppVersionMinor: 0,
    AppUILocale: locale,
    AppDataLocale: locale,
    DocUrl: server.settings.store.state().name,
    AppCapabilities: 0,
    ActivationMode: 1,
    ControlIntegrationLevel: 1,
    SolutionToken: "",
    CorrelationId: "",
    InstanceId: "budget-pane",
    TouchEnabled: false,
    CommerceAllowed: false,
    SupportedMatrix: requirementMatrix(server.settings.apiLevel),
    HostCustomMessage: "",
    HostFullVersion: "16.0.0.0",
    DialogRequirementMatrix: "{}",
    FeaturesForSolution: "",
    InitialDisplayMode: 0,
  };
  const context = Object.fromEntries(Object.entries(getters).map(([name, value]) => [`Get${name}`, () => value]));
  return {
    ...context,
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of server.settings.store.settings()) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        void saveSettings(
          server,
          keys.map((key, index) => [key, values[index] ?? ""]),
        );
      },
    }),
  };
}
