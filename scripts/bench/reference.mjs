/** The shipped reference data, read from assets/ and parsed by the built core. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

function readAll(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")));
}

function valid(parsing) {
  if ("ok" in parsing) return parsing.ok;
  throw new Error(`${parsing.problem.path} should be ${parsing.problem.expected}`);
}

export function loadReference(core) {
  const names = readAll("assets/agencies").map((json) => valid(core.parseAgencyNames(json)));
  return {
    frameworks: readAll("assets/frameworks").map((json) => valid(core.parseFramework(json))),
    taggingRules: readAll("assets/tagging-rules").flatMap((json) => valid(core.parseTaggingRules(json))),
    agencyAliases: names.flatMap((one) => one.aliases),
    knownAgencies: names.flatMap((one) => one.agencies),
  };
}
