import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fromRoot } from "../config/vite-builds.mjs";

const OFFICE_JS = "node_modules/@microsoft/office-js/dist";

/** The files of the Office.js package that Excel asks for; the other 80 MB serve other applications. */
const OFFICE_JS_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-web-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-ios-16.00.js",
  "en-us/office_strings.js",
  "th-th/office_strings.js",
];

/** Puts beside the built pane what the manifest points to, and Office.js itself when `OFFICE_JS=local`. */
export function copyPaneFiles() {
  cpSync(fromRoot("assets/icons"), fromRoot("dist/pane/icons"), { recursive: true });
  writeFileSync(fromRoot("dist/pane/manifest.xml"), manifestFor(process.env.ADDIN_URL));
  if (process.env.OFFICE_JS === "local") useLocalOfficeJs(fromRoot("dist/pane"));
}

/** The manifest for the address where the pane will be served, e.g. `ADDIN_URL=https://apps.example.go.th/budget`. */
function manifestFor(address) {
  const manifest = readFileSync(fromRoot("manifest.xml"), "utf8");
  if (!address) return manifest;
  const { protocol, href } = new URL(address);
  if (protocol !== "https:") throw new Error(`ADDIN_URL must start with https://, as Excel asks for; it is ${address}`);
  return manifest.replaceAll("https://localhost:3000", href.replace(/\/$/, ""));
}

/** The pane as it is shipped, for the demo: with Office.js beside it, as a demo must need no network. */
export function copyDemoPane() {
  const pane = fromRoot("dist/demo/pane");
  cpSync(fromRoot("dist/pane"), pane, { recursive: true });
  useLocalOfficeJs(pane);
  // Over plain http Office.js asks this page whether its host can be trusted. A file of its own: the policy allows no script in a page.
  const folder = `${pane}/office-js/AgaveErrorUX`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/index.html`, `<!doctype html><title>-</title><script src="trust.js"></script>`);
  writeFileSync(`${folder}/trust.js`, `parent.postMessage(JSON.stringify({ hostUserTrusted: true }), "*");`);
}

/** Copies the unmodified Office.js client beside a built pane and has the page load it from there. */
function useLocalOfficeJs(pane) {
  for (const file of OFFICE_JS_FILES) {
    const target = `${pane}/office-js/${file}`;
    mkdirSync(target.replace(/\/[^/]+$/, ""), { recursive: true });
    cpSync(fromRoot(`${OFFICE_JS}/${file}`), target);
  }
  const page = `${pane}/taskpane.html`;
  writeFileSync(page, readFileSync(page, "utf8").replace(/(<meta name="office-js" content=")[^"]*/, "$1office-js/office.js"));
}
