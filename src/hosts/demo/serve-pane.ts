import type { WorkbookStore } from "#simulator/store/workbook-store.ts";
import { paneFrame } from "#simulator/transport/pane-frame.ts";
import { hostPane } from "#simulator/transport/web-host.ts";
import { createWireServer } from "#simulator/wire/wire-server.ts";
import { OFFICE_ERRORS } from "#simulator/wire/wire-types.ts";
import type { Conditions } from "./conditions.ts";
import type { Preferences } from "./preferences.ts";

/** The highest level that the client library knows. */
const API_LEVEL = 15;

interface Served {
  readonly store: WorkbookStore;
  readonly preferences: Preferences;
  readonly conditions: Conditions;
  /** Name of the frame for people who do not see it. */
  readonly title: string;
}

/** Loads the shipped pane into a frame and answers it as Excel on the web does, until the returned function is called. */
export function servePane(place: HTMLElement, { store, preferences, conditions, title }: Served): () => void {
  const locale = preferences.language === "th" ? "th-TH" : "en-US";
  const paneUrl = new URL("pane/taskpane.html", window.location.href).href;
  const hostUrl = `${window.location.origin}${window.location.pathname}`;
  const { src, name, conversationId } = paneFrame({ paneUrl, hostUrl, locale });
  const server = createWireServer({
    store,
    apiLevel: API_LEVEL,
    latency: () => conditions.latency,
    failure: () => (conditions.busy ? { office: OFFICE_ERRORS.busy } : null),
    onGap: (message) => {
      // Loud on purpose: what the simulation cannot do must not look like a fault of the workbook.
      reportError(new Error(`simulation: ${message}`));
    },
  });
  const frame = document.createElement("iframe");
  // The name must be there before the frame is: later ones never reach the page inside.
  Object.assign(frame, { name, title, src });
  frame.style.colorScheme = preferences.dark ? "dark" : "light";
  const stop = hostPane({ frame, conversationId, server, locale });
  place.append(frame);
  return () => {
    stop();
    server.close();
    frame.remove();
  };
}
