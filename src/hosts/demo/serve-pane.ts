import type { WorkbookStore } from "#simulator/store/workbook-store.ts";
import { paneFrame } from "#simulator/transport/pane-frame.ts";
import type { CalledFunction } from "#simulator/transport/web-host.ts";
import { hostPane } from "#simulator/transport/web-host.ts";
import type { WireServer } from "#simulator/wire/wire-server.ts";
import { createWireServer } from "#simulator/wire/wire-server.ts";
import { OFFICE_ERRORS } from "#simulator/wire/wire-types.ts";
import type { Conditions } from "./conditions.ts";
import type { Preferences } from "./preferences.ts";
import { watchedServer } from "./seldom-drawing.ts";

/** The highest level that the client library knows. */
const API_LEVEL = 15;

interface Served {
  readonly store: WorkbookStore;
  readonly preferences: Preferences;
  readonly conditions: Conditions;
}

/** A page of the add-in as the manifest names it. */
interface ServedPage extends Served {
  readonly page: string;
  /** Name of the frame for people who do not see it. */
  readonly title: string;
}

/** Loads a shipped page into a frame and answers it as Excel on the web does, until the returned function is called. */
export function servePane(place: HTMLElement, { page, title, ...served }: ServedPage): () => void {
  return serve(place, served, { page, title });
}

/** Calls a function of the commands' page in a frame that nobody sees, as Excel does for a button of the ribbon; true when it is done. */
export function callFunction(place: HTMLElement, served: Served, { page, name }: { readonly page: string; readonly name: string }) {
  return new Promise<boolean>((resolve) => {
    const stop = serve(place, served, {
      page,
      title: name,
      isUnseen: true,
      call: {
        name,
        onCompleted: (isKnown) => {
          stop();
          resolve(isKnown);
        },
      },
    });
  });
}

interface Frame {
  readonly page: string;
  readonly title: string;
  readonly isUnseen?: boolean;
  readonly call?: CalledFunction;
}

function serve(place: HTMLElement, { store, preferences, conditions }: Served, { page, title, isUnseen = false, call }: Frame): () => void {
  const locale = preferences.language === "th" ? "th-TH" : "en-US";
  const paneUrl = new URL(page, addInAddress()).href;
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
  Object.assign(frame, { name, title, src, hidden: isUnseen });
  frame.style.colorScheme = preferences.dark ? "dark" : "light";
  const stop = hostPane({
    frame,
    conversationId,
    server: watchedServer(heldServer(server)),
    locale,
    ...(call === undefined ? {} : { call }),
  });
  place.append(frame);
  return () => {
    stop();
    server.close();
    frame.remove();
  };
}

declare global {
  interface Window {
    /** While this is not settled, the simulated Excel takes requests and answers none: a task acts in the middle of one. */
    excelHeld?: Promise<void>;
  }
}

/** The same server, which answers only when a task lets it. */
function heldServer(server: WireServer): WireServer {
  return {
    ...server,
    process: async (body, flags) => {
      await window.excelHeld;
      return server.process(body, flags);
    },
  };
}

/** Where the page says that the add-in's pages are: in a folder beside it, or above it on an office's server. */
function addInAddress(): string {
  const folder = document.querySelector<HTMLMetaElement>('meta[name="add-in"]')?.content ?? "pane/";
  return new URL(folder, window.location.href).href;
}
