import { createRoot } from "react-dom/client";
import manifestText from "../../../manifest.xml?raw";
import { readConditions } from "./conditions.ts";
import { DemoApp } from "./demo-app.tsx";
import { prepareThaiFonts } from "./thai-fonts.ts";
import { applyPreferences, readPreferences } from "./preferences.ts";
import { ribbonTab } from "./ribbon-buttons.ts";

const first = readPreferences(window.location.search, window.matchMedia("(prefers-color-scheme: dark)").matches);
const conditions = readConditions(window.location.search);
applyPreferences(first);

await prepareThaiFonts(document);

const manifest = new DOMParser().parseFromString(manifestText, "application/xml");
const element = document.getElementById("demo");
if (element === null) throw new Error("the page has no place for the demo");
createRoot(element).render(<DemoApp first={first} conditions={conditions} ribbonOf={(language) => ribbonTab(manifest, language)} />);
