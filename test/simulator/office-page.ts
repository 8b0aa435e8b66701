import { readFileSync } from "node:fs";
import vm from "node:vm";

const PACKAGE = `${process.cwd()}/node_modules/@microsoft/office-js/dist/`;
const BASE = "https://localhost/office/";

/** A page that loads office.js as a browser would, as far as the library looks at it. */
export interface OfficePage {
  readonly window: Record<string, unknown>;
  /** Addresses that the library loaded, below its own. */
  readonly loaded: readonly string[];
}

interface ScriptElement {
  src: string;
  onload: (() => void) | null;
  onreadystatechange: (() => void) | null;
  readonly setAttribute: (name: string, value: string) => void;
}

/** Loads the real office.js with the given `window.external`; it loads the library for the host and its strings. */
export function openOfficePage(external: unknown): OfficePage {
  const loaded: string[] = [];
  const window: Record<string, unknown> = {};
  const run = (name: string): void => {
    loaded.push(name);
    vm.runInContext(readFileSync(PACKAGE + name, "utf8"), context, { filename: name });
  };
  const append = (script: ScriptElement): void => {
    setTimeout(() => {
      run(script.src.replace(BASE, ""));
      script.onload?.();
    }, 0);
  };
  const own = { src: `${BASE}office.js`, getAttribute: () => null };
  const document = {
    cookie: "",
    readyState: "complete",
    location: { href: "https://localhost/taskpane.html" },
    getElementsByTagName: (name: string) => (name === "script" ? [own] : [{ appendChild: append }]),
    getElementById: () => null,
    createElement: (): ScriptElement => ({ src: "", onload: null, onreadystatechange: null, setAttribute: () => undefined }),
    addEventListener: () => undefined,
    head: { appendChild: append },
    body: { appendChild: append },
    URL: "https://localhost/taskpane.html",
  };
  Object.assign(window, {
    external,
    document,
    location: {
      href: "https://localhost/taskpane.html",
      search: "",
      hash: "",
      hostname: "localhost",
      protocol: "https:",
      origin: "https://localhost",
    },
    navigator: { userAgent: "Node", appVersion: "Node", platform: "Win32" },
    console: { log: () => undefined, warn: () => undefined, error: () => undefined },
    setTimeout,
    clearTimeout,
    setInterval: () => 0,
    clearInterval: () => undefined,
    addEventListener: () => undefined,
    name: "",
    performance,
    history: {},
    sessionStorage: undefined,
  });
  window["window"] = window;
  window["self"] = window;
  window["top"] = window;
  const context = vm.createContext(window);
  run("office.js");
  return { window, loaded };
}
