import type vm from "node:vm";
import type { WireServer } from "../wire/wire-server.ts";

/** The real client library, loaded in a sandbox of its own and wired to a simulated Excel. */
export interface NodeClient {
  /** The library's `Excel`. */
  readonly excel: unknown;
  /** The library's `OfficeExtension`. */
  readonly officeExtension: unknown;
  /** Where the library keeps the function through which every request goes. */
  readonly way: { RichApi?: { readonly executeRichApiRequestAsync?: Execute } };
  /** Whether the simulated Excel offers a requirement set, as `Office.context.requirements` would say. */
  readonly isSetSupported: (name: string, version: string) => boolean;
  readonly close: () => void;
}

/** Places of a request's parts in the message array that the library hands to its host. */
const BODY = 4;
const FLAGS = 6;

interface HostResult {
  readonly status: "succeeded" | "failed";
  readonly value?: { readonly data: readonly unknown[] };
  readonly error?: { readonly code: number; readonly message: string };
}

type Execute = (message: readonly unknown[], done: (result: HostResult) => void) => void;

/** What the sandbox holds after the library ran; only what is touched here is described. */
interface LibraryGlobals {
  Excel: unknown;
  OfficeExtension: {
    GenericEventRegistration: {
      _testReadyImpl: () => Promise<void>;
      s_genericEventRegistrations: object;
      peekGenericEventRegistrationOrNull: (control: string) => { _handleRichApiMessage: (message: unknown) => void } | null;
    };
  };
  OSF: { DDA?: NodeClient["way"] };
}

/** The loaded library, to be connected to one simulated Excel after another. */
export interface NodeLibrary {
  /** Connects to a simulated Excel; whatever was connected before is let go, its events with it. */
  readonly connect: (server: WireServer) => NodeClient;
}

/**
 * Loads the library (`excel-web-16.00.js`) into a sandbox of its own. Everything above the one function that hands a
 * request to the host is the library's own: proxies, batching, chunking and error codes.
 */
export function loadNodeLibrary(script: vm.Script): NodeLibrary {
  let connected: WireServer | null = null;
  const sandbox = sandboxGlobals((name, version) => connected !== null && supports(levelOf(connected), name, version));
  script.runInNewContext(sandbox);
  const { Excel: excel, OfficeExtension: officeExtension, OSF: osf } = sandbox as unknown as LibraryGlobals;
  const way = (osf.DDA ??= {});
  const execute: Execute = (message, done) => {
    if (connected === null) throw new Error("no simulated Excel is connected");
    void answer(connected, message).then(done);
  };
  // As office.js defines it: nobody can put another function in its place.
  way.RichApi = Object.defineProperty({}, "executeRichApiRequestAsync", { value: execute, enumerable: true });
  const { GenericEventRegistration: registration } = officeExtension;
  registration._testReadyImpl = () => Promise.resolve();
  return {
    connect: (server) => {
      connected = server;
      registration.s_genericEventRegistrations = {};
      const close = server.onEvent((entry) => {
        registration.peekGenericEventRegistrationOrNull("")?._handleRichApiMessage({ entries: [entry] });
      });
      return { excel, officeExtension, way, isSetSupported: (name, version) => supports(levelOf(server), name, version), close };
    },
  };
}

function levelOf({ settings }: WireServer): number {
  return settings.claimedLevel ?? settings.apiLevel;
}

/** Which requirement sets a simulated Excel of ExcelApi 1.`level` offers. */
export function supports(level: number, name: string, version: string): boolean {
  if (name === "ExcelApi") return Number(version.split(".")[1] ?? "0") <= level;
  return name === "DelayForCellEdit" || name === "RichApiRuntime";
}

async function answer(server: WireServer, message: readonly unknown[]): Promise<HostResult> {
  const reply = await server.process(String(message[BODY]), Number(message[FLAGS] ?? 0));
  if (reply.error !== 0) return { status: "failed", error: { code: reply.error, message: "" } };
  return { status: "succeeded", value: { data: [200, [], reply.body] } };
}

/** The few globals that the library looks at while it loads and runs. */
function sandboxGlobals(isSetSupported: (name: string, version: string) => boolean): Record<string, unknown> {
  const sandbox: Record<string, unknown> = {
    console: { log: () => undefined, warn: () => undefined, error: () => undefined },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    navigator: { userAgent: "Node" },
    location: { href: "https://localhost/", search: "", hostname: "localhost", protocol: "https:" },
    addEventListener: () => undefined,
    document: {
      cookie: "",
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: () => undefined,
      location: { href: "" },
    },
    Office: { context: { requirements: { isSetSupported }, platform: "OfficeOnline" } },
  };
  sandbox["window"] = sandbox;
  sandbox["self"] = sandbox;
  return sandbox;
}
