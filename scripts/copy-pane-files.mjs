import { cpSync, mkdirSync } from "node:fs";
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
  if (process.env.OFFICE_JS !== "local") return;
  copyOfficeJs(fromRoot("dist/pane/office-js"));
}

/** Copies the unmodified Office.js client into a folder. */
export function copyOfficeJs(folder) {
  for (const file of OFFICE_JS_FILES) {
    mkdirSync(`${folder}/${file}`.replace(/\/[^/]+$/, ""), { recursive: true });
    cpSync(fromRoot(`${OFFICE_JS}/${file}`), `${folder}/${file}`);
  }
}
