/** What the simulated Excel says of itself to the client library in the pane's frame. */
export interface PaneFrameSettings {
  /** Address of the pane's page, without query. */
  readonly paneUrl: string;
  /** Address of the page that hosts the frame. */
  readonly hostUrl: string;
  /** Language of the simulated Excel, e.g. "th-TH". */
  readonly locale: string;
}

/** The frame to make: its address and its name, by which the library finds its host, and the conversation it will use. */
export interface PaneFrame {
  readonly src: string;
  readonly name: string;
  readonly conversationId: string;
}

/** Turns telemetry of the library off: the demo makes no request to anyone else. */
const NO_LOGGING = "disableLogging";
/** The library looks up its strings and its error pages for this version. */
const VERSION = "16.01";

/** Address and name that make the unmodified library believe that it runs in Excel on the web. */
export function paneFrame(settings: PaneFrameSettings): PaneFrame {
  const conversationId = `pane-${crypto.randomUUID()}`;
  const hostInfo = ["Excel", "Web", VERSION, settings.locale, crypto.randomUUID(), "", NO_LOGGING, "16"].join("$");
  const name = JSON.stringify({
    baseFrameName: `_xdm_${conversationId}`,
    hostInfo,
    xdmInfo: [conversationId, "budget-pane", settings.hostUrl].join("|"),
    serializerVersion: "1",
    flights: "[]",
  });
  return { src: `${settings.paneUrl}?_host_Info=${encodeURIComponent(hostInfo)}`, name, conversationId };
}
