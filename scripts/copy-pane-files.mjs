import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fromRoot, PANE_PAGES } from "../config/vite-builds.mjs";
import { writeHelpPages } from "./help-pages.mjs";

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

/** Puts beside the built pages what the manifest points to: its icons and the pages for people. */
export function copyPaneFiles(pane = fromRoot("dist/pane")) {
  cpSync(fromRoot("assets/icons"), `${pane}/icons`, { recursive: true, filter: (file) => !file.endsWith(".svg") });
  writeHelpPages(`${pane}/help`);
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

/** Copies the unmodified Office.js client beside built pages and has them load it from there. */
export function useLocalOfficeJs(pane) {
  for (const file of OFFICE_JS_FILES) {
    const target = `${pane}/office-js/${file}`;
    mkdirSync(target.replace(/\/[^/]+$/, ""), { recursive: true });
    cpSync(fromRoot(`${OFFICE_JS}/${file}`), target);
  }
  for (const name of PANE_PAGES) {
    const page = `${pane}/${name}`;
    if (!existsSync(page)) throw new Error(`${page} was not built`);
    writeFileSync(page, readFileSync(page, "utf8").replace(/(<meta name="office-js" content=")[^"]*/, "$1office-js/office.js"));
  }
}
