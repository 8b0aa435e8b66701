/** The shipped reference data, read from assets/ and parsed by the built core. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

function readAll(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")));
}

export function loadReferenceData(core) {
  return core.parseReferenceFiles({ frameworks: readAll("assets/frameworks"), taggingRules: readAll("assets/tagging-rules"), agencies: readAll("assets/agencies") });
}
